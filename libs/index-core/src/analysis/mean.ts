/**
 * Arithmetic mean of the values that are there: summed in order, then corrected once by the mean of the deviations, so that the
 * last digits are right too.
 * Missing: NaN is left out; NaN where nothing is there.
 * Formula: Σ x/n
 * Source: the definition; the second pass as in R's mean().
 * @example mean(Float64Array.of(1, NaN, 3)) // 2
 */
export function mean(x: Float64Array): number {
  let sum = 0;
  let n = 0;
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    if (value === value) {
      sum += value;
      n++;
    }
  }
  if (n === 0) return NaN;
  const first = sum / n;
  if (!Number.isFinite(first)) return first;
  let rest = 0;
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    if (value === value) rest += value - first;
  }
  return first + rest / n;
}
