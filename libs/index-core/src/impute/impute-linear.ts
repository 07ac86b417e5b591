import { missingColumn } from '../missing-column.js';

/**
 * Fills gaps in time: a missing year between two years with a value gets the straight line between them, per unit, with the
 * true distances of the years. `x` is a panel column (year-major, `units` values per year).
 * `maxGap`: the longest run of missing years that may be filled (default: any). `ends`: what happens before the first and after
 * the last value: `missing` (default), `nearest` (the same value) or `linear` (the line through the two nearest values).
 * Missing: a unit without any value stays missing; with one value only, `linear` ends stay missing.
 * Formula: x(a) + (x(b) − x(a)) · (t − a)/(b − a), a and b the neighbouring years with a value
 * Source: OECD/JRC Handbook (2008), step 3; COINr impute_panel (imp_type "linear", "linear-constant").
 * @throws RangeError if the shape does not fit.
 * @example imputeLinear(Float64Array.of(1, NaN, 4), { units: 1, years: [2019, 2020, 2022] }) // [1, 2, 4]
 */
export function imputeLinear(
  x: Float64Array,
  params: ImputeLinearParams,
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { units, years, maxGap = Infinity, ends = 'missing' } = params;
  if (units * years.length !== x.length)
    throw new RangeError(`${x.length} values are not ${years.length} years of ${units} units.`);
  out.set(x);
  const line = (u: number, y: number, a: number, b: number) => {
    const from = x[a * units + u]!;
    out[y * units + u] = from + ((x[b * units + u]! - from) * (years[y]! - years[a]!)) / (years[b]! - years[a]!);
  };
  for (let u = 0; u < units; u++) {
    let first = -1;
    let before = -1;
    let last = -1;
    for (let y = 0; y < years.length; y++) {
      if (x[y * units + u]! !== x[y * units + u]!) continue;
      if (last >= 0 && y - last - 1 <= maxGap) for (let gap = last + 1; gap < y; gap++) line(u, gap, last, y);
      if (first < 0) first = y;
      before = last;
      last = y;
    }
    if (last < 0 || ends === 'missing') continue;
    const second = ends === 'linear' ? nextAvailable(x, units, u, first + 1, years.length) : first;
    if (second < 0) continue;
    if (first <= maxGap) {
      for (let y = 0; y < first; y++) {
        if (ends === 'linear') line(u, y, first, second);
        else out[y * units + u] = x[first * units + u]!;
      }
    }
    if (years.length - 1 - last <= maxGap) {
      for (let y = last + 1; y < years.length; y++) {
        if (ends === 'linear') line(u, y, before, last);
        else out[y * units + u] = x[last * units + u]!;
      }
    }
  }
  return out;
}

export interface ImputeLinearParams {
  readonly units: number;
  readonly years: readonly number[];
  readonly maxGap?: number;
  readonly ends?: 'missing' | 'nearest' | 'linear';
}

function nextAvailable(x: Float64Array, units: number, u: number, from: number, end: number): number {
  for (let y = from; y < end; y++) if (x[y * units + u]! === x[y * units + u]!) return y;
  return -1;
}
