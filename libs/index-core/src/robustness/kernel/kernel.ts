import type { RankCounts } from '../rank-counts.js';

/**
 * Draws that a kernel ranks before it adds them to its counts, which are far apart in memory: the more at a time, the less of it passes
 * through the caches that cores share. Of many units fewer, so that the ranks stay a few MiB.
 */
export function rowsFor(units: number): number {
  return units <= 4_096 ? 512 : 128;
}

/** What a kernel works on: the columns of one year, one value per unit, no missing values. */
export interface KernelInput {
  readonly units: number;
  readonly columns: readonly Float64Array[];
  /** Ranks 1 to `topK` are "at the top". */
  readonly topK: number;
}

/**
 * Ranks many draws of one thing and counts the ranks of every unit. Ranks are exact: highest first, equal scores share the
 * smallest rank. Two make the same bits: `wasmKernel` (fast) and `plainKernel` (to be read).
 */
export interface Kernel {
  /** Draws that are ranked before they are counted, at the most: see rowsFor. */
  readonly rows: number;
  /** Memory that it holds: at most 64 MiB of counts, and per unit 8 bytes a column and a little over 400 more (1,200 up to 4,096 units). */
  readonly bytes: number;
  /**
   * Scores and ranks up to `rows` draws: a score is the sum, first column to last, of weight times value.
   * `weights` holds one row of weights per draw. The ranks stand in rows 0 to draws − 1.
   */
  draw(weights: Float64Array, draws: number): void;
  /** Ranks scores made elsewhere, into one row; NaN gets rank 0, none. */
  rank(scores: Float64Array, row: number): void;
  /** The ranks in a row: a view, overwritten by the next `draw` or `rank`. */
  ranks(row: number): Uint16Array;
  /** The scores of the last `draw`'s last draw: a view. */
  scores(): Float64Array;
  /** Adds rows 0 to rows − 1 to the counts. At most 65,535 draws between two takes. */
  tally(rows: number): void;
  /** Forgets what was counted. */
  clear(): void;
  /** The counts since the last take, which then start at nothing again. */
  take(): RankCounts;
  /** As `take`, encoded block by block of the units (see encodeRankCounts and unitBlocks), without a copy of the whole matrix. */
  takeBlocks(): Uint8Array[];
}

/** @throws RangeError on what a kernel cannot rank. */
export function checkKernelInput({ units, columns }: KernelInput): void {
  if (!(units >= 1 && units <= 65_535))
    throw new RangeError(`A robustness run ranks 1 to 65,535 units; here are ${units}.`);
  for (const [k, column] of columns.entries()) {
    if (column.length !== units) throw new RangeError(`Column ${k} has ${column.length} values for ${units} units.`);
    for (let u = 0; u < units; u++) {
      if (!Number.isFinite(column[u]!))
        throw new RangeError(`Column ${k} has no value for unit ${u}: a weighted sum of columns cannot rank it.`);
    }
  }
}
