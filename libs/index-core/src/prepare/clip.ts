import { missingColumn } from '../missing-column.js';

/**
 * Keeps values within [min, max]: those outside are moved to the bound (`outside: 'bound'`, default) or made missing.
 * Missing: NaN stays NaN.
 * Formula: min(max(x, low), high), or missing outside
 * Source: the document (plausible range of an indicator).
 * @throws RangeError if the bounds are in the wrong order.
 * @example clip(Float64Array.of(-5, 50, 120), { min: 0, max: 100 }) // [0, 50, 100]
 */
export function clip(
  x: Float64Array,
  params: { readonly min?: number; readonly max?: number; readonly outside?: 'bound' | 'missing' },
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { min = -Infinity, max = Infinity, outside = 'bound' } = params;
  if (!(min <= max)) throw new RangeError(`The bounds must be in order; here ${min} and ${max}.`);
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    out[i] = value < min ? (outside === 'bound' ? min : NaN) : value > max ? (outside === 'bound' ? max : NaN) : value;
  }
  return out;
}
