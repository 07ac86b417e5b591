import type { RankCounts } from './rank-counts.js';
import { rankStatistics } from './rank-statistics.js';
import type { RankStatistics } from './rank-statistics.js';

/** What the draws say of one unit, with the whole distribution of its rank. */
export interface RankRow extends RankStatistics {
  /** Rank in the document as it is; 0: none. */
  readonly nominalRank: number;
  /** Lowest rank of the first count. */
  readonly firstRank: number;
  /** Draws by rank, or by bin of 2^shift ranks, from `firstRank` on, up to the last that occurred. Empty: no draw ranked the unit. */
  readonly counts: Uint32Array;
}

/** A row per unit of the block, in the order of the units; `nominal` by the place among all units. Its counts are a view. */
export function* rankRows(counts: RankCounts, nominal: ArrayLike<number>): Generator<RankRow> {
  for (let unit = counts.from; unit < counts.to; unit++) {
    const row = counts.counts.subarray((unit - counts.from) * counts.bins, (unit - counts.from + 1) * counts.bins);
    let first = 1;
    while (first < row.length && row[first] === 0) first++;
    let end = row.length;
    while (end > first && row[end - 1] === 0) end--;
    yield {
      ...rankStatistics(counts, unit),
      nominalRank: nominal[unit]!,
      firstRank: end > first ? (first - 1) * 2 ** counts.shift + 1 : 1,
      counts: row.subarray(first, end),
    };
  }
}
