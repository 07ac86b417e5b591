import { rankScore } from './rank-score.js';
import type { RankScoreParams } from './rank-score.js';
import { missingColumn } from '../missing-column.js';

/**
 * Borda points: how many units a unit beats, i.e. its rank from below less 1; with ties `average`, a tie is half a win.
 * Missing: NaN stays NaN and is not counted.
 * Formula: rank from below − 1
 * Source: J.-C. de Borda (1781), Mémoire sur les élections au scrutin; COINr n_borda.
 * @example borda(Float64Array.of(70, 90, 90)) // [0, 1, 1]
 */
export function borda(
  x: Float64Array,
  params: RankScoreParams = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  rankScore(x, params, out);
  for (let i = 0; i < out.length; i++) out[i]! -= 1;
  return out;
}
