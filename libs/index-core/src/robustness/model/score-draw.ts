import { aggregateTree } from '../../methodology/aggregate-tree.js';
import { finishScores } from '../../methodology/score.js';
import { flatWeights } from './flat-weights.js';
import type { Ready } from './model.js';

/**
 * The scores of the index in one draw. Where no weight is drawn, those of the variant; where the tree is a weighted sum, that sum
 * over its columns, first to last, as the kernel does it; otherwise the tree anew from the leaves that the draw left unchanged.
 */
export function scoreDraw(
  { ready, weights }: { readonly ready: Ready; readonly weights: readonly Float64Array[] },
  units: number,
): Float64Array {
  const { variant, flat, places } = ready;
  const unchanged = ready.weights.parents.length === 0 && !variant.gatesOnScores;
  const scores = unchanged
    ? variant.tree.shown[0]!.slice(variant.from, variant.from + variant.grid.units.length)
    : flat === undefined
      ? wholeTree(ready, weights)
      : weightedSum(ready, weights);
  if (variant.closed !== undefined)
    for (let u = 0; u < scores.length; u++) if (variant.closed[u] === 1) scores[u] = NaN;
  if (places === undefined) return scores;
  const out = new Float64Array(units).fill(NaN);
  places.forEach((u, i) => (out[u] = scores[i]!));
  return out;
}

function weightedSum(ready: Ready, drawn: readonly Float64Array[]): Float64Array {
  const { columns } = ready.flat!;
  const weights = new Float64Array(columns.length);
  flatWeights(ready, ready.flat!, drawn, weights);
  const units = ready.variant.grid.units.length;
  const out = new Float64Array(units);
  for (let k = 0; k < columns.length; k++) {
    const column = columns[k]!;
    const weight = weights[k]!;
    for (let u = 0; u < units; u++) out[u]! += column[u]! * weight;
  }
  return out;
}

function wholeTree({ variant, weights }: Ready, drawn: readonly Float64Array[]): Float64Array {
  const { plan, grid, stage, from, gatesOnScores } = variant;
  const units = grid.units.length;
  // All weights that are known are given, so that none is computed again from the data.
  const byCode = new Map<string, Float64Array>();
  variant.weights.forEach((known, n) => known !== undefined && byCode.set(plan.nodes[n]!.code, known));
  weights.parents.forEach((parent, i) => byCode.set(plan.nodes[parent]!.code, drawn[i]!));
  const tree = aggregateTree(plan, grid, stage, { weights: byCode });
  const scores = tree.shown[0]!.slice(from, from + units);
  if (gatesOnScores) {
    const { gates = [] } = finishScores(plan, grid, stage, tree);
    for (const { effect, passed } of gates)
      if (effect === 'not-ranked') for (let u = 0; u < units; u++) if (passed[from + u] === 0) scores[u] = NaN;
  }
  return scores;
}
