import type { RankingRowView } from '#persistence';
import type { Text } from '#text';
import { at } from '../answers/at.js';
import { globalId } from '../answers/global-id.js';
import type { Shown } from '../answers/shown.js';

/** A row of a ranking in the shape that the schema shows. `parent`: name of the unit above, where it is asked for. */
export function showRow(
  row: RankingRowView,
  {
    codes,
    labels,
    parent = null,
  }: {
    readonly codes: readonly string[];
    readonly labels: readonly string[];
    readonly parent?: Text | null | undefined;
  },
): RankingRow {
  const { unitId, rank, rankInFilter, score, imputed, preliminary, staleSince, previousRank, previousScore } = row;
  const label = (g: number | null): string | null => (g === null ? null : (labels[g] ?? null));
  return {
    unitId,
    rank,
    rankInFilter,
    score,
    grade: label(row.grade),
    imputed,
    preliminary,
    staleSince,
    previousRank,
    previousScore,
    interval: null,
    unit: showRankedUnit(row, parent),
    children: (row.children ?? []).map(
      ([ownScore, ownRank, ownGrade, ownImputed, ownPreliminary, ownStaleSince], k) => ({
        code: at(codes, k),
        score: ownScore,
        rank: ownRank,
        grade: label(ownGrade),
        imputed: ownImputed,
        preliminary: ownPreliminary,
        staleSince: ownStaleSince,
      }),
    ),
  };
}

function showRankedUnit(
  { unitId, code, nameZh, nameEn, provinceZh, provinceEn, level, kind }: RankingRowView,
  parent: Text | null,
): Shown<'RankedUnit'> {
  return {
    id: globalId('Unit', unitId),
    code,
    name: { zh: nameZh, en: nameEn },
    province: provinceZh === null || provinceEn === null ? null : { zh: provinceZh, en: provinceEn },
    parent,
    level,
    kind,
  };
}

/** A row whose interval is not read yet. */
export interface RankingRow extends Shown<'RankingRow'> {
  readonly unitId: number;
}
