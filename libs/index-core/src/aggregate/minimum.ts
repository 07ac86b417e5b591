import { leastAvailable } from './availability.js';
import type { Availability } from './availability.js';
import { missingColumn } from '../missing-column.js';

/**
 * The weakest child (短板): the least of the values that are there; children of weight 0 are left out. No child makes up for another.
 * Missing: NaN below the availability threshold.
 * Formula: min x
 * Source: the limit of the power mean for p → −∞; OECD/JRC Handbook (2008), step 6.
 * @throws RangeError see leastAvailable.
 * @example minimum([Float64Array.of(7), Float64Array.of(3)], Float64Array.of(1, 1)) // [3]
 */
export function minimum(
  children: readonly Float64Array[],
  weights: Float64Array,
  params: Availability = {},
  out: Float64Array = missingColumn(children[0]?.length ?? 0),
): Float64Array {
  const least = leastAvailable(children, weights, params);
  const byCount = params.by === 'count';
  for (let i = 0; i < out.length; i++) {
    let weakest = NaN;
    let available = 0;
    for (let k = 0; k < children.length; k++) {
      const value = children[k]![i]!;
      if (value !== value || weights[k] === 0) continue;
      available += byCount ? 1 : weights[k]!;
      if (!(value >= weakest)) weakest = value;
    }
    out[i] = available < least ? NaN : weakest;
  }
  return out;
}
