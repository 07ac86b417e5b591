import { pearson } from '../analysis/pearson.js';
import { standardDeviation } from '../analysis/standard-deviation.js';
import { toShares } from './to-shares.js';

/**
 * CRITIC weights: contrast times conflict, C = σ·Σ (1 − r), w = C / Σ C; σ the standard deviation of a column, r its correlations
 * with the others (`correlation: 'signed'`, default) or their absolute values (`absolute`). The columns must be normalised to one
 * scale and point the same way.
 * Missing: NaN is left out, pairwise for r. A column without spread has weight 0 and no correlation (r = 0 for the others). Where
 * no column has spread, NaN throughout.
 * Formula: C = σ·Σ (1 − r); w = C/Σ C; r or |r|
 * Source: D. Diakoulaki, G. Mavrotas, L. Papayannakis (1995), Computers & Operations Research 22(7):763–770.
 */
export function criticWeights(
  columns: readonly Float64Array[],
  params: { readonly correlation?: 'signed' | 'absolute' } = {},
): Float64Array {
  const spread = columns.map((x) => {
    const sd = standardDeviation(x);
    return sd > 0 ? sd : 0;
  });
  const conflict = new Float64Array(columns.length);
  for (let j = 0; j < columns.length; j++) {
    for (let k = j + 1; k < columns.length; k++) {
      const found = pearson(columns[j]!, columns[k]!).r;
      const r = found === found ? (params.correlation === 'absolute' ? Math.abs(found) : found) : 0;
      conflict[j]! += 1 - r;
      conflict[k]! += 1 - r;
    }
  }
  return toShares(conflict.map((sum, j) => spread[j]! * (columns.length === 1 ? 1 : sum)));
}
