import { leastAvailable } from './availability.js';
import type { Availability } from './availability.js';
import { missingColumn } from '../missing-column.js';

/**
 * Weighted product Π x^w of the children that have a value; weights are exponents (usually 1) and are not made to sum to 1, so
 * nothing is shared out for a missing child and the threshold is 1 unless the document lowers it. For factors that scale a score.
 * Missing: NaN where less than `minShare` (default 1: all) is available; NaN for a negative value with a broken exponent.
 * Formula: Π x^w
 * Source: the definition; UNDP, HDR technical notes 2 (an index times 1 − A) and 7 (HDI times an adjustment factor).
 * @throws RangeError see leastAvailable.
 * @example product([Float64Array.of(0.8), Float64Array.of(0.9)], Float64Array.of(1, 1)) // [0.72]
 */
export function product(
  children: readonly Float64Array[],
  weights: Float64Array,
  params: Availability = {},
  out = missingColumn(children[0]?.length ?? 0),
): Float64Array {
  const least = leastAvailable(children, weights, { minShare: params.minShare ?? 1, by: params.by });
  const byCount = params.by === 'count';
  for (let i = 0; i < out.length; i++) {
    let total = 1;
    let available = 0;
    let count = 0;
    for (let k = 0; k < children.length; k++) {
      const value = children[k]![i]!;
      const weight = weights[k]!;
      if (value !== value || weight === 0) continue;
      total *= weight === 1 ? value : value ** weight;
      available += weight;
      count++;
    }
    out[i] = count === 0 || (byCount ? count : available) < least ? NaN : total;
  }
  return out;
}
