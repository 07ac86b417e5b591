import { missingColumn } from '../missing-column.js';

/**
 * Decimal logarithm, after adding `shift` (default 0).
 * Missing: NaN stays NaN; 0 and less (after the shift) have no logarithm and become NaN.
 * Formula: log₁₀(x + shift)
 * Source: the definition.
 * @example log10(Float64Array.of(1, 1000, -1)) // [0, 3, NaN]
 */
export function log10(
  x: Float64Array,
  params: { readonly shift?: number } = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { shift = 0 } = params;
  for (let i = 0; i < x.length; i++) {
    const value = x[i]! + shift;
    out[i] = value > 0 ? Math.log10(value) : NaN;
  }
  return out;
}
