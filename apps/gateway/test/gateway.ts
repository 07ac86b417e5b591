import { readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { parse } from 'csv-parse/sync';
import { createDataSource } from '#persistence';
import { ApiKeys, rateTable } from '#edge';
import { createTestDatabase, scoreTable, type TestTable } from '#testing';
import type { DataSource } from 'typeorm';
import { createGateway } from '../src/application.js';
import type { GatewaySettings } from '../src/gateway-settings.js';

export interface TestGateway {
  readonly application: NestFastifyApplication;
  readonly dataSource: DataSource;
  readonly url: string;
  readonly databaseUrl: string;
  /** Asks; fails the test on errors. */
  ask<T = Record<string, never>>(query: string, variables?: object): Promise<T>;
  /** The response as it is. */
  post(body: unknown): Promise<{
    status: number;
    body: { data?: unknown; errors?: { message: string; extensions: Record<string, unknown> }[] };
  }>;
  /** Ends the service, as a deployment does, and starts it again at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The gateway over a database of its own, listening on a free port. */
export async function startGateway(
  settings: Partial<GatewaySettings> = {},
  /** The address at which the gateway finds its database, where it is not the database's own. */
  way: (databaseUrl: string) => Promise<string> = async (url) => url,
): Promise<TestGateway> {
  const database = await createTestDatabase();
  const databaseUrl = await way(database.url);
  const dataSource = await createDataSource(database.url).initialize();
  const start = async (port: number): Promise<NestFastifyApplication> => {
    const started = await createGateway(
      {
        databaseUrl,
        apiKeys: ApiKeys.from({ HOST: '127.0.0.1' }),
        rates: rateTable({ RATE_FACTOR: 1_000 }), // a suite asks more than a person does
        heldRunsBytes: 64 * 1024 * 1024,
        ...settings,
      },
      { log() {}, warn() {}, error: console.error },
    );
    await started.listen(port, '127.0.0.1');
    return started;
  };
  let application = await start(0);
  const { port } = application.getHttpServer().address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  const post: TestGateway['post'] = async (body) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as never };
  };
  return {
    get application() {
      return application;
    },
    dataSource,
    url,
    databaseUrl: database.url,
    post,
    async ask(query, variables) {
      const { body } = await post({ query, variables });
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      return body.data as never;
    },
    async restart() {
      await application.close();
      application = await start(port);
    },
    async close() {
      await application.close();
      await dataSource.destroy();
      await database.drop();
    },
  };
}

const sample = (file: string): string =>
  readFileSync(new URL(`../../../samples/census-2020-peers/${file}`, import.meta.url), 'utf8');

/** The thirty peers of the 2020 census, as the sample has them. */
export function censusTable(): TestTable {
  const records = parse<Record<string, string>>(sample('data.csv'), { columns: true });
  return {
    slug: 'census-2020-peers',
    document: JSON.parse(sample('methodology.json')),
    rows: records.map(({ code, name: _, year, ...values }) => ({
      code: code!,
      year: Number(year),
      values: Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, value === '' ? NaN : Number(value)]),
      ),
    })),
  };
}

export { scoreTable };
