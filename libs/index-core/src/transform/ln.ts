import { missingColumn } from '../missing-column.js';

/**
 * Natural logarithm, after adding `shift` (default 0).
 * Missing: NaN stays NaN; 0 and less (after the shift) have no logarithm and become NaN.
 * Formula: ln(x + shift)
 * Source: UNDP, HDR technical note 1 (income).
 * @example ln(Float64Array.of(1, Math.E, 0)) // [0, 1, NaN]
 */
export function ln(
  x: Float64Array,
  params: { readonly shift?: number } = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { shift = 0 } = params;
  for (let i = 0; i < x.length; i++) {
    const value = x[i]! + shift;
    out[i] = value > 0 ? Math.log(value) : NaN;
  }
  return out;
}
