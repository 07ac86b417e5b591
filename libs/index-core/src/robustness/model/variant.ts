import { aggregateTree } from '../../methodology/aggregate-tree.js';
import type { TreeScores } from '../../methodology/aggregate-tree.js';
import type { Plan } from '../../methodology/plan.js';
import { runSteps } from '../../methodology/run-steps.js';
import type { Stage, StageCache } from '../../methodology/run-steps.js';
import { finishScores } from '../../methodology/score.js';
import type { Operation } from '../../methodology/tree.js';
import type { Panel } from '../../panel/panel.js';

/** A document as one choice of alternatives makes it, scored for one year, with what a draw of weights needs. */
export interface Variant {
  readonly plan: Plan;
  /** The part of the panel that a draw is scored on: the year alone, or all years where the tree looks across them. */
  readonly grid: Panel;
  /** Where the year starts in a column of the grid. */
  readonly from: number;
  readonly stage: Stage;
  readonly tree: TreeScores;
  /** Per node: its children's weights in the year; undefined at leaves and where they differ between units. */
  readonly weights: readonly (Float64Array | undefined)[];
  /** 1 where a gate on the data denies a unit its rank in the year. */
  readonly closed: Uint8Array | undefined;
  /** Whether gates look at scores, so that every draw must pass them anew. */
  readonly gatesOnScores: boolean;
}

/** Scores a plan and keeps what draws start from. @throws CannotScore as `score`. */
export function variantOf(
  plan: Plan,
  panel: Panel,
  { yearIndex, cache }: { readonly yearIndex: number; readonly cache?: StageCache },
): Variant {
  const U = panel.units.length;
  const whole = runSteps(plan, panel, { cache });
  const wholeTree = aggregateTree(plan, panel, whole);
  const gatesOnScores = (plan.methodology.finish ?? []).some(
    (finish) =>
      finish.finish === 'gate' &&
      finish.effect === 'not-ranked' &&
      finish.conditions.some(({ node }) => node !== undefined),
  );
  const weights = plan.nodes.map((node, n) => {
    if (node.children.length === 0 || node.weights.method === 'benefit-of-the-doubt') return undefined;
    const sets = wholeTree.sets[n]!.filter(({ section }) => section === undefined || section.year === yearIndex);
    return sets.length === 1 ? sets[0]!.weights : undefined;
  });
  const gates = gatesOnScores
    ? []
    : (finishScores(plan, panel, whole, wholeTree).gates ?? []).filter(({ effect }) => effect === 'not-ranked');
  const closed =
    gates.length === 0
      ? undefined
      : Uint8Array.from({ length: U }, (_, u) => (gates.some(({ passed }) => passed[yearIndex * U + u] === 0) ? 1 : 0));
  const common = { plan, weights, closed, gatesOnScores };
  if (gatesOnScores || acrossYears(plan) || panel.years.length === 1)
    return { ...common, grid: panel, from: yearIndex * U, stage: whole, tree: wholeTree };

  const year = <T extends Float64Array | Uint8Array>(column: T): T =>
    column.subarray(yearIndex * U, (yearIndex + 1) * U) as T;
  const columns = new Map([...whole.columns].map(([code, column]) => [code, year(column)]));
  return {
    ...common,
    from: 0,
    grid: { ...panel, years: [panel.years[yearIndex]!] },
    stage: { ...whole, columns },
    tree: {
      passed: wholeTree.passed.map(year),
      shown: wholeTree.shown.map(year),
      weights: wholeTree.weights,
      sets: wholeTree.sets,
    },
  };
}

/** Whether an operation on scores reads other years than the one it is for. */
function acrossYears({ nodes }: Plan): boolean {
  const looks = (operations: readonly Operation[]) =>
    operations.some((operation) => 'scope' in operation && operation.scope !== undefined && operation.scope !== 'year');
  return nodes.some(({ then, shown }) => looks(then) || looks(shown));
}
