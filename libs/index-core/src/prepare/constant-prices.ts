import { missingColumn } from '../missing-column.js';

export type PriceKind = 'level' | 'previous-year-100';

/**
 * Values at the prices of a base year: x · P(base) / P(year). `x` is a panel column (year-major, `units` values per year).
 * `prices` holds one number per year: a price level (`kind: 'level'`, default; any base), or the index of a year with the
 * year before as 100 (`kind: 'previous-year-100'`, as Chinese yearbooks print it), which is chained here.
 * Missing: NaN stays NaN; a year whose level is missing, or cannot be chained from the base year, becomes missing.
 * Formula: x · P(base) / P(year); P chained from indices with the year before = 100 where so printed
 * Source: National Bureau of Statistics, 价格指数 definitions; UN, System of National Accounts 2008, ch. 15.
 * @throws RangeError if the shape does not fit, there is no such base year, or a price is not positive.
 * @example constantPrices(Float64Array.of(100, 120), { units: 1, prices: Float64Array.of(100, 110), base: 0 }) // [100, 109.09…]
 */
export function constantPrices(
  x: Float64Array,
  params: {
    readonly units: number;
    readonly prices: Float64Array;
    readonly base: number;
    readonly kind?: PriceKind;
  },
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { units, prices, base, kind } = params;
  if (units * prices.length !== x.length)
    throw new RangeError(`${x.length} values are not ${prices.length} years of ${units} units.`);
  priceFactors(prices, { base, kind }).forEach((factor, y) => {
    for (let i = y * units; i < (y + 1) * units; i++) out[i] = (x[i] ?? NaN) * factor;
  });
  return out;
}

/**
 * By what values of consecutive calendar years are multiplied to stand at the prices of the base year.
 * Missing: NaN for a year whose price is missing, or that cannot be chained from the base year.
 * @throws RangeError if there is no such base year, or a price is not positive.
 */
export function priceFactors(
  prices: Float64Array,
  { base, kind = 'level' }: { readonly base: number; readonly kind?: PriceKind | undefined },
): Float64Array {
  const atBase = prices[base];
  if (atBase === undefined)
    throw new RangeError(`The base is year number ${base}, but there are only years 0 to ${prices.length - 1}.`);
  prices.forEach((price) => {
    if (price <= 0 || price === Infinity)
      throw new RangeError(`A price must be a positive, finite number; here ${price}.`);
  });
  if (kind === 'level') return prices.map((price) => atBase / price);
  const levels = new Float64Array(prices.length).fill(1);
  for (let y = base + 1; y < prices.length; y++) levels[y] = ((levels[y - 1] ?? NaN) * (prices[y] ?? NaN)) / 100;
  for (let y = base - 1; y >= 0; y--) levels[y] = ((levels[y + 1] ?? NaN) * 100) / (prices[y + 1] ?? NaN);
  return levels.map((level) => 1 / level);
}
