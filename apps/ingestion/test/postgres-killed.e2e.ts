import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { migrate } from '#persistence';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform';
import { migrateQueue } from '#queue';
import pg from 'pg';
import { CSV, startIngestion, submit, type Service } from './service.js';

const home = mkdtempSync(join(tmpdir(), 'duibiao-kill-'));
let postgres: EmbeddedPostgres;

beforeAll(async () => {
  postgres = await startEmbeddedPostgres({ home });
  await migrate(postgres.url);
  await migrateQueue(postgres.url);
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(home, { recursive: true, force: true });
});

async function serving<T>(use: (service: Service) => Promise<T>): Promise<T> {
  const service = await startIngestion(postgres.url);
  try {
    return await use(service);
  } finally {
    await service.close().catch(() => undefined);
  }
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: postgres.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function killAndRestart(): Promise<void> {
  process.kill(postgres.pid, 'SIGKILL');
  await postgres.ended;
  postgres = await startEmbeddedPostgres({ home });
}

const kept = () =>
  query(`select (select count(*)::int from dataset) as datasets, (select count(*)::int from revision) as revisions,
  (select count(*)::int from observation) as observations, (select count(*)::int from source_file_chunk) as chunks, (select count(*)::int from indicator) as indicators`);

it('Postgres killed with kill -9 in the middle of a submission: the submission is wholly absent, and goes in when sent again', async () => {
  await serving(async (service) => {
    const blocker = new pg.Client({ connectionString: postgres.url });
    blocker.on('error', () => undefined);
    await blocker.connect();
    await blocker.query('begin; lock table revision_indicator in access exclusive mode');
    const answer = submit(service, 'killed', CSV);
    for (let waiting = 0; waiting === 0; ) {
      const [row] = await query(
        `select count(*)::int as n from pg_locks where not granted and relation = 'revision_indicator'::regclass`,
      );
      waiting = row!['n'] as number;
    }
    await killAndRestart();
    const { status, body } = await answer;
    expect([status, body.type]).toEqual([503, 'urn:duibiao:database-unreachable']);
  });
  expect(await kept()).toEqual([{ datasets: 0, revisions: 0, observations: 0, chunks: 0, indicators: 0 }]);
  await serving(async (service) => expect((await submit(service, 'killed', CSV)).status).toBe(201));
});

it('Postgres killed with kill -9 right after the 201: the submission is wholly there', async () => {
  await serving(async (service) => {
    const { status } = await submit(service, 'survives', CSV.replaceAll('71.5', '72'));
    await killAndRestart();
    expect(status).toBe(201);
  });
  expect(await kept()).toEqual([{ datasets: 2, revisions: 2, observations: 12, chunks: 2, indicators: 2 }]);
});
