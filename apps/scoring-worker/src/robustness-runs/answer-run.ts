import { createHash, type Hash } from 'node:crypto';
import {
  addRankCountsBytes,
  canonicalSpecification,
  emptyRankCounts,
  encodeRankCounts,
  rankRows,
  unitBlocks,
  type RankCounts,
} from '#index-core/robustness';
import type { RobustnessRow } from '#persistence';
import type { RunMaterial } from './run-materials.js';

/**
 * Counts of the finished chunks, one block of units after the other, so that no more than one is held: whole numbers,
 * so the order in which the chunks were made does not matter. `chunks` hands over the bytes of one block, chunk by
 * chunk.
 */
export async function* mergeChunks(
  { panel, specification }: RunMaterial,
  chunks: (block: number, add: (bytes: Uint8Array) => void) => Promise<void>,
): AsyncGenerator<RankCounts> {
  for (const [block, units] of unitBlocks(panel.units.length).entries()) {
    const whole = emptyRankCounts(panel.units.length, specification.topK, units);
    await chunks(block, (bytes) => addRankCountsBytes(whole, bytes));
    yield whole;
  }
}

/** Rows of the result, by the ids of the units. Their counts are views of the block's. */
export function* rowsOf({ unitIds }: RunMaterial, counts: RankCounts, nominal: Uint16Array): Generator<RobustnessRow> {
  const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
  let u = counts.from;
  for (const { nominalRank, mean, median, low, high, best, worst, topShare, ...row } of rankRows(counts, nominal)) {
    yield {
      ...row,
      unitId: unitIds[u++]!,
      nominalRank: nominalRank || null,
      mean: known(mean),
      median: known(median),
      low: known(low),
      high: known(high),
      best: known(best),
      worst: known(worst),
      topShare: known(topShare),
    };
  }
}

/** SHA-256 over what a run asks and everything that it found, bit by bit. */
export class AnswerHash {
  private readonly hash: Hash;

  constructor({ specification, panel }: RunMaterial, nominal: Uint16Array, sobol: readonly Uint8Array[]) {
    this.hash = createHash('sha256')
      .update(canonicalSpecification(specification))
      .update(JSON.stringify(panel.units.map(({ key }) => key)))
      .update(nominal);
    for (const chunk of sobol) this.hash.update(chunk);
  }

  /** The next block of units. */
  add(counts: RankCounts): void {
    this.hash.update(encodeRankCounts(counts));
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}
