import { checkGroups } from './fill-by-group.js';
import { mean } from '../analysis/mean.js';
import { missingColumn } from '../missing-column.js';

/**
 * Fills missing values with the mean of those that are there, of the whole column or of the value's group (groups are numbered
 * from 0). The mean is summed in order and corrected once, as in analysis/mean.
 * Missing: a group without any value stays missing.
 * Formula: mean of the values there (of the group)
 * Source: OECD/JRC Handbook (2008), step 3 (unconditional mean); COINr i_mean, i_mean_grp.
 * @throws RangeError if there is not one group per value.
 * @example imputeMean(Float64Array.of(1, NaN, 3)) // [1, 2, 3]
 */
export function imputeMean(
  x: Float64Array,
  params: { readonly groups?: Uint32Array } = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { groups } = params;
  if (groups === undefined) {
    const middle = mean(x);
    for (let i = 0; i < x.length; i++) out[i] = x[i]! === x[i]! ? x[i]! : middle;
    return out;
  }
  const size = checkGroups(x, groups);
  const means = new Float64Array(size);
  const counts = new Float64Array(size);
  for (let i = 0; i < x.length; i++) {
    if (x[i]! !== x[i]!) continue;
    means[groups[i]!]! += x[i]!;
    counts[groups[i]!]! += 1;
  }
  for (let g = 0; g < size; g++) means[g]! /= counts[g]!;
  const rest = new Float64Array(size);
  for (let i = 0; i < x.length; i++) if (x[i]! === x[i]!) rest[groups[i]!]! += x[i]! - means[groups[i]!]!;
  for (let g = 0; g < size; g++) means[g]! += rest[g]! / counts[g]!;
  for (let i = 0; i < x.length; i++) out[i] = x[i]! === x[i]! ? x[i]! : means[groups[i]!]!;
  return out;
}
