import { hasSpread } from '../tolerance/tolerance.js';
import { mean } from './mean.js';

/**
 * Standard deviation of the values that are there: `sample` (default) divides by n − 1, `population` by n.
 * Values that are equal on paper have exactly 0.
 * Missing: NaN is left out; NaN with fewer than two values (one, for `population`).
 * Formula: √(Σ (x − x̄)²/(n − 1))
 * Source: the definition; R sd().
 * @example standardDeviation(Float64Array.of(1, 2, 3)) // 1
 */
export function standardDeviation(x: Float64Array, kind: 'sample' | 'population' = 'sample', centre = mean(x)): number {
  const spread = hasSpread(x);
  let squares = 0;
  let n = 0;
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    if (value === value) {
      squares += (value - centre) * (value - centre);
      n++;
    }
  }
  if (n < (kind === 'sample' ? 2 : 1)) return NaN;
  return !spread ? 0 : Math.sqrt(squares / (kind === 'sample' ? n - 1 : n));
}
