import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  createDataSource,
  MethodologyRepository,
  PanelRepository,
  RobustnessMaterials,
  RobustnessOrders,
  RobustnessResultRepository,
  RobustnessRunRepository,
  ScoreRunRepository,
  type RobustnessRun,
} from '#persistence';
import { Doorbell, ringForChunks } from '#queue';
import { RobustnessThreads } from '#robustness-threads';
import {
  createTestDatabase,
  scoreTable,
  startWorker,
  type TestDatabase,
  type WorkerProcess,
  redisOfSuite,
} from '#testing';
import type { DataSource } from 'typeorm';

const named = (text: string) => ({ zh: text, en: text });
const UNITS = 60;

/** Six indicators in two dimensions. The names are plain letters and the figures a made-up wave: they mean nothing. */
const document = {
  language: 1,
  slug: 'robustness-test',
  version: '1',
  name: named('test'),
  authority: 'ours',
  origin: 'ours',
  indicators: [...'abcdef'].map((code) => ({ code, name: named(code), direction: 'positive' })),
  steps: [{ step: 'normalise', method: 'min-max' }],
  aggregate: { method: 'arithmetic-mean' },
  index: {
    code: 'index',
    name: named('index'),
    children: [
      {
        code: 'P',
        name: named('P'),
        children: [...'abc'].map((indicator, i) => ({ indicator, weight: i + 1 })),
        weight: 2,
      },
      { code: 'Q', name: named('Q'), children: [...'def'].map((indicator) => ({ indicator, weight: 1 })), weight: 1 },
    ],
  },
};

/** 20,000 general draws and a Sobol sample: some forty chunks. */
const specification = {
  draws: 20_000,
  seed: 7,
  topK: 5,
  weights: [{ draw: 'uniform', spread: 0.25 }],
  alternatives: [
    {
      name: named('aggregation'),
      choices: [
        { name: named('as it is'), change: {} },
        { name: named('z-scores'), change: { '/steps/0/method': 'z-score' } },
      ],
    },
  ],
  leaveOut: { indicators: 'each' },
  sobol: { rows: 256, bootstrap: 50 },
};

/** Workers are processes of their own, which take seconds to start. */
jest.setTimeout(180_000);

let database: TestDatabase;
let dataSource: DataSource;
let scoreRunId: string;
let orders: RobustnessOrders;
let runs: RobustnessRunRepository;
let results: RobustnessResultRepository;
let threads: RobustnessThreads;
const workers: WorkerProcess[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url).initialize();
  const scoreRuns = new ScoreRunRepository(dataSource);
  runs = new RobustnessRunRepository(dataSource);
  results = new RobustnessResultRepository(dataSource);
  threads = new RobustnessThreads({ threads: 1 });
  orders = new RobustnessOrders(
    scoreRuns,
    new RobustnessMaterials(new MethodologyRepository(dataSource), new PanelRepository(dataSource)),
    runs,
  );
  const codes: { code: string }[] = await dataSource.query(
    `select code from unit where scheme = 'GB/T 2260' and kind = 'county' and valid_to is null order by code limit ${UNITS}`,
  );
  scoreRunId = await scoreTable(dataSource, {
    slug: 'robustness-test',
    document,
    synthetic: true,
    rows: codes.map(({ code }, u) => ({
      code,
      year: 2020,
      values: Object.fromEntries(
        [...'abcdef'].map((indicator, k) => [indicator, Math.sin(u * 12.9898 + k * 78.233) * 40 + 50]),
      ),
    })),
  });
});
beforeEach(() => dataSource.query('truncate robustness_result, robustness_part, robustness_chunk, robustness_run'));
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});
afterAll(async () => {
  await threads?.onApplicationShutdown();
  await dataSource?.destroy();
  await database?.drop();
});

async function start(count: number, redisUrl = ''): Promise<void> {
  workers.push(...(await Promise.all(Array.from({ length: count }, () => startWorker(database.url, redisUrl)))));
}

/** Orders and rings, in the order of the chunks or from the last to the first. */
async function order({
  redisUrl,
  reversed = false,
  asked = specification,
}: {
  redisUrl?: string;
  reversed?: boolean;
  asked?: object;
} = {}): Promise<RobustnessRun> {
  const ordered = await orders.place({ scoreRunId, specification: asked, createdBy: 'test' }, (material) =>
    threads.check(material),
  );
  if (ordered.outcome !== 'created' && ordered.outcome !== 'existing') throw new Error(JSON.stringify(ordered));
  const bell = new Doorbell({ databaseUrl: database.url, redisUrl });
  await ringForChunks(bell, ordered.run.id, reversed ? [...ordered.open].reverse() : ordered.open);
  await bell.onApplicationShutdown();
  return ordered.run;
}

async function until(run: RobustnessRun, reached: (now: RobustnessRun) => boolean): Promise<RobustnessRun> {
  const deadline = Date.now() + 120_000;
  for (;;) {
    const now = (await runs.byId(run.id))!;
    if (reached(now)) return now;
    if (Date.now() > deadline)
      throw new Error(
        `not within 120 s: ${String(reached)}; the run is ${JSON.stringify({ ...now, specification: undefined, inputs: undefined })}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
const ended = ({ state }: RobustnessRun) => state === 'completed' || state === 'failed' || state === 'cancelled';

/** What one worker makes of the specification: all others are held to it. */
let alone: Promise<RobustnessRun> | undefined;
const byOneWorker = (): Promise<RobustnessRun> =>
  (alone ??= (async () => {
    await start(1);
    return until(await order(), ended);
  })());

describe('a robustness run', () => {
  it('counts every draw of every unit, with intervals that hold the nominal rank of most, drivers and weights', async () => {
    const done = await byOneWorker();
    expect(done).toMatchObject({ state: 'completed', estimatedFrom: 20_000, binWidth: 1, error: null });
    const { rows, total } = await results.rows(done.key, { first: 100, offset: 0 });
    expect(total).toBe(UNITS);
    expect(rows.map(({ nominalRank }) => nominalRank)).toEqual(Array.from({ length: UNITS }, (_, u) => u + 1));
    for (const { draws, counts } of rows)
      expect([draws, counts.reduce((sum, n) => sum + n, 0)]).toEqual([20_000, 20_000]);
    expect(
      rows.filter(({ nominalRank, low, high }) => low! <= nominalRank! && nominalRank! <= high!).length,
    ).toBeGreaterThan(UNITS * 0.8);
    expect(rows.reduce((sum, { topShare }) => sum + topShare!, 0)).toBeCloseTo(5, 1);
    expect(done.drivers![0]).toMatchObject({ unitId: null });
    expect(done.drivers![0]!.indices).toHaveLength(done.inputs.length);
    expect(
      done.weights!.filter(({ kind }) => kind === 'indicator').reduce((sum, { share }) => sum + share!, 0),
    ).toBeCloseTo(1, 9);
    expect(await dataSource.query('select count(*)::int as n from robustness_part')).toEqual([{ n: 0 }]);
  });

  it.each([2, 4])('has the same hash from %s workers, in any order', async (count) => {
    const { resultHash } = await byOneWorker();
    await dataSource.query('truncate robustness_result, robustness_part, robustness_chunk, robustness_run');
    await start(count);
    const done = await until(await order({ reversed: true }), ended);
    expect(done).toMatchObject({ state: 'completed', resultHash });
    expect(resultHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has the same hash after its worker was killed with kill -9 in the middle: another goes on from the finished chunks', async () => {
    const { resultHash } = await byOneWorker();
    await dataSource.query('truncate robustness_result, robustness_part, robustness_chunk, robustness_run');
    await start(1);
    const run = await order();
    await until(run, ({ chunksDone }) => chunksDone >= 3);
    await workers.pop()!.kill();
    const met = (await runs.byId(run.id))!;
    expect(met).toMatchObject({ state: 'running' });
    expect(met.chunksDone).toBeLessThan(met.chunkCount);
    await start(2);
    expect(await until(run, ended)).toMatchObject({ state: 'completed', resultHash });
    const attempts: { attempts: number }[] = await dataSource.query('select attempts from robustness_chunk');
    expect(attempts.reduce((sum, chunk) => sum + chunk.attempts, 0)).toBeLessThanOrEqual(attempts.length + 2);
  });

  it('has the same hash after its worker was killed with kill -9 in its last step: another takes that step again, and no other', async () => {
    const { resultHash } = await byOneWorker();
    await dataSource.query('truncate robustness_result, robustness_part, robustness_chunk, robustness_run');
    // The last step waits for this lock when it commits; it is killed while it does.
    await dataSource.query(`
      create function wait_for_test() returns trigger language plpgsql as 'begin perform pg_advisory_xact_lock(6); return new; end';
      create trigger wait_for_test before update on robustness_run for each row when (new.state = 'completed') execute function wait_for_test();`);
    const lock = dataSource.createQueryRunner();
    try {
      await lock.query('select pg_advisory_lock(6)');
      await start(1);
      const run = await order();
      const stuck = `select pid from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`;
      while ((await dataSource.query(stuck)).length === 0) await new Promise((resolve) => setTimeout(resolve, 25));
      await workers.pop()!.kill();
      await dataSource.query(`select pg_terminate_backend(pid) from (${stuck}) s`);
      await lock.query('select pg_advisory_unlock(6)');
      expect(await runs.byId(run.id)).toMatchObject({ state: 'running', resultHash: null });
      await start(1);
      expect(await until(run, ended)).toMatchObject({ state: 'completed', resultHash });
      expect(
        await dataSource.query(`select kind, max(attempts) as most from robustness_chunk group by kind order by kind`),
      ).toEqual([
        { kind: 'draws', most: 1 },
        { kind: 'finish', most: 2 },
        { kind: 'sobol', most: 1 },
      ]);
    } finally {
      await lock.query('select pg_advisory_unlock_all()');
      await lock.release();
      await dataSource.query('drop trigger wait_for_test on robustness_run; drop function wait_for_test');
    }
  });

  it('shows a first estimate while it goes on, and leaves off when it is cancelled; asked for again, it goes on', async () => {
    const { resultHash } = await byOneWorker();
    await dataSource.query('truncate robustness_result, robustness_part, robustness_chunk, robustness_run');
    await start(1);
    const run = await order();
    const early = await until(run, ({ estimatedFrom }) => estimatedFrom > 0);
    expect(early.state).toBe('running');
    expect(early.estimatedFrom).toBeLessThan(20_000);
    expect((await results.rows(run.key, { first: 5, offset: 0 })).total).toBe(UNITS);
    expect(await runs.cancel(run.id, 'test')).toMatchObject({ state: 'cancelled' });
    await new Promise((resolve) => setTimeout(resolve, 700));
    const stopped = (await runs.byId(run.id))!;
    expect(stopped).toMatchObject({ state: 'cancelled', resultHash: null });
    expect(stopped.chunksDone).toBeLessThan(stopped.chunkCount);
    expect((await order()).id).toBe(run.id);
    expect(await until(run, ended)).toMatchObject({ state: 'completed', resultHash });
  });

  it('is worked out when no ring arrives: the sweeper finds its chunks', async () => {
    await start(1);
    const ordered = await orders.place(
      {
        scoreRunId,
        specification: { draws: 200, seed: 1, weights: [{ draw: 'dirichlet', concentration: 20 }] },
        createdBy: 'test',
      },
      (material) => threads.check(material),
    );
    if (ordered.outcome !== 'created') throw new Error(ordered.outcome);
    expect(await until(ordered.run, ended)).toMatchObject({ state: 'completed', drivers: [] });
  });

  /** A small run all of whose chunks but the last are done, with these bytes for results. */
  const readyToFinish = async (change: string): Promise<RobustnessRun> => {
    const ordered = await orders.place(
      {
        scoreRunId,
        specification: { draws: 200, seed: 2, weights: [{ draw: 'dirichlet', concentration: 20 }] },
        createdBy: 'test',
      },
      (material) => threads.check(material),
    );
    if (ordered.outcome !== 'created') throw new Error(ordered.outcome);
    await start(1);
    await until(ordered.run, ended);
    await dataSource.query(`update robustness_chunk set ${change} where kind = 'finish'`);
    await dataSource.query(
      `insert into robustness_part select run_key, number, 0, '\\x01' from robustness_chunk where kind = 'draws'`,
    );
    await dataSource.query(
      `update robustness_run set state = 'running', chunks_done = chunk_count - 1, result_hash = null`,
    );
    return ordered.run;
  };

  it('fails, in words, when its chunks are done but cannot be put together: it is not tried for ever, and the chunks stay', async () => {
    const run = await readyToFinish('done = false, worker = null, attempts = 4');
    expect(await until(run, ended)).toMatchObject({
      state: 'failed',
      error: {
        code: 'internal',
        en: expect.stringMatching(
          /^All parts are done, but putting them together did not succeed in 5 attempts\. Error: (Rank counts|Packed numbers)/,
        ),
      },
    });
    expect(await dataSource.query(`select done, attempts from robustness_chunk where kind = 'draws'`)).toEqual([
      { done: true, attempts: 1 },
    ]);
  });

  it('fails, in words, when its workers die one after the other while they put its chunks together', async () => {
    const run = await readyToFinish(
      `done = false, worker = 'gone', heartbeat_at = now() - interval '1 hour', attempts = 5`,
    );
    expect(await until(run, ended)).toMatchObject({
      state: 'failed',
      error: { code: 'worker-lost', en: expect.stringMatching(/the worker vanished in the middle, 5 times/) },
    });
  });

  it('is one run however often it is asked for, whatever the order of the members', async () => {
    const first = await order();
    const again = await order({ asked: Object.fromEntries(Object.entries(specification).reverse()) });
    expect(again.id).toBe(first.id);
    expect(await dataSource.query('select count(*)::int as n from robustness_run')).toEqual([{ n: 1 }]);
  });

  it('is refused, with the place, where an alternative does not act', async () => {
    const asked = {
      draws: 10,
      seed: 1,
      alternatives: [
        {
          name: named('scale'),
          choices: [
            { name: named('1'), change: {} },
            { name: named('2'), change: { '/name/en': 'another name' } },
          ],
        },
      ],
    };
    const ordered = await orders.place({ scoreRunId, specification: asked, createdBy: 'test' }, (material) =>
      threads.check(material),
    );
    expect(ordered).toMatchObject({
      outcome: 'refused-specification',
      faults: [{ pointer: '/alternatives/0/choices/1/change', message: expect.stringMatching(/does not act/) }],
    });
    expect(await dataSource.query('select count(*)::int as n from robustness_run')).toEqual([{ n: 0 }]);
  });
});

const REDIS_URL = redisOfSuite(3);
if (!REDIS_URL)
  console.log(
    'Skipped: robustness runs over Redis, because REDIS_URL is not set. Set it to a Redis of your own to run it.',
  );
(REDIS_URL ? describe : describe.skip)('a robustness run over Redis', () => {
  it('has the same hash as over PostgreSQL', async () => {
    const { resultHash } = await byOneWorker();
    await dataSource.query('truncate robustness_result, robustness_part, robustness_chunk, robustness_run');
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    await start(3, REDIS_URL);
    expect(await until(await order({ redisUrl: REDIS_URL! }), ended)).toMatchObject({ state: 'completed', resultHash });
  });
});
