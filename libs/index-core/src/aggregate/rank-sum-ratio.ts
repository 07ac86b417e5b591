import { averageRank } from '../rank/average-rank.js';
import { leastAvailable } from './availability.js';
import { missingColumn } from '../missing-column.js';

/**
 * Rank-sum ratio (秩和比, RSR): Σ w·R / (n·Σ w), R the rank from below among the n units (ties share the mean rank), between 1/n and 1.
 * `kind: 'linear'` is the non-integer RSR: R = 1 + (n − 1)(x − min)/(max − min), which keeps the distances.
 * All children point the same way. The result depends on which units take part.
 * Missing: a unit with a missing child of positive weight takes no part and gets NaN. A child without spread gives all the mean rank.
 * Formula: Σ w·R/(n·Σ w)
 * Source: Tian Fengtiao 田凤调 (1993), 秩和比法的应用.
 * @throws RangeError see leastAvailable.
 * @example rankSumRatio([Float64Array.of(1, 5, 9)], Float64Array.of(1)) // [0.33…, 0.66…, 1]
 */
export function rankSumRatio(
  children: readonly Float64Array[],
  weights: Float64Array,
  params: { readonly kind?: 'integer' | 'linear' } = {},
  out: Float64Array = missingColumn(children[0]?.length ?? 0),
): Float64Array {
  leastAvailable(children, weights, {});
  const complete = new Uint8Array(out.length).fill(1);
  children.forEach((child, k) => {
    if (weights[k]! > 0) for (let i = 0; i < out.length; i++) if (child[i]! !== child[i]!) complete[i] = 0;
  });
  const n = complete.reduce((count, one) => count + one, 0);
  out.fill(0);
  let total = 0;
  const ranks = new Float64Array(out.length);
  children.forEach((child, k) => {
    const weight = weights[k]!;
    if (weight === 0) return;
    total += weight;
    const taking = child.map((value, i) => (complete[i] === 1 ? value : NaN));
    if (params.kind === 'linear') linearRank(taking, n, ranks);
    else averageRank(taking, { best: 'lowest' }, ranks);
    for (let i = 0; i < out.length; i++) out[i]! += weight * ranks[i]!;
  });
  for (let i = 0; i < out.length; i++) out[i]! /= n * total;
  return out;
}

function linearRank(x: Float64Array, n: number, out: Float64Array): void {
  let min = Infinity;
  let max = -Infinity;
  for (const value of x) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  for (let i = 0; i < x.length; i++) {
    out[i] = max > min ? 1 + ((n - 1) * (x[i]! - min)) / (max - min) : x[i]! === x[i]! ? (n + 1) / 2 : NaN;
  }
}
