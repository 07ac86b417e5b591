import { foldResidual } from './fold-residual.js';
import { gap } from './gap.js';
import type { Gap } from './gap.js';
import { missingColumn } from '../missing-column.js';

/**
 * Splits the gap between two units' indices down a whole tree: every node gets the part that it gives to the gap at the root. At each
 * node the split is that of `gap`; a child's part is then shared among its own children in the same proportion as its own gap.
 * Where the units do not have the same children, what is due to the weights and not to a child's own gap is shared by weight.
 * The parts of the leaves, added in order, give the gap (see foldResidual); those of siblings give their parent's, but for rounding.
 * Missing: the part of a child that only one of the two units has is shared by weight among its leaves; where neither has it, NaN.
 * Formula: a child’s part, shared among its children as its own gap is
 * Source: see gap.
 * @throws RangeError if the arrays do not fit.
 */
export function gapOverTree(params: GapOverTreeParams): GapOverTree {
  const { parents, weights, aggregations, a, b, aggregate } = params;
  const n = parents.length;
  if ([weights.length, aggregations.length, a.length, b.length].some((length) => length !== n)) {
    throw new RangeError(
      `There are ${n} nodes, but ${weights.length} weights, ${aggregations.length} aggregations and ${a.length} and ${b.length} scores.`,
    );
  }
  const children: number[][] = Array.from({ length: n }, () => []);
  for (let node = 1; node < n; node++) children[parents[node]!]!.push(node);
  const total = a[0]! - b[0]!;
  const parts = missingColumn(n);
  const methods: Gap['method'][] = Array.from({ length: n }, () => 'none');
  parts[0] = total;
  // A node's part is `worth` times its own gap, split among its children as the gap is, and `rest`, shared among them by weight.
  const worth = new Float64Array(n);
  const rest = new Float64Array(n);
  worth[0] = 1;
  for (let node = 0; node < n; node++) {
    const own = children[node]!;
    if (own.length === 0 || parts[node]! !== parts[node]!) continue;
    const pick = (scores: ArrayLike<number>) => Float64Array.from(own, (child) => scores[child]!);
    const given = pick(weights);
    const mine = pick(a);
    const theirs = pick(b);
    const known = given.map((weight, k) => (mine[k]! !== mine[k]! && theirs[k]! !== theirs[k]! ? 0 : weight));
    const shares = known.map((weight) => weight / known.reduce((sum, one) => sum + one, 0));
    const alike = mine.every((value, k) => Number.isNaN(value) === Number.isNaN(theirs[k]));
    const split =
      worth[node] === 0
        ? undefined
        : gap({
            a: mine,
            b: theirs,
            weights: given,
            aggregation: aggregations[node]!,
            aggregate: (values) => aggregate(node, values),
          });
    if (split !== undefined) methods[node] = split.method;
    own.forEach((child, k) => {
      if (known[k] === 0 && given[k] !== 0) return;
      const part = split === undefined ? 0 : worth[node]! * split.parts[k]!;
      const childGap = mine[k]! - theirs[k]!;
      if (childGap === childGap) worth[child] = alike && childGap !== 0 ? part / childGap : worth[node]! * shares[k]!;
      rest[child] =
        rest[node]! * shares[k]! + (alike ? 0 : part - (childGap === childGap ? worth[child]! * childGap : 0));
      parts[child] = rest[node]! * shares[k]! + part;
    });
  }
  const leaves = [...parents.keys()].filter((node) => children[node]!.length === 0);
  const ends = Float64Array.from(leaves, (leaf) => parts[leaf]!);
  foldResidual(ends, total);
  leaves.forEach((leaf, k) => {
    parts[leaf] = ends[k]!;
  });
  return { gap: total, parts, methods };
}

export interface GapOverTreeParams {
  /** Pre-order: the parent of each node, −1 for the root, which stands first. */
  readonly parents: readonly number[];
  /** Share among siblings. */
  readonly weights: ArrayLike<number>;
  /** Per node; anything at leaves. */
  readonly aggregations: readonly ('arithmetic' | 'geometric' | 'other')[];
  /** Scores of the unit that is explained, per node. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** A node's aggregation of one unit's children. */
  readonly aggregate: (node: number, children: Float64Array) => number;
}

export interface GapOverTree {
  readonly gap: number;
  /** Per node, in points of the root. */
  readonly parts: Float64Array;
  /** How each node's gap was split; 'none' at leaves. */
  readonly methods: readonly Gap['method'][];
}
