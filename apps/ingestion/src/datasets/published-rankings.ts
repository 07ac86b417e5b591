import { looksLikeRankings, readRankings, type RankingsReport, type ReadOptions } from '#datasets';
import type { Dataset, Reading } from '#persistence';
import type { Submission } from './receive-submission.js';

/** More than any header is long. */
const HEAD_BYTES = 1024 * 1024;

/** What a file holds: as said with it, or told by its header. */
export async function kindOf({ fields, upload }: Submission): Promise<Dataset['kind']> {
  if (fields.kind) return fields.kind;
  for await (const head of upload.chunks(HEAD_BYTES)) return looksLikeRankings(head) ? 'rankings' : 'observations';
  return 'observations';
}

/** Reads a file of published rankings into what is to be kept of it. */
export async function rankings(
  { fields, upload }: Submission,
  options: ReadOptions,
): Promise<
  Reading<RankingsReport> & ({ readonly ok: true; readonly report: RankingsReport } | { readonly ok: false })
> {
  const { registry } = options;
  const { places, report } = await readRankings(upload.chunks(), options);
  if (!report.ok) return { ok: false, refusal: report };
  return {
    ok: true,
    report,
    indicators: [],
    ranks: places.map(({ row, unit, source, ...place }) => ({
      ...place,
      fileRow: row,
      unitId: unit === undefined ? null : registry.units[unit]!.id!,
      source: source ?? fields.source,
    })),
  };
}
