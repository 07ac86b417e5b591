import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { BinaryRows } from '../copy/binary-rows.js';
import { copyIn } from '../copy/copy-in.js';
import { SourceFile } from './source-file.entity.js';
import { firstRow, theRow } from '../rows.js';

/** The size of the pieces a file is stored in. */
export const CHUNK_BYTES = 256 * 1024;

export interface FileDraft {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** The bytes in pieces of at most CHUNK_BYTES. May be asked for more than once. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** Stores a file in the caller's transaction, once per content. Returns its id. */
export async function storeFile(runner: QueryRunner, draft: FileDraft): Promise<number> {
  await runner.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`source_file ${draft.sha256}`]);
  const existing = await firstRow<{ id: number }>(runner, 'select id from source_file where sha256 = $1', [
    draft.sha256,
  ]);
  if (existing) return existing.id;
  const file = await theRow<{ id: number }>(
    runner,
    'insert into source_file (sha256, name, media_type, size) values ($1, $2, $3, $4) returning id',
    [draft.sha256, draft.name, draft.mediaType, draft.size],
  );
  await copyIn(runner, 'source_file_chunk (file_id, ordinal, bytes)', chunkRows(file.id, draft.chunks()));
  return file.id;
}

async function* chunkRows(fileId: number, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const rows = new BinaryRows();
  let ordinal = 0;
  for await (const bytes of chunks) {
    rows.row(3);
    rows.int4(fileId);
    rows.int4(ordinal++);
    rows.bytes(bytes);
    if (rows.full) yield rows.take();
  }
  yield rows.end();
}

@Injectable()
export class SourceFileRepository {
  constructor(private readonly dataSource: DataSource) {}

  findById(id: number): Promise<SourceFile | null> {
    return this.dataSource.getRepository(SourceFile).findOneBy({ id });
  }

  /** The bytes as they came, piece by piece. */
  async *read(id: number): AsyncGenerator<Buffer> {
    for (let ordinal = 0; ; ordinal++) {
      const chunk = await firstRow<{ bytes: Buffer }>(
        this.dataSource,
        'select bytes from source_file_chunk where file_id = $1 and ordinal = $2',
        [id, ordinal],
      );
      if (!chunk) return;
      yield chunk.bytes;
    }
  }
}
