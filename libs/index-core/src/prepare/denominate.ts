import { missingColumn } from '../missing-column.js';

/**
 * Divides one indicator by another and multiplies by `scale` (default 1): per head, per 10,000 people, per square kilometre.
 * Missing: NaN where either is missing, and where the denominator is 0.
 * Formula: x / d · scale
 * Source: OECD/JRC Handbook (2008), step 3 (scale effects); COINr Denominate.
 * @throws RangeError if the lengths differ or the scale is 0 or not finite.
 * @example denominate(Float64Array.of(10, 5), { by: Float64Array.of(200, 0), scale: 100 }) // [5, NaN]
 */
export function denominate(
  x: Float64Array,
  params: { readonly by: Float64Array; readonly scale?: number },
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { by, scale = 1 } = params;
  if (by.length !== x.length) throw new RangeError(`There are ${by.length} denominators for ${x.length} values.`);
  if (scale === 0 || !Number.isFinite(scale))
    throw new RangeError(`The scale must be a finite number other than 0; here ${scale}.`);
  for (let i = 0; i < x.length; i++) out[i] = by[i] === 0 ? NaN : (x[i]! / by[i]!) * scale;
  return out;
}
