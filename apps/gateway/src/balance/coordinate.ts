import { couplingClasses, couplingCoordination } from '#index-core/methods';
import type { Text } from '#text';
import { at } from '../answers/at.js';
import type { AskedRun } from '../scored-runs/asked-run.js';
import { scoreAt, scoresOf } from '../scored-runs/places.js';

/** Where the unit stands between the least and the greatest score of the year, 0…1. */
export function levelOf({ run, y }: AskedRun, n: number, u: number): number {
  const scores = scoresOf(run, n, y).filter((score) => !Number.isNaN(score));
  const least = scores.reduce((so, score) => Math.min(so, score), Infinity);
  const most = scores.reduce((so, score) => Math.max(so, score), -Infinity);
  return most > least ? (scoreAt(run, n, y, u) - least) / (most - least) : scoreAt(run, n, y, u) === most ? 1 : NaN;
}

export interface Coordinated {
  readonly coupling: number;
  readonly development: number;
  readonly coordination: number;
  readonly class: Text;
}

export function coordinate(levels: readonly number[]): Coordinated {
  const { coupling, development, degree, classes } = couplingCoordination(
    levels.map((level) => Float64Array.of(level)),
  );
  return {
    coupling: at(coupling, 0),
    development: at(development, 0),
    coordination: at(degree, 0),
    class: at(couplingClasses, at(classes, 0)),
  };
}
