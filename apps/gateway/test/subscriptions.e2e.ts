import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startWorker, type WorkerProcess } from '#testing';
import { censusTable, scoreTable, startGateway, type TestGateway } from './gateway.js';

interface Change {
  readonly state: string;
  readonly step: string;
  readonly progress: number;
  readonly attempts: number;
  readonly resultHash: string | null;
}

/** What a subscriber has heard, and how often it has had to connect. Its client tries again also where nobody answers. */
interface Subscriber {
  readonly heard: Change[];
  readonly connections: () => number;
  /** Waits until a change is heard, from the `after`th on. */
  until(reached: (change: Change) => boolean, after?: number): Promise<Change>;
  readonly ended: Promise<void>;
  leave(): Promise<void>;
}

jest.setTimeout(120_000);
let gateway: TestGateway;
const workers: WorkerProcess[] = [];
const clients: Client[] = [];
beforeAll(async () => {
  gateway = await startGateway();
  await scoreTable(gateway.dataSource, censusTable());
});
afterEach(async () => {
  await Promise.all([
    ...workers.splice(0).map((worker) => worker.stop()),
    ...clients.splice(0).map((client) => client.dispose()),
  ]);
});
afterAll(() => gateway?.close());

async function worker(): Promise<WorkerProcess> {
  const started = await startWorker(gateway.databaseUrl);
  workers.push(started);
  return started;
}

/** A run of its own: the same data under another version of the methodology. */
let versions = 0;
async function order(): Promise<string> {
  const document = { ...(censusTable().document as object), version: `9.0.${++versions}` };
  await gateway.dataSource.query(
    `insert into methodology (slug, version, hash, name_zh, name_en, document) values ('census-2020-peers', $1, $1, '测试', 'Test', $2)`,
    [`9.0.${versions}`, JSON.stringify(document)],
  );
  const { requestScoreRun } = await gateway.ask<{
    requestScoreRun: { uuid: string; state: string };
  }>(`mutation { requestScoreRun(order: {
    methodology: "census-2020-peers", version: "9.0.${versions}", datasets: [{ slug: "census-2020-peers" }] }) { ... on ScoreRun { uuid state } ... on Refusal { message { en } } } }`);
  expect(requestScoreRun).toMatchObject({ uuid: expect.any(String) });
  return requestScoreRun.uuid;
}

function subscribe(run: string): Subscriber {
  let connections = 0;
  const client = createClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 100,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 100)),
    shouldRetry: () => true,
    on: {
      connected: () => {
        connections++;
      },
    },
  });
  clients.push(client);
  const heard: Change[] = [];
  const waiting = new Set<() => void>();
  const ended = new Promise<void>((done, fail) => {
    client.subscribe<{ scoreRunChanged: Change }>(
      { query: `subscription { scoreRunChanged(id: "${run}") { state step progress attempts resultHash } }` },
      {
        next: ({ data }) => {
          heard.push(data!.scoreRunChanged);
          waiting.forEach((look) => look());
        },
        error: (error) => fail(error instanceof Error ? error : new Error(JSON.stringify(error))),
        complete: done,
      },
    );
  });
  ended.catch(() => undefined);
  return {
    heard,
    ended,
    connections: () => connections,
    until: (reached, after = 0) =>
      new Promise((done, fail) => {
        const late = setTimeout(
          () => fail(new Error(`not heard within 30 s: ${String(reached)}; heard ${JSON.stringify(heard)}`)),
          30_000,
        );
        const look = (): void => {
          const found = heard.slice(after).find(reached);
          if (!found) return;
          clearTimeout(late);
          waiting.delete(look);
          done(found);
        };
        waiting.add(look);
        look();
      }),
    leave: async () => client.dispose(),
  };
}

/** Holds back whoever wants to read observations, so that a run can be met in the middle. */
async function holdingBack(use: (letGo: () => Promise<void>) => Promise<void>): Promise<void> {
  const runner = gateway.dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query('lock table observation in access exclusive mode');
  const letGo = async (): Promise<void> => {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  };
  try {
    await use(letGo);
  } finally {
    await letGo();
    await runner.release();
  }
}

const inTheMiddle = ({ state, step }: Change): boolean => state === 'RUNNING' && step === 'load';
const completed = ({ state }: Change): boolean => state === 'COMPLETED';

describe('a subscription to a run', () => {
  it('tells the state at once, every change and the result, and ends', async () => {
    const run = await order();
    const subscriber = subscribe(run);
    await subscriber.until(({ state }) => state === 'QUEUED');
    await worker();
    await subscriber.ended;
    expect(subscriber.heard[0]).toEqual({ state: 'QUEUED', step: '', progress: 0, attempts: 0, resultHash: null });
    expect(subscriber.heard.at(-1)).toEqual({
      state: 'COMPLETED',
      step: '',
      progress: 1,
      attempts: 1,
      resultHash: expect.any(String),
    });
    expect(subscriber.heard.filter(completed)).toHaveLength(1);
    subscriber.heard.reduce((before, { progress }) => (expect(progress).toBeGreaterThanOrEqual(before), progress), 0);
    const late = subscribe(run);
    await late.ended;
    expect(late.heard).toEqual([subscriber.heard.at(-1)]);
  });

  it('outlives its worker, killed with kill -9 in the middle: another takes over, and the result comes', async () => {
    const first = await worker();
    let subscriber!: Subscriber;
    await holdingBack(async (letGo) => {
      subscriber = subscribe(await order());
      await subscriber.until(inTheMiddle);
      workers.splice(workers.indexOf(first), 1);
      await first.kill();
      await letGo();
    });
    await worker();
    const result = await subscriber.until(completed);
    await subscriber.ended;
    expect(result).toMatchObject({ attempts: 2, progress: 1, resultHash: expect.any(String) });
    expect(
      subscriber.heard.filter(({ attempts, state }) => attempts === 2 && state === 'RUNNING').length,
    ).toBeGreaterThan(0);
    expect(subscriber.connections()).toBe(1);
  });

  it('left and taken up again, tells the present state first and then the rest', async () => {
    await worker();
    let again!: Subscriber;
    await holdingBack(async (letGo) => {
      const run = await order();
      const before = subscribe(run);
      await before.until(inTheMiddle);
      await before.leave();
      again = subscribe(run);
      await again.until(() => true);
      expect(again.heard[0]).toMatchObject({ state: 'RUNNING', step: 'load', attempts: 1 });
      await letGo();
    });
    await again.ended;
    expect(again.heard.at(-1)).toMatchObject({ state: 'COMPLETED', progress: 1, attempts: 1 });
  });

  it('outlives a restart of the gateway: the client connects anew, hears the present state and then the rest', async () => {
    await worker();
    let subscriber!: Subscriber;
    await holdingBack(async (letGo) => {
      subscriber = subscribe(await order());
      await subscriber.until(inTheMiddle);
      const heard = subscriber.heard.length;
      await gateway.restart();
      await subscriber.until(inTheMiddle, heard);
      expect(subscriber.heard[heard]).toMatchObject({ state: 'RUNNING', step: 'load' });
      await letGo();
    });
    await subscriber.ended;
    expect(subscriber.connections()).toBe(2);
    expect(subscriber.heard.at(-1)).toMatchObject({ state: 'COMPLETED', progress: 1, attempts: 1 });
  });

  it('misses nothing while the connection on which the gateway listens is broken', async () => {
    await worker();
    let subscriber!: Subscriber;
    await holdingBack(async (letGo) => {
      subscriber = subscribe(await order());
      await subscriber.until(inTheMiddle);
      const [{ broken }] = await gateway.dataSource.query(
        `select count(pg_terminate_backend(pid))::int as broken from pg_stat_activity where application_name = 'duibiao-listen' and datname = current_database()`,
      );
      expect(broken).toBeGreaterThan(0);
      await letGo();
    });
    await subscriber.ended;
    expect(subscriber.connections()).toBe(1);
    expect(subscriber.heard.at(-1)).toMatchObject({ state: 'COMPLETED', attempts: 1 });
  });
});
