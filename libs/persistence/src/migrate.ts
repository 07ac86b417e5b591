import { gb2260Units, iso3166Units } from '#datasets';
import pg from 'pg';
import { createDataSource } from './data-source.js';
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
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = await createDataSource(databaseUrl, {
      poolSize: 2,
      applicationName: 'duibiao-migrate',
    }).initialize();
    try {
      await dataSource.runMigrations({ transaction: 'each' });
      await dataSource.transaction((manager) => storeUnits(manager, [...gb2260Units(), ...iso3166Units()]));
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lock.end();
  }
}
