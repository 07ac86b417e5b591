import { normalCdf } from '../analysis/normal-cdf.js';
import { zScore } from './z-score.js';
import type { ZScoreParams } from './z-score.js';
import { missingColumn } from '../missing-column.js';

/**
 * Z-score read as a share of the normal distribution: `scale`·Φ(z), between 0 and `scale` (default 100).
 * Missing: NaN stays NaN. Without spread in the reference, NaN throughout.
 * Formula: 100·Φ(z)
 * Source: the cumulative normal distribution, as several published indices map z-scores to 0–100.
 * @example normalScore(Float64Array.of(1, 2, 3)) // [15.87, 50, 84.13]
 */
export function normalScore(
  x: Float64Array,
  params: Pick<ZScoreParams, 'deviation' | 'direction' | 'reference'> & { readonly scale?: number } = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { scale = 100 } = params;
  zScore(x, { deviation: params.deviation, direction: params.direction, reference: params.reference }, out);
  for (let i = 0; i < out.length; i++) out[i] = scale * normalCdf(out[i]!);
  return out;
}
