import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** Asks by a statement that each connection prepares once, under a name that stands for this text alone. */
export async function prepared<T extends object>(
  dataSource: DataSource,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<T[]> {
  const pool = (dataSource.driver as unknown as { readonly master: Pool }).master;
  return (await pool.query<T>({ name, text, values: [...values] })).rows;
}
