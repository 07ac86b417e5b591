import { mean as meanOf } from '../analysis/mean.js';
import { standardDeviation } from '../analysis/standard-deviation.js';
import type { Direction } from './direction.js';
import { missingColumn } from '../missing-column.js';

/**
 * Z-score: the distance from the mean of `reference` (default: `x` itself) in standard deviations, moved to `mean` (default 0)
 * and stretched to `sd` (default 1); reversed for a negative indicator.
 * `deviation`: `sample` (n − 1, default) or `population` (n).
 * Missing: NaN stays NaN. Without spread in the reference, NaN throughout.
 * Formula: mean + sd·(x − x̄)/σ, σ with n − 1 unless asked; negative: −
 * Source: OECD/JRC Handbook (2008), step 5; COINr n_zscore.
 * @throws RangeError if `sd` is not positive.
 * @example zScore(Float64Array.of(1, 2, 3)) // [-1, 0, 1]
 */
export function zScore(
  x: Float64Array,
  params: ZScoreParams = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { mean = 0, sd = 1, reference = x, deviation = 'sample' } = params;
  if (!(sd > 0)) throw new RangeError(`The standard deviation to stretch to must be positive; here ${sd}.`);
  const centre = meanOf(reference);
  const spread = standardDeviation(reference, deviation, centre);
  if (!(spread > 0)) return out.fill(NaN);
  const sign = params.direction === 'negative' ? -1 : 1;
  for (let i = 0; i < x.length; i++) out[i] = sign * ((x[i]! - centre) / spread) * sd + mean;
  return out;
}

export interface ZScoreParams {
  readonly mean?: number;
  readonly sd?: number;
  readonly deviation?: 'sample' | 'population';
  readonly direction?: Direction;
  readonly reference?: Float64Array;
}
