import { missingColumn } from '../missing-column.js';

/**
 * Square root.
 * Missing: NaN stays NaN; values below 0 become NaN.
 * Formula: √x
 * Source: the definition.
 * @example squareRoot(Float64Array.of(4, -4)) // [2, NaN]
 */
export function squareRoot(
  x: Float64Array,
  _params: object = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  for (let i = 0; i < x.length; i++) out[i] = Math.sqrt(x[i]!);
  return out;
}
