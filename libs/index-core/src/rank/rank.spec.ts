import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { averageRank } from './average-rank.js';
import { order } from './order.js';
import { rank } from './rank.js';
import { equals, exceeds, reaches } from '../tolerance/tolerance.js';

const x = Float64Array.of(70, 90, NaN, 90, 50);

describe('rank', () => {
  it('gives tied units the smallest rank and skips the next', () => {
    expect(rank(x)).toEqual(Int32Array.of(3, 1, 0, 1, 4));
  });

  it.each([
    ['max', [3, 2, 0, 2, 4]],
    ['dense', [2, 1, 0, 1, 3]],
    ['ordinal', [3, 1, 0, 2, 4]],
  ] as const)('follows the rule %s', (ties, expected) => {
    expect(rank(x, { ties })).toEqual(Int32Array.from(expected));
  });

  it.each([
    ['min', [2, 3, 0, 3, 1]],
    ['max', [2, 4, 0, 4, 1]],
    ['dense', [2, 3, 0, 3, 1]],
    ['ordinal', [2, 3, 0, 4, 1]],
  ] as const)('can put the lowest first (%s)', (ties, expected) => {
    expect(rank(x, { ties, best: 'lowest' })).toEqual(Int32Array.from(expected));
  });

  it('shares the places of tied units in the average rank', () => {
    expect(averageRank(x)).toEqual(Float64Array.of(3, 1.5, NaN, 1.5, 4));
    expect(averageRank(x, { best: 'lowest' })).toEqual(Float64Array.of(2, 3.5, NaN, 3.5, 1));
  });

  it('ties what is equal on paper, and nothing else', () => {
    expect(rank(Float64Array.of(0, -0, Number.MIN_VALUE))).toEqual(Int32Array.of(2, 2, 1));
    expect(rank(Float64Array.of(0.1 + 0.2, 0.3, 0.4))).toEqual(Int32Array.of(2, 2, 1));
    expect(averageRank(Float64Array.of(0.1 + 0.2, 0.3, 0.4))).toEqual(Float64Array.of(2.5, 2.5, 1));
    expect(rank(Float64Array.of(1, 1 - 1e-11))).toEqual(Int32Array.of(1, 2));
  });

  it('goes on with a class while neighbours are equal, so that its borders are the same from either end', () => {
    const chain = Float64Array.from({ length: 50 }, (_, i) => 1 + i * 0.9e-12);
    expect(new Set(rank(chain))).toEqual(new Set([1]));
    expect(new Set(rank(chain, { best: 'lowest' }))).toEqual(new Set([1]));
  });

  it('ranks nobody where nobody has a score', () => {
    expect(rank(Float64Array.of(NaN, NaN))).toEqual(Int32Array.of(0, 0));
    expect(rank(new Float64Array(0))).toEqual(new Int32Array(0));
  });

  it('agrees with counting who is better, for short and long columns', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 })), { maxLength: 200 }), (values) => {
        const column = Float64Array.from(values);
        const ranks = rank(column);
        const lowest = rank(column, { best: 'lowest', ties: 'max' });
        const means = averageRank(column);
        values.forEach((v, i) => {
          if (Number.isNaN(v)) {
            expect(ranks[i]).toBe(0);
            return;
          }
          const better = values.filter((other) => exceeds(other, v)).length;
          const same = values.filter((other) => equals(other, v)).length;
          expect(ranks[i]).toBe(better + 1);
          expect(means[i]).toBe(better + (same + 1) / 2);
          expect(lowest[i]).toBe(values.filter((other) => reaches(v, other)).length);
        });
      }),
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 120 }), (values) => {
        const there = rank(Float64Array.from(values));
        const back = rank(Float64Array.from(values).reverse()).reverse();
        expect(back).toEqual(there);
      }),
    );
  });
});

describe('order', () => {
  it('sorts ascending, keeps equal values in place and leaves missing values out', () => {
    expect(order(Float64Array.of(3, NaN, 1, 3, -2))).toEqual(Uint32Array.of(4, 2, 0, 3));
  });

  it('agrees with a comparing sort on long columns with every kind of number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double(), fc.constantFrom(0, -0, Infinity, -Infinity, 1, 1 + Number.EPSILON)), {
          minLength: 49,
          maxLength: 400,
        }),
        (values) => {
          const expected = values
            .map((_, i) => i)
            .filter((i) => !Number.isNaN(values[i]!))
            .sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : a - b));
          expect([...order(Float64Array.from(values))]).toEqual(expected);
        },
      ),
    );
  });

  it('sorts numbers that differ in their last bits only, and many of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 49, maxLength: 300 }),
        fc.constantFrom(1, -1),
        (steps, sign) => {
          const values = steps.map((step) => sign * (1 + step * Number.EPSILON));
          const expected = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
          expect([...order(Float64Array.of(...values, NaN))]).toEqual(expected);
        },
      ),
    );
  });

  it('sorts columns longer than its first scratch memory', () => {
    const n = 10_000;
    const column = Float64Array.from({ length: n }, (_, i) => (i * 7919) % n);
    const sorted = order(column);
    expect(sorted).toHaveLength(n);
    expect([...sorted.subarray(0, 3)].map((i) => column[i])).toEqual([0, 1, 2]);
    expect(column[sorted[n - 1]!]).toBe(n - 1);
  });
});
