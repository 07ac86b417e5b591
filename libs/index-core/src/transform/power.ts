import { missingColumn } from '../missing-column.js';

/**
 * x to the power of `exponent`, for scales that are neither straight nor logarithmic.
 * Missing: NaN stays NaN; NaN where there is no real power (a value below 0 with a broken exponent) or no finite one (0 with a negative).
 * Formula: x^exponent
 * Source: the definition; World Bank, Doing Business 2015, distance to frontier of the total tax rate (exponent 0.8).
 * @throws RangeError if the exponent is not finite.
 * @example power(Float64Array.of(4, 9, -1), { exponent: 0.5 }) // [2, 3, NaN]
 */
export function power(
  x: Float64Array,
  params: { readonly exponent: number },
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { exponent } = params;
  if (!Number.isFinite(exponent)) throw new RangeError(`A power needs a finite exponent; here ${exponent}.`);
  for (let i = 0; i < x.length; i++) {
    const value = x[i]! ** exponent;
    out[i] = Number.isFinite(value) && x[i]! === x[i]! ? value : NaN;
  }
  return out;
}
