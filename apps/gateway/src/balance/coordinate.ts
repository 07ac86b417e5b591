import { couplingClasses, couplingCoordination } from '#index-core/methods';
import type { Text } from '#text';
import type { AskedRun } from '../scored-runs/asked-run.js';

/** Where the unit stands between the least and the greatest score of the year, 0…1. */
export function levelOf({ run, y }: AskedRun, n: number, u: number): number {
  const scores = run.result.scores[n]!.subarray(y * run.units.length, (y + 1) * run.units.length).filter(
    (score) => !Number.isNaN(score),
  );
  const least = scores.reduce((so, score) => Math.min(so, score), Infinity);
  const most = scores.reduce((so, score) => Math.max(so, score), -Infinity);
  return most > least
    ? (run.result.scores[n]![y * run.units.length + u]! - least) / (most - least)
    : run.result.scores[n]![y * run.units.length + u]! === most
      ? 1
      : NaN;
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
    coupling: coupling[0]!,
    development: development[0]!,
    coordination: degree[0]!,
    class: couplingClasses[classes[0]!]!,
  };
}
