import { order } from '../rank/order.js';
import { unreachable } from '../unreachable.js';

/**
 * The values below which shares `p` (each 0 to 1) of the data lie, by the types of Hyndman and Fan: 1 to 3 are values of the data
 * (1: the inverse of the distribution; 2: the same, averaged at steps, as SAS and Stata; 3: the nearest even), 4 to 9 lie on straight
 * lines between neighbours: 6 as SPSS and Excel's PERCENTILE.EXC, 7 (default) as R, numpy and Excel's PERCENTILE.INC.
 * Missing: NaN is left out; NaN where nothing is there.
 * Formula: types 1 to 9 of Hyndman and Fan; default 7: straight lines between (k − 1)/(n − 1)
 * Source: R. J. Hyndman, Y. Fan (1996), The American Statistician 50(4):361–365.
 * @throws RangeError if a share is not within 0 and 1.
 * @example quantiles(Float64Array.of(1, 2, 4), [0.5, 0.75]) // [2, 3]
 */
export function quantiles(
  x: Float64Array,
  p: readonly number[],
  { type = 7 }: { readonly type?: QuantileType } = {},
): Float64Array {
  const sorted = order(x);
  const n = sorted.length;
  const value = (k: number): number => x[sorted[Math.min(Math.max(k, 1), n) - 1]!]!;
  return Float64Array.from(p, (share) => {
    if (!(share >= 0 && share <= 1))
      throw new RangeError(`A quantile's share must lie between 0 and 1; here ${share}.`);
    if (n === 0) return NaN;
    const at = PLACES[type](n, share);
    // A hair off a whole place is that place.
    const whole = Math.abs(at - Math.round(at)) < 4e-16 * n ? Math.round(at) : Math.floor(at);
    const fraction = Math.max(0, at - whole);
    const on = fraction < 4e-16 * n;
    switch (type) {
      case 1:
        return value(on ? whole : whole + 1);
      case 2:
        return on ? (value(whole) + value(whole + 1)) / 2 : value(whole + 1);
      case 3:
        return value(on && whole % 2 === 0 ? whole : whole + 1);
      case 4:
      case 5:
      case 6:
      case 7:
      case 8:
      case 9:
        return on ? value(whole) : value(whole) + fraction * (value(whole + 1) - value(whole));
    }
    return unreachable(type);
  });
}

/** Where in the sorted data, counted from 1, a share lies. */
const PLACES: Readonly<Record<QuantileType, (n: number, p: number) => number>> = {
  1: (n, p) => n * p,
  2: (n, p) => n * p,
  3: (n, p) => n * p - 0.5,
  4: (n, p) => n * p,
  5: (n, p) => n * p + 0.5,
  6: (n, p) => (n + 1) * p,
  7: (n, p) => (n - 1) * p + 1,
  8: (n, p) => (n + 1 / 3) * p + 1 / 3,
  9: (n, p) => (n + 1 / 4) * p + 3 / 8,
};

export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
