import { leastAvailable } from './availability.js';
import type { Availability } from './availability.js';
import { missingColumn } from '../missing-column.js';

/**
 * Weighted sum Σ w·x of the children that have a value: for points, and for sums of ranks. Weights are factors and are not
 * made to sum to 1; nothing is shared out for a missing child, so the threshold is 1 unless the document lowers it.
 * Missing: NaN where less than `minShare` (default 1: all) is available.
 * Formula: Σ w·x
 * Source: the definition.
 * @throws RangeError see leastAvailable.
 * @example sum([Float64Array.of(1), Float64Array.of(2)], Float64Array.of(1, 10)) // [21]
 */
export function sum(
  children: readonly Float64Array[],
  weights: Float64Array,
  params: Availability = {},
  out: Float64Array = missingColumn(children[0]?.length ?? 0),
): Float64Array {
  const least = leastAvailable(children, weights, { minShare: params.minShare ?? 1, by: params.by });
  const byCount = params.by === 'count';
  for (let i = 0; i < out.length; i++) {
    let total = 0;
    let available = 0;
    let count = 0;
    for (let k = 0; k < children.length; k++) {
      const value = children[k]![i]!;
      if (value !== value || weights[k] === 0) continue;
      total += weights[k]! * value;
      available += weights[k]!;
      count++;
    }
    out[i] = count === 0 || (byCount ? count : available) < least ? NaN : total;
  }
  return out;
}
