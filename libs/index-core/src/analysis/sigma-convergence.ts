import { exceeds } from '../tolerance/tolerance.js';
import { mean } from './mean.js';
import { standardDeviation } from './standard-deviation.js';

/**
 * σ-convergence: whether units draw together: their dispersion year by year, as the coefficient of variation σ/mean (`measure: 'cv'`,
 * default) or the standard deviation of the logarithms (`log`). It converges if the straight line through the figures falls.
 * `x` is a panel column (year-major, `units` values per year).
 * Missing: NaN is left out of its year; a year with fewer than two values, or a mean (a value) that is not positive, is NaN and left
 * out of the line.
 * Formula: σ/x̄ (or σ of ln x) by year, and its slope
 * Source: R. Barro, X. Sala-i-Martin (1992), J. Political Economy 100:223–251.
 * @throws RangeError if the shape does not fit.
 */
export function sigmaConvergence(
  x: Float64Array,
  params: { readonly units: number; readonly years: readonly number[]; readonly measure?: 'cv' | 'log' },
): { readonly dispersion: Float64Array; readonly slope: number; readonly converging: boolean } {
  const { units, years, measure = 'cv' } = params;
  if (units * years.length !== x.length)
    throw new RangeError(`${x.length} values are not ${years.length} years of ${units} units.`);
  const dispersion = Float64Array.from(years, (_, y) => {
    const year = x.subarray(y * units, (y + 1) * units);
    if (measure === 'log') return year.some((value) => value <= 0) ? NaN : standardDeviation(year.map(Math.log));
    const middle = mean(year);
    const sd = standardDeviation(year);
    return exceeds(middle, 0, sd) ? sd / middle : NaN;
  });
  const there = [...years.keys()].filter((y) => dispersion[y]! === dispersion[y]!);
  const meanYear = there.reduce((sum, y) => sum + years[y]!, 0) / there.length;
  let xy = 0;
  let xx = 0;
  for (const y of there) {
    xy += (years[y]! - meanYear) * dispersion[y]!;
    xx += (years[y]! - meanYear) ** 2;
  }
  const slope = xx > 0 ? xy / xx : NaN;
  return { dispersion, slope, converging: slope < 0 };
}
