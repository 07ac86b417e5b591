import type { QueryRunner } from 'typeorm';

/** A place in a published ranking, ready to be stored. */
export interface PublishedRankDraft {
  readonly fileRow: number;
  readonly publisher: string;
  readonly year: number;
  readonly rank: number | null;
  readonly value: number | null;
  readonly nameAsPrinted: string;
  readonly unitId: number | null;
  readonly note: string | null;
  readonly source: string;
}

/** Stores the places of one revision: one statement. */
export async function storePublishedRanks(
  runner: QueryRunner,
  revisionKey: number,
  ranks: readonly PublishedRankDraft[],
): Promise<void> {
  if (ranks.length === 0) return;
  await runner.query(
    `insert into published_rank
       (revision_key, file_row, publisher, year, rank, value, name_as_printed, unit_id, note, source)
     select $1, r."fileRow", r.publisher, r.year, r.rank, r.value, r."nameAsPrinted", r."unitId", r.note, r.source
     from jsonb_to_recordset($2::jsonb) r("fileRow" integer, publisher text, year smallint, rank integer,
       value double precision, "nameAsPrinted" text, "unitId" integer, note text, source text)`,
    [revisionKey, JSON.stringify(ranks)],
  );
}
