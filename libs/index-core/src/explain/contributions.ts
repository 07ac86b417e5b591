import { foldResidual } from './fold-residual.js';
import { missingColumn } from '../missing-column.js';

/**
 * What each child gives to one unit's weighted mean: w·x / Σ w over the children that have a value, so that the parts sum to
 * the score (the last part carries the rounding).
 * Missing: the part of a missing child is NaN and counts as nothing; its weight is shared by the others.
 * Formula: w·x / Σ w
 * Source: the definition of the weighted mean.
 * @throws RangeError if the lengths differ.
 * @example contributions(Float64Array.of(20, 80), Float64Array.of(1, 3)) // { score: 65, parts: [5, 60] }
 */
export function contributions(
  values: Float64Array,
  weights: Float64Array,
): { readonly score: number; readonly parts: Float64Array } {
  if (values.length !== weights.length)
    throw new RangeError(`There are ${weights.length} weights for ${values.length} values.`);
  const parts = missingColumn(values.length);
  let sum = 0;
  let available = 0;
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!;
    if (value !== value) continue;
    sum += weights[k]! * value;
    available += weights[k]!;
  }
  if (!(available > 0)) return { score: NaN, parts };
  for (let k = 0; k < values.length; k++) parts[k] = (weights[k]! * values[k]!) / available;
  const score = sum / available;
  foldResidual(parts, score);
  return { score, parts };
}
