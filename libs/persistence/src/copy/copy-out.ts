import type { PoolClient } from 'pg';
import copyStreams from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';

const HEADER = 19;

/**
 * Reads the rows of a query by COPY in binary format and hands each to `onRow` as (bytes, offset of its first field's
 * length word). Fields follow each other as a 4-byte length (-1: null) and the value.
 */
export async function copyOut(
  runner: QueryRunner,
  query: string,
  onRow: (bytes: Buffer, offset: number) => void,
): Promise<void> {
  const client = (await runner.connect()) as PoolClient;
  await client.query('set statement_timeout = 0');
  try {
    await copied(client.query(copyStreams.to(`copy (${query}) to stdout (format binary)`)), onRow);
  } finally {
    await client.query('reset statement_timeout').catch(() => undefined); // a transaction that failed has reset it
  }
}

async function copied(stream: AsyncIterable<Buffer>, onRow: (bytes: Buffer, offset: number) => void): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let more: Buffer[] = [];
  let waiting = 0;
  let headerRead = false;
  const rows = (): void => {
    const bytes = Buffer.concat([rest, ...more]);
    more = [];
    waiting = 0;
    let at = 0;
    if (!headerRead && bytes.length >= HEADER) {
      at = HEADER;
      headerRead = true;
    }
    while (headerRead) {
      const end = rowEnd(bytes, at);
      if (end < 0) break;
      if (bytes.readInt16BE(at) >= 0) onRow(bytes, at + 2);
      at = end;
    }
    rest = bytes.subarray(at);
  };
  for await (const chunk of stream) {
    more.push(chunk);
    waiting += chunk.length;
    // A row longer than a chunk is put together only when its bytes have doubled: else each chunk would copy all
    // before it.
    if (waiting >= rest.length) rows();
  }
  if (waiting > 0) rows();
}

/** Where the row that begins at `at` ends, or -1 if it is not all there yet. */
function rowEnd(bytes: Buffer, at: number): number {
  if (at + 2 > bytes.length) return -1;
  const fields = bytes.readInt16BE(at);
  let next = at + 2;
  for (let field = 0; field < fields; field++) {
    if (next + 4 > bytes.length) return -1;
    next += 4 + Math.max(0, bytes.readInt32BE(next));
  }
  return next > bytes.length ? -1 : next;
}
