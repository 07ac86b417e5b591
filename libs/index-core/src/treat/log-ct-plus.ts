import { shape } from '../analysis/shape.js';
import { extent } from './extent.js';
import { logCt } from './log-ct.js';
import { missingColumn } from '../missing-column.js';

/**
 * logCt for a column with a long upper tail; its mirror image −ln(max − x + 0.01·(max − min)) for one with a long lower tail.
 * Keeps the order.
 * Missing: NaN stays NaN. Where the skewness is not defined (no spread, fewer than three values), NaN throughout.
 * Formula: log-ct where skewness > 0, else −ln(max − x + 0.01·(max − min))
 * Source: COINr log_CT_plus.
 * @example logCtPlus(Float64Array.of(0, 99, 100)) // [-4.615…, -0.693…, 0]
 */
export function logCtPlus(
  x: Float64Array,
  _params: object = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { skewness } = shape(x);
  if (skewness > 0) return logCt(x, {}, out);
  if (!(skewness <= 0)) return out.fill(NaN);
  const [min, max] = extent(x);
  const shift = 0.01 * (max - min);
  for (let i = 0; i < x.length; i++) out[i] = -Math.log(max - x[i]! + shift);
  return out;
}
