import { rankScore } from './rank-score.js';
import type { RankScoreParams } from './rank-score.js';
import { missingColumn } from '../missing-column.js';

/**
 * Percentile rank: the share of units that a unit leaves behind, 0 to `scale` (default 1).
 *
 * Conventions, r the rank from below among n values:
 * - `inclusive` (default): (r − 1)/(n − 1), Excel's PERCENTRANK.INC; 1 for the best; NaN for a single value;
 * - `exclusive`: r/(n + 1), PERCENTRANK.EXC;
 * - `hazen`: (r − ½)/n;
 * - `weak`: r/n; with ties `max`, the share of units at or below.
 * Missing: NaN stays NaN and is not counted.
 * Formula: inclusive (r − 1)/(n − 1); exclusive r/(n + 1); hazen (r − ½)/n; weak r/n
 * Source: Excel's definitions; CDC/ATSDR SVI documentation (inclusive); COINr n_prank.
 * @example percentileRank(Float64Array.of(1, 5, 9)) // [0, 0.5, 1]
 */
export function percentileRank(
  x: Float64Array,
  params: PercentileRankParams = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { convention = 'inclusive', scale = 1 } = params;
  rankScore(x, params, out);
  let n = 0;
  for (let i = 0; i < out.length; i++) if (out[i]! === out[i]!) n++;
  const off = convention === 'inclusive' ? 1 : convention === 'hazen' ? 0.5 : 0;
  const whole = convention === 'inclusive' ? n - 1 : convention === 'exclusive' ? n + 1 : n;
  for (let i = 0; i < out.length; i++) out[i] = ((out[i]! - off) / whole) * scale;
  return out;
}

export interface PercentileRankParams extends RankScoreParams {
  readonly convention?: 'inclusive' | 'exclusive' | 'hazen' | 'weak';
  readonly scale?: number;
}
