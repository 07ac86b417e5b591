import type { FlatTree } from './flat-tree.js';
import type { Ready } from './model.js';

/**
 * The weight of each column of a flat tree in one draw: the product of the shares from the index down to it. Written to `out` from
 * `at` on.
 */
export function flatWeights(
  { variant, weights: { parents } }: Pick<Ready, 'variant' | 'weights'>,
  flat: FlatTree,
  drawn: readonly Float64Array[],
  out: Float64Array,
  at = 0,
): void {
  const { nodes } = variant.plan;
  const effective = scratch.length < nodes.length ? (scratch = new Float64Array(nodes.length)) : scratch;
  effective[0] = 1;
  let family = 0;
  for (const parent of flat.open) {
    const weights = parents[family] === parent ? drawn[family++]! : variant.weights[parent]!;
    let total = 0;
    for (let k = 0; k < weights.length; k++) total += weights[k]!;
    const { children } = nodes[parent]!;
    // A node whose children all weigh nothing passes nothing on; its own weight is nothing too.
    for (let k = 0; k < weights.length; k++)
      effective[children[k]!] = total > 0 ? (effective[parent]! * weights[k]!) / total : 0;
  }
  for (let k = 0; k < flat.frontier.length; k++) out[at + k] = effective[flat.frontier[k]!]!;
}

let scratch = new Float64Array(64);
