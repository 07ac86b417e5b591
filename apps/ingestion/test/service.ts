import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiKeys, rateTable } from '#edge';
import { createIngestion } from '../src/application.js';
import type { IngestionSettings } from '../src/ingestion-settings.js';

export interface Service {
  readonly application: NestFastifyApplication;
  readonly address: string;
  close(): Promise<void>;
}

/** The ingestion service on a free port of loopback. */
export async function startIngestion(
  databaseUrl: string,
  { keys, ...settings }: Partial<IngestionSettings> & { keys?: string } = {},
): Promise<Service> {
  const application = await createIngestion(
    {
      databaseUrl,
      uploadLimitBytes: 64 * 1024 * 1024,
      apiKeys: ApiKeys.from({ HOST: '127.0.0.1', DUIBIAO_API_KEYS: keys }),
      rates: rateTable({ RATE_FACTOR: 1_000 }), // a suite asks more than a person does
      ...settings,
    },
    false,
  );
  await application.listen(0, '127.0.0.1');
  return {
    application,
    address: (await application.getUrl()).replace('[::1]', '127.0.0.1'),
    close: () => application.close(),
  };
}

export const ABOUT = 'source=made%20up%20for%20a%20test&licence=none&synthetic=true';

/** Made-up figures of three real cities: what a wide file by unit and year looks like. */
export const CSV = [
  'code,name,year,x,y',
  '320582,张家港市,2020,71.5,40',
  '320583,昆山市,2020,80,-',
  '320281,江阴市,2020,64.25,38',
].join('\n');

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: any;
}

export async function call(
  method: string,
  url: string,
  body?: string | Uint8Array | FormData,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: body as never }) });
  const type = response.headers.get('content-type') ?? '';
  const text = await response.text();
  return { status: response.status, type, body: /json/.test(type) ? JSON.parse(text) : text };
}

export const submit = (service: Service, slug: string, csv: string | Uint8Array, query = ABOUT): Promise<Answer> =>
  call('POST', `${service.address}/v1/datasets/${slug}/revisions?${query}`, csv, { 'content-type': 'text/csv' });

export const postJson = (service: Service, path: string, body: unknown): Promise<Answer> =>
  call('POST', `${service.address}${path}`, JSON.stringify(body), { 'content-type': 'application/json' });
