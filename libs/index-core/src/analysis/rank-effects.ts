import { rank } from '../rank/rank.js';
import { spearman } from './spearman.js';

/**
 * What each of `n` elements does to the ranking: the index is scored without it (`scoreWithout(k)`) and ranked anew, and the shifts
 * in rank are summed up.
 * Missing: units without a score in either ranking are left out of an element's figures; with none left they are NaN.
 * Formula: |rank without − rank with|
 * Source: COINr remove_elements.
 */
export function rankEffects(
  scores: Float64Array,
  n: number,
  scoreWithout: (element: number) => Float64Array,
): RankEffect[] {
  const before = rank(scores);
  return Array.from({ length: n }, (_, element) => {
    const without = scoreWithout(element);
    const after = rank(without);
    let sum = 0;
    let most = 0;
    let moved = 0;
    let units = 0;
    for (let u = 0; u < scores.length; u++) {
      if (before[u] === 0 || after[u] === 0) continue;
      const shift = Math.abs(after[u]! - before[u]!);
      sum += shift;
      if (shift > most) most = shift;
      if (shift > 0) moved++;
      units++;
    }
    return units === 0
      ? { element, meanShift: NaN, maxShift: NaN, moved: NaN, correlation: NaN }
      : {
          element,
          meanShift: sum / units,
          maxShift: most,
          moved: moved / units,
          correlation: spearman(scores, without).r,
        };
  });
}

export interface RankEffect {
  readonly element: number;
  /** Mean absolute shift in rank. */
  readonly meanShift: number;
  readonly maxShift: number;
  /** Share of units whose rank changed. */
  readonly moved: number;
  /** Spearman's, between the scores with and without. */
  readonly correlation: number;
}
