import { kendall } from './kendall.js';
import { pearson } from './pearson.js';
import type { Correlation } from './pearson.js';
import { spearman } from './spearman.js';

/**
 * All correlations among columns, each with its p-value, and flags for pairs under the same parent: they are meant to measure one
 * thing, so `negative` (r < −0.4), `weak` (−0.4 to 0.3) and `redundant` (above 0.9) deserve a look. A pair whose p is above `level`
 * (default 0.05) is `insignificant` instead.
 * Missing: pairwise. A pair without an answer has no flag.
 * Formula: all pairs, flagged under a parent: below −0.4, −0.4 to 0.3, above 0.9, p > 0.05
 * Source: COINr plot_corr (the limits of its flags).
 * @throws RangeError if there is not one parent per column.
 */
export function correlations(columns: readonly Float64Array[], params: CorrelationsParams = {}): CorrelationTable {
  const { kind = 'pearson', parents, level = 0.05, negative = -0.4, weak = 0.3, redundant = 0.9 } = params;
  if (parents !== undefined && parents.length !== columns.length)
    throw new RangeError(`There are ${parents.length} parents for ${columns.length} columns.`);
  const correlate = { pearson, spearman, kendall }[kind];
  const pairs: CorrelatedPair[] = [];
  for (let j = 0; j < columns.length; j++) {
    for (let k = j + 1; k < columns.length; k++) {
      const found = correlate(columns[j]!, columns[k]!);
      const together = parents !== undefined && parents[j] === parents[k];
      const flag =
        !together || !(found.p === found.p)
          ? undefined
          : found.p > level
            ? 'insignificant'
            : found.r < negative
              ? 'negative'
              : found.r > redundant
                ? 'redundant'
                : found.r < weak
                  ? 'weak'
                  : undefined;
      pairs.push({ first: j, second: k, ...found, flag });
    }
  }
  return { kind, pairs };
}

export interface CorrelationsParams {
  readonly kind?: 'pearson' | 'spearman' | 'kendall';
  /** The parent of each column. */
  readonly parents?: readonly number[];
  readonly level?: number;
  readonly negative?: number;
  readonly weak?: number;
  readonly redundant?: number;
}

export interface CorrelatedPair extends Correlation {
  readonly first: number;
  readonly second: number;
  readonly flag: 'negative' | 'weak' | 'redundant' | 'insignificant' | undefined;
}

export interface CorrelationTable {
  readonly kind: 'pearson' | 'spearman' | 'kendall';
  /** Upper triangle, row by row. */
  readonly pairs: readonly CorrelatedPair[];
}
