import { equals } from '../tolerance/tolerance.js';
import { order } from './order.js';

/**
 * Ranks, 1 = best. Missing: NaN gets 0, not ranked.
 *
 * Ties: `min` (default) gives each the smallest rank and skips the next ones (1, 2, 2, 4); `max` the largest (1, 3, 3, 4);
 * `dense` skips none (1, 2, 2, 3); `ordinal` counts on in the order of rows (1, 2, 3, 4). For the mean rank see averageRank.
 * `best` says whether the highest (default) or the lowest value is first. Scores that are equal on paper are
 * tied (see equals): a run goes on while neighbours are equal, whichever end it is taken from. Round first to tie rounded scores.
 * Formula: 1 + units with a higher score; ties min, max, dense, ordinal
 * Source: COINr rank_df (ties "min"); UNDP and NBS print `min`.
 * @example rank(Float64Array.of(70, 90, NaN, 90)) // Int32Array [3, 1, 0, 1]
 */
export function rank(x: Float64Array, params: RankParams = {}, out: Int32Array = new Int32Array(x.length)): Int32Array {
  const { ties = 'min', best = 'highest' } = params;
  const sorted = order(x);
  const n = sorted.length;
  out.fill(0);
  let dense = 0;
  let placed = 0;
  for (let done = 0; done < n; ) {
    // A run of equal values, taken from the better end; inside it the order of rows is kept.
    let first: number;
    let last: number;
    if (best === 'lowest') {
      first = done;
      last = first;
      while (last + 1 < n && equals(x[sorted[last + 1]!]!, x[sorted[last]!]!)) last++;
    } else {
      last = n - 1 - done;
      first = last;
      while (first > 0 && equals(x[sorted[first - 1]!]!, x[sorted[first]!]!)) first--;
    }
    const size = last - first + 1;
    dense++;
    for (let j = first; j <= last; j++) {
      out[sorted[j]!] =
        ties === 'min'
          ? placed + 1
          : ties === 'max'
            ? placed + size
            : ties === 'dense'
              ? dense
              : placed + 1 + j - first;
    }
    placed += size;
    done += size;
  }
  return out;
}

export interface RankParams {
  readonly ties?: 'min' | 'max' | 'dense' | 'ordinal';
  readonly best?: 'highest' | 'lowest';
}
