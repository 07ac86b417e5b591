import { leastAvailable } from './availability.js';
import type { Availability } from './availability.js';
import { checkNonPositive } from './non-positive.js';
import type { NonPositive } from './non-positive.js';
import { missingColumn } from '../missing-column.js';

/**
 * Weighted harmonic mean over the children that have a value: Σ w / Σ (w / x), weights of missing children shared out.
 * Zeros and negative values have no harmonic mean: see NonPositive; by default the unit gets no score. (COINr a_hmean stops at a
 * zero but takes negative values, whose harmonic mean may lie outside their range.)
 * Missing: NaN below the availability threshold.
 * Formula: Σ w / Σ (w/x)
 * Source: OECD/JRC Handbook (2008), step 6.
 * @throws RangeError see leastAvailable and checkNonPositive.
 * @example harmonicMean([Float64Array.of(2), Float64Array.of(6)], Float64Array.of(1, 1)) // [3]
 */
export function harmonicMean(
  children: readonly Float64Array[],
  weights: Float64Array,
  params: Availability & { readonly nonPositive?: NonPositive } = {},
  out: Float64Array = missingColumn(children[0]?.length ?? 0),
): Float64Array {
  const least = leastAvailable(children, weights, params);
  const rule = params.nonPositive ?? 'missing';
  checkNonPositive(rule);
  const byCount = params.by === 'count';
  const floor = typeof rule === 'number' ? rule : -Infinity;
  for (let i = 0; i < out.length; i++) {
    let reciprocals = 0;
    let available = 0;
    let count = 0;
    let zero = false;
    let impossible = false;
    for (let k = 0; k < children.length; k++) {
      let value = children[k]![i]!;
      const weight = weights[k]!;
      if (value !== value || weight === 0) continue;
      if (value < floor) value = floor;
      if (value > 0) reciprocals += weight / value;
      else if (value === 0 && rule === 'zero') zero = true;
      else impossible = true;
      available += weight;
      count++;
    }
    if (impossible || count === 0 || (byCount ? count : available) < least) out[i] = NaN;
    else out[i] = zero ? 0 : available / reciprocals;
  }
  return out;
}
