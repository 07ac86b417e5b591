import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#persistence';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { DataSource } from 'typeorm';
import { migrations } from '../src/migrations/index.js';

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
