import { quantiles } from './quantile.js';
import { standardDeviation } from './standard-deviation.js';

/**
 * Kernel density: f(x) = Σ φ((x − xᵢ)/h) / (n·h) at the points asked for, Gaussian, with Silverman's bandwidth
 * h = 0.9·min(σ, IQR/1.34)·n^(−1/5) unless one is given (σ alone where the quartiles coincide).
 * Missing: NaN is left out. NaN throughout with fewer than two values or without spread, unless a bandwidth is given.
 * Formula: Σ φ((x − xᵢ)/h)/(n·h), h = 0.9·min(σ, IQR/1.34)·n^(−1/5)
 * Source: B. W. Silverman (1986), Density Estimation, 3.31; R bw.nrd0.
 * @throws RangeError if a bandwidth is given that is not positive.
 */
export function kernelDensity(
  x: Float64Array,
  points: Float64Array,
  params: { readonly bandwidth?: number } = {},
): { readonly density: Float64Array; readonly bandwidth: number } {
  if (params.bandwidth !== undefined && !(params.bandwidth > 0))
    throw new RangeError(`The bandwidth must be positive; here ${params.bandwidth}.`);
  const there = x.filter((value) => value === value);
  const [lower, upper] = quantiles(there, [0.25, 0.75]) as unknown as [number, number];
  const sd = standardDeviation(there);
  const spread = upper > lower ? Math.min(sd, (upper - lower) / 1.34) : sd;
  const bandwidth = params.bandwidth ?? (spread > 0 ? 0.9 * spread * there.length ** -0.2 : NaN);
  const density = points.map((point) => {
    let sum = 0;
    for (const value of there) sum += Math.exp(-0.5 * ((point - value) / bandwidth) ** 2);
    return sum / (there.length * bandwidth * Math.sqrt(2 * Math.PI));
  });
  return { density, bandwidth };
}
