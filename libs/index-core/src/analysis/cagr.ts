/**
 * Compound annual growth rate between the first and the last value that is there: (last / first)^(1/years) − 1.
 * Missing: NaN is left out; NaN with fewer than two values, or where first and last are not both positive.
 * Formula: (last/first)^(1/years) − 1
 * Source: the definition; COINr CAGR.
 * @throws RangeError if there is not one year per value.
 * @example cagr(Float64Array.of(100, NaN, 121), [2020, 2021, 2022]) // 0.1
 */
export function cagr(y: Float64Array, years: readonly number[]): number {
  if (y.length !== years.length) throw new RangeError(`There are ${years.length} years for ${y.length} values.`);
  let first = -1;
  let last = -1;
  for (let i = 0; i < y.length; i++) {
    if (y[i]! !== y[i]!) continue;
    if (first < 0) first = i;
    last = i;
  }
  if (first === last || !(y[first]! > 0 && y[last]! > 0)) return NaN;
  return (y[last]! / y[first]!) ** (1 / (years[last]! - years[first]!)) - 1;
}
