import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createDataSource, RunEstimates } from '#persistence';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { DataSource } from 'typeorm';

let database: TestDatabase;
let dataSource: DataSource;
let estimates: RunEstimates;
let made = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  // One connection, on which rows need no others that they name.
  dataSource = await createDataSource(database.url, { poolSize: 1 }).initialize();
  await dataSource.query(`set session_replication_role = replica`);
  estimates = new RunEstimates(dataSource);
});
beforeEach(() => dataSource.query('delete from robustness_run; delete from score_run'));
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

interface Run {
  readonly caller?: string;
  readonly state?: string;
  readonly progress?: number;
  /** How long it took, where it is completed. */
  readonly took?: number;
}

async function scoreRun({ caller = 'A', state = 'queued', progress = 0, took = 0 }: Run = {}): Promise<string> {
  const [{ id }] = await dataSource.query(
    `insert into score_run (id, methodology_key, revision_keys, inputs_hash, core_version, created_by, state, progress,
       started_at, finished_at)
     values (gen_random_uuid(), 1, '{1}', $1, '1', $2, $3, $4, now() - $5 * interval '1 second', now()) returning id`,
    [`run ${made++}`, caller, state, progress, took],
  );
  return id;
}

async function robustnessRun(
  { caller = 'A', state = 'queued', took = 0 }: Run,
  [done, parts]: readonly [number, number],
): Promise<string> {
  const [{ id }] = await dataSource.query(
    `insert into robustness_run (id, score_run_key, year, specification, inputs_hash, core_version, inputs, chunks_done,
       chunk_count, created_by, state, started_at, finished_at)
     values (gen_random_uuid(), 1, 2020, '{}', $1, '1', '[]', $2, $3, $4, $5, now() - $6 * interval '1 second', now())
     returning id`,
    [`run ${made++}`, done, parts, caller, state, took],
  );
  return id;
}

const complete = async (...seconds: readonly number[]): Promise<void> => {
  for (const took of seconds) await scoreRun({ state: 'completed', took });
};

describe('the time that a score run may still take', () => {
  it('is not known before a first run was completed, nor said of one that has ended', async () => {
    expect(await estimates.ofScoreRun(await scoreRun())).toBeNull();
    await complete(10);
    expect(await estimates.ofScoreRun(await scoreRun({ state: 'failed' }))).toBeNull();
  });

  it('is the median of what the last runs took, for one that waits alone', async () => {
    await complete(1_000, ...Array.from({ length: 19 }, () => 10), 12);
    expect(await estimates.ofScoreRun(await scoreRun())).toEqual({ seconds: 10, ahead: 0 });
  });

  it('is what is left of the median for one that is in work', async () => {
    await complete(10, 10, 10);
    const run = await scoreRun({ state: 'running', progress: 0.7 });
    expect(await estimates.ofScoreRun(run)).toEqual({ seconds: 3, ahead: 0 });
  });

  it('grows with the caller’s own runs before it, and with as many of each other caller’s', async () => {
    await complete(10);
    for (let i = 0; i < 20; i++) await scoreRun({ caller: 'B' });
    expect(await estimates.ofScoreRun(await scoreRun())).toEqual({ seconds: 20, ahead: 1 });
    const third = (await scoreRun(), await scoreRun());
    expect(await estimates.ofScoreRun(third)).toEqual({ seconds: 60, ahead: 5 });
  });

  it('shrinks with how many are worked on at once', async () => {
    await complete(10);
    await scoreRun({ caller: 'B', state: 'running' });
    const one = await scoreRun();
    expect(await estimates.ofScoreRun(one)).toEqual({ seconds: 20, ahead: 1 });
    await scoreRun({ caller: 'B', state: 'running' });
    expect(await estimates.ofScoreRun(one)).toEqual({ seconds: 20, ahead: 2 });
  });
});

describe('the time that a robustness run may still take', () => {
  it('goes by parts: those left of it, of the caller’s runs before it, and as many of each other’s', async () => {
    const alone = await robustnessRun({ state: 'running' }, [4, 10]);
    expect(await estimates.ofRobustnessRun(alone)).toBeNull();
    await robustnessRun({ state: 'completed', took: 20 }, [10, 10]);
    expect(await estimates.ofRobustnessRun(alone)).toEqual({ seconds: 12, ahead: 0 });
    await robustnessRun({ caller: 'B' }, [0, 500]);
    expect(await estimates.ofRobustnessRun(alone)).toEqual({ seconds: 24, ahead: 1 });
    const second = await robustnessRun({}, [0, 2]);
    expect(await estimates.ofRobustnessRun(second)).toEqual({ seconds: 32, ahead: 2 });
  });
});
