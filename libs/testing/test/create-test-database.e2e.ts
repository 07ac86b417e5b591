import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '#testing';

describe('createTestDatabase', () => {
  let one: TestDatabase;
  let other: TestDatabase;

  beforeAll(async () => {
    [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([one.drop(), other.drop()]);
  });

  async function query(database: TestDatabase, sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('gives a migrated database', async () => {
    expect(await query(one, "select to_regclass('score_run')::text as found")).toEqual([{ found: 'score_run' }]);
  });

  it('gives the job queue its tables', async () => {
    expect(await query(one, "select count(*)::int > 0 as found from pg_tables where schemaname = 'bullmq'")).toEqual([
      { found: true },
    ]);
  });

  it('keeps suites apart', async () => {
    await query(one, "insert into dataset (slug, title_zh, title_en) values ('a', '甲', 'A')");
    expect(await query(other, 'select * from dataset')).toEqual([]);
  });

  it('sorts Chinese names by pinyin where asked', async () => {
    expect(
      await query(
        one,
        `select name from unnest(array['张家港', '常熟', '昆山']) name order by name collate "zh-x-icu"`,
      ),
    ).toEqual([{ name: '常熟' }, { name: '昆山' }, { name: '张家港' }]);
  });
});
