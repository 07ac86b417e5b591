import type { Direction } from './direction.js';
import { missingColumn } from '../missing-column.js';
import { equals, unitsIn } from '../tolerance/tolerance.js';

/**
 * Marks of a scorecard's item: `full` at the target or better, less `perUnit` for every unit of measure by which the target is
 * missed (above it for a negative indicator, below it for a positive one), never below `floor` (default 0).
 * `count`: `part` (default) deducts in proportion, `begun` for every unit begun, `whole` only for whole units.
 * Missing: NaN stays NaN; a NaN target gives NaN.
 * Formula: max(full − perUnit·(units by which the target is missed), floor)
 * Source: scorecards of the form of 生态文明建设绩效考核.
 * @throws RangeError if the full marks lie below the floor or the deduction is negative.
 * @example marks(Float64Array.of(35, 38, 60), { full: 20, target: 35, perUnit: 2, direction: 'negative' }) // [20, 14, 0]
 */
export function marks(x: Float64Array, params: MarksParams, out: Float64Array = missingColumn(x.length)): Float64Array {
  const { full, target, perUnit, floor = 0, count = 'part' } = params;
  if (!(full >= floor)) throw new RangeError(`The full marks ${full} lie below the floor ${floor}.`);
  if (!(perUnit >= 0)) throw new RangeError(`The deduction per unit must be 0 or more; here ${perUnit}.`);
  x.forEach((value, i) => {
    const goal = typeof target === 'number' ? target : target[i]!;
    const missed = params.direction === 'negative' ? value - goal : goal - value;
    const units = count === 'part' ? missed : unitsIn(missed, count, Math.max(Math.abs(value), Math.abs(goal)));
    out[i] = missed <= 0 || equals(value, goal) ? full : Math.max(full - units * perUnit, floor);
  });
  return out;
}

export interface MarksParams {
  readonly full: number;
  readonly target: number | Float64Array;
  readonly perUnit: number;
  readonly floor?: number;
  readonly direction?: Direction;
  readonly count?: 'part' | 'begun' | 'whole';
}
