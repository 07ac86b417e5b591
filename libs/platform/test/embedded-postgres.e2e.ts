import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform';

describe('the embedded PostgreSQL', () => {
  let home: string;
  let running: EmbeddedPostgres | undefined;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'duibiao-postgres-'));
    chmodSync(home, 0o755);
  });
  afterEach(async () => {
    await running?.stop();
    running = undefined;
    rmSync(home, { recursive: true, force: true });
  });

  async function start(): Promise<EmbeddedPostgres> {
    return (running = await startEmbeddedPostgres({ home }));
  }

  async function query(sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: running!.url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  const lockFile = (): string => join(home, 'postgres', 'data', 'postmaster.pid');

  it('keeps the data over a stop and a second start', async () => {
    await start();
    await query('create table kept as select 1 as n');
    await running!.stop();
    await start();
    expect(await query('select n from kept')).toEqual([{ n: 1 }]);
  });

  it('takes over a server that runs already on its data', async () => {
    const first = await start();
    const second = await startEmbeddedPostgres({ home });
    expect(second).toMatchObject({ pid: first.pid, url: first.url, adopted: true });
  });

  it('starts again after its server was killed, with all that was committed', async () => {
    await start();
    await query('create table kept as select 1 as n');
    process.kill(running!.pid, 'SIGKILL');
    await running!.ended;
    expect(readFileSync(lockFile(), 'utf8')).toContain(String(running!.pid));
    await start();
    expect(running!.adopted).toBe(false);
    expect(await query('select n from kept')).toEqual([{ n: 1 }]);
  });

  it('removes a stale lock whose process number another program has now', async () => {
    await start();
    const lock = readFileSync(lockFile(), 'utf8');
    await running!.stop();
    writeFileSync(lockFile(), lock.replace(/^\d+/, String(process.pid)));
    await start();
    expect(running!.adopted).toBe(false);
  });

  it('answers only to its password', async () => {
    await start();
    const url = new URL(running!.url);
    url.password = 'wrong';
    await expect(new pg.Client({ connectionString: url.href }).connect()).rejects.toThrow(
      'password authentication failed',
    );
  });

  it('says what to do when the folder cannot be written', async () => {
    writeFileSync(join(home, 'file'), '');
    await expect(startEmbeddedPostgres({ home: join(home, 'file', 'below') })).rejects.toThrow(/DUIBIAO_HOME/);
  });
});
