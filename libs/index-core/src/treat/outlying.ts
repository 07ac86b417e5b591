import { shape } from '../analysis/shape.js';
import type { Shape } from '../analysis/shape.js';

/** When a column is called outlying: |skewness| > `skewness` and excess kurtosis > `kurtosis`. */
export interface OutlierRule {
  /** Default 2. */
  readonly skewness?: number;
  /** Default 3.5. */
  readonly kurtosis?: number;
}

/**
 * Whether a column's outliers need treatment: |skewness| above its limit and excess kurtosis above its own.
 * Missing: NaN is left out. A column too short or too flat to have the two figures is not outlying.
 * Formula: outlying if |skewness| > 2 and excess kurtosis > 3.5
 * Source: OECD/JRC Handbook (2008), step 3; JRC's audits (limits 2 and 3.5); COINr check_SkewKurt.
 * @example outlying(Float64Array.of(1, 1, 2, 2, 3, 3, 100)).outlying // true
 */
export function outlying(x: Float64Array, rule: OutlierRule = {}): Outlying {
  const { skewness, kurtosis } = shape(x);
  return {
    skewness,
    kurtosis,
    outlying: Math.abs(skewness) > (rule.skewness ?? 2) && kurtosis > (rule.kurtosis ?? 3.5),
  };
}

export interface Outlying extends Shape {
  readonly outlying: boolean;
}
