/**
 * Equal weights: 1/n each.
 * Missing: given by people, none
 * Formula: 1/n
 * Source: OECD/JRC Handbook (2008), step 6.
 * @throws RangeError if there is nothing to weigh.
 * @example equalWeights(4) // [0.25, 0.25, 0.25, 0.25]
 */
export function equalWeights(n: number): Float64Array {
  if (!(Number.isInteger(n) && n > 0)) throw new RangeError(`Weights are given to one or more children; here ${n}.`);
  return new Float64Array(n).fill(1 / n);
}
