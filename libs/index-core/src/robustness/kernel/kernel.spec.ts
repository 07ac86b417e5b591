import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeRankCounts } from '../rank-counts-bytes.js';
import { unitBlocks } from '../rank-counts.js';
import { plainKernel } from './plain-kernel.js';
import { wasmKernel } from './wasm-kernel.js';
import type { Kernel, KernelInput } from './kernel.js';

const column = (units: number, value: (u: number) => number) =>
  Float64Array.from({ length: units }, (_, u) => value(u));
const noise = (u: number, k: number) => ((Math.imul(u * 131 + k * 7919 + 17, 2654435761) >>> 0) / 2 ** 32) * 100;
const weightsOf = (draws: number, columns: number) =>
  Float64Array.from({ length: draws * columns }, (_, i) => noise(i, 3) / 100 + 0.01);

/** Draws, counts, and returns everything a kernel answers. */
function answers(make: (input: KernelInput) => Kernel, input: KernelInput, draws: number) {
  const kernel = make(input);
  kernel.draw(weightsOf(draws, input.columns.length), draws);
  kernel.tally(draws);
  const { counts, sums, top } = kernel.take();
  return {
    scores: hash(kernel.scores()),
    ranks: Array.from({ length: draws }, (_, d) => hash(kernel.ranks(d))),
    counts: hash(counts),
    sums: hash(sums),
    top: hash(top),
  };
}

const hash = (bytes: NodeJS.TypedArray) => createHash('sha256').update(bytes).digest('hex');

const both = (input: KernelInput, draws: number) =>
  [answers(wasmKernel, input, draws), answers(plainKernel, input, draws)] as const;

describe('the two kernels', () => {
  it.each([
    [1, 1, 1],
    [2, 3, 5],
    [7, 4, 17],
    [2850, 40, 33],
    [5000, 8, 20],
    [6001, 6, 20],
  ])('give the same bits for %i units, %i columns and %i draws', (units, columns, draws) => {
    const [wasm, plain] = both(
      { units, topK: 10, columns: Array.from({ length: columns }, (_, k) => column(units, (u) => noise(u, k))) },
      draws,
    );
    expect(wasm).toEqual(plain);
  });

  it('share ranks among equal scores and put the highest first', () => {
    for (const make of [wasmKernel, plainKernel]) {
      const kernel = make({ units: 5, topK: 1, columns: [Float64Array.of(2, 9, 9, -1, 2)] });
      kernel.draw(Float64Array.of(1), 1);
      expect([...kernel.ranks(0)]).toEqual([3, 1, 1, 5, 3]);
      expect([...kernel.scores()]).toEqual([2, 9, 9, -1, 2]);
    }
  });

  it('rank everyone first where everyone is equal', () => {
    for (const make of [wasmKernel, plainKernel]) {
      const kernel = make({ units: 4, topK: 1, columns: [] });
      kernel.rank(new Float64Array(4).fill(7), 0);
      expect([...kernel.ranks(0)]).toEqual([1, 1, 1, 1]);
    }
  });

  it('agree where one unit is so far away that all others share a key', () => {
    const units = 3000;
    const [wasm, plain] = both(
      {
        units,
        topK: 3,
        columns: [
          column(units, (u) => (u === 5 ? 1e12 : noise(u, 1) * 1e-6)),
          column(units, (u) => noise(u, 2) * 1e-6),
        ],
      },
      20,
    );
    expect(wasm).toEqual(plain);
  });

  it('agree on integers with many ties, on negative numbers, zero and -0, and on the smallest spreads', () => {
    const odd = fc.constantFrom(
      0,
      -0,
      1,
      -1,
      1 + Number.EPSILON,
      Number.MIN_VALUE,
      -Number.MIN_VALUE,
      1e300,
      -1e300,
      1e-300,
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(odd, fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 })), {
          minLength: 1,
          maxLength: 90,
        }),
        (values) => {
          const scores = Float64Array.from(values);
          const [a, b] = [wasmKernel, plainKernel].map((make) => {
            const kernel = make({ units: values.length, topK: 2, columns: [] });
            kernel.rank(scores, 0);
            return [...kernel.ranks(0)];
          });
          expect(a).toEqual(b);
          expect(a).toEqual(values.map((v) => 1 + values.filter((other) => other > v).length));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuse a column with a missing value', () => {
    for (const make of [wasmKernel, plainKernel]) {
      expect(() => make({ units: 2, topK: 1, columns: [Float64Array.of(1, NaN)] })).toThrow('no value for unit 1');
    }
  });

  it('start at nothing again after a take', () => {
    const kernel = wasmKernel({ units: 3, topK: 1, columns: [Float64Array.of(1, 2, 3)] });
    for (let i = 0; i < 2; i++) {
      kernel.draw(Float64Array.of(1, 1), 2);
      kernel.tally(2);
      const taken = kernel.take();
      expect([...taken.counts]).toEqual([0, 0, 0, 2, 0, 0, 2, 0, 0, 2, 0, 0]);
      expect(taken).toMatchObject({ draws: 2, sums: Float64Array.of(6, 4, 2), top: Uint32Array.of(0, 0, 2) });
    }
  });

  it.each([[1], [40], [5000], [6001]])(
    'give the bytes of what they have counted of %i units, block by block, twice in a row and of nothing',
    (units) => {
      for (const make of [wasmKernel, plainKernel]) {
        const input = {
          units,
          topK: 3,
          columns: [column(units, (u) => noise(u, 1)), column(units, (u) => noise(u, 2))],
        };
        const [bytes, whole] = [make(input), make(input)];
        for (const draws of [9, 3, 0]) {
          for (const kernel of [bytes, whole]) {
            kernel.draw(weightsOf(draws, 2), draws);
            kernel.tally(draws);
          }
          const taken = whole.take();
          const { bins } = taken;
          const blocks = unitBlocks(units).map(({ from, to }) => ({
            ...taken,
            from,
            to,
            counts: taken.counts.slice(from * bins, to * bins),
            sums: taken.sums.slice(from, to),
            top: taken.top.slice(from, to),
          }));
          expect(bytes.takeBlocks().map(hash)).toEqual(blocks.map((block) => hash(encodeRankCounts(block))));
        }
      }
    },
  );

  it('give no rank where there is no score, and count that', () => {
    for (const make of [wasmKernel, plainKernel]) {
      const kernel = make({ units: 3, topK: 1, columns: [] });
      kernel.rank(Float64Array.of(1, NaN, 2), 0);
      expect([...kernel.ranks(0)]).toEqual([2, 0, 1]);
      kernel.tally(1);
      expect(kernel.take()).toMatchObject({
        counts: Uint32Array.of(0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0),
        sums: Float64Array.of(2, 0, 1),
        top: Uint32Array.of(0, 0, 1),
      });
    }
  });

  it('are built from the source that is committed', async () => {
    await expect(
      promisify(execFile)(process.execPath, ['libs/index-core/assembly/build.mjs', '--check']),
    ).resolves.toMatchObject({ stdout: expect.stringContaining('up to date') });
  });
});
