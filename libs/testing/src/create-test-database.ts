import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * A database for one suite: migrated, units seeded, otherwise empty. All are copies of one template on the run's one
 * PostgreSQL, which is started by the first call.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const desk = process.env['DUIBIAO_TEST_POSTGRES'];
  if (!desk) throw new Error('createTestDatabase works under Jest with libs/testing/jest/global-setup.mjs.');
  const response = await fetch(desk);
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = new URL(answer);
  const template = url.pathname.slice(1);
  url.pathname = '/postgres';
  const server = url.href;
  await run(server, `create database ${name} template ${template}`);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(server, `drop database if exists ${name} with (force)`) };
}

async function run(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
