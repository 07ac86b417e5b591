import { at } from '../answers/at.js';
import type { HeldRun } from './held-run.js';

/** Place of a unit's year in the columns of a run: the cell. */
export function cellOf({ units }: HeldRun, y: number, u: number): number {
  return y * units.length + u;
}

/** The score of a unit at a node in a year, by their places; NaN: none. */
export function scoreAt(run: HeldRun, n: number, y: number, u: number): number {
  return at(at(run.result.scores, n), cellOf(run, y, u));
}

/** The rank likewise; 0: not ranked. */
export function rankAt(run: HeldRun, n: number, y: number, u: number): number {
  return at(at(run.result.ranks, n), cellOf(run, y, u));
}

/** The scores of all units at a node in a year: a view of the column. */
export function scoresOf({ result, units }: HeldRun, n: number, y: number): Float64Array {
  return at(result.scores, n).subarray(y * units.length, (y + 1) * units.length);
}
