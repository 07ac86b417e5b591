import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  defineJob,
  Doorbell,
  exponential,
  jobs,
  JobWorkers,
  scoreRunJob,
  Sweeper,
  type JobHandler,
  type QueueBackend,
} from '#queue';
import { createTestDatabase, type TestDatabase, redisOfSuite } from '#testing';
import { z } from 'zod';

type Payload = { v: 1; scoreRunId: string };
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const REDIS_URL = redisOfSuite(1);
const backends: [string, () => QueueBackend][] = [['PostgreSQL', () => ({ databaseUrl: database.url })]];
if (REDIS_URL) backends.push(['Redis', () => ({ databaseUrl: database.url, redisUrl: REDIS_URL })]);
else
  console.log(
    'Skipped: the queue over Redis, because REDIS_URL is not set. Set it to a Redis of your own to run these tests on both backends.',
  );

async function until(condition: () => boolean, milliseconds = 10_000): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`not within ${milliseconds} ms: ${String(condition)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What is declared besides is handled too, or no worker boots. */
const others: JobHandler[] = jobs
  .filter((job) => job.name !== scoreRunJob.name || job.queue !== scoreRunJob.queue)
  .map((job) => ({ job, handle: async () => undefined }));

describe.each(backends)('over %s', (_name, backend) => {
  /** A doorbell and workers whose handler is `handle`; ends them after `use`. */
  async function withQueue(
    handle: JobHandler<Payload>['handle'],
    use: (bell: Doorbell, stop: () => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const bell = new Doorbell(backend());
    const workers = new JobWorkers(backend(), [{ job: scoreRunJob, handle }, ...others]);
    let stopped: Promise<void> | undefined;
    const stop = () => (stopped ??= workers.beforeApplicationShutdown());
    workers.onApplicationBootstrap();
    try {
      await use(bell, stop);
    } finally {
      await stop();
      await bell.onApplicationShutdown();
    }
  }
  const payload = (): Payload => ({ v: 1, scoreRunId: randomUUID() });

  it('a ring is delivered with its payload', async () => {
    const heard: Payload[] = [];
    await withQueue(
      async (given) => void heard.push(given),
      async (bell) => {
        const rung = payload();
        expect(await bell.ring(scoreRunJob, rung)).toBe(true);
        await until(() => heard.length === 1);
        expect(heard).toEqual([rung]);
      },
    );
  });

  it('ringing many times for a row that waits is ringing once', async () => {
    const heard: string[] = [];
    const bell = new Doorbell(backend());
    const rung = payload();
    for (let i = 0; i < 5; i++) await bell.ring(scoreRunJob, rung);
    await bell.onApplicationShutdown();
    await withQueue(
      async ({ scoreRunId }) => void heard.push(scoreRunId),
      async (second) => {
        const last = payload();
        await second.ring(scoreRunJob, last);
        await until(() => heard.includes(last.scoreRunId));
        expect(heard.filter((id) => id === rung.scoreRunId)).toHaveLength(1);
      },
    );
  });

  it('a ring while the same row is worked on (or its worker has died with it) is delivered too', async () => {
    let deliveries = 0;
    let open!: () => void;
    const gate = new Promise<void>((resolve) => (open = resolve));
    await withQueue(
      async () => {
        deliveries++;
        await gate;
      },
      async (bell) => {
        const rung = payload();
        await bell.ring(scoreRunJob, rung);
        await until(() => deliveries === 1);
        await bell.ring(scoreRunJob, rung);
        await until(() => deliveries === 2);
        open();
      },
    );
  });

  it('a delivery that throws comes again after the back-off', async () => {
    let deliveries = 0;
    await withQueue(
      async () => {
        if (++deliveries === 1) throw new Error('a passing fault');
      },
      async (bell) => {
        await bell.ring(scoreRunJob, payload());
        await until(() => deliveries === 2);
      },
    );
  });

  it('a stop tells the handler and waits for it', async () => {
    let ended = false;
    await withQueue(
      async (_payload, { signal }) => {
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        await new Promise((resolve) => setTimeout(resolve, 100));
        ended = true;
      },
      async (bell, stop) => {
        await bell.ring(scoreRunJob, payload());
        await new Promise((resolve) => setTimeout(resolve, 500));
        await stop();
        expect(ended).toBe(true);
      },
    );
  });

  it('the sweeper rings for what a sweep finds, and outlives a sweep that fails', async () => {
    const heard: string[] = [];
    await withQueue(
      async ({ scoreRunId }) => void heard.push(scoreRunId),
      async (bell) => {
        const lost = payload();
        const failing = { job: scoreRunJob, due: () => Promise.reject(new Error('database away')) };
        const finding = { job: scoreRunJob, due: async () => (heard.length === 0 ? [lost] : []) };
        const sweeper = new Sweeper(bell, [failing, finding], 50);
        sweeper.onApplicationBootstrap();
        await until(() => heard.length > 0);
        await sweeper.beforeApplicationShutdown();
        expect(heard[0]).toBe(lost.scoreRunId);
      },
    );
  });
});

describe('the doorbell', () => {
  it("refuses a job that is not declared, and a payload that is not the job's", async () => {
    const bell = new Doorbell({ databaseUrl: database.url });
    const stranger = defineJob({
      queue: 'q',
      name: 'n',
      payload: z.object({ v: z.literal(1) }),
      id: () => 'x',
      attempts: 1,
      backoff: exponential(1),
      concurrency: 1,
    });
    await expect(bell.ring(stranger, { v: 1 })).rejects.toThrow('"q/n" is not declared');
    await expect(bell.ring(scoreRunJob, { v: 1, scoreRunId: 'no uuid' })).rejects.toThrow();
    await bell.onApplicationShutdown();
  });

  it('answers false, and does not throw, when the queue cannot be reached: the row waits for the sweeper', async () => {
    const nowhere = new URL(database.url);
    nowhere.port = '1';
    const bell = new Doorbell({ databaseUrl: nowhere.href });
    expect(await bell.ring(scoreRunJob, { v: 1, scoreRunId: randomUUID() })).toBe(false);
    await bell.onApplicationShutdown();
  });
});
