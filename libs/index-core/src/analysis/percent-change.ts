/**
 * Average annual change in percent of the fitted start: 100·b / (a + b·t₁), a and b of the straight line fitted by least squares to
 * the values that are there, t₁ the first of their years.
 * Missing: NaN is left out; NaN with fewer than two values, or where the fitted start is 0.
 * Formula: 100·b/(a + b·t₁)
 * Source: the least-squares line; COINr prc_change.
 * @throws RangeError if there is not one year per value.
 * @example percentChange(Float64Array.of(10, NaN, 20), [2015, 2016, 2022]) // 14.28…
 */
export function percentChange(y: Float64Array, years: readonly number[]): number {
  if (y.length !== years.length) throw new RangeError(`There are ${years.length} years for ${y.length} values.`);
  const there = years.map((_, i) => i).filter((i) => y[i]! === y[i]!);
  const n = there.length;
  if (n < 2) return NaN;
  const meanX = there.reduce((sum, i) => sum + years[i]!, 0) / n;
  const meanY = there.reduce((sum, i) => sum + y[i]!, 0) / n;
  let xy = 0;
  let xx = 0;
  for (const i of there) {
    xy += (years[i]! - meanX) * (y[i]! - meanY);
    xx += (years[i]! - meanX) ** 2;
  }
  const slope = xy / xx;
  const start = meanY + slope * (years[there[0]!]! - meanX);
  return start === 0 ? NaN : (100 * slope) / start;
}
