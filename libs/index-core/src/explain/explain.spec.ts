import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arithmeticMean, geometricMean, minimum } from '../aggregate/index.js';
import { gap, gapOverTree, obstacleDegree, shapley, strengthsAndWeaknesses } from './index.js';

const of = (...x: number[]) => Float64Array.from(x);
const sumOf = (parts: Float64Array) => parts.reduce((sum, part) => (Number.isNaN(part) ? sum : sum + part), 0);
/** As closely as numbers allow: one unit in the last place of the greatest part. */
const expectSum = (parts: Float64Array, total: number) =>
  expect(Math.abs(sumOf(parts) - total)).toBeLessThanOrEqual(
    Number.EPSILON * parts.reduce((most, p) => Math.max(most, Math.abs(p) || 0), Math.abs(total)),
  );
const one = (mean: typeof arithmeticMean, weights: Float64Array) => (values: Float64Array) =>
  mean(
    Array.from(values, (v) => of(v)),
    weights,
  )[0]!;

describe('gap', () => {
  it('splits a weighted mean exactly', () => {
    const weights = of(1, 1);
    expect(
      gap({
        a: of(80, 50),
        b: of(60, 60),
        weights,
        aggregation: 'arithmetic',
        aggregate: one(arithmeticMean, weights),
      }),
    ).toEqual({ gap: 5, parts: of(10, -5), method: 'exact' });
  });

  it('splits a geometric mean in logarithms', () => {
    const weights = of(2, 1);
    const found = gap({
      a: of(80, 50),
      b: of(40, 50),
      weights,
      aggregation: 'geometric',
      aggregate: one(geometricMean, weights),
    });
    expect(found.method).toBe('logarithmic');
    expect(found.parts[0]).toBeCloseTo(found.gap, 12);
    expect(found.parts[1]).toBeCloseTo(0, 12);
    const equal = gap({
      a: of(20, 5),
      b: of(5, 20),
      weights: of(1, 1),
      aggregation: 'geometric',
      aggregate: one(geometricMean, of(1, 1)),
    });
    expect(equal.gap).toBe(0);
    expect(equal.parts[0]).toBeCloseTo(5 * Math.log(4), 10);
    expect(equal.parts[1]).toBeCloseTo(-5 * Math.log(4), 10);
  });

  it('takes Shapley values for anything else, and says so', () => {
    const weights = of(1, 1);
    const found = gap({
      a: of(80, 50),
      b: of(20, 60),
      weights,
      aggregation: 'other',
      aggregate: one(minimum, weights),
    });
    // 20 → 50 by way of (80, 60) = 60 or (20, 50) = 20: the first adds 40 or 30, the second −10 or 0.
    expect(found).toEqual({ gap: 30, parts: of(35, -5), method: 'shapley' });
  });

  it('takes Shapley values for a mean that is rounded or floored', () => {
    const weights = of(1, 1);
    const rounded = (values: Float64Array) => Math.round(one(arithmeticMean, weights)(values));
    const found = gap({ a: of(80, 51), b: of(60, 60), weights, aggregation: 'arithmetic', aggregate: rounded });
    expect(found.method).toBe('shapley');
    expect(sumOf(found.parts)).toBe(6);
    const zero = (values: Float64Array) =>
      geometricMean(
        Array.from(values, (v) => of(v)),
        weights,
        { nonPositive: 'zero' },
      )[0]!;
    expect(gap({ a: of(0, 50), b: of(60, 60), weights, aggregation: 'geometric', aggregate: zero }).method).toBe(
      'shapley',
    );
  });

  it('counts a child that only one unit has, and leaves out one that neither has', () => {
    const weights = of(1, 1, 1);
    const found = gap({
      a: of(80, NaN, NaN),
      b: of(60, 20, NaN),
      weights,
      aggregation: 'arithmetic',
      aggregate: one(arithmeticMean, weights),
    });
    expect(found.gap).toBe(40);
    // Middle 60: 1·(80 − 60) − ½·(60 − 60) = 20; 0 − ½·(20 − 60) = 20.
    expect(found.parts).toEqual(of(20, 20, NaN));
    const other = gap({
      a: of(80, NaN, NaN),
      b: of(60, 20, NaN),
      weights,
      aggregation: 'other',
      aggregate: one(minimum, weights),
    });
    expect(other.parts[2]).toBeNaN();
    expect(sumOf(other.parts)).toBe(60);
  });

  it('has no answer where a unit has no score, and refuses what does not fit', () => {
    const weights = of(1);
    const found = gap({
      a: of(NaN),
      b: of(1),
      weights,
      aggregation: 'arithmetic',
      aggregate: one(arithmeticMean, weights),
    });
    expect(found).toEqual({ gap: NaN, parts: of(NaN), method: 'none' });
    expect(() => gap({ a: of(1, 2), b: of(1), weights, aggregation: 'other', aggregate: () => 0 })).toThrow(
      '2 and 1 values for 1 weights',
    );
  });

  it('has parts that sum to the gap, whatever the mean', () => {
    const value = fc.oneof(
      { weight: 8, arbitrary: fc.double({ min: 1, max: 100, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(NaN) },
    );
    const rows = fc.array(fc.tuple(value, value, fc.double({ min: 0.1, max: 4, noNaN: true })), {
      minLength: 1,
      maxLength: 9,
    });
    for (const [aggregation, mean] of [
      ['arithmetic', arithmeticMean],
      ['geometric', geometricMean],
      ['other', minimum],
    ] as const) {
      fc.assert(
        fc.property(rows, (cells) => {
          const weights = Float64Array.from(cells, (c) => c[2]);
          const found = gap({
            a: Float64Array.from(cells, (c) => c[0]),
            b: Float64Array.from(cells, (c) => c[1]),
            weights,
            aggregation,
            aggregate: one(mean, weights),
          });
          if (found.method !== 'none') expectSum(found.parts, found.gap);
        }),
      );
    }
  });
});

describe('shapley', () => {
  it('shares equally what only both together bring', () => {
    expect(shapley(2, (from) => (from[0] === 1 && from[1] === 1 ? 10 : 0)).parts).toEqual(of(5, 5));
  });

  it('gives each its own where things only add up, for few and for many', () => {
    for (const n of [3, 10, 20]) {
      const found = shapley(n, (from) => from.reduce((sum, side, k) => sum + side * k, 0));
      expect(found.exact).toBe(n <= 10);
      found.parts.forEach((part, k) => expect(part).toBeCloseTo(k, 10));
    }
  });

  it('sums to the whole gap when orders stand for all orders', () => {
    const worth = (from: Uint8Array) => Math.min(...from.map((side, k) => (side === 1 ? 50 + k : 40 - k)));
    const { parts, exact } = shapley(18, worth);
    expect(exact).toBe(false);
    expect(sumOf(parts)).toBeCloseTo(50 - 23, 10);
  });
});

describe('gapOverTree', () => {
  // root (arithmetic) ← A (geometric: a1, a2), B (arithmetic: b1, b2)
  const parents = [-1, 0, 1, 1, 0, 4, 4];
  const weights = [1, 0.6, 0.5, 0.5, 0.4, 0.75, 0.25];
  const aggregations = ['arithmetic', 'geometric', 'other', 'other', 'arithmetic', 'other', 'other'] as const;
  const aggregate = (node: number, values: Float64Array) =>
    (node === 1 ? geometricMean : arithmeticMean)(
      Array.from(values, (v) => of(v)),
      Float64Array.from(parents.flatMap((p, k) => (p === node ? [weights[k]!] : []))),
    )[0]!;
  const scored = (a1: number, a2: number, b1: number, b2: number) => {
    const A = aggregate(1, of(a1, a2));
    const B = aggregate(4, of(b1, b2));
    return of(aggregate(0, of(A, B)), A, a1, a2, B, b1, b2);
  };

  it('carries each leaf up to the root', () => {
    const a = scored(64, 25, 80, 20);
    const b = scored(16, 25, 60, 40);
    const found = gapOverTree({ parents, weights, aggregations, a, b, aggregate });
    expect(found.gap).toBe(a[0]! - b[0]!);
    expect(found.parts[2]).toBeCloseTo(0.6 * (a[1]! - b[1]!), 10);
    expect(found.parts[3]).toBeCloseTo(0, 10);
    expect(found.parts[5]).toBeCloseTo(0.4 * 0.75 * 20, 10);
    expect(found.parts[6]).toBeCloseTo(0.4 * 0.25 * -20, 10);
    expect(found.methods).toEqual(['exact', 'logarithmic', 'none', 'none', 'exact', 'none', 'none']);
  });

  it('splits a child whose parts cancel out', () => {
    const found = gapOverTree({
      parents,
      weights,
      aggregations,
      a: scored(25, 25, 80, 20),
      b: scored(25, 25, 70, 50),
      aggregate,
    });
    expect(found.parts[4]).toBeCloseTo(0, 12);
    expect(found.parts[5]).toBeCloseTo(3, 10);
    expect(found.parts[6]).toBeCloseTo(-3, 10);
  });

  it('shares what a missing dimension does by weight among its leaves', () => {
    const found = gapOverTree({
      parents,
      weights,
      aggregations,
      a: scored(25, 25, NaN, NaN),
      b: scored(25, 25, 70, 50),
      aggregate,
    });
    expect(found.gap).toBeCloseTo(25 - (15 + 0.4 * 65), 12);
    // Middle 33: the dimension that both have gives (1 − 0.6)·(25 − 33) by its weight alone, the missing one −0.4·(65 − 33).
    [-16, -3.2, -1.6, -1.6, -12.8, -9.6, -3.2].forEach((part, node) => expect(found.parts[node]).toBeCloseTo(part, 10));
  });

  it('has leaves that sum to the gap, and siblings that sum to the part of their parent', () => {
    const value = fc.oneof(
      { weight: 9, arbitrary: fc.double({ min: 1, max: 100, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(NaN) },
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 8, maxLength: 8 }), (v) => {
        const found = gapOverTree({
          parents,
          weights,
          aggregations,
          a: scored(v[0]!, v[1]!, v[2]!, v[3]!),
          b: scored(v[4]!, v[5]!, v[6]!, v[7]!),
          aggregate,
        });
        if (Number.isNaN(found.gap)) return;
        expectSum(Float64Array.of(found.parts[2]!, found.parts[3]!, found.parts[5]!, found.parts[6]!), found.gap);
        if (!Number.isNaN(found.parts[1]!)) expect(sumOf(found.parts.slice(2, 4))).toBeCloseTo(found.parts[1]!, 9);
      }),
    );
  });

  it('refuses arrays that do not fit', () => {
    expect(() => gapOverTree({ parents, weights: [1], aggregations, a: of(1), b: of(1), aggregate })).toThrow(
      'There are 7 nodes, but 1 weights, 7 aggregations and 1 and 1 scores',
    );
  });
});

describe('obstacleDegree', () => {
  it('shares out what is missing to the full score', () => {
    const found = obstacleDegree(of(0.5, 0.9, 1.3), of(2, 1, 1));
    if (found.obstacle !== 'found') throw new Error(found.en);
    expect(found.shares[0]).toBeCloseTo(1 / 1.1, 12);
    expect(found.shares[1]).toBeCloseTo(0.1 / 1.1, 12);
    expect(found.shares[2]).toBe(0);
    expect(obstacleDegree(of(50, 100), of(1, 1), { full: 100 })).toEqual({ obstacle: 'found', shares: of(1, 0) });
  });

  it('says in words that there is no obstacle where every target is met', () => {
    expect(obstacleDegree(of(1, 1.2), of(1, 1))).toEqual({
      obstacle: 'none',
      zh: '各项目标均已实现，不存在障碍',
      en: 'Every target is met: there is no obstacle.',
    });
  });

  it('leaves missing scores out, and says when there are none', () => {
    expect(obstacleDegree(of(0.5, NaN), of(1, 1))).toEqual({ obstacle: 'found', shares: of(1, NaN) });
    expect(obstacleDegree(of(NaN), of(1)).obstacle).toBe('unknown');
  });

  it('refuses what does not fit', () => {
    expect(() => obstacleDegree(of(1), of(1, 1))).toThrow('2 weights for 1 scores');
    expect(() => obstacleDegree(of(1), of(1), { full: 0 })).toThrow('must be positive; here 0');
  });
});

describe('strengthsAndWeaknesses', () => {
  const columns = [of(10, 20, 30), of(3, 2, 1), of(5, NaN, 7), of(NaN, 1, 2), of(4, 4, 9)];

  it('orders indicators by the share of peers left behind', () => {
    const { strengths, weaknesses } = strengthsAndWeaknesses(columns, 0, { count: 1 });
    expect(strengths).toEqual([{ column: 1, value: 3, rank: 1, of: 3, standing: 1, behind: 2 }]);
    expect(weaknesses).toEqual([{ column: 0, value: 10, rank: 3, of: 3, standing: 0, behind: 0 }]);
  });

  it('never calls one indicator both', () => {
    const { strengths, weaknesses } = strengthsAndWeaknesses(columns, 0);
    expect([...strengths, ...weaknesses].map((s) => s.column).sort()).toEqual([0, 1, 2, 4]);
  });

  it('looks at peers only where they are named', () => {
    const { strengths } = strengthsAndWeaknesses(columns, 1, { count: 1, peers: [0] });
    expect(strengths).toEqual([{ column: 0, value: 20, rank: 1, of: 2, standing: 1, behind: 1 }]);
  });

  it('refuses a row that is not there', () => {
    expect(() => strengthsAndWeaknesses(columns, 3)).toThrow('no row 3');
    expect(() => strengthsAndWeaknesses(columns, 0, { count: 0 })).toThrow('here 0');
  });
});
