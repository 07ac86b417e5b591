import { setTimeout as pause } from 'node:timers/promises';
import { BootFault, withoutSecrets } from '#platform';
import pg from 'pg';
import { appliedMigrations } from './migrations/applied-migrations.js';
import { requirePostgres } from './migrations/server-version.js';

const TRIES = 5;

/**
 * Before a service starts: the database answers (a few seconds' grace for one that is starting too), is new enough, has every table,
 * and was not changed by a newer version beyond what this one can read.
 * @throws BootFault saying what to do.
 */
export async function requireDatabase(databaseUrl: string): Promise<void> {
  const client = await connect(databaseUrl);
  try {
    await requirePostgres(client);
    const { missing } = await appliedMigrations(client);
    if (missing.length > 0) {
      throw new BootFault(
        `The database is not up to date (${missing.length} migration(s) missing, the first: ${missing[0]}). ` +
          'Run `node dist/apps/local/src/migrate.js` with the same DATABASE_URL, then start again.',
      );
    }
  } finally {
    await client.end();
  }
}
async function connect(databaseUrl: string): Promise<pg.Client> {
  for (let tried = 1; ; tried++) {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (tried === TRIES) {
        const { host } = new URL(databaseUrl);
        const why = withoutSecrets((error as Error).message, { of: databaseUrl });
        throw new BootFault(`The database at ${host} cannot be reached: ${why}. Start it, or correct DATABASE_URL.`);
      }
      await pause(1_000);
    }
  }
}
