import { leastAvailable, takingPart } from './availability.js';
import { missingColumn } from '../missing-column.js';

/**
 * TOPSIS: how close each unit is to the best values found, between 0 and 1: C = D⁻ / (D⁺ + D⁻), with the Euclidean distances to
 * the ideal (best v per child) and the anti-ideal (worst v), and v = w·x / √Σ x² over the units (`norm: 'vector'`, default) or
 * v = w·x for children that have a common scale already (`norm: 'none'`).
 * All children point the same way (more is better). The result depends on which units take part.
 * Missing: a unit with a missing child of positive weight takes no part and gets NaN. A child that no unit has (it
 * did not vary, so it has no scale) counts for nothing. Where all units are equal (D⁺ + D⁻ = 0), NaN.
 * Formula: D⁻/(D⁺ + D⁻), v = w·x/√Σ x²
 * Source: C. L. Hwang, K. Yoon (1981), Multiple Attribute Decision Making.
 * @throws RangeError see leastAvailable.
 * @example topsis([Float64Array.of(1, 2, 3)], Float64Array.of(1)) // [0, 0.5, 1]
 */
export function topsis(
  children: readonly Float64Array[],
  weights: Float64Array,
  params: { readonly norm?: 'vector' | 'none' } = {},
  out: Float64Array = missingColumn(children[0]?.length ?? 0),
): Float64Array {
  leastAvailable(children, weights, {});
  const { norm = 'vector' } = params;
  const complete = new Uint8Array(out.length).fill(1);
  const counted = takingPart(children, weights);
  children.forEach((child, k) => {
    if (counted[k]) for (let i = 0; i < out.length; i++) if (child[i]! !== child[i]!) complete[i] = 0;
  });
  const toBest = new Float64Array(out.length);
  const toWorst = new Float64Array(out.length);
  children.forEach((child, k) => {
    if (!counted[k]) return;
    let squares = 0;
    let best = -Infinity;
    let worst = Infinity;
    for (let i = 0; i < out.length; i++) {
      if (complete[i] === 0) continue;
      squares += child[i]! * child[i]!;
      if (child[i]! > best) best = child[i]!;
      if (child[i]! < worst) worst = child[i]!;
    }
    const factor = norm === 'none' ? weights[k]! : squares > 0 ? weights[k]! / Math.sqrt(squares) : 0;
    for (let i = 0; i < out.length; i++) {
      toBest[i]! += (factor * (best - child[i]!)) ** 2;
      toWorst[i]! += (factor * (child[i]! - worst)) ** 2;
    }
  });
  for (let i = 0; i < out.length; i++) {
    const down = Math.sqrt(toWorst[i]!);
    const both = Math.sqrt(toBest[i]!) + down;
    out[i] = complete[i] === 1 && both > 0 ? down / both : NaN;
  }
  return out;
}
