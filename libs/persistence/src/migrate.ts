import { gb2260Units, iso3166Units } from '#datasets';
import pg from 'pg';
import { createDataSource } from './data-source.js';
import { appliedMigrations, stateLowestProgram } from './migrations/applied-migrations.js';
import { requirePostgres } from './migrations/server-version.js';
import { storeUnits } from './units/store-units.js';

const MIGRATION_LOCK = 7_042_001;

/**
 * Brings a database up to date: migrations, then the register of units (GB/T 2260, ISO 3166-1). Safe to call again, and
 * by several processes at once (a lock lets one work while the others wait).
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const lock = new pg.Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await requirePostgres(lock);
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const { unknown } = await appliedMigrations(lock);
    if (unknown.length > 0) return; // a newer program was here, whose register of units is newer too
    const dataSource = await createDataSource(databaseUrl, {
      poolSize: 2,
      applicationName: 'duibiao-migrate',
    }).initialize();
    try {
      await dataSource.runMigrations({ transaction: 'each' });
      await stateLowestProgram(lock);
      await dataSource.transaction((manager) => storeUnits(manager, [...gb2260Units(), ...iso3166Units()]));
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lock.end();
  }
}
