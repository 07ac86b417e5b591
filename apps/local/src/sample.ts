import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BootFault } from '#platform';
import type { Text } from '#text';

/** Beside `apps/`, whether this runs from its sources or from what was built of them. */
const samples = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../samples/' : '../../../../samples/', import.meta.url),
);

/** A table ready to submit: a folder of `samples/`. */
export interface Table {
  readonly slug: string;
  readonly file: string;
  readonly kind?: 'observations' | 'rankings';
  readonly title: Text;
  readonly source: string;
  readonly licence: string;
  readonly vintage: string;
  readonly synthetic: boolean;
  readonly data: Buffer;
}

/** Figures with a methodology over them. */
export interface Sample extends Table {
  readonly methodology: { readonly slug: string; readonly version: string };
  /** What is uncertain about its ranking, where the folder says so. */
  readonly robustness?: object | undefined;
}

export interface Submission {
  readonly scoreRunId: string;
  /** True: at least one of the three was not there yet. */
  readonly news: boolean;
}

const read = (name: string, file: string): Buffer => readFileSync(join(samples, name, file));

export function readTable(name: string): Table {
  const dataset = JSON.parse(read(name, 'dataset.json').toString()) as Omit<Table, 'data'>;
  return { ...dataset, data: read(name, dataset.file) };
}

export function readSample(name: string): Sample {
  return {
    ...readTable(name),
    methodology: JSON.parse(read(name, 'methodology.json').toString()) as Sample['methodology'],
    robustness: existsSync(join(samples, name, 'robustness.json'))
      ? (JSON.parse(read(name, 'robustness.json').toString()) as object)
      : undefined,
  };
}

/** Where to submit, and the key to do it with, where one is needed. */
export interface Ingestion {
  readonly ingestion: string;
  readonly apiKey?: string | undefined;
}

interface Answer {
  readonly id: string;
  /** True: it was there already. */
  readonly known: boolean;
}

/** Submits a sample as anybody would: three requests. What is there already is answered with 200 and kept once. */
export async function submitSample(to: Ingestion, sample: Sample): Promise<Submission> {
  const methodology = await submitMethodology(to, sample);
  const revision = await submitDataset(to, sample);
  const run = await orderRun(to, sample);
  return { scoreRunId: run.id, news: [methodology, revision, run].some(({ known }) => !known) };
}

export async function submitMethodology(to: Ingestion, { methodology }: Sample): Promise<Answer> {
  return post(to, '/v1/methodologies', 'application/json', JSON.stringify(methodology));
}

export async function submitDataset(
  to: Ingestion,
  { slug, file, kind, title, source, licence, vintage, synthetic, data }: Table,
): Promise<Answer> {
  const fields = new URLSearchParams({
    title_zh: title.zh,
    title_en: title.en,
    filename: file,
    source,
    licence,
    vintage,
    synthetic: String(synthetic),
    ...(kind ? { kind } : {}),
  });
  return post(
    to,
    `/v1/datasets/${slug}/revisions?${fields.toString()}`,
    'text/csv; charset=utf-8',
    new Uint8Array(data),
  );
}

export async function orderRun(to: Ingestion, { slug, methodology }: Sample): Promise<Answer> {
  const order = { methodology: { slug: methodology.slug, version: methodology.version }, datasets: [{ slug }] };
  return post(to, '/v1/score-runs', 'application/json', JSON.stringify(order));
}

/** Asks how sure the ranks are; the same order is one run, however often it is given. */
export async function orderRobustness(to: Ingestion, scoreRun: string, specification: object): Promise<Answer> {
  return post(to, '/v1/robustness-runs', 'application/json', JSON.stringify({ scoreRun, specification }));
}

async function post(
  { ingestion, apiKey }: Ingestion,
  path: string,
  type: string,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<Answer> {
  const headers = { 'content-type': type, ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) };
  const response = await fetch(new URL(path, ingestion), { method: 'POST', headers, body });
  const text = await response.text();
  if (!response.ok) throw new BootFault(`POST ${path.replace(/\?.*/, '')} was answered ${response.status}:\n${text}`);
  return { id: (JSON.parse(text) as { id: string }).id, known: response.status === 200 };
}
