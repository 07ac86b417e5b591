import { averageRank } from '../rank/average-rank.js';
import { rank } from '../rank/rank.js';
import type { Direction } from './direction.js';
import { missingColumn } from '../missing-column.js';

/**
 * Rank as a score: the worst value gets 1, the best the number of values; `from: 'best'` counts from the other end, for indices that
 * add up places (the lowest total is then the best). Ties `min` (default), `max`, `dense` or `average`.
 * Missing: NaN stays NaN and is not counted.
 * Formula: rank from below, 1 = worst (`from: best`: from above, 1 = best); ties min, max, dense or average
 * Source: OECD/JRC Handbook (2008), step 5; COINr n_rank.
 * @example rankScore(Float64Array.of(70, 90, 90)) // [1, 2, 2]
 */
export function rankScore(
  x: Float64Array,
  params: RankScoreParams = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { ties = 'min', from = 'worst' } = params;
  const best = (params.direction === 'negative') === (from === 'worst') ? 'highest' : 'lowest';
  if (ties === 'average') return averageRank(x, { best }, out);
  const places = rank(x, { ties, best });
  for (let i = 0; i < x.length; i++) out[i] = places[i] === 0 ? NaN : places[i]!;
  return out;
}

export interface RankScoreParams {
  readonly ties?: 'min' | 'max' | 'dense' | 'average';
  readonly from?: 'worst' | 'best';
  readonly direction?: Direction;
}
