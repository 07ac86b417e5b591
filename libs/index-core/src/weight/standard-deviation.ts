import { standardDeviation } from '../analysis/standard-deviation.js';
import { toShares } from './to-shares.js';

/**
 * Weights by the standard deviation (均方差法, 标准离差法): w = σ / Σ σ. The columns must stand on one scale already.
 * Missing: NaN is left out of its column; a column without values weighs 0. NaN throughout where no column varies.
 * Formula: w = σ/Σ σ, of columns on one scale
 * Source: 王明涛 (1999), 多指标综合评价中权数确定的离差、均方差决策方法, 中国软科学 (8); Tax Foundation, State Business Tax Climate Index (components by their deviation).
 * @example standardDeviationWeights([Float64Array.of(0, 2), Float64Array.of(0, 6)]) // [0.25, 0.75]
 */
export function standardDeviationWeights(columns: readonly Float64Array[]): Float64Array {
  return toShares(
    Float64Array.from(columns, (x) => {
      const sd = standardDeviation(x);
      return sd > 0 ? sd : 0;
    }),
  );
}
