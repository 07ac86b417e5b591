import { emptyRankCounts, unitBlocks } from '../rank-counts.js';
import { encodeRankCounts } from '../rank-counts-bytes.js';
import type { RankCounts } from '../rank-counts.js';
import { checkKernelInput, rowsFor } from './kernel.js';
import { rankPresent } from './rank-present.js';
import type { Kernel, KernelInput } from './kernel.js';

/** The kernel in plain TypeScript: the same sums in the same order, the same ranks, the same counts as `wasmKernel`. */
export function plainKernel(input: KernelInput): Kernel {
  checkKernelInput(input);
  const { units, columns, topK } = input;
  const last = new Float64Array(units);
  const rows = Array.from({ length: rowsFor(units) }, () => new Uint16Array(units));
  let counts = emptyRankCounts(units, topK);

  const rank = (scores: Float64Array, row: number): void => rankPresent(scores, rows[row]!);
  const take = (): RankCounts => {
    const taken = counts;
    counts = emptyRankCounts(units, topK);
    return taken;
  };

  return {
    rows: rows.length,
    bytes:
      rows.length * units * 2 +
      last.byteLength +
      counts.counts.byteLength +
      counts.sums.byteLength +
      counts.top.byteLength,
    rank,
    draw(weights, draws) {
      for (let d = 0; d < draws; d++) {
        last.fill(0);
        for (let k = 0; k < columns.length; k++) {
          const weight = weights[d * columns.length + k]!;
          const column = columns[k]!;
          for (let u = 0; u < units; u++) last[u]! += column[u]! * weight;
        }
        rank(last, d);
      }
    },
    ranks: (row) => rows[row]!,
    scores: () => last,
    tally(count) {
      for (const ranks of rows.slice(0, count)) {
        for (let u = 0; u < units; u++) {
          const rank = ranks[u]!;
          counts.counts[u * counts.bins + Math.ceil(rank / 2 ** counts.shift)]!++;
          counts.sums[u]! += rank;
          if (rank > 0 && rank <= topK) counts.top[u]!++;
        }
      }
      counts.draws += count;
    },
    clear: () => void take(),
    take,
    takeBlocks() {
      const { bins, sums, top, ...taken } = take();
      return unitBlocks(units).map(({ from, to }) =>
        encodeRankCounts({
          ...taken,
          bins,
          from,
          to,
          counts: taken.counts.subarray(from * bins, to * bins),
          sums: sums.subarray(from, to),
          top: top.subarray(from, to),
        }),
      );
    },
  };
}
