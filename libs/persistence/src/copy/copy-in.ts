import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import copyStreams from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';

/**
 * Sends binary rows (see BinaryRows) into a table over the runner's own connection, so that they belong to its
 * transaction. `target` is `table (column, …)`. Returns the number of rows.
 */
export async function copyIn(
  runner: QueryRunner,
  target: string,
  chunks: Iterable<Buffer> | AsyncIterable<Buffer>,
): Promise<number> {
  const client = (await runner.connect()) as PoolClient;
  const copy = client.query(copyStreams.from(`copy ${target} from stdin (format binary)`));
  await pipeline(Readable.from(chunks, { objectMode: true, highWaterMark: 4 }), copy);
  return copy.rowCount;
}
