import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  createDataSource,
  DatasetRepository,
  MethodologyRepository,
  PanelRepository,
  RobustnessMaterials,
  RobustnessOrders,
  RobustnessRunRepository,
  ScoreRunOrders,
  ScoreRunRepository,
} from '#persistence';
import { Doorbell, ringForChunks, scoreRunJob } from '#queue';
import { RobustnessThreads } from '#robustness-threads';
import { createTestDatabase, scoreTable, startWorker, type TestDatabase } from '#testing';
import type { DataSource } from 'typeorm';

jest.setTimeout(180_000);

const letters = [...'abcdef'];
const document = {
  language: 1,
  slug: 'turns',
  version: '1',
  name: { zh: '轮流', en: 'Turns' },
  authority: 'ours',
  origin: 'ours',
  indicators: letters.map((code) => ({ code, name: { zh: code, en: code }, direction: 'positive' })),
  steps: [{ step: 'normalise', method: 'min-max' }],
  index: {
    code: 'index',
    name: { zh: '指数', en: 'Index' },
    aggregate: { method: 'arithmetic-mean' },
    children: letters.map((indicator) => ({ indicator, weight: 1 })),
  },
};

let database: TestDatabase;
let dataSource: DataSource;
let bell: Doorbell;
let scored: string;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url).initialize();
  bell = new Doorbell({ databaseUrl: database.url });
  scored = await scoreTable(dataSource, {
    slug: 'turns',
    document,
    synthetic: true,
    rows: ['320582', '320583', '320281', '320585'].map((code, u) => ({
      code,
      year: 2020,
      values: Object.fromEntries(letters.map((letter, k) => [letter, Math.sin(u * 12.9 + k * 78.2) * 40 + 50])),
    })),
  });
});
afterAll(async () => {
  await bell?.onApplicationShutdown();
  await dataSource?.destroy();
  await database?.drop();
});

/** Starts one worker and waits until all runs have ended; whose they are, in the order in which they ended. */
async function work(table: 'score_run' | 'robustness_run'): Promise<string[]> {
  const worker = await startWorker(database.url);
  try {
    for (;;) {
      const rows = await dataSource.query(
        `select created_by as caller, state from ${table} where created_by <> 'test' order by finished_at`,
      );
      expect(rows.map(({ state }: { state: string }) => state)).not.toContain('failed');
      if (rows.every(({ state }: { state: string }) => state === 'completed'))
        return rows.map(({ caller }: { caller: string }) => caller);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    await worker.stop();
  }
}

describe('of two callers who wait', () => {
  it('the one with one score run has it among the first, though the other ordered twenty before', async () => {
    const orders = new ScoreRunOrders(
      new MethodologyRepository(dataSource),
      new DatasetRepository(dataSource),
      new ScoreRunRepository(dataSource),
    );
    const order = async (createdBy: string, year: number): Promise<void> => {
      const which = { methodology: { slug: 'turns' }, datasets: [{ slug: 'turns' }], years: [2020, year] };
      const ordered = await orders.place({ ...which, createdBy });
      if (ordered.outcome !== 'created') throw new Error(ordered.outcome);
      await bell.ring(scoreRunJob, { v: 1, scoreRunId: ordered.run.id });
    };
    for (let i = 0; i < 20; i++) await order('A', 3_000 + i);
    await order('B', 4_000);
    const callers = await work('score_run');
    expect(callers).toHaveLength(21);
    expect(callers.indexOf('B')).toBeLessThan(4);
  });

  it('the one with one robustness run has it among the first, though the other ordered twelve before', async () => {
    const threads = new RobustnessThreads({ threads: 1 });
    const orders = new RobustnessOrders(
      new ScoreRunRepository(dataSource),
      new RobustnessMaterials(new MethodologyRepository(dataSource), new PanelRepository(dataSource)),
      new RobustnessRunRepository(dataSource),
    );
    const order = async (createdBy: string, seed: number): Promise<number> => {
      const specification = { draws: 12_000, seed, weights: [{ draw: 'uniform', spread: 0.2 }] };
      const ordered = await orders.place({ scoreRunId: scored, specification, createdBy }, (material) =>
        threads.check(material),
      );
      if (ordered.outcome !== 'created') throw new Error(JSON.stringify(ordered));
      await ringForChunks(bell, ordered.run.id, ordered.open);
      return ordered.run.chunkCount;
    };
    for (let i = 0; i < 12; i++) expect(await order('A', i + 1)).toBeGreaterThan(4);
    await order('B', 100);
    await threads.onApplicationShutdown();
    const callers = await work('robustness_run');
    expect(callers).toHaveLength(13);
    expect(callers.indexOf('B')).toBeLessThan(3);
  });
});
