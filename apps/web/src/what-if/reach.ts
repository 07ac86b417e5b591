import { reweigh, sharesOf, type TreeNode } from './reweigh.js';

export interface Reach {
  readonly best: number;
  readonly worst: number;
}

interface Question {
  readonly tree: readonly TreeNode[];
  readonly leaves: ReadonlyMap<string, Float64Array>;
  readonly weights: ReadonlyMap<string, number>;
  readonly locked: ReadonlySet<string>;
  readonly units: number;
  /** Place of the unit whose rank is asked for. */
  readonly unit: number;
}

const STEPS = 20;

/**
 * Best and worst rank of one unit while one weight alone goes from 0 to 1 and the others stay; undefined where it
 * has no score or the weight is locked.
 */
export function reachOf(code: string, { tree, leaves, weights, locked, units, unit }: Question): Reach | undefined {
  if (locked.has(code)) return undefined;
  let [best, worst] = [Infinity, 0];
  for (let step = 0; step <= STEPS; step++) {
    const scores = reweigh(tree, leaves, sharesOf(tree, new Map(weights).set(code, step / STEPS), locked), units);
    const rank = rankOf(scores, unit);
    if (rank === 0) continue;
    best = Math.min(best, rank);
    worst = Math.max(worst, rank);
  }
  return worst === 0 ? undefined : { best, worst };
}

/** 1 = best, ties share the better rank; 0 without a score. */
export function rankOf(scores: Float64Array, unit: number): number {
  const mine = scores[unit]!;
  if (mine !== mine) return 0;
  let rank = 1;
  for (const score of scores) if (score > mine) rank++;
  return rank;
}

/**
 * What each node really weighs: global weight × Cov(column, index) / Var(index), its part of the index's variance.
 * Leaves sum to 1, a
 * dimension's is the sum of its leaves'. NaN where the index does not vary. Units without the value or the index
 * are left out.
 */
export function varianceShares(
  tree: readonly TreeNode[],
  leaves: ReadonlyMap<string, Float64Array>,
  shares: ReadonlyMap<string, number>,
  scores: Float64Array,
): Map<string, number> {
  const out = new Map<string, number>();
  const global: number[] = [];
  tree.forEach((node, n) => {
    global[n] = n === 0 ? 1 : global[node.parent]! * (shares.get(node.code) ?? node.share);
  });
  const variance = covariance(scores, scores);
  const sums = new Float64Array(tree.length);
  for (let n = tree.length - 1; n >= 0; n--) {
    const { code, leaf, parent } = tree[n]!;
    if (leaf) sums[n] = (global[n]! * covariance(leaves.get(code) ?? new Float64Array(0), scores)) / variance;
    if (parent >= 0) sums[parent]! += sums[n]!;
    out.set(code, sums[n]!);
  }
  return out;
}

function covariance(a: Float64Array, b: Float64Array): number {
  let [n, sumA, sumB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++)
    if (a[i]! === a[i]! && b[i]! === b[i]!) {
      n++;
      sumA += a[i]!;
      sumB += b[i]!;
    }
  let sum = 0;
  for (let i = 0; i < a.length; i++)
    if (a[i]! === a[i]! && b[i]! === b[i]!) sum += (a[i]! - sumA / n) * (b[i]! - sumB / n);
  return sum / n;
}
