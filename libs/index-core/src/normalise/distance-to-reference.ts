import type { Direction } from './direction.js';
import { distanceToTarget } from './distance-to-target.js';
import { missingColumn } from '../missing-column.js';

/**
 * Distance to one unit, the reference: the worst value has 0, the reference unit 1; see distanceToTarget, of which this is the case
 * that the target is the value of row `unit`.
 * Missing: NaN stays NaN; NaN throughout where the reference unit has no value, or has the worst one and nothing is capped.
 * Formula: (x − worst)/(x_ref − worst)
 * Source: OECD/JRC Handbook (2008), step 5; COINr n_dist2ref.
 * @throws RangeError if there is no such row.
 * @example distanceToReference(Float64Array.of(0, 5, 10), { unit: 1 }) // [0, 1, 2]
 */
export function distanceToReference(
  x: Float64Array,
  params: { readonly unit: number; readonly cap?: boolean; readonly direction?: Direction },
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const target = x[params.unit];
  if (target === undefined)
    throw new RangeError(`The reference is row ${params.unit}, but there are only rows 0 to ${x.length - 1}.`);
  return distanceToTarget(x, { target, cap: params.cap, direction: params.direction }, out);
}
