import { shares } from './shares.js';

/**
 * Several sets of weights made one (组合赋权): their `product`, or their `mean` (weighted by `trust`, default equal), as shares.
 * Missing: a set that could not be computed (NaN) makes the result NaN.
 * Formula: Π w or Σ trust·w, as shares
 * Source: product and linear combination, e.g. AHP × entropy.
 * @throws RangeError if there is no set, the sets differ in length, or the trust does not fit; products that are all 0.
 * @example combineWeights([Float64Array.of(0.5, 0.5), Float64Array.of(0.2, 0.8)], { how: 'mean' }) // [0.35, 0.65]
 */
export function combineWeights(
  sets: readonly Float64Array[],
  params: { readonly how: 'product' | 'mean'; readonly trust?: readonly number[] },
): Float64Array {
  const first = sets[0];
  if (first === undefined) throw new RangeError('There are no weights to combine.');
  for (const set of sets)
    if (set.length !== first.length)
      throw new RangeError(`Sets of ${first.length} and ${set.length} weights cannot be combined.`);
  if (params.trust !== undefined && params.trust.length !== sets.length)
    throw new RangeError(`There are ${params.trust.length} degrees of trust for ${sets.length} sets.`);
  if (sets.some((set) => set.some(Number.isNaN))) return new Float64Array(first.length).fill(NaN);
  const trust = shares(params.trust ?? sets.map(() => 1));
  return shares(
    first.map((_, k) =>
      sets.reduce(
        (sum, set, s) => (params.how === 'product' ? sum * set[k]! : sum + trust[s]! * set[k]!),
        params.how === 'product' ? 1 : 0,
      ),
    ),
  );
}
