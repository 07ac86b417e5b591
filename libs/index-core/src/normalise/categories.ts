import { missingColumn } from '../missing-column.js';

/**
 * Codes to points: a value that is exactly one of `codes` gets the points at the same place; any other value is missing.
 * Missing: NaN stays NaN.
 * Formula: the points of the code that x is
 * Source: OECD/JRC Handbook (2008), step 5 (categorical scales).
 * @throws RangeError if a code stands twice or the two lists differ in length.
 * @example categories(Float64Array.of(1, 3), { codes: [1, 2, 3], points: [0, 50, 100] }) // [0, 100]
 */
export function categories(
  x: Float64Array,
  params: { readonly codes: readonly number[]; readonly points: readonly number[] },
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { codes, points } = params;
  if (codes.length !== points.length)
    throw new RangeError(`There are ${codes.length} codes and ${points.length} points; give one for each.`);
  const worth = new Map(codes.map((code, k) => [code, points[k]!]));
  if (worth.size !== codes.length) throw new RangeError('A code stands twice.');
  for (let i = 0; i < x.length; i++) out[i] = worth.get(x[i]!) ?? NaN;
  return out;
}
