import { exceeds } from '../tolerance/tolerance.js';
import { twoSidedT } from './student-t.js';

/** A correlation, on how many pairs, and how probable one so far from 0 is where there is none. */
export interface Correlation {
  readonly r: number;
  readonly n: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Pearson's correlation of two columns, with the p-value of Student's t = r·√((n − 2)/(1 − r²)).
 * Missing: rows where either is NaN are left out. NaN where a column has no spread on paper; p is NaN with fewer than three pairs.
 * Formula: Σ dx·dy/√(Σ dx²·Σ dy²); t = r√((n − 2)/(1 − r²))
 * Source: the definition; R cor.test.
 * @throws RangeError if the lengths differ.
 * @example pearson(Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6)).r // 1
 */
export function pearson(x: Float64Array, y: Float64Array): Correlation {
  if (x.length !== y.length)
    throw new RangeError(`There are ${x.length} and ${y.length} values; a correlation needs pairs.`);
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  x.forEach((a, i) => {
    const b = y[i] ?? NaN;
    if (a + b !== a + b) return;
    sumX += a;
    sumY += b;
    if (a < minX) minX = a;
    if (a > maxX) maxX = a;
    if (b < minY) minY = b;
    if (b > maxY) maxY = b;
    n++;
  });
  const meanX = sumX / n;
  const meanY = sumY / n;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  x.forEach((a, i) => {
    const b = y[i] ?? NaN;
    if (a + b !== a + b) return;
    const dx = a - meanX;
    const dy = b - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  });
  if (!exceeds(maxX, minX) || !exceeds(maxY, minY)) return { r: NaN, n, p: NaN };
  const r = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
  return { r, n, p: n < 3 ? NaN : twoSidedT(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2) };
}
