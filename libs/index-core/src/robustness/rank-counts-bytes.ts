import { PackedReader, PackedWriter } from './packed.js';
import type { RankCounts, UnitBlock } from './rank-counts.js';

/**
 * Rank counts of a block of units as bytes, for the database (see PackedWriter). After units, from, to, topK and draws come, per unit of
 * the block: sum of ranks, draws at the top, first bin that is not empty, number of bins from there to the last such, their counts.
 */
export function encodeRankCounts(counts: RankCounts): Uint8Array;
export function encodeRankCounts(
  counts: MatrixOfCounts,
  spanOf: (unit: number) => CountSpan,
  block: UnitBlock,
): Uint8Array;
export function encodeRankCounts(
  counts: MatrixOfCounts,
  spanOf: (unit: number) => CountSpan = spans(counts as RankCounts),
  block: UnitBlock = counts,
): Uint8Array {
  const out = new PackedWriter();
  out.put(counts.units);
  out.put(block.from);
  out.put(block.to);
  out.put(counts.topK);
  out.put(counts.draws);
  for (let u = block.from; u < block.to; u++) {
    const { first, end, sum, atTop } = spanOf(u);
    out.put(sum);
    out.put(atTop);
    out.put(first);
    out.put(end - first);
    const row = (u - counts.from) * counts.bins;
    for (let b = row + first; b < row + end; b++) out.put(counts.counts[b]!);
  }
  return out.taken();
}

/** What a unit's row holds: the bins from `first` to `end` − 1, sum of ranks, draws at the top. A row without draws: `first` and `end` are the number of bins. */
export interface CountSpan {
  readonly first: number;
  readonly end: number;
  readonly sum: number;
  readonly atTop: number;
}

type MatrixOfCounts = Pick<RankCounts, 'units' | 'from' | 'to' | 'bins' | 'topK' | 'draws'> & {
  readonly counts: Uint32Array | Uint16Array;
};

function spans({ from, bins, counts, sums, top }: RankCounts): (unit: number) => CountSpan {
  return (u) => {
    const row = counts.subarray((u - from) * bins, (u - from + 1) * bins);
    let first = 0;
    while (first < bins && row[first] === 0) first++;
    let end = bins;
    while (end > first && row[end - 1] === 0) end--;
    return { first, end, sum: sums[u - from]!, atTop: top[u - from]! };
  };
}

/** Adds the counts in `bytes` to `whole`. @throws RangeError if they are not counts of the same units and topK. */
export function addRankCountsBytes(whole: RankCounts, bytes: Uint8Array): void {
  const numbers = new PackedReader(bytes);
  for (const mine of [whole.units, whole.from, whole.to, whole.topK])
    if (numbers.next() !== mine) throw new RangeError('Rank counts of different runs cannot be merged.');
  whole.draws += numbers.next();
  for (let u = 0; u < whole.sums.length; u++) {
    whole.sums[u]! += numbers.next();
    whole.top[u]! += numbers.next();
    const first = u * whole.bins + numbers.next();
    const end = first + numbers.next();
    numbers.addTo(whole.counts, first, end);
  }
}
