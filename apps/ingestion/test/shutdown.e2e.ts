import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#persistence';
import { freePort, fromSource } from '#platform';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { DataSource } from 'typeorm';
import { ABOUT, CSV } from './service.js';

let database: TestDatabase;
let dataSource: DataSource;
let service: ChildProcess;
let port: number;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { poolSize: 3 }).initialize();
});
afterEach(() => void service.kill('SIGKILL'));
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

async function serve(drainMs: number): Promise<void> {
  port = await freePort();
  service = fork(fileURLToPath(new URL('../src/main.ts', import.meta.url)), {
    ...fromSource({
      DATABASE_URL: database.url,
      REDIS_URL: '',
      INGESTION_PORT: String(port),
      DRAIN_MS: String(drainMs),
      LOG_LEVEL: 'error',
    }),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(service, 'message');
}

const submission = (slug: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/v1/datasets/${slug}/revisions?${ABOUT}`, {
    method: 'POST',
    body: CSV,
    headers: { 'content-type': 'text/csv' },
  });

describe('ingestion, asked to end', () => {
  it('ends though one client keeps an idle connection and another never sends its body', async () => {
    await serve(200);
    const idle = connect(port, '127.0.0.1');
    idle.write('GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    await once(idle, 'data');
    const stalled = connect(port, '127.0.0.1');
    stalled.on('error', () => undefined);
    stalled.write(
      [
        `POST /v1/datasets/stalled/revisions?${ABOUT} HTTP/1.1`,
        'Host: 127.0.0.1',
        'Content-Type: text/csv',
        'Content-Length: 1000',
        '',
        'code',
      ].join('\r\n'),
    );
    await new Promise((later) => setTimeout(later, 300));
    const ended = once(service, 'exit');
    service.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(await dataSource.query(`select slug from dataset where slug = 'stalled'`)).toEqual([]);
  });

  it('finishes the submission in work, whose answer closes its connection', async () => {
    await serve(20_000);
    const blocker = dataSource.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('lock table revision_indicator in access exclusive mode');
    const answer = submission('in-work');
    for (;;) {
      const [waiting] = await dataSource.query(
        `select 1 from pg_locks where not granted and relation = 'revision_indicator'::regclass`,
      );
      if (waiting) break;
    }
    const ended = once(service, 'exit');
    service.kill('SIGTERM');
    await expect(
      submission('too-late').then(
        () => 'taken',
        () => 'refused',
      ),
    ).resolves.toBe('refused');
    await blocker.rollbackTransaction();
    await blocker.release();
    const response = await answer;
    expect([response.status, response.headers.get('connection')]).toEqual([201, 'close']);
    expect(await ended).toEqual([0, null]);
  });
});
