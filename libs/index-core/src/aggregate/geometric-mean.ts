import { leastAvailable } from './availability.js';
import type { Availability } from './availability.js';
import { checkNonPositive } from './non-positive.js';
import type { NonPositive } from './non-positive.js';
import { missingColumn } from '../missing-column.js';

/**
 * Weighted geometric mean over the children that have a value: exp(Σ w·ln x / Σ w), weights of missing children shared out.
 * Zeros and negative values have no logarithm: see NonPositive; by default the unit gets no score (never a silent repair).
 * Missing: NaN below the availability threshold.
 * Formula: exp(Σ w·ln x / Σ w)
 * Source: OECD/JRC Handbook (2008), step 6; UNDP, HDR technical note 1; COINr a_gmean (which stops at a zero).
 * @throws RangeError see leastAvailable and checkNonPositive.
 * @example geometricMean([Float64Array.of(4), Float64Array.of(9)], Float64Array.of(1, 1)) // [6]
 */
export function geometricMean(
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
    let logs = 0;
    let available = 0;
    let count = 0;
    let zero = false;
    let impossible = false;
    for (let k = 0; k < children.length; k++) {
      let value = children[k]![i]!;
      const weight = weights[k]!;
      if (value !== value || weight === 0) continue;
      if (value < floor) value = floor;
      if (value > 0) logs += weight * Math.log(value);
      else if (value === 0 && rule === 'zero') zero = true;
      else impossible = true;
      available += weight;
      count++;
    }
    if (impossible || count === 0 || (byCount ? count : available) < least) out[i] = NaN;
    else out[i] = zero ? 0 : Math.exp(logs / available);
  }
  return out;
}
