import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource, migrate, requireDatabase } from '#persistence';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { DataSource } from 'typeorm';
import { LOWEST_COMPATIBLE, migrations } from '../src/migrations/index.js';

let database: TestDatabase;
let server: DataSource;
const bare = `bare_${Date.now()}`;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await createDataSource(database.url).initialize();
  await server.query(`create database ${bare} template template0`);
  const url = new URL(database.url);
  url.pathname = `/${bare}`;
  dataSource = await createDataSource(url.href).initialize();
});
afterAll(async () => {
  await dataSource?.destroy();
  await server?.query(`drop database if exists ${bare} with (force)`);
  await server?.destroy();
  await database?.drop();
});

/** Tables and functions of ours. */
const objects = async (): Promise<string[]> =>
  (
    await dataSource.query(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       union all select proname from pg_proc where pronamespace = 'public'::regnamespace order by name`,
    )
  ).map(({ name }: { name: string }) => name);

describe('the migrations', () => {
  it('make every table on an empty database, with each column of an entity as it is stated there', async () => {
    await dataSource.runMigrations({ transaction: 'each' });
    const columns: { table: string; column: string; type: string; nullable: boolean }[] = await dataSource.query(
      `select relname as table, attname as column, format_type(atttypid, atttypmod) as type, not attnotnull as nullable
       from pg_attribute join pg_class on pg_class.oid = attrelid
       where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped`,
    );
    expect(dataSource.entityMetadatas.length).toBeGreaterThan(0);
    for (const { tableName, columns: stated } of dataSource.entityMetadatas) {
      for (const { databaseName, type, isArray, isNullable } of stated) {
        const made = columns.find(({ table, column }) => table === tableName && column === databaseName);
        const named = type === 'timestamptz' ? 'timestamp with time zone' : String(type);
        expect({ ...made }).toEqual({
          table: tableName,
          column: databaseName,
          type: isArray ? `${named}[]` : named,
          nullable: isNullable,
        });
      }
    }
  });

  it('can each be undone, from the last to the first, until nothing of ours is left', async () => {
    for (let undone = 0; undone < migrations.length; undone++)
      await dataSource.undoLastMigration({ transaction: 'each' });
    expect(await objects()).toEqual(['migration']);
    await dataSource.runMigrations({ transaction: 'each' });
    expect(await objects()).toContain('score_run');
  });
});

describe('a program on a database that a newer one brought up to date', () => {
  const url = (): string => {
    const address = new URL(database.url);
    address.pathname = `/${bare}`;
    return address.href;
  };
  const state = (lowest: number): Promise<unknown> =>
    dataSource.query('update lowest_program set migration = $1', [lowest]);
  const unitCount = async (): Promise<number> => (await dataSource.query('select count(*)::int as n from unit'))[0].n;

  beforeAll(async () => {
    await migrate(url());
    await dataSource.query(`insert into migration (timestamp, name) values (2000000000000, 'Later2000000000000')`);
    await dataSource.query(`update unit set name_zh = 'as the newer one has it' where code = '320582'`);
  });

  it('works on it where the newer one says so, and leaves its register of units alone', async () => {
    const before = await unitCount();
    await requireDatabase(url());
    await migrate(url());
    expect(await dataSource.query(`select name_zh from unit where code = '320582' limit 1`)).toEqual([
      { name_zh: 'as the newer one has it' },
    ]);
    expect(await unitCount()).toBe(before);
  });

  it('neither starts nor migrates where the newer one excludes it, and names the first unknown migration', async () => {
    await state(2_000_000_000_000);
    const refusal = { name: 'BootFault', message: expect.stringMatching(/newer version .*Later2000000000000/) };
    await expect(requireDatabase(url())).rejects.toMatchObject(refusal);
    await expect(migrate(url())).rejects.toMatchObject(refusal);
    expect(await dataSource.query('select migration::float8 from lowest_program')).toEqual([{ migration: 2e12 }]);
  });

  it('does not start where nothing says which programs may', async () => {
    await dataSource.query('delete from lowest_program');
    await expect(requireDatabase(url())).rejects.toMatchObject({ name: 'BootFault' });
  });

  it('knows the lowest migration that it states itself', () => {
    expect(migrations.some(({ name }) => name.endsWith(String(LOWEST_COMPATIBLE)))).toBe(true);
  });
});
