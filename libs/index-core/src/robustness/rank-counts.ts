/** Units from place `from` to `to` − 1. */
export interface UnitBlock {
  readonly from: number;
  readonly to: number;
}

/**
 * In how many draws each unit of a block had each rank: integers, so that chunks merge to the same whole in any order.
 *
 * Exact up to 5,791 units. Above that a bin holds 2^shift neighbouring ranks, so that the counts of all units are at
 * most 2^25 numbers whatever the number of units and draws; the sum of ranks and the draws at the top stay exact.
 * Whoever merges chunks holds one block of units at a time (see unitBlocks).
 */
export interface RankCounts extends UnitBlock {
  /** Units that are ranked: those of the block, and all others. */
  readonly units: number;
  /** Bin 0 holds the draws without a rank, bin b the ranks (b − 1)·2^shift + 1 to b·2^shift. */
  readonly shift: number;
  readonly bins: number;
  readonly topK: number;
  draws: number;
  /** (to − from) × bins. */
  readonly counts: Uint32Array;
  /** Sum of ranks per unit of the block. */
  readonly sums: Float64Array;
  /** Draws in which the unit's rank was at most `topK`. */
  readonly top: Uint32Array;
}

const CELLS = 2 ** 25;

/** Counts of one block: 2^22 numbers of four bytes, 16 MiB. */
const BLOCK = 2 ** 22;

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

/**
 * The units in blocks whose counts take 16 MiB at the most: the chunks of a run are stored and merged block by block.
 */
export function unitBlocks(units: number): UnitBlock[] {
  const size = Math.floor(BLOCK / binsOf(units, binShift(units)));
  return Array.from({ length: Math.ceil(units / size) }, (_, b) => ({
    from: b * size,
    to: Math.min(units, (b + 1) * size),
  }));
}

/** No draws yet, of all units or of a block of them. */
export function emptyRankCounts(
  units: number,
  topK: number,
  { from, to }: UnitBlock = { from: 0, to: units },
): RankCounts {
  const shift = binShift(units);
  const bins = binsOf(units, shift);
  const held = to - from;
  return {
    units,
    from,
    to,
    shift,
    bins,
    topK,
    draws: 0,
    counts: new Uint32Array(held * bins),
    sums: new Float64Array(held),
    top: new Uint32Array(held),
  };
}
