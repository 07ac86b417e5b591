import { leastAvailable } from './availability.js';
import { missingColumn } from '../missing-column.js';

/**
 * Copeland outranking: each pair of units is compared child by child; the one with more weight on its side wins (a child on which
 * they are equal counts half for each). A unit's score is its wins less its losses, between −(n − 1) and n − 1.
 * Nothing is compensated: only who is better counts, not by how much. The time grows with the square of the units.
 * Missing: a pair is compared on the children that both have, NaN where a unit has none; a pair with nothing in common is a draw.
 * Formula: wins − losses over all pairs; a pair is won by more weight
 * Source: A. H. Copeland (1951); OECD/JRC Handbook (2008), step 6 (non-compensatory); COINr a_copeland.
 * @throws RangeError see leastAvailable.
 * @example copeland([Float64Array.of(1, 5, 9)], Float64Array.of(1)) // [-2, 0, 2]
 */
export function copeland(
  children: readonly Float64Array[],
  weights: Float64Array,
  _params: object = {},
  out: Float64Array = missingColumn(children[0]?.length ?? 0),
): Float64Array {
  leastAvailable(children, weights, {});
  out.fill(0);
  for (let i = 0; i < out.length; i++) {
    if (!children.some((child, k) => weights[k]! > 0 && child[i]! === child[i]!)) out[i] = NaN;
  }
  for (let i = 0; i < out.length; i++) {
    if (out[i]! !== out[i]!) continue;
    for (let j = i + 1; j < out.length; j++) {
      if (out[j]! !== out[j]!) continue;
      let forFirst = 0;
      let forSecond = 0;
      for (let k = 0; k < children.length; k++) {
        const a = children[k]![i]!;
        const b = children[k]![j]!;
        if (a > b) forFirst += weights[k]!;
        else if (a < b) forSecond += weights[k]!;
      }
      // Sums of weights that differ by rounding only are a draw.
      const hair = 1e-12 * (forFirst + forSecond);
      if (forFirst > forSecond + hair) {
        out[i]!++;
        out[j]!--;
      } else if (forFirst + hair < forSecond) {
        out[i]!--;
        out[j]!++;
      }
    }
  }
  return out;
}
