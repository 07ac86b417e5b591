import { BootFault } from '#platform';

/** The oldest major version of PostgreSQL that the tables and statements work on. */
export const LOWEST_POSTGRES = 14;

/** A connection, as far as it is asked here. */
export interface Asked {
  query(sql: string): Promise<{ readonly rows: readonly { readonly number: number; readonly version: string }[] }>;
}

/** @throws BootFault naming the server's version and the lowest, where it is older. */
export async function requirePostgres(client: Asked): Promise<void> {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
  );
  for (const { number, version } of rows)
    if (number < LOWEST_POSTGRES * 10_000)
      throw new BootFault(
        `The database is PostgreSQL ${version}; version ${LOWEST_POSTGRES} or newer is needed. ` +
          'Upgrade it, or set DATABASE_URL to another, or leave it out: `npm start` then runs one of its own.',
      );
}
