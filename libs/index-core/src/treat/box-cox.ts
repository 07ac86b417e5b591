import { extent } from './extent.js';
import { missingColumn } from '../missing-column.js';

/**
 * Box–Cox transform (x^λ − 1)/λ, ln x at λ = 0, of x − min + 1 (`shift: 'minimum'`, default) or of x itself (`shift: 'none'`).
 * Missing: NaN stays NaN; without a shift, 0 and less become NaN.
 * Formula: (x^λ − 1)/λ, ln x at λ = 0, of x − min + 1 or of x
 * Source: G. E. P. Box, D. R. Cox (1964), J. Royal Stat. Soc. B 26(2):211–252; COINr boxcox.
 * @throws RangeError if λ is not finite.
 * @example boxCox(Float64Array.of(1, 3), { lambda: 2 }) // [0, 4]
 */
export function boxCox(
  x: Float64Array,
  params: { readonly lambda: number; readonly shift?: 'minimum' | 'none' },
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { lambda, shift = 'minimum' } = params;
  if (!Number.isFinite(lambda)) throw new RangeError(`Box–Cox needs a finite lambda; here ${lambda}.`);
  const [min] = extent(x);
  for (let i = 0; i < x.length; i++) {
    const value = shift === 'minimum' ? x[i]! - min + 1 : x[i]!;
    out[i] = !(value > 0) ? NaN : lambda === 0 ? Math.log(value) : (value ** lambda - 1) / lambda;
  }
  return out;
}
