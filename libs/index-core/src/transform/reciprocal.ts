import { missingColumn } from '../missing-column.js';

/**
 * Reciprocal 1 / x. It turns the order of positive values round: the document's direction must say so.
 * Missing: NaN stays NaN; 0 has no reciprocal and becomes NaN.
 * Formula: 1/x
 * Source: the definition.
 * @example reciprocal(Float64Array.of(4, 0)) // [0.25, NaN]
 */
export function reciprocal(
  x: Float64Array,
  _params: object = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  for (let i = 0; i < x.length; i++) out[i] = x[i] === 0 ? NaN : 1 / x[i]!;
  return out;
}
