import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openRateStore, PostgresRates, type RateStore, rateTable } from '#edge';
import { createTestDatabase, type TestDatabase } from '#testing';

let database: TestDatabase;
const open: PostgresRates[] = [];
const said: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());
afterEach(async () => {
  await Promise.all(open.splice(0).map((rates) => rates.close()));
  said.length = 0;
});

/** One process's view of the rates. */
function process(rates: string, store: RateStore = openRateStore(database.url, 'rates-test')): PostgresRates {
  const made = new PostgresRates({ store, table: rateTable({ RATES: rates }), log: (text) => said.push(text) });
  open.push(made);
  return made;
}

const taken = async (rates: readonly PostgresRates[], id: string, rate: 'submit' | 'read', times: number) => {
  const problems = await Promise.all(
    Array.from({ length: times }, async (_, i) => rates[i % rates.length]?.take({ id }, rate)),
  );
  return problems.filter((problem) => problem === undefined).length;
};

describe('rates in the database', () => {
  it('are exact over processes for what writes', async () => {
    const both = [process('submit=20/60'), process('submit=20/60')];
    expect(await taken(both, 'address:10.0.0.1', 'submit', 100)).toBe(20);
    expect(await both[0]?.take({ id: 'address:10.0.0.1' }, 'submit')).toMatchObject({ status: 429, limit: 20 });
  });

  it('are never exceeded over processes by what is leased', async () => {
    const both = [process('read=1000/60'), process('read=1000/60'), process('read=1000/60')];
    const got = await taken(both, 'address:10.0.0.2', 'read', 3_000);
    expect(got).toBeLessThanOrEqual(1_000);
    expect(got).toBeGreaterThan(960);
  });

  it('ask the database for one frequent read in a hundredth of its limit', async () => {
    let asked = 0;
    const pool = openRateStore(database.url, 'rates-test');
    const counting: RateStore = { query: (query) => (asked++, pool.query(query)), end: () => pool.end() };
    const rates = process('read=1000/60', counting);
    for (let i = 0; i < 100; i++) await rates.take({ id: 'address:10.0.0.3' }, 'read');
    expect(asked).toBe(10);
  });

  it('count each caller and each rate by itself, and begin anew when the window ends', async () => {
    const rates = process('submit=1/1,read=1/60');
    expect(await rates.take({ id: 'key:lin' }, 'submit')).toBeUndefined();
    expect(await rates.take({ id: 'key:lin' }, 'submit')).toMatchObject({ retryAfterSeconds: 1 });
    expect(await rates.take({ id: 'key:wu' }, 'submit')).toBeUndefined();
    expect(await rates.take({ id: 'key:lin' }, 'read')).toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect(await rates.take({ id: 'key:lin' }, 'submit')).toBeUndefined();
  });

  it('sweep the rows of windows that have ended, and no others', async () => {
    const rates = process('submit=5/1,read=5/60');
    const pool = new pg.Pool({ connectionString: database.url });
    await rates.take({ id: 'key:swept' }, 'submit');
    await rates.take({ id: 'key:swept' }, 'read');
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    await rates.sweep();
    const { rows } = await pool.query(`select key from rate where key like '%swept'`);
    await pool.end();
    expect(rows).toEqual([{ key: 'read:key:swept' }]);
  });

  it('are counted by the process alone while the database does not answer, which it says once', async () => {
    let there = false;
    const pool = openRateStore(database.url, 'rates-test');
    const store: RateStore = {
      query: (query) => (there ? pool.query(query) : Promise.reject(new Error('connect ECONNREFUSED'))),
      end: () => pool.end(),
    };
    const rates = process('submit=3/60,read=600/60', store);
    expect(await taken([rates], 'address:10.0.0.4', 'read', 100)).toBe(100);
    expect(await taken([rates], 'address:10.0.0.4', 'submit', 10)).toBe(3);
    expect(said).toEqual([expect.stringMatching(/this process alone.*ECONNREFUSED/)]);
    there = true;
    await new Promise((resolve) => setTimeout(resolve, 2_050));
    expect(await rates.take({ id: 'address:10.0.0.5' }, 'submit')).toBeUndefined();
    expect(said).toHaveLength(2);
  });

  it('do not wait for a database that does not answer', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('begin; lock table rate in access exclusive mode');
    const rates = process('submit=3/60');
    const began = Date.now();
    try {
      expect(await taken([rates], 'address:10.0.0.6', 'submit', 10)).toBe(3);
      expect(Date.now() - began).toBeLessThan(5_000);
    } finally {
      await client.end();
    }
  });
});
