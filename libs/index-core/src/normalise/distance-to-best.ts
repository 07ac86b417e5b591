import type { Direction } from './direction.js';
import { missingColumn } from '../missing-column.js';
import { exceeds } from '../tolerance/tolerance.js';

/**
 * Distance to the best value: 1 − (best − x)/(best − worst), so the best has 1 and the worst 0, read off `reference`
 * (default: `x` itself).
 * Missing: NaN stays NaN. Without spread in the reference, NaN throughout.
 * Formula: 1 − (best − x)/(best − worst)
 * Source: OECD/JRC Handbook (2008), step 5 (distance to a reference); COINr n_dist2max.
 * @example distanceToBest(Float64Array.of(1, 2, 10)) // [0, 0.11…, 1]
 */
export function distanceToBest(
  x: Float64Array,
  params: { readonly direction?: Direction; readonly reference?: Float64Array } = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { reference = x } = params;
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < reference.length; i++) {
    if (reference[i]! < min) min = reference[i]!;
    if (reference[i]! > max) max = reference[i]!;
  }
  const range = max - min;
  if (!exceeds(max, min)) return out.fill(NaN);
  const negative = params.direction === 'negative';
  for (let i = 0; i < x.length; i++) out[i] = 1 - (negative ? x[i]! - min : max - x[i]!) / range;
  return out;
}
