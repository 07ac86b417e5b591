import { missingColumn } from '../missing-column.js';

/**
 * Fills missing values with a number that the document gives.
 * Missing: none is left.
 * Formula: c
 * Source: the document.
 * @throws RangeError if the number is not finite.
 * @example imputeConstant(Float64Array.of(1, NaN), { value: 0 }) // [1, 0]
 */
export function imputeConstant(
  x: Float64Array,
  params: { readonly value: number },
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  if (!Number.isFinite(params.value))
    throw new RangeError(`Missing values can only be filled with a finite number; here ${params.value}.`);
  for (let i = 0; i < x.length; i++) out[i] = x[i]! === x[i]! ? x[i]! : params.value;
  return out;
}
