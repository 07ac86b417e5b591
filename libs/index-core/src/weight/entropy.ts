import { exceeds } from '../tolerance/tolerance.js';
import { toShares } from './to-shares.js';

/**
 * Entropy weights (熵权法): the more an indicator differs among units, the more it weighs. w = d / Σ d, d = 1 − e,
 * e = −Σ p·ln p / ln n, p = r / Σ r.
 *
 * Implementations differ; the convention has a name, and the weights differ with it:
 * - `range` (default): r = (x − min)/(max − min), 0·ln 0 = 0;
 * - `range-shift`: the same plus `shift` (default 0.01; 0.0001 is common too), so that no r is 0;
 * - `raw`: r = x, which must not be negative.
 * All columns point the same way. Several years' columns, pooled, give pooled weights.
 * Missing: NaN is left out of its column, n being what is left. A column without spread tells nothing: weight 0. Where no column
 * tells anything, NaN throughout.
 * Formula: p = r/Σ r; e = −Σ p·ln p / ln n; w = (1 − e)/Σ (1 − e); r by the named convention: range, range-shift, raw
 * Source: C. E. Shannon (1948); for composite indices e.g. 郭显光 (1998), 改进的熵值法.
 * @throws RangeError if `raw` meets a negative value, or the shift is not positive.
 */
export function entropyWeights(columns: readonly Float64Array[], params: EntropyParams = {}): Float64Array {
  const { convention = 'range', shift = 0.01 } = params;
  if (!(shift > 0)) throw new RangeError(`The shift must be positive; here ${shift}.`);
  return toShares(Float64Array.from(columns, (x, k) => divergence(x, k, convention, shift)));
}

export interface EntropyParams {
  readonly convention?: 'range' | 'range-shift' | 'raw';
  readonly shift?: number;
}

function divergence(
  x: Float64Array,
  k: number,
  convention: NonNullable<EntropyParams['convention']>,
  shift: number,
): number {
  let min = Infinity;
  let max = -Infinity;
  let n = 0;
  for (const value of x) {
    if (value !== value) continue;
    if (value < min) min = value;
    if (value > max) max = value;
    n++;
  }
  if (!exceeds(max, min)) return 0;
  if (convention === 'raw' && min < 0)
    throw new RangeError(`Column ${k + 1} has the negative value ${min}; the raw convention takes none.`);
  const share = (value: number) =>
    convention === 'raw' ? value : (value - min) / (max - min) + (convention === 'range-shift' ? shift : 0);
  let total = 0;
  for (const value of x) if (value === value) total += share(value);
  let entropy = 0;
  for (const value of x) {
    const p = value === value ? share(value) / total : 0;
    if (p > 0) entropy -= p * Math.log(p);
  }
  return Math.max(0, 1 - entropy / Math.log(n));
}
