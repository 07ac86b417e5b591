import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDataSource } from '#persistence';
import { freePort, fromSource } from '#platform';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { DataSource } from 'typeorm';
import { ABOUT, call, CSV, startIngestion, submit } from './service.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { poolSize: 3 }).initialize();
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

const count = async (sql: string): Promise<number> =>
  Number((await dataSource.query(`select count(*) as n from ${sql}`))[0].n);

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not within 20 s: ${String(condition)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

it('the service killed with kill -9 in the middle of a submission leaves nothing by half and nothing locked', async () => {
  const port = String(await freePort());
  const service = fork(fileURLToPath(new URL('../src/main.ts', import.meta.url)), {
    ...fromSource({ DATABASE_URL: database.url, REDIS_URL: '', INGESTION_PORT: port, LOG_LEVEL: 'warn' }),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(service, 'exit');
  await once(service, 'message');

  const blocker = dataSource.createQueryRunner();
  await blocker.startTransaction();
  await blocker.query('lock table revision_indicator in access exclusive mode');
  const answer = call('POST', `http://127.0.0.1:${port}/v1/datasets/killed/revisions?${ABOUT}`, CSV, {
    'content-type': 'text/csv',
  });
  answer.catch(() => undefined);
  await until(
    async () => (await count(`pg_locks where not granted and relation = 'revision_indicator'::regclass`)) === 1,
  );
  service.kill('SIGKILL');
  await ended;
  await expect(answer).rejects.toThrow();
  await blocker.rollbackTransaction();
  await blocker.release();

  await until(
    async () =>
      (await count(
        `pg_stat_activity where application_name = 'duibiao-ingestion' and datname = current_database()`,
      )) === 0,
  );
  for (const table of ['dataset', 'revision', 'observation', 'source_file', 'source_file_chunk', 'indicator'])
    expect([table, await count(table)]).toEqual([table, 0]);
  expect(
    await count(
      "pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
    ),
  ).toBe(0);

  const next = await startIngestion(database.url);
  try {
    expect((await submit(next, 'killed', CSV)).status).toBe(201);
  } finally {
    await next.close();
  }
});
