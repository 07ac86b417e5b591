import { averageRank } from '../rank/average-rank.js';
import { pearson } from './pearson.js';
import type { Correlation } from './pearson.js';

/**
 * Spearman's rank correlation: Pearson's of the ranks, ties sharing the mean rank; p by Student's t.
 * Missing: rows where either is NaN are left out before ranking.
 * Formula: Pearson of ranks
 * Source: C. Spearman (1904); R cor.test(method = "spearman", exact = FALSE).
 * @throws RangeError if the lengths differ.
 */
export function spearman(x: Float64Array, y: Float64Array): Correlation {
  if (x.length !== y.length)
    throw new RangeError(`There are ${x.length} and ${y.length} values; a correlation needs pairs.`);
  const there = (_: number, i: number) => x[i]! + y[i]! === x[i]! + y[i]!;
  return pearson(averageRank(x.filter(there)), averageRank(y.filter(there)));
}
