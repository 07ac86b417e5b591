import { columnsRead } from '../../methodology/columns-read.js';
import type { Plan } from '../../methodology/plan.js';
import { weightsReadOff } from '../../methodology/word-facts.js';
import { unreachable } from '../../unreachable.js';
import type { Step } from '../../methodology/step.js';
import { flatTree } from './flat-tree.js';
import type { FlatTree } from './flat-tree.js';
import type { Ready } from './model.js';

/** What is done again when the values of some indicators change: their steps, and the scores of the nodes above them. */
export interface RedonePart {
  /** The plan, for the columns alone that change and those that they are made from. */
  readonly plan: Plan;
  /** Columns that the steps are taken for, from the raw values on. */
  readonly needed: ReadonlySet<string>;
  /** Columns whose values change. */
  readonly columns: ReadonlySet<string>;
  /** Nodes whose scores are made again: all above the columns, or, where the index is a weighted sum of columns, those up to these. */
  readonly nodes: ReadonlySet<number>;
  /** The weighted sum, where there is one but for missing values, and which of its columns have no missing value as long as they do not change. */
  readonly flat: (FlatTree & { readonly complete: readonly boolean[] }) | undefined;
}

/**
 * The part of a variant that is done again when raw values of `changing` change. Undefined where that may be all of it: units are screened
 * out, gates deny ranks, or weights are read off the data.
 */
export function redonePart(
  { variant, weights: { parents } }: Ready,
  changing: ReadonlySet<string>,
): RedonePart | undefined {
  const { plan, tree } = variant;
  const fixed = plan.nodes.every(
    ({ children, weights, weighedFrom }, n) =>
      children.length === 0 ||
      (weighedFrom === undefined &&
        weightsReadOff[weights.method] === 'document' &&
        tree.sets[n]!.length === 1 &&
        tree.sets[n]![0]!.section === undefined),
  );
  const gated = (plan.methodology.finish ?? []).some(
    (finish) => finish.finish === 'gate' && finish.effect === 'not-ranked',
  );
  if (!fixed || gated || plan.steps.some(({ step }) => step === 'screen')) return undefined;

  const leaves = plan.nodes.flatMap(({ indicator }) => (indicator === undefined ? [] : [indicator]));
  const columns = new Set(changing);
  for (const step of plan.steps)
    if (columnsRead(step).some((code) => columns.has(code))) for (const code of to(step, leaves)) columns.add(code);
  const needed = new Set(columns);
  for (let size = 0; size < needed.size; ) {
    size = needed.size;
    for (const step of plan.steps)
      if (to(step, leaves).some((code) => needed.has(code))) for (const code of columnsRead(step)) needed.add(code);
  }

  const nodes = new Set<number>();
  plan.nodes.forEach(({ indicator }, leaf) => {
    if (indicator !== undefined && columns.has(indicator))
      for (let n = leaf; n >= 0; n = plan.nodes[n]!.parent) nodes.add(n);
  });
  const flat = flatTree(variant, new Set(parents), { missing: 'allowed' });
  // Where the index is one weighted sum of drawn weights, the draw sums its columns itself.
  if (parents.length > 0) for (const n of flat?.open ?? []) nodes.delete(n);
  return {
    plan: { ...plan, required: plan.required.filter((code) => needed.has(code)) },
    needed,
    columns,
    nodes,
    flat: flat === undefined ? undefined : { ...flat, complete: flat.columns.map(allFinite) },
  };
}

/** The weighted sum of a variant whose part was done again; undefined where it has missing values now. */
export function flatAgain({ nodes, flat }: RedonePart, variant: Ready['variant']): FlatTree | undefined {
  if (flat === undefined) return undefined;
  const columns: Float64Array[] = [];
  for (const [k, n] of flat.frontier.entries()) {
    const column = nodes.has(n)
      ? variant.tree.passed[n]!.subarray(variant.from, variant.from + variant.grid.units.length)
      : flat.columns[k]!;
    if (nodes.has(n) ? !allFinite(column) : !flat.complete[k]!) return undefined;
    columns.push(column);
  }
  return { ...flat, columns };
}

function allFinite(column: Float64Array): boolean {
  for (let i = 0; i < column.length; i++) if (!Number.isFinite(column[i]!)) return false;
  return true;
}

/** Columns that a step changes by others that it reads. */
function to(step: Step, leaves: readonly string[]): readonly string[] {
  switch (step.step) {
    case 'derive':
      return [step.indicator];
    case 'denominate':
    case 'constant-prices':
      return step.indicators ?? leaves;
    case 'screen':
    case 'impute':
    case 'treat':
    case 'transform':
    case 'clip':
    case 'normalise':
    case 'round':
      return [];
  }
  return unreachable(step);
}
