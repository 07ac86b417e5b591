/**
 * Effective weights: what each node of a tree really weighs in the index: the product of the shares down to it.
 * `parents` is in pre-order (−1 for the root, which stands first); `weights` need not sum to 1 among siblings.
 * Missing: NaN in, NaN out
 * Formula: product of shares down the tree
 * Source: COINr get_eff_weights.
 * @throws RangeError if the lengths differ, a parent stands after its child, or siblings' weights sum to 0.
 * @example effectiveWeights([-1, 0, 0], [1, 1, 3]) // [1, 0.25, 0.75]
 */
export function effectiveWeights(parents: readonly number[], weights: ArrayLike<number>): Float64Array {
  if (weights.length !== parents.length)
    throw new RangeError(`There are ${weights.length} weights for ${parents.length} nodes.`);
  const sums = new Float64Array(parents.length);
  parents.forEach((parent, node) => {
    if (node === 0) return;
    if (!(parent >= 0 && parent < node))
      throw new RangeError(`Node ${node} has the parent ${parent}, which does not stand before it.`);
    sums[parent]! += weights[node]!;
  });
  const effective = new Float64Array(parents.length);
  effective[0] = 1;
  parents.forEach((parent, node) => {
    if (node === 0) return;
    if (!(sums[parent]! > 0)) throw new RangeError(`The weights under node ${parent} sum to ${sums[parent]}.`);
    effective[node] = (effective[parent]! * weights[node]!) / sums[parent]!;
  });
  return effective;
}
