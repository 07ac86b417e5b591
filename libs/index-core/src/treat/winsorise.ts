import { order } from '../rank/order.js';
import { outlying } from './outlying.js';
import type { OutlierRule, Outlying } from './outlying.js';
import { missingColumn } from '../missing-column.js';

/**
 * Winsorising by the skew-and-kurtosis rule: while the column is outlying, its most extreme value (the highest when the skew is
 * positive or 0, the lowest when it is negative; all its ties at once) is moved to the next one, until at least `most` values
 * have been moved (default 5; Infinity: no limit). `force` moves them whether the column is outlying or not.
 * Answers the new column, how many values were moved at either end, and the column's figures afterwards.
 * Missing: NaN stays NaN and is not counted. A column whose values are all equal is left alone.
 * Formula: while outlying: the most extreme value, with its ties, becomes the next; at most `most` values
 * Source: OECD/JRC Handbook (2008), step 3; COINr winsorise.
 * @throws RangeError if `most` is not 0 or more.
 */
export function winsorise(
  x: Float64Array,
  params: WinsoriseParams = {},
  out: Float64Array = missingColumn(x.length),
): Winsorised {
  const { most = 5, force = false } = params;
  if (!(most >= 0)) throw new RangeError(`The most values that may be moved must be 0 or more; here ${most}.`);
  out.set(x);
  let figures = outlying(out, params);
  if (!figures.outlying && !force) return { values: out, high: 0, low: 0, ...figures };
  const sorted = order(x);
  // Everything below `from` has been moved up to it, everything above `to` down to it.
  let from = 0;
  let to = sorted.length - 1;
  while ((figures.outlying || force) && from + (sorted.length - 1 - to) < most) {
    if (!(figures.skewness === figures.skewness)) break;
    if (figures.skewness >= 0) {
      const top = x[sorted[to]!]!;
      while (to > from && x[sorted[to]!]! === top) to--;
      const next = x[sorted[to]!]!;
      for (let j = to + 1; j < sorted.length; j++) out[sorted[j]!] = next;
    } else {
      const bottom = x[sorted[from]!]!;
      while (from < to && x[sorted[from]!]! === bottom) from++;
      const next = x[sorted[from]!]!;
      for (let j = 0; j < from; j++) out[sorted[j]!] = next;
    }
    figures = outlying(out, params);
  }
  return { values: out, high: sorted.length - 1 - to, low: from, ...figures };
}

export interface WinsoriseParams extends OutlierRule {
  readonly most?: number;
  readonly force?: boolean;
}

export interface Winsorised extends Outlying {
  readonly values: Float64Array;
  /** How many values were moved down. */
  readonly high: number;
  /** How many values were moved up. */
  readonly low: number;
}
