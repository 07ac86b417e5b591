import { incompleteBeta } from './incomplete-beta.js';

/**
 * The probability that Student's t with `df` degrees of freedom lies further from 0 than `t`.
 * NaN gives NaN.
 * Missing: NaN in, NaN out
 * Formula: I_{df/(df + t²)}(df/2, ½)
 * Source: Abramowitz & Stegun 26.7.1; R 2·pt(−|t|, df).
 * @example twoSidedT(2.2281388519649385, 10) // 0.05
 */
export function twoSidedT(t: number, df: number): number {
  if (!(df > 0) || t !== t) return NaN;
  return Number.isFinite(t) ? incompleteBeta(df / (df + t * t), df / 2, 0.5) : 0;
}
