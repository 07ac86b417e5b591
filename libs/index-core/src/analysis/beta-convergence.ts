import { mean } from './mean.js';
import { twoSidedT } from './student-t.js';

/**
 * Absolute β-convergence: whether units that start lower grow faster: ln(end/start) = a + b·ln(start) over units, by least squares;
 * b < 0 converges, at the speed −ln(1 + b)/T a year over T years.
 * Missing: units without both values, or with one that is not positive, are left out. NaN with fewer than three units or without
 * spread at the start; the speed is NaN for b ≤ −1 (overshooting).
 * Formula: ln(end/start) = a + b·ln start; speed −ln(1 + b)/T
 * Source: R. Barro, X. Sala-i-Martin (1992), J. Political Economy 100:223–251.
 * @throws RangeError if the lengths differ or T is not positive.
 */
export function betaConvergence(start: Float64Array, end: Float64Array, years: number): BetaConvergence {
  if (start.length !== end.length) throw new RangeError(`There are ${start.length} starts and ${end.length} ends.`);
  if (!(years > 0)) throw new RangeError(`The time between must be a positive number of years; here ${years}.`);
  const there = (_: number, i: number) => start[i]! > 0 && end[i]! > 0;
  const x = start.filter(there).map(Math.log);
  const y = end
    .filter(there)
    .map(Math.log)
    .map((value, i) => value - x[i]!);
  const n = x.length;
  const meanX = mean(x);
  const meanY = mean(y);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < n; i++) {
    xx += (x[i]! - meanX) ** 2;
    xy += (x[i]! - meanX) * (y[i]! - meanY);
    yy += (y[i]! - meanY) ** 2;
  }
  if (n < 3 || !(xx > 0)) return { a: NaN, b: NaN, p: NaN, rSquared: NaN, speed: NaN, units: n, converging: false };
  const b = xy / xx;
  const left = Math.max(0, yy - b * xy);
  const error = Math.sqrt(left / (n - 2) / xx);
  return {
    a: meanY - b * meanX,
    b,
    p: twoSidedT(b / error, n - 2),
    rSquared: yy > 0 ? 1 - left / yy : NaN,
    speed: b > -1 ? -Math.log1p(b) / years : NaN,
    units: n,
    converging: b < 0,
  };
}

export interface BetaConvergence {
  readonly a: number;
  readonly b: number;
  /** Two-sided, of b. */
  readonly p: number;
  readonly rSquared: number;
  /** Share of the distance made up a year. */
  readonly speed: number;
  /** Units used. */
  readonly units: number;
  readonly converging: boolean;
}
