import { mean } from './mean.js';
import { quantiles } from './quantile.js';
import { shape } from './shape.js';
import { standardDeviation } from './standard-deviation.js';

/**
 * Descriptive statistics of one column, with flags for what a reader should look at: too few values, many zeros, one value over and
 * over, outliers, nothing to tell units apart. The limits are ours where no source is named.
 * Missing: NaN is counted and otherwise left out; figures that need more values than there are, are NaN.
 * Formula: the above, with flags
 * Source: COINr get_stats (flags); outliers by |skewness| > 2 and kurtosis > 3.5 (OECD/JRC).
 */
export function describeColumn(x: Float64Array, limits: DescribeLimits = {}): Description {
  const { minAvailable = 2 / 3, maxZeros = 0.5, maxSame = 0.5, skewness = 2, kurtosis = 3.5 } = limits;
  const there = x.filter((value) => value === value);
  const n = there.length;
  const counts = new Map<number, number>();
  for (const value of there) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [min, lowerQuartile, middle, upperQuartile, max] = quantiles(x, [0, 0.25, 0.5, 0.75, 1]) as unknown as [
    number,
    number,
    number,
    number,
    number,
  ];
  const figures = shape(x);
  const zeros = counts.get(0) ?? 0;
  const same = Math.max(0, ...counts.values());
  const flags: DescriptionFlag[] = [];
  if (n < minAvailable * x.length) flags.push('few-values');
  if (n > 0 && zeros > maxZeros * n) flags.push('many-zeros');
  if (n > 1 && counts.size > 1 && same > maxSame * n) flags.push('one-value-often');
  if (n > 0 && counts.size === 1) flags.push('no-spread');
  if (Math.abs(figures.skewness) > skewness && figures.kurtosis > kurtosis) flags.push('outliers');
  return {
    n,
    missing: x.length - n,
    available: x.length === 0 ? NaN : n / x.length,
    zeros,
    distinct: counts.size,
    mean: mean(x),
    standardDeviation: standardDeviation(x),
    min,
    lowerQuartile,
    median: middle,
    upperQuartile,
    max,
    ...figures,
    flags,
  };
}

export interface DescribeLimits {
  readonly minAvailable?: number;
  readonly maxZeros?: number;
  readonly maxSame?: number;
  readonly skewness?: number;
  readonly kurtosis?: number;
}

export type DescriptionFlag = 'few-values' | 'many-zeros' | 'one-value-often' | 'no-spread' | 'outliers';

export interface Description {
  readonly n: number;
  readonly missing: number;
  /** Share of units with a value. */
  readonly available: number;
  readonly zeros: number;
  readonly distinct: number;
  readonly mean: number;
  readonly standardDeviation: number;
  readonly min: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly max: number;
  readonly skewness: number;
  readonly kurtosis: number;
  readonly flags: readonly DescriptionFlag[];
}
