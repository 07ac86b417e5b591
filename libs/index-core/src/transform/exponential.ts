import { missingColumn } from '../missing-column.js';

/**
 * e to the power of x: the way back from a logarithm, and a part of the logistic curve.
 * Missing: NaN stays NaN; what is too great for a number becomes NaN.
 * Formula: eˣ
 * Source: the definition.
 * @example exponential(Float64Array.of(0, 1)) // [1, 2.718281828459045]
 */
export function exponential(
  x: Float64Array,
  _params: object = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  for (let i = 0; i < x.length; i++) {
    const value = Math.exp(x[i]!);
    out[i] = value === Infinity ? NaN : value;
  }
  return out;
}
