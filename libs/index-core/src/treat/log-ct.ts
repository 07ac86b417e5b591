import { extent } from './extent.js';
import { missingColumn } from '../missing-column.js';

/**
 * The COIN Tool's logarithm, modified: ln(x − min + 0.01·(max − min)). Keeps the order, whatever the sign of the values.
 * Missing: NaN stays NaN. Without spread there is no such logarithm: NaN throughout.
 * Formula: ln(x − min + 0.01·(max − min))
 * Source: JRC, COIN Tool; COINr log_CT.
 * @example logCt(Float64Array.of(0, 100)) // [0, 4.615…]
 */
export function logCt(
  x: Float64Array,
  _params: object = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const [min, max] = extent(x);
  if (!(max > min)) return out.fill(NaN);
  const shift = 0.01 * (max - min);
  for (let i = 0; i < x.length; i++) out[i] = Math.log(x[i]! - min + shift);
  return out;
}
