import { leastAvailable } from './availability.js';
import type { Availability } from './availability.js';
import { missingColumn } from '../missing-column.js';

/**
 * Weighted arithmetic mean over the children that have a value: Σ w·x / Σ w, the weights of missing children given to the others
 * in proportion. Summed in the order of the children.
 * Missing: NaN where fewer than `minShare` of the weight (or of the children) is available, and where nothing is.
 * Formula: Σ w·x / Σ w
 * Source: OECD/JRC Handbook (2008), step 6; COINr a_amean.
 * @throws RangeError see leastAvailable.
 * @example arithmeticMean([Float64Array.of(20), Float64Array.of(80)], Float64Array.of(1, 3)) // [65]
 */
export function arithmeticMean(
  children: readonly Float64Array[],
  weights: Float64Array,
  params: Availability = {},
  out: Float64Array = missingColumn(children[0]?.length ?? 0),
): Float64Array {
  const least = leastAvailable(children, weights, params);
  const byCount = params.by === 'count';
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    let available = 0;
    let count = 0;
    for (let k = 0; k < children.length; k++) {
      const value = children[k]![i]!;
      const weight = weights[k]!;
      if (value === value && weight > 0) {
        sum += weight * value;
        available += weight;
        count++;
      }
    }
    out[i] = count > 0 && (byCount ? count : available) >= least ? sum / available : NaN;
  }
  return out;
}
