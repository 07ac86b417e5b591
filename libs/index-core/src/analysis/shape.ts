import { mean } from './mean.js';

/**
 * Skewness and excess kurtosis of a sample, adjusted for its size: SAS and Excel's definition (type 2 of Joanes and Gill).
 * Missing: NaN is left out. Skewness is NaN with fewer than 3 values, kurtosis with fewer than 4, both where all values are equal.
 * Formula: G₁ = √(n(n − 1))/(n − 2)·m₃/m₂^1.5; G₂ = (n − 1)/((n − 2)(n − 3))·((n + 1)(m₄/m₂² − 3) + 6)
 * Source: D. N. Joanes, C. A. Gill (1998), The Statistician 47(1):183–189; COINr skew, kurt.
 * @example shape(Float64Array.of(1, 2, 10)).skewness // 1.652…
 */
export function shape(x: Float64Array): Shape {
  const centre = mean(x);
  let n = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    if (value !== value) continue;
    const d = value - centre;
    const square = d * d;
    second += square;
    third += square * d;
    fourth += square * square;
    n++;
  }
  if (!(second > 0)) return { skewness: NaN, kurtosis: NaN };
  const skewness = n < 3 ? NaN : ((Math.sqrt(n) * third) / second ** 1.5) * (Math.sqrt(n * (n - 1)) / (n - 2));
  const kurtosis =
    n < 4 ? NaN : (((n + 1) * ((n * fourth) / (second * second) - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3));
  return { skewness, kurtosis };
}

export interface Shape {
  readonly skewness: number;
  /** Excess: 0 for a normal distribution. */
  readonly kurtosis: number;
}
