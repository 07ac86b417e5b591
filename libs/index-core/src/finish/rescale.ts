import { missingColumn } from '../missing-column.js';

/**
 * A straight line: `from[0]` becomes `to[0]` and `from[1]` becomes `to[1]`; `cap` keeps the result within `to`.
 * Missing: NaN stays NaN.
 * Formula: a straight line from one scale to another
 * Source: the definition.
 * @throws RangeError if the two points of `from` coincide.
 * @example rescale(Float64Array.of(0, 0.5), { from: [0, 1], to: [0, 100] }) // [0, 50]
 */
export function rescale(
  x: Float64Array,
  params: { readonly from: readonly [number, number]; readonly to: readonly [number, number]; readonly cap?: boolean },
  out = missingColumn(x.length),
): Float64Array {
  const { from, to, cap = false } = params;
  if (from[0] === from[1]) throw new RangeError(`The two points to rescale from coincide at ${from[0]}.`);
  const least = cap ? Math.min(...to) : -Infinity;
  const most = cap ? Math.max(...to) : Infinity;
  const range = from[1] - from[0];
  const span = to[1] - to[0];
  for (let i = 0; i < x.length; i++) {
    const value = to[0] + ((x[i]! - from[0]) / range) * span;
    out[i] = value < least ? least : value > most ? most : value;
  }
  return out;
}
