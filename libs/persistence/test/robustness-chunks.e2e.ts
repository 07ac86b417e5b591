import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unpacked } from '#index-core/robustness';
import { createDataSource, RobustnessChunkRepository } from '#persistence';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { DataSource } from 'typeorm';
import { RobustnessParts1700001000000 } from '../src/migrations/1700001000000-robustness-parts.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url).initialize();
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

describe('the results of chunks', () => {
  it('come back as they were stored, short and long, in the order of the chunks, of those asked for', async () => {
    const runner = dataSource.createQueryRunner();
    await runner.query(`set session_replication_role = replica`); // no score run is needed
    const [{ key }] =
      (await runner.query(`insert into robustness_run (score_run_key, year, specification, inputs_hash, core_version, inputs, state, chunk_count)
      values (1, 2020, '{}', 'r', '', '[]', 'running', 5) returning key`)) as [{ key: number }];
    await runner.query(
      `insert into robustness_chunk (run_key, number, kind, first, past) select $1, n, 'draws', 0, 1 from generate_series(0, 3) n`,
      [key],
    );
    await runner.query(`set session_replication_role = origin`);
    await runner.release();
    const runs = new RobustnessChunkRepository(dataSource);
    const bytes = (length: number, seed: number) =>
      Uint8Array.from({ length }, (_, i) => (i * 7 + seed + (i >> 9)) & 255);
    const stored = [
      [bytes(0, 1), bytes(3, 2)],
      [bytes(1_234_567, 3), bytes(10, 4)],
      [bytes(65_536, 5), bytes(400_000, 6)],
      [bytes(1, 7), bytes(2, 8)],
    ];
    for (const number of [2, 0, 3, 1]) {
      const claim = (await runs.claim(key, number, { worker: 'test', staleAfterMs: 1_000 }))!;
      expect(await runs.save(claim, stored[number]!)).toBe(true);
      expect(await runs.save(claim, stored[number]!)).toBe(false);
    }
    const read = async (block: number, among?: readonly number[]) => {
      const found: Uint8Array[] = [];
      await runs.results(key, { kind: 'draws', block, among }, (chunk) => found.push(new Uint8Array(chunk)));
      return found;
    };
    expect(await read(0)).toEqual(stored.map(([first]) => first));
    expect(await read(1)).toEqual(stored.map(([, second]) => second));
    expect(await read(1, [1, 3])).toEqual([stored[1]![1], stored[3]![1]]);
    await dataSource.query('truncate robustness_part, robustness_chunk, robustness_result, robustness_run');
  });
});

describe('the migration that packs the distributions of ranks', () => {
  it('keeps every number, forwards and backwards, and begins the draws of runs that have not ended anew', async () => {
    const runner = dataSource.createQueryRunner();
    const migration = new RobustnessParts1700001000000();
    await runner.startTransaction();
    try {
      await migration.down(runner);
      await runner.query(`set local session_replication_role = replica`); // no score run is needed
      await runner.query(`
        insert into robustness_run (score_run_key, year, specification, inputs_hash, core_version, inputs, state, chunk_count, chunks_done)
          values (1, 2020, '{}', 'a', '', '[]', 'completed', 2, 2), (1, 2020, '{}', 'b', '', '[]', 'running', 3, 2)`);
      const [first, second] = (
        (await runner.query('select key from robustness_run order by key')) as { key: number }[]
      ).map(({ key }) => key);
      await runner.query(`insert into robustness_chunk (run_key, number, kind, first, past, attempts, done, result)
        values (${second}, 0, 'draws', 0, 10, 1, true, '\\x01'), (${second}, 1, 'sobol', 0, 10, 1, true, '\\x02'), (${second}, 2, 'finish', 0, 0, 0, false, null)`);
      const counts = [[0, 1, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152, 10_000_000], [], [300]];
      for (const [unit, numbers] of counts.entries()) {
        await runner.query(
          'insert into robustness_result (run_key, unit_id, draws, first_rank, counts) values ($1, $2, 1, 1, $3)',
          [first, unit, numbers],
        );
      }
      await migration.up(runner);
      const packed: { counts: Buffer }[] = await runner.query('select counts from robustness_result order by unit_id');
      expect(packed.map((row) => unpacked(row.counts))).toEqual(counts);
      expect(await runner.query(`select number, done, attempts from robustness_chunk order by number`)).toEqual([
        { number: 0, done: false, attempts: 0 },
        { number: 1, done: true, attempts: 1 },
        { number: 2, done: false, attempts: 0 },
      ]);
      expect(await runner.query(`select chunks_done as "chunksDone" from robustness_run order by key`)).toEqual([
        { chunksDone: 2 },
        { chunksDone: 1 },
      ]);
      expect(await runner.query('select run_key, number, block, bytes from robustness_part')).toEqual([
        { run_key: second, number: 1, block: 0, bytes: Buffer.of(2) },
      ]);
      await migration.down(runner);
      expect(await runner.query('select counts from robustness_result order by unit_id')).toEqual(
        counts.map((numbers) => ({ counts: numbers })),
      );
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });
});
