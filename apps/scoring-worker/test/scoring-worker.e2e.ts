import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { parseMethodology } from '#index-core';
import {
  createDataSource,
  DatasetRepository,
  MethodologyRepository,
  RevisionRepository,
  ScoreRunOrders,
  ScoreRunRepository,
  UnitReader,
  type ScoreRun,
} from '#persistence';
import { Doorbell, scoreRunJob } from '#queue';
import { createTestDatabase, startWorker, type TestDatabase, type WorkerProcess, redisOfSuite } from '#testing';
import type { DataSource } from 'typeorm';

const CITIES = ['320582', '320583', '320281'];
const YEARS = [2019, 2020];
const NODES = 3;

/** Two indicators against targets of our own; the names are plain letters because the figures mean nothing. */
const document = {
  language: 1,
  slug: 'worker-test',
  version: '1',
  name: { zh: '测试', en: 'Test' },
  authority: 'ours',
  origin: 'ours',
  indicators: [
    { code: 'x', name: { zh: '甲', en: 'X' }, direction: 'positive', target: 100 },
    { code: 'y', name: { zh: '乙', en: 'Y' }, direction: 'positive', target: 50 },
  ],
  steps: [{ step: 'normalise', method: 'realisation-degree', cap: true }],
  index: {
    code: 'index',
    name: { zh: '指数', en: 'Index' },
    aggregate: { method: 'arithmetic-mean' },
    children: [
      { indicator: 'x', weight: 0.6 },
      { indicator: 'y', weight: 0.4 },
    ],
  },
};

let database: TestDatabase;
let dataSource: DataSource;
let doorbell: Doorbell;
let orders: ScoreRunOrders;
let runs: ScoreRunRepository;
const workers: WorkerProcess[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url).initialize();
  doorbell = new Doorbell({ databaseUrl: database.url });
  runs = new ScoreRunRepository(dataSource);
  const methodologies = new MethodologyRepository(dataSource);
  orders = new ScoreRunOrders(methodologies, new DatasetRepository(dataSource), runs);
  const parsed = parseMethodology(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  await methodologies.store({
    slug: 'worker-test',
    version: '1',
    hash: parsed.hash,
    nameZh: '测试',
    nameEn: 'Test',
    document,
    createdBy: 'test',
  });
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});
afterAll(async () => {
  await doorbell?.onApplicationShutdown();
  await dataSource?.destroy();
  await database?.drop();
});

async function worker(): Promise<WorkerProcess> {
  const started = await startWorker(database.url);
  workers.push(started);
  return started;
}

/** A run over data of its own, not yet rung for. */
async function order(slug: string, codes = CITIES, methodology = 'worker-test'): Promise<ScoreRun> {
  const units = await Promise.all(codes.map((code) => new UnitReader(dataSource).byCode('GB/T 2260', code)));
  const kept = await new RevisionRepository(dataSource).store<never>({
    dataset: { slug, titleZh: slug, titleEn: slug, synthetic: true },
    file: {
      sha256: slug,
      name: 'x.csv',
      mediaType: 'text/csv',
      size: 1,
      chunks: async function* () {
        yield Buffer.from('x');
      },
    },
    contentHash: slug,
    source: 'made up for a test',
    licence: 'none',
    vintage: 'final',
    createdBy: 'test',
    read: async (writer) => {
      for (const [u, unit] of units.entries()) {
        for (const year of YEARS) {
          await writer.write({
            unitId: unit!.id,
            indicator: 'x',
            year,
            value: 50 + 10 * u,
            missing: 0,
            fileRow: 2 + u,
            fileColumn: 2,
          });
          await writer.write({
            unitId: unit!.id,
            indicator: 'y',
            year,
            value: 25,
            missing: 0,
            fileRow: 2 + u,
            fileColumn: 3,
          });
        }
      }
      return {
        ok: true,
        report: {},
        indicators: [
          { code: 'x', header: 'x' },
          { code: 'y', header: 'y' },
        ],
      };
    },
  });
  if (kept.outcome === 'refused') throw new Error('refused');
  const ordered = await orders.place({ methodology: { slug: methodology }, datasets: [{ slug }], createdBy: 'test' });
  if (ordered.outcome !== 'created') throw new Error(ordered.outcome);
  return ordered.run;
}

const ring = (run: ScoreRun) => doorbell.ring(scoreRunJob, { v: 1, scoreRunId: run.id });

async function until(run: ScoreRun, reached: (now: ScoreRun) => boolean): Promise<ScoreRun> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const now = (await runs.findById(run.id))!;
    if (reached(now)) return now;
    if (Date.now() > deadline)
      throw new Error(`not within 30 s: ${String(reached)}; the run is ${JSON.stringify(now)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
const ended = ({ state }: ScoreRun) => state === 'completed' || state === 'failed' || state === 'cancelled';

async function scoreRows(run: ScoreRun): Promise<number> {
  return Number((await dataSource.query('select count(*) from score where run_key = $1', [run.key]))[0].count);
}

/** Holds back whoever wants to read observations, so that a run can be met in the middle. */
async function holdingBack<T>(use: (letGo: () => Promise<void>) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query('lock table observation in access exclusive mode');
  const letGo = async () => {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  };
  try {
    return await use(letGo);
  } finally {
    await letGo();
    await runner.release();
  }
}

describe('the scoring worker', () => {
  it('computes a run that is rung for, and its scores are the weighted realisation degrees', async () => {
    const run = await order('plain');
    await worker();
    await ring(run);
    expect(await until(run, ended)).toMatchObject({ state: 'completed', progress: 1, attempts: 1, error: null });
    const rows = await dataSource.query(
      `select u.code, s.score, s.rank from score s join unit u on u.id = s.unit_id where s.run_key = $1 and s.node = 0 and s.year = 2020 order by s.rank`,
      [run.key],
    );
    expect(rows.map(({ code, rank }: { code: string; rank: number }) => [code, rank])).toEqual([
      ['320281', 1],
      ['320583', 2],
      ['320582', 3],
    ]);
    const scores = rows.map(({ score }: { score: number }) => score);
    [0.6 * 0.7 + 0.4 * 0.5, 0.6 * 0.6 + 0.4 * 0.5, 0.6 * 0.5 + 0.4 * 0.5].forEach((expected, i) =>
      expect(scores[i]).toBeCloseTo(expected, 10),
    );
  });

  it('computes a run over a stored document whose like is refused when it is new: a step in it would do nothing', async () => {
    const kept = {
      ...document,
      slug: 'kept-idle',
      indicators: [...document.indicators, { code: 'z', name: { zh: '丙', en: 'Z' }, direction: 'positive' }],
      steps: [...document.steps, { step: 'transform', method: 'ln', indicators: ['z'] }],
    };
    expect(parseMethodology(kept).ok).toBe(false);
    await new MethodologyRepository(dataSource).store({
      slug: 'kept-idle',
      version: '1',
      hash: 'kept-idle',
      nameZh: '测试',
      nameEn: 'Test',
      document: kept,
      createdBy: 'test',
    });
    const run = await order('kept-idle', CITIES, 'kept-idle');
    await worker();
    await ring(run);
    expect(await until(run, ended)).toMatchObject({ state: 'completed', error: null });
  });

  it('computes a run whose ring was lost: the sweeper finds it', async () => {
    const run = await order('unrung');
    await worker();
    expect((await until(run, ended)).state).toBe('completed');
  });

  it('killed with kill -9 in the middle of a run: another worker completes it, once', async () => {
    const run = await order('killed');
    const first = await worker();
    await holdingBack(async (letGo) => {
      await ring(run);
      const met = await until(run, ({ state, step }) => state === 'running' && step === 'load');
      expect(met.worker).toContain(`:${first.pid}#`);
      workers.splice(workers.indexOf(first), 1);
      await first.kill();
      await letGo();
    });
    expect(await runs.findById(run.id)).toMatchObject({ state: 'running' });
    expect(await scoreRows(run)).toBe(0);
    const second = await worker();
    const done = await until(run, ended);
    expect(done).toMatchObject({ state: 'completed', attempts: 2 });
    expect(done.worker).toContain(`:${second.pid}#`);
    expect(await scoreRows(run)).toBe(CITIES.length * YEARS.length * NODES);
  });

  it('one of ten, all rung for the same run: one result', async () => {
    const run = await order('ten');
    await Promise.all(Array.from({ length: 4 }, worker));
    const handed = Array.from({ length: 10 }, () => runs.claim(run.id, 'one of ten', 60_000));
    await ring(run);
    const claims = (await Promise.all(handed)).filter((claim) => claim !== undefined);
    expect(claims.length).toBeLessThanOrEqual(1);
    for (const claim of claims) await runs.release(claim, 'does not count');
    const done = await until(run, ended);
    expect(done).toMatchObject({ state: 'completed', attempts: 1 });
    await ring(run);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await runs.findById(run.id)).toMatchObject({
      state: 'completed',
      attempts: 1,
      finishedAt: done.finishedAt,
      resultHash: done.resultHash,
    });
    expect(await scoreRows(run)).toBe(CITIES.length * YEARS.length * NODES);
  });

  it('leaves a run that is cancelled in the middle, and saves nothing of it', async () => {
    const run = await order('cancelled');
    await worker();
    await holdingBack(async () => {
      await ring(run);
      await until(run, ({ step }) => step === 'load');
      expect(await runs.cancel(run.id, 'test')).toMatchObject({ state: 'cancelled' });
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await runs.findById(run.id)).toMatchObject({ state: 'cancelled' });
    expect(await scoreRows(run)).toBe(0);
  });

  it('asked to stop in the middle: ends with code 0 and gives the run back without counting an attempt, or completes it', async () => {
    const run = await order('stopped');
    const first = await worker();
    await holdingBack(async (letGo) => {
      await ring(run);
      await until(run, ({ step }) => step === 'load');
      workers.splice(workers.indexOf(first), 1);
      const stopped = first.stop();
      await new Promise((resolve) => setTimeout(resolve, 300));
      await letGo();
      expect(await stopped).toBe(0);
    });
    await worker();
    expect(await until(run, ended)).toMatchObject({ state: 'completed', attempts: 1 });
    expect(await scoreRows(run)).toBe(CITIES.length * YEARS.length * NODES);
  });

  it('fails a run that no retry can help, at once and in both languages', async () => {
    const run = await order('empty', []);
    await worker();
    await ring(run);
    expect(await until(run, ended)).toMatchObject({
      state: 'failed',
      attempts: 1,
      error: { code: 'no-data', zh: expect.stringMatching(/观测值/), en: expect.stringMatching(/no observation/) },
    });
  });

  it('tries again after a fault that passes: its connection to Postgres is cut in the middle', async () => {
    const run = await order('cut');
    await worker();
    await holdingBack(async () => {
      await ring(run);
      await until(run, ({ step }) => step === 'load');
      await dataSource.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'duibiao-scoring-worker' and datname = current_database()`,
      );
    });
    expect(await until(run, ended)).toMatchObject({ state: 'completed', error: null });
    expect(await scoreRows(run)).toBe(CITIES.length * YEARS.length * NODES);
  });

  it('gives the same bits for the same inputs', async () => {
    const [a, b] = [await order('bits-1'), await order('bits-2')];
    await worker();
    await Promise.all([ring(a), ring(b)]);
    const [first, second] = [await until(a, ended), await until(b, ended)];
    expect(first.resultHash).toMatch(/^[0-9a-f]{64}$/);
    expect(second.resultHash).toBe(first.resultHash);
  });
});

const REDIS_URL = redisOfSuite(2);
if (!REDIS_URL)
  console.log(
    'Skipped: the scoring worker over Redis, because REDIS_URL is not set. Set it to a Redis of your own to run it.',
  );
(REDIS_URL ? describe : describe.skip)('the scoring worker over Redis', () => {
  it('computes a run that is rung for', async () => {
    const run = await order('redis');
    workers.push(await startWorker(database.url, REDIS_URL));
    const bell = new Doorbell({ databaseUrl: database.url, redisUrl: REDIS_URL });
    expect(await bell.ring(scoreRunJob, { v: 1, scoreRunId: run.id })).toBe(true);
    expect(await until(run, ended)).toMatchObject({ state: 'completed', attempts: 1 });
    await bell.onApplicationShutdown();
  });
});
