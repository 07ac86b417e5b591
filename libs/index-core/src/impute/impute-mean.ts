import { mean } from '../analysis/mean.js';
import { fillByGroup } from './fill-by-group.js';

/**
 * Fills missing values with the mean of those that are there, of the whole column or of the value's group.
 * Missing: a group without any value stays missing.
 * Source: OECD/JRC Handbook (2008), step 3 (unconditional mean); COINr i_mean, i_mean_grp.
 * @throws RangeError if there is not one group per value.
 * @example imputeMean(Float64Array.of(1, NaN, 3)) // [1, 2, 3]
 */
export function imputeMean(
  x: Float64Array, params: { readonly groups?: Uint32Array } = {}, out: Float64Array = new Float64Array(x.length),
): Float64Array {
  return fillByGroup(x, params.groups, mean, out);
}
