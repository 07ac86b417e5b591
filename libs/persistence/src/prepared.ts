import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/**
 * Rows of a prepared statement: a connection parses and plans it once and then calls it by `name`, so one name must
 * always come with the same text. What a row looks like is the caller's word, as in rows.ts. TypeORM has no prepared
 * statements; this asks its pool.
 */
export async function prepared<T extends object>(
  dataSource: DataSource,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<T[]> {
  const pool = (dataSource.driver as unknown as { readonly master: Pool }).master;
  return (await pool.query<T>({ name, text, values: [...values] })).rows;
}
