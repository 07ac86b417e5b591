import { leastAvailable } from './availability.js';
import type { Availability } from './availability.js';
import { missingColumn } from '../missing-column.js';

/**
 * Weighted median over the children that have a value: the value at which half of the available weight lies below and half
 * above; where the half falls between two values, their mean. With equal weights it is the ordinary median.
 * Missing: NaN below the availability threshold; children of weight 0 are left out.
 * Formula: the weighted median
 * Source: the definition; OECD/JRC Handbook (2008), step 6.
 * @throws RangeError see leastAvailable.
 * @example medianOf([Float64Array.of(1), Float64Array.of(5), Float64Array.of(9)], Float64Array.of(1, 1, 1)) // [5]
 */
export function medianOf(
  children: readonly Float64Array[],
  weights: Float64Array,
  params: Availability = {},
  out: Float64Array = missingColumn(children[0]?.length ?? 0),
): Float64Array {
  const least = leastAvailable(children, weights, params);
  const byCount = params.by === 'count';
  const places = new Uint32Array(children.length);
  for (let i = 0; i < out.length; i++) {
    let count = 0;
    let available = 0;
    for (let k = 0; k < children.length; k++) {
      const value = children[k]![i]!;
      if (value !== value || weights[k] === 0) continue;
      available += weights[k]!;
      let at = count++;
      while (at > 0 && children[places[at - 1]!]![i]! > value) {
        places[at] = places[at - 1]!;
        at--;
      }
      places[at] = k;
    }
    if (count === 0 || (byCount ? count : available) < least) {
      out[i] = NaN;
      continue;
    }
    const half = available / 2;
    let below = 0;
    let j = 0;
    while (j < count - 1 && below + weights[places[j]!]! < half * (1 - 1e-12)) below += weights[places[j++]!]!;
    const value = children[places[j]!]![i]!;
    const reached = below + weights[places[j]!]!;
    out[i] =
      j < count - 1 && Math.abs(reached - half) <= 1e-12 * available
        ? (value + children[places[j + 1]!]![i]!) / 2
        : value;
  }
  return out;
}
