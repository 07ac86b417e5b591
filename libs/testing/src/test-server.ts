import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#persistence';
import { startEmbeddedPostgres } from '#platform';
import { migrateQueue } from '#queue';
import pg from 'pg';

/**
 * The PostgreSQL of one test run, as a process of its own: migrates a database, which then serves as the template of
 * every suite's, prints its address, and ends with the process that started it (when standard input closes). The
 * server is the embedded one, or that of DUIBIAO_TEST_DATABASE_URL, whose user must be a superuser.
 */
interface Server {
  /** An empty database. */
  readonly url: string;
  stop(): Promise<unknown>;
}

async function embedded(): Promise<Server> {
  const home = mkdtempSync(join(tmpdir(), 'duibiao-test-'));
  chmodSync(home, 0o755); // as root, PostgreSQL runs as another user
  const postgres = await startEmbeddedPostgres({ home, durable: false });
  return { url: postgres.url, stop: () => postgres.stop().then(() => rmSync(home, { recursive: true, force: true })) };
}

async function given(address: string): Promise<Server> {
  const name = `duibiao_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(address);
  url.pathname = `/${name}`;
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`create database ${name} encoding 'UTF8' template template0`);
  return { url: url.href, stop: () => run(`drop database if exists ${name} with (force)`) };
}

const address = process.env['DUIBIAO_TEST_DATABASE_URL'];
const server = await (address ? given(address) : embedded());
process.stdin.resume().once('close', () => {
  void server.stop().then(() => process.exit());
});
await migrate(server.url);
await migrateQueue(server.url);
process.stdout.write(`${server.url}\n`);
