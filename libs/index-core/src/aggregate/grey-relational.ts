import { leastAvailable, takingPart } from './availability.js';
import { missingColumn } from '../missing-column.js';

/**
 * Grey relational grade: how closely a unit's children follow the reference, the best value of each child (or `ideal`, one number
 * per child): γ = Σ w·ξ / Σ w, ξ = (m + ρM) / (Δ + ρM), with Δ the distance to the reference and m, M the least and greatest Δ of all
 * units and children. ρ (`resolution`) is 0.5 by default.
 * All children are on one scale and point the same way. The result depends on which units take part.
 * Missing: a unit with a missing child of positive weight takes no part and gets NaN. Where nobody departs from the reference
 * (M = 0) every grade is 1.
 * Formula: Σ w·ξ/Σ w, ξ = (m + ρM)/(Δ + ρM), ρ = 0.5
 * Source: Deng Julong (1982), Control problems of grey systems, Systems & Control Letters 1(5):288–294.
 * @throws RangeError if the resolution is not positive or `ideal` does not fit; see leastAvailable.
 * @example greyRelational([Float64Array.of(0, 5, 10)], Float64Array.of(1)) // [0.33…, 0.5, 1]
 */
export function greyRelational(
  children: readonly Float64Array[],
  weights: Float64Array,
  params: { readonly resolution?: number; readonly ideal?: readonly number[] } = {},
  out: Float64Array = missingColumn(children[0]?.length ?? 0),
): Float64Array {
  leastAvailable(children, weights, {});
  const { resolution = 0.5, ideal } = params;
  if (!(resolution > 0)) throw new RangeError(`The resolution must be positive; here ${resolution}.`);
  if (ideal !== undefined && ideal.length !== children.length)
    throw new RangeError(`There are ${ideal.length} ideal values for ${children.length} children.`);
  const complete = new Uint8Array(out.length).fill(1);
  const counted = takingPart(children, weights);
  children.forEach((child, k) => {
    if (counted[k]) for (let i = 0; i < out.length; i++) if (child[i]! !== child[i]!) complete[i] = 0;
  });
  const reference = new Float64Array(children.length);
  let least = Infinity;
  let greatest = 0;
  children.forEach((child, k) => {
    if (!counted[k]) return;
    let best = ideal?.[k] ?? -Infinity;
    if (ideal === undefined)
      for (let i = 0; i < out.length; i++) if (complete[i] === 1 && child[i]! > best) best = child[i]!;
    reference[k] = best;
    for (let i = 0; i < out.length; i++) {
      if (complete[i] === 0) continue;
      const distance = Math.abs(best - child[i]!);
      if (distance < least) least = distance;
      if (distance > greatest) greatest = distance;
    }
  });
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    let total = 0;
    for (let k = 0; k < children.length; k++) {
      if (!counted[k]) continue;
      const distance = Math.abs(reference[k]! - children[k]![i]!);
      sum += weights[k]! * (greatest === 0 ? 1 : (least + resolution * greatest) / (distance + resolution * greatest));
      total += weights[k]!;
    }
    out[i] = complete[i] === 1 ? sum / total : NaN;
  }
  return out;
}
