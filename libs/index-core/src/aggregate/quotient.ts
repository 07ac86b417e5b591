import { missingColumn } from '../missing-column.js';

/**
 * Quotient of two children, the first by the second: the index of women by that of men. Weights play no part.
 * Missing: NaN where either is missing or the second is 0.
 * Formula: first / second
 * Source: the definition; UNDP, Gender Development Index (HDR technical note 3).
 * @throws RangeError if there are not two children.
 * @example quotient([Float64Array.of(0.9), Float64Array.of(0.6)], Float64Array.of(1, 1)) // [1.5]
 */
export function quotient(
  children: readonly Float64Array[],
  _weights: Float64Array,
  _params: object = {},
  out = missingColumn(children[0]?.length ?? 0),
): Float64Array {
  if (children.length !== 2) throw new RangeError(`A quotient has two children; here ${children.length}.`);
  const [above, below] = children as [Float64Array, Float64Array];
  for (let i = 0; i < out.length; i++) out[i] = below[i] === 0 ? NaN : above[i]! / below[i]!;
  return out;
}
