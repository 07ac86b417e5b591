import { leastAvailable } from './availability.js';
import type { Availability } from './availability.js';
import { missingColumn } from '../missing-column.js';

/**
 * The greatest of the values that are there; children of weight 0 are left out.
 * Missing: NaN below the availability threshold.
 * Formula: max x
 * Source: the limit of the power mean for p → +∞; HJ 633-2012 (an air quality index is the greatest of its parts).
 * @throws RangeError see leastAvailable.
 * @example maximum([Float64Array.of(7), Float64Array.of(3)], Float64Array.of(1, 1)) // [7]
 */
export function maximum(
  children: readonly Float64Array[],
  weights: Float64Array,
  params: Availability = {},
  out: Float64Array = missingColumn(children[0]?.length ?? 0),
): Float64Array {
  const least = leastAvailable(children, weights, params);
  const byCount = params.by === 'count';
  for (let i = 0; i < out.length; i++) {
    let greatest = NaN;
    let available = 0;
    for (let k = 0; k < children.length; k++) {
      const value = children[k]![i]!;
      if (value !== value || weights[k] === 0) continue;
      available += byCount ? 1 : weights[k]!;
      if (!(value <= greatest)) greatest = value;
    }
    out[i] = available < least ? NaN : greatest;
  }
  return out;
}
