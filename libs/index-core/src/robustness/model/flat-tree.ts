import type { Variant } from './variant.js';

/**
 * A tree whose index is one weighted sum of columns: the nodes between the index and these columns are arithmetic means without
 * operations, so a draw of their weights needs no more than the columns' own scores, whatever lies below them.
 */
export interface FlatTree {
  /** Nodes whose scores are the columns, in pre-order. */
  readonly frontier: readonly number[];
  readonly columns: readonly Float64Array[];
  /** Inner nodes above them, in pre-order. */
  readonly open: readonly number[];
}

/**
 * The tree as a weighted sum, where the weights under the nodes in `drawn` (and so of all above them) may change. Undefined where
 * it is none: another aggregation, an operation on the way, weights that differ between units, a value missing, a gate on scores, or ranks
 * that are not simply the order of the scores.
 */
export function flatTree(
  variant: Variant,
  drawn: ReadonlySet<number>,
  { missing = 'refused' }: { readonly missing?: 'refused' | 'allowed' } = {},
): FlatTree | undefined {
  const { nodes, methodology } = variant.plan;
  const { ties = 'min', best = 'highest', digits, within } = methodology.rank ?? {};
  if (
    ties !== 'min' ||
    best !== 'highest' ||
    digits !== undefined ||
    within !== undefined ||
    variant.gatesOnScores ||
    variant.closed?.includes(1)
  )
    return undefined;
  const open = new Set<number>([0]);
  for (const node of drawn) for (let n = node; n >= 0; n = nodes[n]!.parent) open.add(n);
  const frontier: number[] = [];
  for (const [n, node] of nodes.entries()) {
    if (open.has(n)) {
      if (
        node.children.length === 0 ||
        node.aggregate.method !== 'arithmetic-mean' ||
        node.then.length + node.shown.length > 0 ||
        variant.weights[n] === undefined
      )
        return undefined;
    } else if (node.parent >= 0 && open.has(node.parent)) frontier.push(n);
  }
  const columns = frontier.map((n) => {
    const column = variant.tree.passed[n]!;
    return column.length === variant.grid.units.length
      ? column
      : column.subarray(variant.from, variant.from + variant.grid.units.length);
  });
  if (missing === 'refused' && columns.some((column) => column.some((value) => !Number.isFinite(value))))
    return undefined;
  return { frontier, columns, open: [...open].sort((a, b) => a - b) };
}
