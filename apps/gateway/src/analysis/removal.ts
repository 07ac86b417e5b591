import { type StageCache, panelOfYear, score } from '#index-core';
import { rankEffects } from '#index-core/methods';
import { at } from '../answers/at.js';
import { value } from '../answers/score-value.js';
import type { Shown } from '../answers/shown.js';
import type { AskedRun } from '../scored-runs/asked-run.js';
import { nodeOf } from '../scored-runs/show-held.js';

/** What each element of the tree does to the ranking: the year is scored again without it, its weight going to its siblings. */
export function removalOf({ run, y }: AskedRun): Shown<'RemovedElement'>[] {
  const { plan, result } = run;
  const U = run.units.length;
  const panel = run.yearsStandAlone ? panelOfYear(run.panel, y) : run.panel;
  const from = run.yearsStandAlone ? 0 : y * U;
  const cache: StageCache = new Map();
  // An only child cannot be left out by itself: its parent stands for it.
  const elements = plan.nodes.flatMap(({ parent }, n) =>
    parent >= 0 && at(plan.nodes, parent).children.length > 1 ? [n] : [],
  );
  const effects = rankEffects(at(result.scores, 0).subarray(y * U, (y + 1) * U), elements.length, (element) => {
    const parent = at(plan.nodes, at(elements, element)).parent;
    const weights = Float64Array.from(at(plan.nodes, parent).children, (child) =>
      child === elements[element] ? 0 : at(result.nodes, child).weight,
    );
    if (weights.every((weight) => weight === 0)) return new Float64Array(U).fill(NaN);
    const { scores } = score(plan, panel, { cache, weights: new Map([[at(plan.nodes, parent).code, weights]]) });
    return at(scores, 0).subarray(from, from + U);
  });
  return effects.map(({ element, meanShift, maxShift, moved, correlation }) => ({
    node: nodeOf(run, at(elements, element)),
    meanShift: value(meanShift),
    maxShift: value(maxShift),
    moved: value(moved),
    correlation: value(correlation),
  }));
}
