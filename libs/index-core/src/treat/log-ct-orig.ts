import { extent } from './extent.js';
import { missingColumn } from '../missing-column.js';

/**
 * The COIN Tool's logarithm as first published: ln(x − min + 1); 0 at the least value. It depends on the unit of measure.
 * Missing: NaN stays NaN.
 * Formula: ln(x − min + 1)
 * Source: JRC, COIN Tool; COINr log_CT_orig.
 * @example logCtOrig(Float64Array.of(4, 4 + Math.E - 1)) // [0, 1]
 */
export function logCtOrig(
  x: Float64Array,
  _params: object = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const [min] = extent(x);
  for (let i = 0; i < x.length; i++) out[i] = Math.log(x[i]! - min + 1);
  return out;
}
