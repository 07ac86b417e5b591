import type { RankCounts } from './rank-counts.js';

/** What the draws say of one unit's rank. Ranks are of the draws in which the unit had one. */
export interface RankStatistics {
  /** Draws in which the unit was ranked. */
  readonly draws: number;
  readonly mean: number;
  readonly median: number;
  /** 5 and 95 % of the ranks lie at or below these. */
  readonly low: number;
  readonly high: number;
  readonly best: number;
  readonly worst: number;
  /** Share of its draws in which the unit was among the first `topK`. */
  readonly topShare: number;
}

/**
 * Mean, median, 5–95 % interval, extremes and share at the top, from the counts of one unit's ranks; quantiles of type 7, as R and
 * COINr. Where bins hold several ranks (see RankCounts) the interval and the extremes take the bin's outer edge, so that they are
 * never too narrow, and the median its middle. `unit` is its place among all units. Missing: a unit that no draw ranked has NaN.
 */
export function rankStatistics(counts: RankCounts, unit: number): RankStatistics {
  const { bins, shift } = counts;
  const held = unit - counts.from;
  const row = counts.counts.subarray(held * bins, (held + 1) * bins);
  const draws = counts.draws - row[0]!;
  if (draws === 0) return { draws, mean: NaN, median: NaN, low: NaN, high: NaN, best: NaN, worst: NaN, topShare: NaN };
  const width = 2 ** shift;
  const first = (bin: number) => (bin - 1) * width + 1;
  const last = (bin: number) => Math.min(bin * width, counts.units);
  let best = 1;
  while (row[best] === 0) best++;
  let worst = bins - 1;
  while (row[worst] === 0) worst--;
  return {
    draws,
    mean: counts.sums[held]! / draws,
    median: quantile(row, draws, 0.5, (bin) => (first(bin) + last(bin)) / 2),
    low: quantile(row, draws, 0.05, first),
    high: quantile(row, draws, 0.95, last),
    best: first(best),
    worst: last(worst),
    topShare: counts.top[held]! / draws,
  };
}

function quantile(row: Uint32Array, draws: number, share: number, rankOf: (bin: number) => number): number {
  const at = (draws - 1) * share;
  const below = Math.floor(at);
  let bin = 1;
  let seen = row[1]!;
  while (seen <= below) seen += row[++bin]!;
  const low = rankOf(bin);
  if (at === below) return low;
  let above = bin;
  while (seen <= below + 1) seen += row[++above]!;
  return low + (at - below) * (rankOf(above) - low);
}
