import * as aggregates from '../aggregate/index.js';
import { rescale } from '../finish/rescale.js';
import { round } from '../finish/round.js';
import type { Panel } from '../panel/panel.js';
import { clip } from '../prepare/clip.js';
import { exponential, ln, log10, power, reciprocal, squareRoot } from '../transform/index.js';
import { extent } from '../treat/extent.js';
import { refusedAt } from '../cannot-score.js';
import { unreachable } from '../unreachable.js';
import { benefitOfTheDoubt } from '../weight/index.js';
import { numberOf } from '../parameter/parameter.js';
import { nodeWeights } from './node-weights.js';
import { normaliseRelative } from './normalise-column.js';
import type { Plan, PlanNode } from './plan.js';
import type { Stage } from './run-steps.js';
import { sections } from '../panel/sections.js';
import type { Aggregate, Operation } from './tree.js';
import type { WeightSet } from './node-weights.js';
import { aggregateFacts } from './word-facts.js';
import { missingColumn } from '../missing-column.js';

type Grid = Pick<Panel, 'units' | 'years'>;

/** Scores of all nodes of a plan, year-major, in the plan's order. */
export interface TreeScores {
  /** What a node hands to its parent. */
  readonly passed: readonly Float64Array[];
  /** What is shown and ranked: `passed`, after the operations under `shown`. */
  readonly shown: readonly Float64Array[];
  /** Per node: its children's weights as they were used, one per child; of the last year where they differ. Empty at leaves. */
  readonly weights: readonly Float64Array[];
  /** The same, each set with the cells it holds for. */
  readonly sets: readonly (readonly WeightSet[])[];
}

export interface TreeOptions {
  /** Weights to use instead, one per child that the plan keeps, by the code of the parent. */
  readonly weights?: ReadonlyMap<string, Float64Array>;
  /** Aggregations to use instead, by the node's code. */
  readonly aggregates?: ReadonlyMap<string, Aggregate>;
  /** Scores made before, of which those of the nodes in `changed` alone are made again. */
  readonly known?: { readonly scores: TreeScores; readonly changed: ReadonlySet<number> };
}

/** Puts the normalised values together, from the leaves up to the index. */
export function aggregateTree(
  plan: Plan,
  panel: Grid,
  stage: Pick<Stage, 'columns'>,
  options: TreeOptions = {},
): TreeScores {
  const passed: Float64Array[] = [];
  const shown: Float64Array[] = [];
  const weights: Float64Array[] = [];
  const used: (readonly WeightSet[])[] = [];
  const overLeaves = leafWeights(plan, panel, passed);
  const keep = (n: number, score: Float64Array): void => {
    passed[n] = operate(plan.nodes[n]!.then, score, panel);
    shown[n] = operate(plan.nodes[n]!.shown, passed[n], panel);
  };
  const { scores: before, changed } = options.known ?? {};
  plan.nodes.forEach(({ indicator }, n) => {
    if (changed?.has(n) === false) {
      passed[n] = before!.passed[n]!;
      shown[n] = before!.shown[n]!;
      weights[n] = before!.weights[n]!;
      used[n] = before!.sets[n]!;
      return;
    }
    if (indicator === undefined) return;
    keep(n, stage.columns.get(indicator)!);
    weights[n] = new Float64Array(0);
    used[n] = [];
  });
  for (let n = plan.nodes.length - 1; n >= 0; n--) {
    const node = plan.nodes[n]!;
    if (node.indicator !== undefined || changed?.has(n) === false) continue;
    refusedAt({ zh: `节点“${node.code}”`, en: `Node "${node.code}"` }, () => {
      const children = node.children.map((child) => passed[child]!);
      const aggregate = options.aggregates?.get(node.code) ?? node.aggregate;
      const given = options.weights?.get(node.code);
      const sets =
        given !== undefined
          ? [{ section: undefined, weights: given }]
          : node.weighedFrom !== undefined
            ? overLeaves(n)
            : nodeWeights(
                node,
                children,
                panel,
                node.children.map((child) => plan.nodes[child]!.code),
              );
      const score =
        node.weights.method === 'benefit-of-the-doubt' && given === undefined
          ? benefit(node, children, panel)
          : together({ node, aggregate, children, sets, panel });
      weights[n] = sets.at(-1)!.weights;
      used[n] = sets;
      keep(n, score);
    });
  }
  return { passed, shown, weights, sets: used };
}

/** Weights of a node's children where a rule weighs all leaves below some node at once: a child weighs what its leaves weigh together. */
function leafWeights(plan: Plan, panel: Grid, passed: readonly Float64Array[]): (n: number) => WeightSet[] {
  const leavesOf = (n: number): number[] =>
    plan.nodes[n]!.indicator === undefined ? plan.nodes[n]!.children.flatMap(leavesOf) : [n];
  const known = new Map<number, WeightSet[]>();
  return (n) => {
    const from = plan.nodes[n]!.weighedFrom!;
    const leaves = leavesOf(from);
    const sets =
      known.get(from) ??
      nodeWeights(
        plan.nodes[from]!,
        leaves.map((leaf) => passed[leaf]!),
        panel,
        leaves.map((leaf) => plan.nodes[leaf]!.code),
      );
    known.set(from, sets);
    return sets.map(({ section, weights }) => ({
      section,
      weights: Float64Array.from(plan.nodes[n]!.children, (child) =>
        leavesOf(child).reduce((sum, leaf) => sum + weights[leaves.indexOf(leaf)]!, 0),
      ),
    }));
  };
}

interface Family {
  readonly node: PlanNode;
  readonly aggregate: Aggregate;
  readonly children: readonly Float64Array[];
  readonly sets: readonly WeightSet[];
  readonly panel: Grid;
}

function together({ node, aggregate, children, sets, panel }: Family): Float64Array {
  const cells = panel.units.length * panel.years.length;
  const out = missingColumn(cells);
  for (const { section, weights } of sets) {
    if (weights.every((weight) => weight === 0)) continue;
    if (section !== undefined)
      section.write(out, (into) =>
        put(node, aggregate, { children: children.map((child) => section.values(child)), weights }, into),
      );
    else if (aggregateFacts[aggregate.method].reads === 'unit') put(node, aggregate, { children, weights }, out);
    else
      for (const year of sections(panel))
        year.write(out, (into) =>
          put(node, aggregate, { children: children.map((child) => year.values(child)), weights }, into),
        );
  }
  return out;
}

function putTogether(
  node: PlanNode,
  spec: Aggregate,
  { children, weights }: { readonly children: readonly Float64Array[]; readonly weights: Float64Array },
  out: Float64Array<ArrayBuffer>,
): Float64Array {
  const availability = 'minShare' in spec || 'shareOf' in spec ? { minShare: spec.minShare, by: spec.shareOf } : {};
  switch (spec.method) {
    case 'arithmetic-mean':
      return aggregates.arithmeticMean(children, weights, availability, out);
    case 'geometric-mean':
      return aggregates.geometricMean(children, weights, { ...availability, nonPositive: spec.nonPositive }, out);
    case 'harmonic-mean':
      return aggregates.harmonicMean(children, weights, { ...availability, nonPositive: spec.nonPositive }, out);
    case 'power-mean':
      return aggregates.powerMean(
        children,
        weights,
        { ...availability, p: spec.p, nonPositive: spec.nonPositive },
        out,
      );
    case 'median':
      return aggregates.medianOf(children, weights, availability, out);
    case 'minimum':
      return aggregates.minimum(children, weights, availability, out);
    case 'maximum':
      return aggregates.maximum(children, weights, availability, out);
    case 'sum':
      return aggregates.sum(children, weights, availability, out);
    case 'product':
      return aggregates.product(children, weights, availability, out);
    case 'quotient':
      return aggregates.quotient(children, weights, {}, out);
    case 'mazziotta-pareto':
      return aggregates.mazziottaPareto(children, weights, { ...availability, sign: spec.sign }, out);
    case 'topsis':
      return aggregates.topsis(children, weights, { norm: spec.norm }, out);
    case 'grey-relational':
      return aggregates.greyRelational(children, weights, { resolution: spec.resolution }, out);
    case 'rank-sum-ratio':
      return aggregates.rankSumRatio(children, weights, { kind: spec.kind }, out);
    case 'copeland':
      return aggregates.copeland(children, weights, {}, out);
    case 'points':
      return aggregates.points(
        children,
        weights,
        {
          ...availability,
          roles: node.roles,
          extras: spec.extras,
          floor: spec.floor === undefined ? undefined : numberOf(spec.floor),
          bonusCap: spec.bonusCap === undefined ? undefined : numberOf(spec.bonusCap),
          ceiling: spec.ceiling === undefined ? undefined : numberOf(spec.ceiling),
        },
        out,
      );
  }
  return unreachable(spec);
}

function put(
  node: PlanNode,
  spec: Aggregate,
  family: { readonly children: readonly Float64Array[]; readonly weights: Float64Array },
  out: Float64Array<ArrayBuffer>,
): void {
  putTogether(node, spec, family, out);
  if ('minCount' in spec && spec.minCount !== undefined)
    aggregates.blankBelow(spec.minCount, family.children, family.weights, out);
}

function benefit(node: PlanNode, children: readonly Float64Array[], panel: Grid): Float64Array {
  const out = missingColumn(panel.units.length * panel.years.length);
  const rule = node.weights as Extract<PlanNode['weights'], { method: 'benefit-of-the-doubt' }>;
  for (const year of sections(panel))
    year.write(out, (into) =>
      into.set(
        benefitOfTheDoubt(
          children.map((child) => year.values(child)),
          rule,
        ).scores,
      ),
    );
  return out;
}

/** The operations on a node's score, in order; a new column where there are any. */
function operate(operations: readonly Operation[], score: Float64Array, panel: Grid): Float64Array {
  return operations.reduce((column, operation) => operated(operation, column, panel), score);
}

function operated(operation: Operation, x: Float64Array, panel: Grid): Float64Array {
  switch (operation.op) {
    case 'round':
      return round(x, operation);
    case 'rescale':
      return rescale(x, operation);
    case 'multiply':
      return x.map((value) => value * operation.by);
    case 'shift':
      return shift(x, operation, panel);
    case 'transform':
      return operation.method === 'power' ? power(x, operation) : transforms[operation.method](x);
    case 'clip':
      return clip(x, operation);
    case 'normalise':
      return normaliseRelative(operation, x, 'positive', panel);
  }
  return unreachable(operation);
}

type Transform = Exclude<Extract<Operation, { op: 'transform' }>['method'], 'power'>;

const transforms: Readonly<Record<Transform, (x: Float64Array) => Float64Array>> = {
  ln: (x: Float64Array) => ln(x),
  log10: (x: Float64Array) => log10(x),
  sqrt: (x: Float64Array) => squareRoot(x),
  reciprocal: (x: Float64Array) => reciprocal(x),
  exp: (x: Float64Array) => exponential(x),
};

function shift(
  score: Float64Array,
  { by, leastTo, scope, within }: Extract<Operation, { op: 'shift' }>,
  panel: Grid,
): Float64Array {
  if (leastTo === undefined) return score.map((value) => value + by!);
  const out = missingColumn(score.length);
  for (const section of sections(panel, scope, within)) {
    section.write(out, (into) => {
      const values = section.values(score);
      const [least] = extent(values);
      for (let i = 0; i < values.length; i++) into[i] = values[i]! + (leastTo - least);
    });
  }
  return out;
}
