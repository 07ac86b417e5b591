/** Amounts of information, 0 or more, as shares of their sum; NaN throughout where nothing informs. */
export function toShares(amounts: Float64Array): Float64Array {
  let total = 0;
  for (let k = 0; k < amounts.length; k++) total += amounts[k]!;
  return total > 0 && total < Infinity
    ? amounts.map((amount) => amount / total)
    : new Float64Array(amounts.length).fill(NaN);
}
