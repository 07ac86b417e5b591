import type { RankingRowView } from '#persistence';
import type { Text } from '#text';
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
  const {
    rank,
    rankInFilter,
    unitId,
    code,
    nameZh,
    nameEn,
    provinceZh,
    provinceEn,
    level,
    kind,
    score,
    grade,
    imputed,
    preliminary,
    staleSince,
    previousRank,
    previousScore,
    children,
  } = row;
  const label = (g: number | null): string | null => (g === null ? null : (labels[g] ?? null));
  return {
    unitId,
    rank,
    rankInFilter,
    score,
    grade: label(grade),
    imputed,
    preliminary,
    staleSince,
    previousRank,
    previousScore,
    interval: null,
    unit: {
      id: globalId('Unit', unitId),
      code,
      name: { zh: nameZh, en: nameEn },
      province: provinceZh === null || provinceEn === null ? null : { zh: provinceZh, en: provinceEn },
      parent,
      level,
      kind,
    },
    children: (children ?? []).map(([ownScore, ownRank, ownGrade, ownImputed, ownPreliminary, ownStaleSince], k) => ({
      code: codes[k]!,
      score: ownScore,
      rank: ownRank,
      grade: label(ownGrade),
      imputed: ownImputed,
      preliminary: ownPreliminary,
      staleSince: ownStaleSince,
    })),
  };
}

/** A row whose interval is not read yet. */
export interface RankingRow extends Shown<'RankingRow'> {
  readonly unitId: number;
}
