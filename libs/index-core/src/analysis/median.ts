import { quantiles } from './quantile.js';

/**
 * The middle value, or the mean of the two middle ones.
 * Missing: NaN is left out; NaN where nothing is there.
 * Formula: the middle value
 * Source: the definition.
 * @example median(Float64Array.of(5, 1, NaN, 3)) // 3
 */
export function median(x: Float64Array): number {
  return quantiles(x, [0.5])[0]!;
}
