import type { Direction } from './direction.js';
import { missingColumn } from '../missing-column.js';
import { equals, unitsIn } from '../tolerance/tolerance.js';

/**
 * Bonus points: `perUnit` for every unit of measure beyond the threshold (above it, or below it for a negative indicator), up to
 * `cap` (default: no cap); 0 up to the threshold. `count` as in marks: `part` (default), `begun` or `whole` units.
 * Missing: NaN stays NaN.
 * Formula: min(perUnit·(units beyond the threshold), cap)
 * Source: scorecards of the form of 生态文明建设绩效考核; 科技创新积分.
 * @throws RangeError if the points per unit or the cap are negative.
 * @example bonus(Float64Array.of(1, 3, 20), { threshold: 2, perUnit: 1, cap: 10 }) // [0, 1, 10]
 */
export function bonus(x: Float64Array, params: BonusParams, out: Float64Array = missingColumn(x.length)): Float64Array {
  const { threshold, perUnit, cap = Infinity, count = 'part' } = params;
  if (!(perUnit >= 0)) throw new RangeError(`The points per unit must be 0 or more; here ${perUnit}.`);
  if (!(cap >= 0)) throw new RangeError(`The cap must be 0 or more; here ${cap}.`);
  x.forEach((value, i) => {
    const beyond = params.direction === 'negative' ? threshold - value : value - threshold;
    const units = count === 'part' ? beyond : unitsIn(beyond, count, Math.max(Math.abs(value), Math.abs(threshold)));
    out[i] = beyond <= 0 || equals(value, threshold) ? 0 : Math.min(units * perUnit, cap);
  });
  return out;
}

export interface BonusParams {
  readonly threshold: number;
  readonly perUnit: number;
  readonly cap?: number;
  readonly direction?: Direction;
  readonly count?: 'part' | 'begun' | 'whole';
}
