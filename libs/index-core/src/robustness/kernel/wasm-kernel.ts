import { binShift, binsOf, emptyRankCounts, unitBlocks } from '../rank-counts.js';
import { encodeRankCounts } from '../rank-counts-bytes.js';
import type { CountSpan } from '../rank-counts-bytes.js';
import { checkKernelInput, rowsFor } from './kernel.js';
import type { Kernel, KernelInput } from './kernel.js';
import { rankPresent } from './rank-present.js';
import { instantiateKernel, PAGE } from './kernel-module.js';

const SLOTS = 16;

/** The kernel in WebAssembly SIMD, four draws side by side: see ../../../assembly/kernel.ts. One instance per thread. */
export function wasmKernel(input: KernelInput): Kernel {
  checkKernelInput(input);
  const { units, columns, topK } = input;
  const K = columns.length;
  const shift = binShift(units);
  const bins = binsOf(units, shift);
  const wasm = instantiateKernel<KernelExports>();
  const held = rowsFor(units);
  const bytes = wasm.setup(units, K, shift, topK, held);
  const missing = Math.ceil((bytes - wasm.memory.buffer.byteLength) / PAGE);
  if (missing > 0) wasm.memory.grow(missing);

  const { buffer } = wasm.memory;
  const stride = wasm.strideOfUnits();
  const tiles = new Float64Array(buffer, wasm.addressOfColumns(), stride * K);
  const weightTiles = new Float64Array(buffer, wasm.addressOfWeights(), SLOTS * K);
  const slots = new Float64Array(buffer, wasm.addressOfScores(), SLOTS * stride);
  const rows = Array.from(
    { length: held },
    (_, row) => new Uint16Array(buffer, wasm.addressOfRanks() + row * stride * 2, units),
  );
  const counts = new Uint16Array(buffer, wasm.addressOfCounts(), units * bins);
  const sums = new BigUint64Array(buffer, wasm.addressOfSums(), units);
  const top = new Uint32Array(buffer, wasm.addressOfTop(), units);
  for (let k = 0; k < K; k++) {
    for (let u = 0; u < units; u++) tiles[((u >> 2) * K + k) * 4 + (u & 3)] = columns[k]![u]!;
  }
  const lows = new Uint16Array(buffer, wasm.addressOfLows(), units);
  const highs = new Uint16Array(buffer, wasm.addressOfHighs(), units);
  let lastSlot = 0;
  let tallied = 0;
  const clear = (): void => {
    wasm.clear();
    tallied = 0;
  };
  clear();
  // A matrix of 2,850 units has eight million counts, nearly all of them empty: only those between a unit's extremes are looked at.
  const spanOf = (u: number): CountSpan => {
    if (tallied === 0) return { first: bins, end: bins, sum: 0, atTop: 0 };
    const first = Math.ceil(lows[u]! / 2 ** shift);
    const end = Math.ceil(highs[u]! / 2 ** shift) + 1;
    if (shift > 0) return { first, end, sum: Number(sums[u]!), atTop: top[u]! };
    let sum = 0;
    let atTop = 0;
    for (let rank = Math.max(1, first); rank < end; rank++) {
      const count = counts[u * bins + rank]!;
      sum += count * rank;
      if (rank <= topK) atTop += count;
    }
    return { first, end, sum, atTop };
  };

  return {
    rows: held,
    bytes: buffer.byteLength,
    draw(weights, draws) {
      for (let first = 0; first < draws; first += SLOTS) {
        const some = Math.min(SLOTS, draws - first);
        for (let d = 0; d < some; d++) {
          const from = (first + d) * K;
          const to = (d >> 2) * K * 4 + (d & 3);
          for (let k = 0; k < K; k++) weightTiles[to + k * 4] = weights[from + k]!;
        }
        wasm.draw(some, first);
        lastSlot = some - 1;
      }
    },
    rank(scores, row) {
      slots.set(scores, 0);
      lastSlot = 0;
      if (scores.some(Number.isNaN)) rankPresent(scores, rows[row]!);
      else wasm.rank(0, row);
    },
    ranks: (row) => rows[row]!,
    scores: () => slots.subarray(lastSlot * stride, lastSlot * stride + units),
    tally(count) {
      if (tallied + count > 65_535) throw new RangeError('More than 65,535 draws between two takes.');
      wasm.tally(count);
      tallied += count;
    },
    clear,
    take() {
      const taken = emptyRankCounts(units, topK);
      taken.draws = tallied;
      for (let u = 0; u < units; u++) {
        const { first, end, sum, atTop } = spanOf(u);
        taken.counts.set(counts.subarray(u * bins + first, u * bins + end), u * bins + first);
        taken.sums[u] = sum;
        taken.top[u] = atTop;
      }
      clear();
      return taken;
    },
    takeBlocks() {
      const taken = unitBlocks(units).map((block) =>
        encodeRankCounts({ units, from: 0, to: units, bins, topK, draws: tallied, counts }, spanOf, block),
      );
      clear();
      return taken;
    },
  };
}

interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  setup(units: number, columns: number, shift: number, topK: number, rows: number): number;
  addressOfColumns(): number;
  addressOfWeights(): number;
  addressOfScores(): number;
  addressOfRanks(): number;
  addressOfCounts(): number;
  addressOfSums(): number;
  addressOfTop(): number;
  addressOfLows(): number;
  addressOfHighs(): number;
  strideOfUnits(): number;
  draw(draws: number, row: number): void;
  rank(slot: number, row: number): void;
  tally(rows: number): void;
  clear(): void;
}
