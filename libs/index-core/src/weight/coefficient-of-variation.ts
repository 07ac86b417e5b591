import { mean } from '../analysis/mean.js';
import { standardDeviation } from '../analysis/standard-deviation.js';
import { equals } from '../tolerance/tolerance.js';
import { toShares } from './to-shares.js';

/**
 * Weights by the coefficient of variation (变异系数法, 信息量权重): w = v / Σ v, v = σ / |mean|.
 * Missing: NaN is left out of its column; a column without values weighs 0. A column whose mean is 0 while it varies has no
 * coefficient: NaN throughout, as where no column varies.
 * Formula: v = σ/|x̄|; w = v/Σ v
 * Source: SPSSAU handbook, 信息量权重.
 */
export function coefficientOfVariationWeights(columns: readonly Float64Array[]): Float64Array {
  return toShares(
    Float64Array.from(columns, (x) => {
      const sd = standardDeviation(x);
      const middle = mean(x);
      return sd > 0 ? sd / (equals(middle, 0, sd) ? 0 : Math.abs(middle)) : 0;
    }),
  );
}
