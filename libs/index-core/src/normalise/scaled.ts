import type { Direction } from './direction.js';
import { missingColumn } from '../missing-column.js';

/**
 * A straight line through two given points: `low` becomes 0 and `high` becomes `factor` (default 100); nothing is cut.
 * For a negative indicator `high` becomes 0 and `low` `factor`.
 * Missing: NaN stays NaN.
 * Formula: factor·(x − low)/(high − low)
 * Source: COINr n_scaled; Global Innovation Index 2020, technical notes.
 * @throws RangeError if the points coincide or are not finite.
 * @example scaled(Float64Array.of(5, 20), { low: 0, high: 10 }) // [50, 200]
 */
export function scaled(
  x: Float64Array,
  params: { readonly low: number; readonly high: number; readonly factor?: number; readonly direction?: Direction },
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { low, high, factor = 100 } = params;
  if (low === high || !Number.isFinite(high - low))
    throw new RangeError(`The two points must be finite and differ; here ${low} and ${high}.`);
  const negative = params.direction === 'negative';
  for (let i = 0; i < x.length; i++) out[i] = ((negative ? high - x[i]! : x[i]! - low) / (high - low)) * factor;
  return out;
}
