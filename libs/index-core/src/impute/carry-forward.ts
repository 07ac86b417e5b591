import { missingColumn } from '../missing-column.js';

/**
 * Fills a missing year with the unit's last value, if it is at most `limit` calendar years old (default: any age).
 * `x` is a panel column (year-major, `units` values per year).
 * Missing: years before a unit's first value stay missing.
 * Formula: the last value, if at most `limit` years old
 * Source: OECD/JRC Handbook (2008), step 3; COINr impute_panel (imp_type "latest").
 * @throws RangeError if the shape does not fit or the limit is not positive.
 * @example carryForward(Float64Array.of(7, NaN, NaN), { units: 1, years: [2020, 2021, 2022], limit: 1 }) // [7, 7, NaN]
 */
export function carryForward(
  x: Float64Array,
  params: { readonly units: number; readonly years: readonly number[]; readonly limit?: number },
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { units, years, limit = Infinity } = params;
  if (units * years.length !== x.length)
    throw new RangeError(`${x.length} values are not ${years.length} years of ${units} units.`);
  if (!(limit > 0)) throw new RangeError(`The limit must be a positive number of years; here ${limit}.`);
  for (let u = 0; u < units; u++) {
    let last = -1;
    for (let y = 0; y < years.length; y++) {
      const value = x[y * units + u]!;
      if (value === value) last = y;
      out[y * units + u] = last >= 0 && years[y]! - years[last]! <= limit ? x[last * units + u]! : NaN;
    }
  }
  return out;
}
