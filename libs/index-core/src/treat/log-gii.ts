import { extent } from './extent.js';
import { missingColumn } from '../missing-column.js';

/**
 * The Global Innovation Index's logarithm: ln((max − 1)(x − min)/(max − min) + 1); 0 at the least value, ln max at the greatest.
 * Missing: NaN stays NaN. Where the greatest value is 1 or less the formula would turn the order round, and without spread there
 * is none: NaN throughout.
 * Formula: ln((max − 1)(x − min)/(max − min) + 1)
 * Source: Global Innovation Index 2020, Appendix IV; COINr log_GII (which returns its input unchanged).
 * @example logGii(Float64Array.of(0, 10)) // [0, 2.302…]
 */
export function logGii(
  x: Float64Array,
  _params: object = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const [min, max] = extent(x);
  if (!(max > min && max > 1)) return out.fill(NaN);
  for (let i = 0; i < x.length; i++) out[i] = Math.log(((max - 1) * (x[i]! - min)) / (max - min) + 1);
  return out;
}
