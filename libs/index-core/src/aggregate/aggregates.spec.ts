import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  arithmeticMean,
  blankBelow,
  copeland,
  geometricMean,
  greyRelational,
  harmonicMean,
  maximum,
  mazziottaPareto,
  medianOf,
  minimum,
  points,
  powerMean,
  rankSumRatio,
  sum,
  topsis,
} from './index.js';

const of = (...x: number[]) => Float64Array.from(x);
const ones = (n: number) => new Float64Array(n).fill(1);

describe('maximum', () => {
  it('is the greatest child that counts, down to the threshold', () => {
    expect(maximum([of(7, 1, NaN), of(3, 8, 2)], of(1, 1))).toEqual(of(7, 8, 2));
    expect(maximum([of(7), of(9)], of(1, 0))).toEqual(of(7));
    expect(maximum([of(7, NaN), of(NaN, NaN)], of(1, 3), { minShare: 0.5 })).toEqual(of(NaN, NaN));
    expect(maximum([of(7), of(NaN)], of(1, 3), { minShare: 0.5, by: 'count' })).toEqual(of(7));
  });
});

describe('blankBelow', () => {
  it('leaves no score where too few children that weigh have a value', () => {
    const out = of(1, 2, 3);
    blankBelow(2, [of(1, 1, NaN), of(1, NaN, 1), of(1, 1, 1)], of(1, 1, 0), out);
    expect(out).toEqual(of(1, NaN, NaN));
  });
});

describe('harmonicMean', () => {
  it('is the reciprocal of the mean reciprocal', () => {
    expect(harmonicMean([of(2), of(6)], of(1, 1))[0]).toBeCloseTo(3, 14);
    expect(harmonicMean([of(2), of(6)], of(3, 1))[0]).toBeCloseTo(2.4, 14);
  });

  it('gives the weight of a missing child to the others, down to the threshold', () => {
    expect(harmonicMean([of(5), of(NaN)], of(1, 1))).toEqual(of(5));
    expect(harmonicMean([of(5), of(NaN)], of(1, 1), { minShare: 0.6 })).toEqual(of(NaN));
    expect(harmonicMean([of(5), of(NaN)], of(1, 9), { minShare: 0.5, by: 'count' })).toEqual(of(5));
    expect(harmonicMean([of(NaN)], of(1))).toEqual(of(NaN));
  });

  it('gives no score to a zero or a negative value, unless the rule says how', () => {
    expect(harmonicMean([of(0, -1), of(4, 4)], of(1, 1))).toEqual(of(NaN, NaN));
    expect(harmonicMean([of(0, -1), of(4, 4)], of(1, 1), { nonPositive: 'zero' })).toEqual(of(0, NaN));
    expect(harmonicMean([of(0, -1), of(4, 4)], of(1, 1), { nonPositive: 4 })).toEqual(of(4, 4));
    expect(harmonicMean([of(0), of(4)], of(0, 1))).toEqual(of(4));
    expect(() => harmonicMean([of(1)], of(1), { nonPositive: -1 })).toThrow('here -1');
  });
});

describe('powerMean', () => {
  it('takes the root of the mean power', () => {
    expect(powerMean([of(1), of(7)], of(1, 1), { p: 2 })[0]).toBeCloseTo(5, 14);
    expect(powerMean([of(1), of(7)], of(3, 1), { p: 1 })[0]).toBeCloseTo(2.5, 14);
  });

  it('is the geometric mean at 0 and the harmonic mean at -1', () => {
    const children = [of(2, 3), of(6, 9)];
    expect(powerMean(children, of(1, 1), { p: 0 })).toEqual(geometricMean(children, of(1, 1)));
    powerMean(children, of(1, 2), { p: -1 }).forEach((v, i) =>
      expect(v).toBeCloseTo(harmonicMean(children, of(1, 2))[i]!, 14),
    );
  });

  it('takes zeros for positive powers only, and never negative values', () => {
    expect(powerMean([of(0), of(8)], of(1, 1), { p: 0.5 })[0]).toBeCloseTo(2, 14);
    expect(powerMean([of(0, -1), of(8, 8)], of(1, 1), { p: -1 })).toEqual(of(NaN, NaN));
    expect(powerMean([of(-1), of(8)], of(1, 1), { p: 2 })).toEqual(of(NaN));
    expect(powerMean([of(0, -1), of(8, 8)], of(1, 1), { p: -1, nonPositive: 'zero' })).toEqual(of(0, NaN));
    expect(powerMean([of(-1), of(8)], of(1, 1), { p: 1, nonPositive: 2 })).toEqual(of(5));
    expect(powerMean([of(0), of(8)], of(0, 1), { p: -1 })).toEqual(of(8));
  });

  it('stays finite for any power', () => {
    expect(powerMean([of(1e200), of(1e190)], of(1, 1), { p: 50 })[0]! / 1e200).toBeCloseTo(0.5 ** 0.02, 12);
    expect(powerMean([of(1e-200), of(1e190)], of(1, 1), { p: -50 })[0]! / 1e-200).toBeCloseTo(0.5 ** -0.02, 12);
    expect(powerMean([of(0), of(0)], of(1, 1), { p: 2 })).toEqual(of(0));
  });

  it('keeps to the availability threshold', () => {
    expect(powerMean([of(3), of(NaN)], of(1, 1), { p: 2 })[0]).toBeCloseTo(3, 14);
    expect(powerMean([of(3), of(NaN)], of(1, 1), { p: 2, minShare: 0.6 })).toEqual(of(NaN));
    expect(powerMean([of(3), of(NaN)], of(1, 3), { p: 1, minShare: 0.5, by: 'count' })).toEqual(of(3));
    expect(powerMean([of(NaN)], of(1), { p: 2 })).toEqual(of(NaN));
  });

  it('refuses an infinite power', () => {
    expect(() => powerMean([of(1)], of(1), { p: Infinity })).toThrow('finite power; here Infinity');
    expect(() => powerMean([of(1)], of(1), { p: 2, nonPositive: 0 })).toThrow('here 0');
  });

  it('grows with its power', () => {
    const value = fc.double({ min: 0.5, max: 100, noNaN: true });
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        const at = (p: number) => powerMean([of(a), of(b), of(c)], of(1, 2, 3), { p })[0]!;
        expect(at(-2)).toBeLessThanOrEqual(at(0) * (1 + 1e-12));
        expect(at(0)).toBeLessThanOrEqual(at(1) * (1 + 1e-12));
        expect(at(1)).toBeLessThanOrEqual(at(3) * (1 + 1e-12));
      }),
    );
  });
});

describe('medianOf', () => {
  it('takes the middle child, or the mean of two', () => {
    expect(medianOf([of(9), of(1), of(5)], ones(3))).toEqual(of(5));
    expect(medianOf([of(9), of(1), of(5), of(7)], ones(4))).toEqual(of(6));
  });

  it('weighs: half of the weight lies on either side', () => {
    expect(medianOf([of(1), of(5), of(9)], of(3, 1, 1))).toEqual(of(1));
    expect(medianOf([of(1), of(5), of(9)], of(1, 1, 2))).toEqual(of(7));
    expect(medianOf([of(1), of(5), of(9)], of(1, 1, 5))).toEqual(of(9));
    expect(medianOf([of(1), of(5), of(9)], of(0.1, 0.2, 0.3))).toEqual(of(7));
  });

  it('leaves out missing children and those of weight 0, down to the threshold', () => {
    expect(medianOf([of(1), of(NaN), of(9)], ones(3))).toEqual(of(5));
    expect(medianOf([of(1), of(4), of(9)], of(1, 0, 1))).toEqual(of(5));
    expect(medianOf([of(1), of(NaN), of(NaN)], ones(3), { minShare: 0.5 })).toEqual(of(NaN));
    expect(medianOf([of(1), of(NaN)], of(1, 9), { minShare: 0.5, by: 'count' })).toEqual(of(1));
    expect(medianOf([of(NaN)], ones(1))).toEqual(of(NaN));
  });
});

describe('minimum', () => {
  it('is the weakest child', () => {
    expect(minimum([of(7, NaN), of(3, 8)], ones(2))).toEqual(of(3, 8));
    expect(minimum([of(7), of(3)], of(1, 0))).toEqual(of(7));
    expect(minimum([of(-7), of(3)], ones(2))).toEqual(of(-7));
  });

  it('keeps to the availability threshold', () => {
    expect(minimum([of(7), of(NaN)], of(1, 3), { minShare: 0.5 })).toEqual(of(NaN));
    expect(minimum([of(7), of(NaN)], of(1, 3), { minShare: 0.5, by: 'count' })).toEqual(of(7));
    expect(minimum([of(NaN)], ones(1))).toEqual(of(NaN));
  });
});

describe('sum', () => {
  it('multiplies and adds, and needs every child unless told otherwise', () => {
    expect(sum([of(1, NaN), of(2, 2)], of(1, 10))).toEqual(of(21, NaN));
    expect(sum([of(1, NaN), of(2, 2)], of(1, 10), { minShare: 0.5 })).toEqual(of(21, 20));
    expect(sum([of(1, NaN), of(2, 2)], of(1, 10), { minShare: 0.6, by: 'count' })).toEqual(of(21, NaN));
    expect(sum([of(1), of(NaN)], of(1, 0))).toEqual(of(1));
    expect(sum([of(NaN)], ones(1), { minShare: 0 })).toEqual(of(NaN));
  });
});

describe('mazziottaPareto', () => {
  it('takes imbalance off the mean', () => {
    expect(mazziottaPareto([of(90), of(110)], ones(2))[0]).toBeCloseTo(99, 12);
    expect(mazziottaPareto([of(90), of(110)], ones(2), { sign: 'plus' })[0]).toBeCloseTo(101, 12);
    expect(mazziottaPareto([of(100), of(100)], ones(2))).toEqual(of(100));
  });

  it('weighs mean and variance alike', () => {
    expect(mazziottaPareto([of(90), of(110)], of(3, 1))[0]).toBeCloseTo(95 - 75 / 95, 12);
  });

  it('has no answer for a mean that is not positive, and keeps to the threshold', () => {
    expect(mazziottaPareto([of(-5, 0), of(5, 0)], ones(2))).toEqual(of(NaN, NaN));
    expect(mazziottaPareto([of(90), of(NaN)], ones(2))).toEqual(of(90));
    expect(mazziottaPareto([of(90), of(NaN)], ones(2), { minShare: 0.6 })).toEqual(of(NaN));
    expect(mazziottaPareto([of(90), of(NaN)], of(1, 9), { minShare: 0.5, by: 'count' })).toEqual(of(90));
    expect(mazziottaPareto([of(90), of(500)], of(1, 0))).toEqual(of(90));
  });
});

describe('topsis', () => {
  it('measures closeness to the best and the worst that are found', () => {
    const found = topsis([of(1, 2, 3), of(4, 4, 1)], of(0.5, 0.5));
    // By hand: v = 0.5·x/√Σx²; the norms are √14 and √33.
    const v = [[1, 2, 3].map((x) => (0.5 * x) / Math.sqrt(14)), [4, 4, 1].map((x) => (0.5 * x) / Math.sqrt(33))];
    [0, 1, 2].forEach((i) => {
      const up = Math.hypot(v[0]![i]! - v[0]![2]!, v[1]![i]! - v[1]![0]!);
      const down = Math.hypot(v[0]![i]! - v[0]![0]!, v[1]![i]! - v[1]![2]!);
      expect(found[i]).toBeCloseTo(down / (up + down), 14);
    });
  });

  it('leaves children of a common scale as they are when asked', () => {
    expect(topsis([of(0, 50, 100), of(0, 50, 100)], of(1, 3), { norm: 'none' })).toEqual(of(0, 0.5, 1));
    const skewed = topsis([of(0, 100, 100), of(0, 0, 100)], of(3, 4), { norm: 'none' });
    expect(skewed[1]).toBeCloseTo(3 / 7, 14);
  });

  it('leaves out units with a gap, and children of weight 0', () => {
    expect(topsis([of(0, 50, 100, NaN), of(1, NaN, 3, 9)], of(1, 0))).toEqual(of(0, 0.5, 1, NaN));
    expect(topsis([of(0, 50, 100, 1000), of(0, 50, 100, NaN)], of(1, 1), { norm: 'none' })).toEqual(of(0, 0.5, 1, NaN));
  });

  it('has no answer where all are equal', () => {
    expect(topsis([of(5, 5)], ones(1))).toEqual(of(NaN, NaN));
    expect(topsis([of(0, 0), of(1, 2)], ones(2))).toEqual(of(0, 1));
  });
});

describe('greyRelational', () => {
  it('measures how closely the best is followed', () => {
    const found = greyRelational([of(0, 5, 10)], ones(1));
    expect(found[0]).toBeCloseTo(1 / 3, 14);
    expect(found[1]).toBeCloseTo(0.5, 14);
    expect(found[2]).toBe(1);
  });

  it('takes m and M over all children, a resolution and an ideal', () => {
    const found = greyRelational([of(4, 10), of(9, 6)], of(3, 1), { resolution: 0.25, ideal: [10, 10] });
    const xi = (d: number) => (0 + 0.25 * 6) / (d + 0.25 * 6);
    expect(found[0]).toBeCloseTo((3 * xi(6) + xi(1)) / 4, 14);
    expect(found[1]).toBeCloseTo((3 * xi(0) + xi(4)) / 4, 14);
    const least = greyRelational([of(4, 8)], ones(1), { ideal: [10] });
    expect(least[1]).toBeCloseTo((2 + 3) / (2 + 3), 14);
    expect(least[0]).toBeCloseTo((2 + 3) / (6 + 3), 14);
  });

  it('gives 1 to all where nobody departs, and leaves out units with a gap', () => {
    expect(greyRelational([of(5, 5)], ones(1))).toEqual(of(1, 1));
    expect(greyRelational([of(5, 5, 99), of(5, 5, NaN)], ones(2))).toEqual(of(1, 1, NaN));
    expect(greyRelational([of(5, 5), of(NaN, 1)], of(1, 0))).toEqual(of(1, 1));
  });

  it('refuses a resolution that is none and an ideal that does not fit', () => {
    expect(() => greyRelational([of(1)], ones(1), { resolution: 0 })).toThrow('resolution must be positive; here 0');
    expect(() => greyRelational([of(1)], ones(1), { ideal: [1, 2] })).toThrow('2 ideal values for 1 children');
  });
});

describe('rankSumRatio', () => {
  it('adds up ranks from below, ties sharing the mean rank', () => {
    const found = rankSumRatio([of(1, 5, 9), of(2, 2, 1)], of(1, 1));
    expect(found[0]).toBeCloseTo((1 + 2.5) / 6, 14);
    expect(found[1]).toBeCloseTo((2 + 2.5) / 6, 14);
    expect(found[2]).toBeCloseTo((3 + 1) / 6, 14);
    expect(rankSumRatio([of(1, 5, 9), of(2, 2, 1)], of(1, 0))[1]).toBeCloseTo(2 / 3, 14);
  });

  it('keeps distances in the linear form', () => {
    const found = rankSumRatio([of(0, 2, 10)], ones(1), { kind: 'linear' });
    expect(found[1]).toBeCloseTo((1 + 2 * 0.2) / 3, 14);
    expect(rankSumRatio([of(3, 3)], ones(1), { kind: 'linear' })).toEqual(of(0.75, 0.75));
  });

  it('leaves out units with a gap before ranking', () => {
    expect(rankSumRatio([of(1, 5, 9), of(2, NaN, 1)], of(1, 1))).toEqual(of(0.75, NaN, 0.75));
    const linear = rankSumRatio([of(1, 50, 9), of(2, NaN, 1)], of(1, 1), { kind: 'linear' });
    expect(linear).toEqual(of(0.75, NaN, 0.75));
    expect(rankSumRatio([of(3, 3, NaN)], ones(1), { kind: 'linear' })).toEqual(of(0.75, 0.75, NaN));
  });
});

describe('copeland', () => {
  it('counts pairs won and lost', () => {
    expect(copeland([of(1, 5, 9)], ones(1))).toEqual(of(-2, 0, 2));
  });

  it('lets the heavier side of each pair win, however narrowly', () => {
    expect(copeland([of(1, 2), of(9, 1)], of(0.6, 0.4))).toEqual(of(-1, 1));
    expect(copeland([of(1, 2), of(9, 1)], of(1, 1))).toEqual(of(0, 0));
  });

  it('calls sums of weights that differ by rounding a draw', () => {
    expect(copeland([of(1, 0), of(1, 0), of(0, 1)], of(0.1, 0.2, 0.3))).toEqual(of(0, 0));
  });

  it('compares on what both have, and leaves out who has nothing', () => {
    expect(copeland([of(1, 2, NaN, NaN), of(NaN, 1, 2, NaN)], of(1, 1))).toEqual(of(-1, 0, 1, NaN));
    expect(copeland([of(1, NaN), of(NaN, 3)], of(1, 0))).toEqual(of(0, NaN));
  });
});

describe('points', () => {
  const roles = ['mark', 'mark', 'deduction', 'bonus'] as const;

  it('adds marks, takes deductions off and caps the bonuses', () => {
    expect(points([of(40), of(50), of(7), of(20)], ones(4), { roles, bonusCap: 10 })).toEqual(of(93));
    expect(points([of(40), of(50), of(7), of(20)], of(2, 1, 1, 0.5), { roles })).toEqual(of(133));
  });

  it('does not let deductions go below the floor, nor the total above the ceiling', () => {
    expect(points([of(4), of(5), of(70), of(3)], ones(4), { roles })).toEqual(of(3));
    expect(points([of(4), of(5), of(70), of(3)], ones(4), { roles, floor: -100 })).toEqual(of(-58));
    expect(points([of(90), of(9), of(0), of(30)], ones(4), { roles, ceiling: 100 })).toEqual(of(100));
  });

  it('gives no score where a mark is missing, unless the share allows it; nothing is shared out', () => {
    expect(points([of(NaN), of(50), of(0), of(0)], ones(4), { roles })).toEqual(of(NaN));
    expect(points([of(NaN), of(50), of(0), of(0)], ones(4), { roles, minShare: 0.5 })).toEqual(of(50));
    expect(points([of(NaN), of(50), of(0), of(0)], of(3, 1, 1, 1), { roles, minShare: 0.5 })).toEqual(of(NaN));
    expect(points([of(NaN), of(50), of(0), of(0)], of(3, 1, 1, 1), { roles, minShare: 0.5, by: 'count' })).toEqual(
      of(50),
    );
    expect(points([of(NaN), of(NaN), of(0), of(0)], ones(4), { roles, minShare: 0 })).toEqual(of(NaN));
  });

  it('needs deductions and bonuses too, unless no entry means none', () => {
    expect(points([of(40, 40), of(50, 50), of(NaN, 1), of(3, NaN)], ones(4), { roles })).toEqual(of(NaN, NaN));
    expect(points([of(40, 40), of(50, 50), of(NaN, 1), of(3, NaN)], ones(4), { roles, extras: 'optional' })).toEqual(
      of(93, 89),
    );
    expect(points([of(40), of(50), of(NaN), of(3)], of(1, 1, 0, 1), { roles })).toEqual(of(93));
  });

  it('refuses a scorecard that cannot be', () => {
    expect(() => points([of(1)], ones(1), { roles: [] })).toThrow('0 roles for 1 children');
    expect(() => points([of(1)], ones(1), { roles: ['bonus'] })).toThrow('at least one mark');
    expect(() => points([of(1)], ones(1), { roles: ['mark'], bonusCap: -1 })).toThrow(
      'cap of the bonuses must be 0 or more; here -1',
    );
    expect(() => points([of(1)], ones(1), { roles: ['mark'], floor: 5, ceiling: 4 })).toThrow(
      'floor 5 lies above the ceiling 4',
    );
  });
});

describe('every mean', () => {
  const means = {
    arithmeticMean,
    geometricMean,
    harmonicMean,
    medianOf,
    minimum,
    powerMean: (c: readonly Float64Array[], w: Float64Array) => powerMean(c, w, { p: 0.5 }),
  };
  const value = fc.oneof(
    { weight: 5, arbitrary: fc.double({ min: 0.1, max: 100, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  );
  const rows = fc.array(fc.tuple(value, fc.double({ min: 0.01, max: 3, noNaN: true })), { minLength: 1, maxLength: 8 });

  it.each(Object.entries(means))(
    '%s lies between the least and the greatest child, and is missing only where all are',
    (_, mean) => {
      fc.assert(
        fc.property(rows, (cells) => {
          const there = cells.map(([v]) => v).filter((v) => !Number.isNaN(v));
          const score = mean(
            cells.map(([v]) => of(v)),
            Float64Array.from(cells, ([, w]) => w),
          )[0]!;
          if (there.length === 0) expect(score).toBeNaN();
          else {
            expect(score).toBeGreaterThanOrEqual(Math.min(...there) * (1 - 1e-9));
            expect(score).toBeLessThanOrEqual(Math.max(...there) * (1 + 1e-9));
          }
        }),
      );
    },
  );

  it.each(Object.entries<typeof arithmeticMean>({ ...means, mazziottaPareto, maximum }))(
    '%s counts weight, or children where asked, and has a score where exactly the least share is there',
    (_, mean) => {
      const half = { minShare: 0.5 };
      const of = (weights: Float64Array, params: object) =>
        mean([Float64Array.of(5), Float64Array.of(NaN)], weights, params)[0];
      // The power mean of this table takes no parameters of availability.
      if (mean === means.powerMean)
        return expect(
          powerMean([Float64Array.of(5), Float64Array.of(NaN)], Float64Array.of(1, 9), {
            p: 0.5,
            by: 'count',
            ...half,
          })[0],
        ).toBeCloseTo(5, 12);
      expect(of(Float64Array.of(1, 9), half)).toBeNaN();
      expect(of(Float64Array.of(1, 9), { ...half, by: 'count' })).toBeCloseTo(5, 12);
      expect(of(Float64Array.of(1, 1), half)).toBeCloseTo(5, 12);
      expect(of(Float64Array.of(9, 1), { minShare: 0.6, by: 'count' })).toBeNaN();
    },
  );

  it.each(Object.entries(means))('%s does not fall when a child rises', (_, mean) => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.double({ min: 0, max: 50, noNaN: true }), (cells, at, rise) => {
        const weights = Float64Array.from(cells, ([, w]) => w);
        const before = mean(
          cells.map(([v]) => of(v)),
          weights,
        )[0]!;
        const after = mean(
          cells.map(([v], k) => of(k === at % cells.length ? v + rise : v)),
          weights,
        )[0]!;
        if (!Number.isNaN(before)) expect(after).toBeGreaterThanOrEqual(before * (1 - 1e-12));
      }),
    );
  });

  it.each(Object.entries(means))('%s does not depend on the scale of the weights', (_, mean) => {
    fc.assert(
      fc.property(rows, (cells) => {
        const children = cells.map(([v]) => of(v));
        const weights = Float64Array.from(cells, ([, w]) => w);
        const once = mean(children, weights)[0]!;
        const double = mean(
          children,
          weights.map((w) => 2 * w),
        )[0]!;
        if (Number.isNaN(once)) expect(double).toBeNaN();
        else expect(Math.abs(double / once - 1)).toBeLessThan(1e-12);
      }),
    );
  });
});
