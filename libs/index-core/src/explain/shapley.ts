/**
 * Shapley values: what each of `n` things adds on average, over every order in which they can change hands. `worth` is told, per
 * thing, whether it is taken from the first side (1) or the second (0), and answers the score. The parts sum to
 * worth(all first) − worth(all second).
 * Up to 10 things every order counts (2ⁿ scores, which may each be those of a whole year). Beyond, the 2n cyclic orders, forward and
 * backward, stand for all: parts still sum, and `exact` is false.
 * Missing: NaN in, NaN out
 * Formula: Σ_S |S|!(n − |S| − 1)!/n!·(v(S ∪ k) − v(S)); over 10 children 2n cyclic orders
 * Source: L. S. Shapley (1953), A value for n-person games.
 */
export function shapley(
  n: number,
  worth: (fromFirst: Uint8Array) => number,
): { readonly parts: Float64Array; readonly exact: boolean } {
  return n <= 10 ? { parts: everyOrder(n, worth), exact: true } : { parts: cyclicOrders(n, worth), exact: false };
}

function everyOrder(n: number, worth: (fromFirst: Uint8Array) => number): Float64Array {
  const side = new Uint8Array(n);
  const size = 2 ** n;
  const worths = new Float64Array(size);
  for (let mask = 0; mask < size; mask++) {
    for (let k = 0; k < n; k++) side[k] = (mask >> k) & 1;
    worths[mask] = worth(side);
  }
  // How often a set of s things stands before a given one: s!(n − s − 1)!/n!.
  const often = new Float64Array(n);
  often[0] = 1 / n;
  for (let s = 1; s < n; s++) often[s] = (often[s - 1]! * s) / (n - s);
  const parts = new Float64Array(n);
  for (let mask = 0; mask < size; mask++) {
    let s = 0;
    for (let k = 0; k < n; k++) s += (mask >> k) & 1;
    for (let k = 0; k < n; k++)
      if (((mask >> k) & 1) === 0) parts[k]! += often[s]! * (worths[mask | (1 << k)]! - worths[mask]!);
  }
  return parts;
}

function cyclicOrders(n: number, worth: (fromFirst: Uint8Array) => number): Float64Array {
  const parts = new Float64Array(n);
  const side = new Uint8Array(n);
  for (let start = 0; start < n; start++) {
    for (const step of [1, n - 1]) {
      side.fill(0);
      let before = worth(side);
      for (let j = 0; j < n; j++) {
        const k = (start + j * step) % n;
        side[k] = 1;
        const after = worth(side);
        parts[k]! += (after - before) / (2 * n);
        before = after;
      }
    }
  }
  return parts;
}
