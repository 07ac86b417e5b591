import { bestOf } from '../methodology/plan.js';
import { equals } from '../tolerance/tolerance.js';
import type { RobustnessModel } from './model/model.js';
import { scorePair } from './model/score-pair.js';

/** In how many draws A was ahead of B, level, and behind; draws in which one had no score count for neither. */
export interface Ahead {
  readonly draws: number;
  readonly ahead: number;
  readonly level: number;
  readonly behind: number;
}

/** Numbers that may be worked out to answer for one pair: some seconds of one core. */
const MOST = 2e9;
/** What a draw of one input and a normal number count for among these. */
const INPUT = 25;
const NORMAL = 10;

/**
 * How many of a run's draws are made again to answer for one pair: all where only the weights of a weighted sum change, up to some million;
 * fewer where every draw scores all units, and fewest where measurement errors are drawn. The same for the same run on every machine.
 */
export function drawsForPair({
  specification: { draws },
  inputs,
  weightsOnly,
  nominal: { variant },
}: RobustnessModel): number {
  const units = variant.grid.units.length * variant.grid.years.length;
  const noisy = inputs.filter(({ kind }) => kind === 'noise').length;
  const each =
    inputs.length * INPUT +
    (weightsOnly === undefined ? units * (variant.plan.nodes.length + noisy * NORMAL) : 2 * weightsOnly.columns.length);
  return Math.min(draws, Math.max(100, Math.floor(MOST / each)));
}

/** Counts, over draws `from` to `to` − 1, who of two units scored better: the draws made again, which gives the same bits as the run. */
export function aheadCounts(
  model: RobustnessModel,
  [a, b]: readonly [number, number],
  { from, to }: { readonly from: number; readonly to: number },
): Ahead {
  const lowest = bestOf(model.nominal.variant.plan, 0) === 'lowest';
  let ahead = 0;
  let level = 0;
  let behind = 0;
  for (let draw = from; draw < to; draw++) {
    const [x, y] = scorePair(model, { draw }, [a, b]);
    if (equals(x, y)) level++;
    else if (x > y) ahead++;
    else if (x < y) behind++;
  }
  const draws = ahead + level + behind;
  return lowest ? { draws, ahead: behind, level, behind: ahead } : { draws, ahead, level, behind };
}
