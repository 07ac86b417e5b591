import type { RobustnessModel } from './model/model.js';
import { scorePair } from './model/score-pair.js';

/** In how many draws A was ahead of B, level, and behind; draws in which one had no score count for neither. */
export interface Ahead {
  readonly draws: number;
  readonly ahead: number;
  readonly level: number;
  readonly behind: number;
}

/** Counts, over draws `from` to `to` − 1, who of two units scored better: the draws made again, which gives the same bits as the run. */
export function aheadCounts(model: RobustnessModel, [a, b]: readonly [number, number], { from, to }: { readonly from: number; readonly to: number }): Ahead {
  const lowest = model.nominal.variant.plan.methodology.rank?.best === 'lowest';
  let ahead = 0;
  let level = 0;
  let behind = 0;
  for (let draw = from; draw < to; draw++) {
    const [x, y] = scorePair(model, { draw }, [a, b]);
    if (x === y) level++;
    else if (x > y) ahead++;
    else if (x < y) behind++;
  }
  const draws = ahead + level + behind;
  return lowest ? { draws, ahead: behind, level, behind: ahead } : { draws, ahead, level, behind };
}
