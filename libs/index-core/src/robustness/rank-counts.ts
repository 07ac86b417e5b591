/**
 * In how many draws each unit had each rank: integers, so that parts merge to the same whole in any order.
 *
 * Exact up to 5,791 units. Above that a bin holds 2^shift neighbouring ranks, so that memory stays below 64 MiB whatever the
 * number of units and draws; the sum of ranks and the draws at the top stay exact.
 */
export interface RankCounts {
  readonly units: number;
  /** Bin 0 holds the draws without a rank, bin b the ranks (b − 1)·2^shift + 1 to b·2^shift. */
  readonly shift: number;
  readonly bins: number;
  readonly topK: number;
  draws: number;
  /** units × bins. */
  readonly counts: Uint32Array;
  /** Sum of ranks per unit. */
  readonly sums: Float64Array;
  /** Draws in which the unit's rank was at most `topK`. */
  readonly top: Uint32Array;
}

const CELLS = 2 ** 25;

/** How many neighbouring ranks (as a power of two) share a bin. */
export function binShift(units: number): number {
  let shift = 0;
  while (units * binsOf(units, shift) > CELLS) shift++;
  return shift;
}

/** Bins that hold `units` ranks, and the one for no rank. */
export function binsOf(units: number, shift: number): number {
  return Math.ceil(units / 2 ** shift) + 1;
}

/** No draws yet. */
export function emptyRankCounts(units: number, topK: number): RankCounts {
  const shift = binShift(units);
  const bins = binsOf(units, shift);
  return { units, shift, bins, topK, draws: 0, counts: new Uint32Array(units * bins), sums: new Float64Array(units), top: new Uint32Array(units) };
}

/** Adds `part` to `whole`. @throws RangeError when they count different things. */
export function mergeRankCounts(whole: RankCounts, part: RankCounts): void {
  if (whole.units !== part.units || whole.topK !== part.topK) throw new RangeError('Rank counts of different runs cannot be merged.');
  whole.draws += part.draws;
  for (let i = 0; i < whole.counts.length; i++) whole.counts[i]! += part.counts[i]!;
  for (let u = 0; u < whole.units; u++) {
    whole.sums[u]! += part.sums[u]!;
    whole.top[u]! += part.top[u]!;
  }
}
