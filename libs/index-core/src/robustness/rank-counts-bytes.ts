import type { RankCounts } from './rank-counts.js';

/**
 * Rank counts as bytes, for a chunk's row in the database: whole numbers of 7 bits a byte, lowest first. After units, topK and draws
 * come, per unit: sum of ranks, draws at the top, first bin that is not empty, number of bins from there to the last such, their counts.
 */
export function encodeRankCounts(counts: RankCounts): Uint8Array;
export function encodeRankCounts(counts: MatrixOfCounts, spanOf: (unit: number) => CountSpan): Uint8Array;
export function encodeRankCounts(counts: MatrixOfCounts, spanOf: (unit: number) => CountSpan = spans(counts as RankCounts)): Uint8Array {
  const out = new Bytes();
  out.put(counts.units);
  out.put(counts.topK);
  out.put(counts.draws);
  for (let u = 0; u < counts.units; u++) {
    const { first, end, sum, atTop } = spanOf(u);
    out.put(sum);
    out.put(atTop);
    out.put(first);
    out.put(end - first);
    for (let b = u * counts.bins + first; b < u * counts.bins + end; b++) out.put(counts.counts[b]!);
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

type MatrixOfCounts = Pick<RankCounts, 'units' | 'bins' | 'topK' | 'draws'> & { readonly counts: Uint32Array | Uint16Array };

function spans({ bins, counts, sums, top }: RankCounts): (unit: number) => CountSpan {
  return (u) => {
    const row = counts.subarray(u * bins, (u + 1) * bins);
    let first = 0;
    while (first < bins && row[first] === 0) first++;
    let end = bins;
    while (end > first && row[end - 1] === 0) end--;
    return { first, end, sum: sums[u]!, atTop: top[u]! };
  };
}

/** Adds the counts in `bytes` to `whole`. @throws RangeError if they are not counts of the same units and topK. */
export function addRankCountsBytes(whole: RankCounts, bytes: Uint8Array): void {
  let at = 0;
  const next = (): number => {
    let value = 0;
    let place = 1;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('Rank counts end too early.');
      value += (byte & 127) * place;
      if (byte < 128) return value;
      place *= 128;
    }
  };
  if (next() !== whole.units || next() !== whole.topK) throw new RangeError('Rank counts of different runs cannot be merged.');
  whole.draws += next();
  for (let u = 0; u < whole.units; u++) {
    whole.sums[u]! += next();
    whole.top[u]! += next();
    const first = u * whole.bins + next();
    const end = first + next();
    for (let b = first; b < end; b++) whole.counts[b]! += next();
  }
}

class Bytes {
  private bytes = new Uint8Array(1 << 16);
  private used = 0;

  put(value: number): void {
    if (this.used + 8 > this.bytes.length) {
      const larger = new Uint8Array(2 * this.bytes.length);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    while (value >= 128) {
      this.bytes[this.used++] = (value % 128) | 128;
      value = Math.floor(value / 128);
    }
    this.bytes[this.used++] = value;
  }

  taken(): Uint8Array {
    return this.bytes.slice(0, this.used);
  }
}
