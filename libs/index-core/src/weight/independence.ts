import { correlationMatrix } from '../analysis/correlation-matrix.js';
import { inverse } from '../analysis/inverse.js';
import { toShares } from './to-shares.js';

/**
 * Independence weights (独立性权重): the less the other indicators tell of one, the more it weighs. w ∝ 1/R, R the multiple correlation
 * of a column with all the others, R² = 1 − 1/(C⁻¹)ⱼⱼ of the correlation matrix C.
 * Missing: rows with a missing value are left out. NaN throughout where the correlations cannot be inverted (a column without
 * spread, or one that the others make up exactly) or a column is entirely independent (R = 0).
 * Formula: w ∝ 1/R; R² = 1 − 1/(C⁻¹)ⱼⱼ
 * Source: SPSSAU handbook, 独立性权重; M. Kendall's multiple correlation.
 */
export function independenceWeights(columns: readonly Float64Array[]): Float64Array {
  const inverted = inverse(correlationMatrix(columns));
  if (inverted === undefined) return new Float64Array(columns.length).fill(NaN);
  return toShares(Float64Array.from(columns, (_, j) => 1 / Math.sqrt(1 - 1 / inverted[j]![j]!)));
}
