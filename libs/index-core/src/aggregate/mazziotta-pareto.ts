import { leastAvailable } from './availability.js';
import type { Availability } from './availability.js';
import { missingColumn } from '../missing-column.js';

/**
 * Mazziotta–Pareto index: the weighted mean M of a unit's children less (`sign: 'minus'`, default) or plus a penalty for
 * imbalance, M ∓ S·cv with cv = S/M and S the weighted standard deviation (divisor Σ w, the method's own) across the children.
 * For an index where more is better the penalty is subtracted. The children should be normalised to mean 100 and deviation 10
 * (MPI), or by goalposts to 70–130 (adjusted MPI).
 * Missing: NaN below the availability threshold; NaN where the mean is 0 or less (no coefficient of variation).
 * Formula: M ∓ S²/M, S² = Σ w·(x − M)²/Σ w
 * Source: M. Mazziotta, A. Pareto (2016), Soc. Indic. Res. 127:983–1003.
 * @throws RangeError see leastAvailable.
 * @example mazziottaPareto([Float64Array.of(90), Float64Array.of(110)], Float64Array.of(1, 1)) // [99]
 */
export function mazziottaPareto(
  children: readonly Float64Array[],
  weights: Float64Array,
  params: Availability & { readonly sign?: 'minus' | 'plus' } = {},
  out: Float64Array = missingColumn(children[0]?.length ?? 0),
): Float64Array {
  const least = leastAvailable(children, weights, params);
  const byCount = params.by === 'count';
  const sign = params.sign === 'plus' ? 1 : -1;
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    let available = 0;
    let count = 0;
    for (let k = 0; k < children.length; k++) {
      const value = children[k]![i]!;
      if (value !== value || weights[k] === 0) continue;
      sum += weights[k]! * value;
      available += weights[k]!;
      count++;
    }
    const mean = sum / available;
    if (count === 0 || (byCount ? count : available) < least || !(mean > 0)) {
      out[i] = NaN;
      continue;
    }
    let squares = 0;
    for (let k = 0; k < children.length; k++) {
      const value = children[k]![i]!;
      if (value === value) squares += weights[k]! * (value - mean) * (value - mean);
    }
    out[i] = mean + (sign * (squares / available)) / mean;
  }
  return out;
}
