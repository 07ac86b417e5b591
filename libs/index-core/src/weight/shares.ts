/**
 * Given weights as shares: each divided by their sum. `tied` names sets of children (by index) that share ONE weight: the weight
 * of the first of a set is split equally among the set (several indicators, one printed weight).
 * Missing: given by people, none
 * Formula: w / Σ w; one weight may be split among several indicators
 * Source: the document. NBS 2013 gives one weight to several indicators.
 * @throws RangeError if a weight is negative or not finite, all are 0, or a child is in two sets.
 * @example shares([29, 15, 19, 11, 14, 12])[0] // 0.29
 */
export function shares(given: ArrayLike<number>, tied: readonly (readonly number[])[] = []): Float64Array {
  const weights = Float64Array.from(given);
  const seen = new Set<number>();
  for (const set of tied) {
    const weight = weights[set[0]!]!;
    for (const child of set) {
      if (weights[child] === undefined) throw new RangeError(`There is no child number ${child} to share a weight.`);
      if (seen.has(child)) throw new RangeError(`Child ${child + 1} shares two weights.`);
      seen.add(child);
      weights[child] = weight / set.length;
    }
  }
  let total = 0;
  weights.forEach((weight, k) => {
    if (!(weight >= 0) || weight === Infinity)
      throw new RangeError(`Weight ${k + 1} is ${weight}; a weight is a finite number, 0 or more.`);
    total += weight;
  });
  if (!(total > 0)) throw new RangeError('All weights are 0.');
  return weights.map((weight) => weight / total);
}
