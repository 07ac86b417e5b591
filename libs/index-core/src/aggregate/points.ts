import { leastAvailable } from './availability.js';
import type { Availability } from './availability.js';
import { missingColumn } from '../missing-column.js';

/**
 * A scorecard: the sum of the marks, less the deductions, never below `floor` (default 0), plus the bonuses up to `bonusCap`
 * (default: no cap), never above `ceiling` (default: none). `roles` says what each child is; the children hold points already
 * (deductions as positive numbers), and their weights are factors, usually 1.
 * Missing: no score where less than `minShare` (default 1: all) of the marks is available; nothing is shared out. A missing
 * deduction or bonus leaves no score either, unless `extras: 'optional'` says that no entry means none.
 * Formula: max(Σ marks − Σ deductions, floor) + min(Σ bonuses, cap)
 * Source: scorecards of the form of 生态文明建设绩效考核 (1,000 points for towns, 100 for departments).
 * @throws RangeError if the roles do not fit, there is no mark, or a cap is negative; see leastAvailable.
 * @example points([Float64Array.of(90), Float64Array.of(4)], Float64Array.of(1, 1), { roles: ['mark', 'bonus'], bonusCap: 3 }) // [93]
 */
export function points(
  children: readonly Float64Array[],
  weights: Float64Array,
  params: PointsParams,
  out: Float64Array = missingColumn(children[0]?.length ?? 0),
): Float64Array {
  const { roles, floor = 0, bonusCap = Infinity, ceiling = Infinity, extras = 'required', minShare = 1, by } = params;
  if (roles.length !== children.length)
    throw new RangeError(`There are ${roles.length} roles for ${children.length} children.`);
  if (!(bonusCap >= 0)) throw new RangeError(`The cap of the bonuses must be 0 or more; here ${bonusCap}.`);
  if (!(floor <= ceiling)) throw new RangeError(`The floor ${floor} lies above the ceiling ${ceiling}.`);
  const marks = children.filter((_, k) => roles[k] === 'mark');
  if (marks.length === 0) throw new RangeError('A scorecard needs at least one mark.');
  const least = leastAvailable(
    marks,
    weights.filter((_, k) => roles[k] === 'mark'),
    { minShare, by },
  );
  for (let i = 0; i < out.length; i++) {
    let base = 0;
    let bonus = 0;
    let available = 0;
    let complete = true;
    for (let k = 0; k < children.length; k++) {
      const weight = weights[k]!;
      const value = children[k]![i]!;
      if (weight === 0) continue;
      if (value !== value) {
        if (roles[k] !== 'mark' && extras === 'required') complete = false;
      } else if (roles[k] === 'mark') {
        base += weight * value;
        available += by === 'count' ? 1 : weight;
      } else if (roles[k] === 'deduction') base -= weight * value;
      else bonus += weight * value;
    }
    if (!complete || available === 0 || available < least) {
      out[i] = NaN;
      continue;
    }
    const total = Math.max(base, floor) + Math.min(bonus, bonusCap);
    out[i] = Math.min(total, ceiling);
  }
  return out;
}

export interface PointsParams extends Availability {
  readonly roles: readonly ('mark' | 'deduction' | 'bonus')[];
  readonly floor?: number;
  readonly bonusCap?: number;
  readonly ceiling?: number;
  readonly extras?: 'required' | 'optional';
}
