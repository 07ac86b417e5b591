import { order } from '../rank/order.js';

/**
 * The values below which shares `p` (each 0 to 1) of the data lie, straight lines between neighbours: type 7 of Hyndman and Fan,
 * the rule of R, numpy and Excel's PERCENTILE.INC.
 * Missing: NaN is left out; NaN where nothing is there.
 * Source: R. J. Hyndman, Y. Fan (1996), The American Statistician 50(4):361–365.
 * @throws RangeError if a share is not within 0 and 1.
 * @example quantiles(Float64Array.of(1, 2, 4), [0.5, 0.75]) // [2, 3]
 */
export function quantiles(x: Float64Array, p: readonly number[]): Float64Array {
  const sorted = order(x);
  const n = sorted.length;
  return Float64Array.from(p, (share) => {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`A quantile's share must lie between 0 and 1; here ${share}.`);
    if (n === 0) return NaN;
    const at = (n - 1) * share;
    const below = Math.floor(at);
    const low = x[sorted[below]!]!;
    const fraction = at - below;
    return fraction === 0 ? low : low + fraction * (x[sorted[below + 1]!]! - low);
  });
}
