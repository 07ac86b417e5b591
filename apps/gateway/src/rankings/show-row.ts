import type { RankingRowView } from '#persistence';
import { globalId } from '../answers/global-id.js';

/** A row of a ranking in the shape that the schema shows. */
export function showRow({ unit, grade, children, ...row }: RankingRowView, { codes, labels }: { readonly codes: readonly string[]; readonly labels: readonly string[] }): RankingRow {
  return {
    ...row, unitId: unit.id,
    unit: { ...unit, id: globalId('Unit', unit.id) },
    grade: grade === null ? null : labels[grade]!,
    children: children.map(([score, rank, childGrade, imputed, preliminary, staleSince], k) => ({ code: codes[k]!, score, rank, grade: childGrade === null ? null : labels[childGrade]!, imputed, preliminary, staleSince })),
  };
}

export interface RankingRow {
  readonly unitId: number;
  readonly rank: number;
  readonly rankInFilter: number;
  readonly unit: object;
  readonly score: number;
  readonly grade: string | null;
  readonly imputed: boolean;
  readonly preliminary: boolean;
  readonly staleSince: number | null;
  readonly previousRank: number | null;
  readonly previousScore: number | null;
  readonly children: readonly object[];
}
