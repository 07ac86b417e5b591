import { median } from '../analysis/median.js';
import { fillByGroup } from './fill-by-group.js';
import { missingColumn } from '../missing-column.js';

/**
 * Fills missing values with the median of those that are there, of the whole column or of the value's group.
 * Missing: a group without any value stays missing.
 * Formula: median of the values there (of the group)
 * Source: OECD/JRC Handbook (2008), step 3 (unconditional median); COINr i_median, i_median_grp.
 * @throws RangeError if there is not one group per value.
 * @example imputeMedian(Float64Array.of(1, NaN, 3, 9)) // [1, 3, 3, 9]
 */
export function imputeMedian(
  x: Float64Array,
  params: { readonly groups?: Uint32Array } = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  return fillByGroup(x, params.groups, median, out);
}
