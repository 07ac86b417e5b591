import { gapOverTree } from '../explain/index.js';
import type { GapOverTree } from '../explain/index.js';
import { yearView } from '../panel/panel.js';
import type { Panel } from '../panel/panel.js';
import type { ScoreResult } from '../score-result.js';
import { aggregateTree } from './aggregate-tree.js';
import type { Plan, PlanNode } from './plan.js';
import type { Aggregate } from './tree.js';
import { aggregateFacts, operationReadsUnits } from './word-facts.js';
import { missingColumn } from '../missing-column.js';

/**
 * Why one unit's index is above another's in one year: the gap at the root, split over the whole tree as gapOverTree does, with every
 * node's aggregation, weights and operations as the document says: below the root by the scores that nodes hand to their parents, before
 * operations under `shown`. Aggregations that compare units (TOPSIS, outranking) are evaluated among all units of that year,
 * the two exchanging their values.
 * `year`, `unit` and `base` are places in the panel. Weights are those of the year; where the two units have different ones (by level or
 * group), there is no split: parts are NaN and the root's method is 'none'.
 * Missing: as gapOverTree.
 */
export function gapBetweenUnits(
  plan: Plan,
  panel: Panel,
  result: ScoreResult,
  { year, unit, base }: GapPlaces,
): GapOverTree {
  const units = panel.units.length;
  const columns = result.scores.map((column, n) =>
    yearView(n === 0 ? column : (result.passed?.[n] ?? column), units, year),
  );
  const grid = { units: panel.units, years: [panel.years[year]!] };
  const weights = plan.nodes.map((node, n) => weightsOf(result, node, n, [year * units + unit, year * units + base]));
  const evaluate = plan.nodes.map((node, n) =>
    node.indicator === undefined
      ? evaluator({
          plan,
          node: n === 0 ? node : { ...node, shown: [] },
          columns,
          grid,
          weights: weights[n]!,
          unit,
          base,
        })
      : undefined,
  );
  const scoresOf = (u: number): Float64Array => Float64Array.from(columns, (column) => column[u]!);
  const a = scoresOf(unit);
  const b = scoresOf(base);
  const fits = plan.nodes.every(
    (node, n) =>
      node.indicator !== undefined ||
      [a, b].every((scores) => {
        const again = evaluate[n]!(Float64Array.from(node.children, (child) => scores[child]!));
        return Number.isNaN(scores[n]!) || Math.abs(again - scores[n]!) <= 1e-9 * Math.max(1, Math.abs(scores[n]!));
      }),
  );
  const gap = a[0]! - b[0]!;
  if (!fits || Number.isNaN(gap))
    return { gap, parts: missingColumn(plan.nodes.length), methods: plan.nodes.map(() => 'none') };
  const shares = new Float64Array(plan.nodes.length).fill(1);
  plan.nodes.forEach((node, n) =>
    node.children.forEach((child, k) => {
      shares[child] = weights[n]![k]!;
    }),
  );
  return gapOverTree({
    parents: plan.nodes.map((node) => node.parent),
    weights: shares,
    aggregations: plan.nodes.map((node) =>
      node.indicator === undefined ? (FORMS[node.aggregate.method] ?? 'other') : 'other',
    ),
    a,
    b,
    aggregate: (n, values) => evaluate[n]!(values),
  });
}

/** The weights of a node's children that hold for all these cells; where cells differ, the shares of the result. */
function weightsOf(result: ScoreResult, node: PlanNode, n: number, cells: readonly number[]): readonly number[] {
  const units = result.unitKeys.length;
  const found = cells.map((cell) =>
    result.weightSets?.[n]?.find(
      ({ year, cells: own }) => own?.includes(cell) ?? (year === undefined || year === Math.floor(cell / units)),
    ),
  );
  const [first] = found;
  if (first === undefined || found.some((set) => set !== first))
    return node.children.map((child) => result.nodes[child]!.weight);
  return [...first.weights];
}

export interface GapPlaces {
  readonly year: number;
  readonly unit: number;
  readonly base: number;
}

const FORMS: Readonly<Partial<Record<Aggregate['method'], 'arithmetic' | 'geometric'>>> = {
  'arithmetic-mean': 'arithmetic',
  'geometric-mean': 'geometric',
};

interface Family {
  readonly plan: Plan;
  readonly node: PlanNode;
  readonly columns: readonly Float64Array[];
  readonly grid: Pick<Panel, 'units' | 'years'>;
  readonly weights: readonly number[];
  readonly unit: number;
  readonly base: number;
}

/**
 * One node's score of `unit` if its children were these: the node alone as a tree of one level. Where units are compared, `unit` and
 * `base` exchange the children that are not `unit`'s own: so every column keeps its values, and with all exchanged `unit` stands where
 * `base` stood.
 */
function evaluator({ plan, node, columns, grid, weights, unit, base }: Family): (values: Float64Array) => number {
  const children = node.children.map((child) => plan.nodes[child]!);
  const leaves: PlanNode[] = children.map((child) => ({
    ...child,
    parent: 0,
    depth: 1,
    children: [],
    indicator: child.code,
    then: [],
    shown: [],
  }));
  const small: Plan = {
    ...plan,
    nodes: [{ ...node, parent: -1, depth: 0, children: leaves.map((_, k) => k + 1) }, ...leaves],
  };
  const relative =
    aggregateFacts[node.aggregate.method].reads === 'units' || [...node.then, ...node.shown].some(operationReadsUnits);
  const given =
    node.weights.method === 'benefit-of-the-doubt'
      ? {}
      : { weights: new Map([[node.code, Float64Array.from(weights)]]) };
  const among = relative ? grid : { units: [grid.units[unit]!], years: grid.years };
  const at = relative ? unit : 0;
  return (values) => {
    const stage = new Map(
      leaves.map((leaf, k) => {
        const column = relative ? columns[node.children[k]!]!.slice() : new Float64Array(1);
        const own = column[at]!;
        column[at] = values[k]!;
        if (relative && !Object.is(own, values[k])) column[base] = own;
        return [leaf.code, column];
      }),
    );
    return aggregateTree(small, among, { columns: stage }, given).shown[0]![at]!;
  };
}
