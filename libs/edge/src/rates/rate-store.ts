import pg from 'pg';

/** Where points are kept: a pool of connections to PostgreSQL, as `pg` has it. */
export interface RateStore {
  query(query: { readonly name?: string; readonly text: string; readonly values: unknown[] }): Promise<unknown>;
  end(): Promise<void>;
}

const MILLISECONDS = 1_000;

/**
 * Two connections beside those of the repositories, so that short statements do not wait behind long ones. A statement
 * that is not answered within a second fails.
 */
export function openRateStore(databaseUrl: string, applicationName: string): RateStore {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: applicationName,
    max: 2,
    connectionTimeoutMillis: MILLISECONDS,
    query_timeout: MILLISECONDS,
    allowExitOnIdle: true,
  });
  pool.on('error', () => undefined);
  return pool;
}
