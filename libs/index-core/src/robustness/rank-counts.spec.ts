import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quantiles } from '../analysis/quantile.js';
import { addRankCountsBytes, encodeRankCounts } from './rank-counts-bytes.js';
import { wasmKernel } from './kernel/wasm-kernel.js';
import { packed, unpacked } from './packed.js';
import { binShift, binsOf, emptyRankCounts, unitBlocks } from './rank-counts.js';
import type { RankCounts } from './rank-counts.js';
import { rankStatistics } from './rank-statistics.js';

/** Counts of the ranks given per draw; 0 = none. */
function counted(units: number, topK: number, draws: readonly (readonly number[])[]): RankCounts {
  const counts = emptyRankCounts(units, topK);
  for (const ranks of draws) {
    ranks.forEach((rank, u) => {
      counts.counts[u * counts.bins + Math.ceil(rank / 2 ** counts.shift)]!++;
      counts.sums[u]! += rank;
      if (rank > 0 && rank <= topK) counts.top[u]!++;
    });
    counts.draws++;
  }
  return counts;
}

const manyDraws = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }), {
  minLength: 1,
  maxLength: 40,
});

describe('rank counts', () => {
  it('merge to the same whole in any order and any chunks', () => {
    fc.assert(
      fc.property(manyDraws, fc.integer({ min: 1, max: 7 }), (draws, size) => {
        const whole = counted(9, 3, draws);
        const chunks = [];
        for (let i = 0; i < draws.length; i += size) chunks.push(counted(9, 3, draws.slice(i, i + size)));
        const forwards = emptyRankCounts(9, 3);
        for (const chunk of chunks) addRankCountsBytes(forwards, encodeRankCounts(chunk));
        const backwards = emptyRankCounts(9, 3);
        for (const chunk of chunks.reverse()) addRankCountsBytes(backwards, encodeRankCounts(chunk));
        expect(forwards).toEqual(whole);
        expect(backwards).toEqual(whole);
      }),
    );
  });

  it('refuse to be merged with those of other units', () => {
    expect(() => addRankCountsBytes(emptyRankCounts(3, 1), encodeRankCounts(emptyRankCounts(4, 1)))).toThrow(
      'different runs',
    );
    expect(() =>
      addRankCountsBytes(emptyRankCounts(3, 1), encodeRankCounts(emptyRankCounts(3, 1, { from: 0, to: 2 }))),
    ).toThrow('different runs');
    expect(() => addRankCountsBytes(emptyRankCounts(3, 1), encodeRankCounts(emptyRankCounts(3, 2)))).toThrow(
      'different runs',
    );
    expect(() =>
      addRankCountsBytes(emptyRankCounts(3, 1), encodeRankCounts(emptyRankCounts(3, 1)).subarray(0, 5)),
    ).toThrow('too early');
  });

  it.each([1, 300, 2_850, 5_791, 5_792, 40_000, 65_535])(
    'of %i units are merged in blocks of 17 MB at the most, which hold every unit once; a kernel counts them in 64 MiB, and what grows with the units',
    (units) => {
      const blocks = unitBlocks(units);
      expect([blocks[0]!.from, blocks.at(-1)!.to]).toEqual([0, units]);
      for (const [i, block] of blocks.entries()) {
        if (i > 0) expect(block.from).toBe(blocks[i - 1]!.to);
        const { counts, sums, top } = emptyRankCounts(units, 10, block);
        expect(counts.byteLength + sums.byteLength + top.byteLength).toBeLessThanOrEqual(17 * 2 ** 20);
      }
      const kernel = wasmKernel({ units, columns: [new Float64Array(units), new Float64Array(units)], topK: 10 });
      expect(kernel.bytes).toBeLessThanOrEqual(
        2 ** 26 + (units + 64) * (2 * 8 + (units <= 4_096 ? 1_200 : 440)) + 2 ** 17,
      );
    },
  );

  it('stay within 2^25 cells whatever the number of units, and are exact up to 5,791', () => {
    for (const units of [1, 2, 300, 2850, 5791, 5792, 40_000, 65_535])
      expect(units * binsOf(units, binShift(units))).toBeLessThanOrEqual(2 ** 25);
    expect(binShift(5791)).toBe(0);
    expect(binShift(40_000)).toBe(6);
  });
});

describe('rankStatistics', () => {
  it('agrees with the mean of the ranks themselves, and to 1e-12 with their quantiles of type 7', () => {
    fc.assert(
      fc.property(manyDraws, (draws) => {
        const counts = counted(9, 3, draws);
        for (let u = 0; u < 9; u++) {
          const ranks = Float64Array.from(draws.map((draw) => draw[u]!).filter((rank) => rank > 0));
          const { low, median, high, mean, best, worst, topShare } = rankStatistics(counts, u);
          const expected = quantiles(ranks, [0.05, 0.5, 0.95]);
          [low, median, high].forEach((quantile, i) =>
            expect(
              Math.abs(quantile - expected[i]!) <= 1e-12 || (Number.isNaN(quantile) && Number.isNaN(expected[i])),
            ).toBe(true),
          );
          expect(mean).toBe(ranks.reduce((a, b) => a + b, 0) / ranks.length);
          if (ranks.length > 0)
            expect([best, worst, topShare]).toEqual([
              Math.min(...ranks),
              Math.max(...ranks),
              ranks.filter((rank) => rank <= 3).length / ranks.length,
            ]);
          else expect([best, worst, topShare]).toEqual([NaN, NaN, NaN]);
        }
      }),
    );
  });

  it('never makes an interval too narrow where a bin holds several ranks', () => {
    const units = 6_000;
    const draws = Array.from({ length: 21 }, (_, d) =>
      Array.from({ length: units }, (_, u) => ((u + d * 37) % units) + 1),
    );
    const counts = counted(units, 10, draws);
    expect(counts.shift).toBe(1);
    for (const u of [0, 17, 5_999]) {
      const ranks = Float64Array.from(draws.map((draw) => draw[u]!));
      const [low, high] = quantiles(ranks, [0.05, 0.95]);
      const statistics = rankStatistics(counts, u);
      expect(statistics.low).toBeLessThanOrEqual(low!);
      expect(statistics.high).toBeGreaterThanOrEqual(high!);
      expect(statistics.high - statistics.low).toBeLessThanOrEqual(high! - low! + 2);
      expect(statistics.mean).toBe(ranks.reduce((a, b) => a + b, 0) / 21);
    }
  });
});

describe('packed numbers', () => {
  it('come back as they were, in a byte below 128', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(200), fc.maxSafeNat())), (numbers) => {
        expect(unpacked(packed(numbers))).toEqual(numbers);
      }),
    );
    expect(packed([0, 127, 128, 300])).toEqual(Uint8Array.of(0, 127, 128, 1, 172, 2));
  });
});
