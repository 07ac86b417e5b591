import { BootFault } from '#platform';
import type pg from 'pg';
import { LOWEST_COMPATIBLE, migrations } from './index.js';

export interface AppliedMigrations {
  /** Names of those of this program that the database lacks, oldest first. */
  readonly missing: readonly string[];
  /** Names of those that a newer program applied, with which this one may work all the same. */
  readonly unknown: readonly string[];
}

const UNDEFINED_TABLE = '42P01';
const known = migrations.map(({ name }) => name);
const numberOf = (name: string): number => Number(/\d{13}$/.exec(name)?.[0]);
const newest = Math.max(...known.map(numberOf));

/**
 * How the database and this program stand to each other.
 * @throws BootFault where a newer program brought the database to a state that this one cannot work on.
 */
export async function appliedMigrations(client: pg.Client): Promise<AppliedMigrations> {
  const applied = (await rowsOf<{ name: string }>(client, 'select name from migration')).map(({ name }) => name);
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const [lowest] = await rowsOf<{ migration: string }>(client, 'select migration from lowest_program');
    if (lowest === undefined || newest < Number(lowest.migration))
      throw new BootFault(
        `The database was brought up to date by a newer version of Duibiao (${unknown.length} migration(s) ` +
          `that this one does not know, the first: ${unknown[0]}), and this version would misread it. ` +
          'Start that version or a newer one; nothing was changed.',
      );
  }
  return { missing: known.filter((name) => !applied.includes(name)), unknown };
}

/** Says in the database which programs may still work on it; never lowers what a newer one said. */
export async function stateLowestProgram(client: pg.Client): Promise<void> {
  await client.query('update lowest_program set migration = $1 where migration < $1', [LOWEST_COMPATIBLE]);
}

async function rowsOf<Row extends pg.QueryResultRow>(client: pg.Client, sql: string): Promise<Row[]> {
  try {
    return (await client.query<Row>(sql)).rows;
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return [];
    throw error;
  }
}
