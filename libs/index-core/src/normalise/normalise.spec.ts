import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bands,
  bonus,
  borda,
  categories,
  curve,
  distanceToBest,
  distanceToReference,
  distanceToTarget,
  fractionOfMax,
  marks,
  minMax,
  normalScore,
  percentileRank,
  rankScore,
  scaled,
  zScore,
} from './index.js';

const of = (...x: number[]) => Float64Array.from(x);

describe('zScore', () => {
  it('has mean 0 and deviation 1, or what is asked for', () => {
    expect(zScore(of(1, 2, 3))).toEqual(of(-1, 0, 1));
    expect(zScore(of(1, 2, 3), { mean: 100, sd: 10 })).toEqual(of(90, 100, 110));
    expect(zScore(of(1, 3), { deviation: 'population' })).toEqual(of(-1, 1));
  });

  it('is reversed for a negative indicator, and read off a reference', () => {
    expect(zScore(of(1, 2, 3), { direction: 'negative', mean: 5 })).toEqual(of(6, 5, 4));
    expect(zScore(of(4, NaN), { reference: of(1, 2, 3, NaN) })).toEqual(of(2, NaN));
  });

  it('has no answer without spread, and refuses a deviation that is none', () => {
    expect(zScore(of(4, 4))).toEqual(of(NaN, NaN));
    expect(zScore(of(4))).toEqual(of(NaN));
    expect(() => zScore(of(1, 2), { sd: 0 })).toThrow('must be positive; here 0');
  });
});

describe('curve', () => {
  const breaks = { at: [0, 50, 150], points: [0, 50, 100] };

  it('runs in straight lines between its points and holds the end scores, or draws the end lines on', () => {
    expect(curve(of(-10, 0, 25, 50, 100, 150, 400, NaN), breaks)).toEqual(of(0, 0, 25, 50, 75, 100, 100, NaN));
    expect(curve(of(-10, 170), { ...breaks, beyond: 'extend' })).toEqual(of(-10, 110));
    expect(curve(of(0, 5, 10), { at: [0, 10], points: [80, 20] })).toEqual(of(80, 50, 20));
  });

  it('refuses places that do not rise, or that points do not fit', () => {
    expect(() => curve(of(1), { at: [1], points: [1] })).toThrow('two places or more');
    expect(() => curve(of(1), { at: [1, 2], points: [1] })).toThrow('here 2 and 1');
    expect(() => curve(of(1), { at: [1, 1], points: [1, 2] })).toThrow('number 2 is 1');
    expect(() => curve(of(1), { at: [1, Infinity], points: [1, 2] })).toThrow('must be finite');
    expect(() => curve(of(1), { at: [1, 2], points: [1, NaN] })).toThrow('must be finite');
  });

  it('is the interval form of the realisation degree, where the curve says so', () => {
    expect(curve(of(1.5, 3, 5, 8, 12), { at: [0, 3, 6, 10], points: [0, 1, 1, 0] })).toEqual(of(0.5, 1, 1, 0.5, 0));
  });
});

describe('normalScore', () => {
  it('reads a z-score as a share of the normal distribution', () => {
    const score = normalScore(of(1, 2, 3, NaN));
    expect(score[0]).toBeCloseTo(15.865525393145707, 11);
    expect(score[1]).toBe(50);
    expect(score[2]).toBeCloseTo(84.1344746068543, 11);
    expect(score[3]).toBeNaN();
    expect(normalScore(of(1, 2, 3), { direction: 'negative', scale: 1 })[2]).toBeCloseTo(0.15865525393145707, 13);
    expect(normalScore(of(3), { reference: of(1, 3), deviation: 'population' })[0]).toBeCloseTo(84.1344746068543, 11);
  });
});

describe('rankScore and borda', () => {
  const x = of(70, 90, NaN, 90, 50);

  it('give the worst 1, and 0 to Borda', () => {
    expect(rankScore(x)).toEqual(of(2, 3, NaN, 3, 1));
    expect(borda(x)).toEqual(of(1, 2, NaN, 2, 0));
  });

  it.each([
    ['max', [2, 4, NaN, 4, 1]],
    ['dense', [2, 3, NaN, 3, 1]],
    ['average', [2, 3.5, NaN, 3.5, 1]],
  ] as const)('share places by the rule %s', (ties, expected) => {
    expect(rankScore(x, { ties })).toEqual(Float64Array.from(expected));
    expect(borda(x, { ties })).toEqual(Float64Array.from(expected, (r) => r - 1));
  });

  it('turn round for a negative indicator', () => {
    expect(rankScore(x, { direction: 'negative' })).toEqual(of(3, 1, NaN, 1, 4));
    expect(rankScore(x, { direction: 'negative', ties: 'average' })).toEqual(of(3, 1.5, NaN, 1.5, 4));
    expect(rankScore(x, { direction: 'positive' })).toEqual(rankScore(x));
    expect(rankScore(x, { from: 'best' })).toEqual(rankScore(x, { direction: 'negative' }));
    expect(rankScore(x, { from: 'best', direction: 'negative' })).toEqual(rankScore(x, { from: 'worst' }));
  });
});

describe('percentileRank', () => {
  const x = of(10, 30, NaN, 30, 20, 40);

  it.each([
    ['inclusive', [0, 0.5, NaN, 0.5, 0.25, 1]],
    ['exclusive', [1 / 6, 3 / 6, NaN, 3 / 6, 2 / 6, 5 / 6]],
    ['hazen', [0.1, 0.5, NaN, 0.5, 0.3, 0.9]],
    ['weak', [0.2, 0.6, NaN, 0.6, 0.4, 1]],
  ] as const)('follows the convention %s', (convention, expected) => {
    const found = percentileRank(x, { convention });
    expected.forEach((value, i) =>
      Number.isNaN(value) ? expect(found[i]).toBeNaN() : expect(found[i]).toBeCloseTo(value, 14),
    );
  });

  it('takes a scale, a direction and a rule for ties', () => {
    expect(percentileRank(x, { scale: 100 })).toEqual(of(0, 50, NaN, 50, 25, 100));
    expect(percentileRank(x, { direction: 'negative' })).toEqual(of(1, 0.25, NaN, 0.25, 0.75, 0));
    expect(percentileRank(x, { ties: 'max' })).toEqual(of(0, 0.75, NaN, 0.75, 0.25, 1));
  });

  it('has no inclusive rank for a single value', () => {
    expect(percentileRank(of(5))).toEqual(of(NaN));
  });
});

describe('distances', () => {
  it('to the best run from the worst at 0 to the best at 1', () => {
    expect(distanceToBest(of(1, 2, 5))).toEqual(of(0, 0.25, 1));
    expect(distanceToBest(of(1, 2, 5), { direction: 'negative' })).toEqual(of(1, 0.75, 0));
    expect(distanceToBest(of(6, NaN), { reference: of(1, 5, NaN) })).toEqual(of(1.25, NaN));
    expect(distanceToBest(of(3, 3))).toEqual(of(NaN, NaN));
  });

  it('to a target run from the worst at 0 to the target at 1, cut there when capped', () => {
    expect(distanceToTarget(of(0, 5, 12, NaN), { target: 10 })).toEqual(of(0, 0.5, 1.2, NaN));
    expect(distanceToTarget(of(0, 5, 12), { target: 10, cap: true })).toEqual(of(0, 0.5, 1));
    expect(distanceToTarget(of(20, 10, 0), { target: 4, direction: 'negative' })).toEqual(of(0, 0.625, 1.25));
    expect(distanceToTarget(of(5), { target: 10, reference: of(0, 7, NaN) })).toEqual(of(0.5));
  });

  it('have no answer where every unit has reached the target, or full marks when capped', () => {
    expect(distanceToTarget(of(10, 12), { target: 10 })).toEqual(of(NaN, NaN));
    expect(distanceToTarget(of(10, NaN, 12), { target: 5, cap: true })).toEqual(of(1, NaN, 1));
    expect(distanceToTarget(of(10, 12), { target: NaN, cap: true })).toEqual(of(NaN, NaN));
    expect(() => distanceToTarget(of(1), { target: -Infinity })).toThrow('finite number');
  });

  it('to a reference unit are distances to its value', () => {
    expect(distanceToReference(of(0, 5, 10), { unit: 1 })).toEqual(of(0, 1, 2));
    expect(distanceToReference(of(0, 5, 10), { unit: 1, cap: true })).toEqual(of(0, 1, 1));
    expect(distanceToReference(of(0, 5, 10), { unit: 1, direction: 'negative' })).toEqual(of(2, 1, 0));
    expect(distanceToReference(of(0, NaN), { unit: 1, cap: true })).toEqual(of(NaN, NaN));
    expect(() => distanceToReference(of(0, 5), { unit: 2 })).toThrow('row 2, but there are only rows 0 to 1');
  });
});

describe('fractionOfMax', () => {
  it('divides by the best', () => {
    expect(fractionOfMax(of(1, 5, 10, NaN))).toEqual(of(0.1, 0.5, 1, NaN));
    expect(fractionOfMax(of(2, 4, 0, -3), { direction: 'negative', reference: of(2, 4) })).toEqual(
      of(1, 0.5, NaN, NaN),
    );
    expect(fractionOfMax(of(5), { reference: of(20, NaN) })).toEqual(of(0.25));
  });

  it('has no answer where the best is not positive', () => {
    expect(fractionOfMax(of(0, -1))).toEqual(of(NaN, NaN));
    expect(fractionOfMax(of(0, 2), { direction: 'negative' })).toEqual(of(NaN, NaN));
    expect(fractionOfMax(of(NaN), { direction: 'negative' })).toEqual(of(NaN));
  });
});

describe('scaled', () => {
  it('draws a line through two points', () => {
    expect(scaled(of(5, 20, NaN), { low: 0, high: 10 })).toEqual(of(50, 200, NaN));
    expect(scaled(of(5, 20), { low: 4, high: 8 })).toEqual(of(25, 400));
    expect(scaled(of(5, 20), { low: 0, high: 10, factor: 1, direction: 'negative' })).toEqual(of(0.5, -1));
    expect(() => scaled(of(1), { low: 3, high: 3 })).toThrow('here 3 and 3');
    expect(() => scaled(of(1), { low: 3, high: Infinity })).toThrow('here 3 and Infinity');
  });
});

describe('bands and categories', () => {
  it('turn bands into points, thresholds belonging above or below', () => {
    const params = { thresholds: [5, 8], points: [0, 50, 100] };
    expect(bands(of(4.9, 5, 7, 8, 9, NaN), params)).toEqual(of(0, 50, 50, 100, 100, NaN));
    expect(bands(of(5, 8, 8.1), { ...params, at: 'lower' })).toEqual(of(0, 50, 100));
  });

  it('refuse thresholds that do not rise and points that do not fit', () => {
    expect(() => bands(of(1), { thresholds: [5, 5], points: [0, 1, 2] })).toThrow('number 2 is 5');
    expect(() => bands(of(1), { thresholds: [NaN], points: [0, 1] })).toThrow('number 1 is NaN');
    expect(() => bands(of(1), { thresholds: [5], points: [0] })).toThrow(
      '1 thresholds make 2 bands, but there are points for 1',
    );
  });

  it('turn codes into points, and anything else into nothing', () => {
    expect(categories(of(1, 3, 2.5, NaN), { codes: [1, 2, 3], points: [0, 50, 100] })).toEqual(of(0, 100, NaN, NaN));
    expect(() => categories(of(1), { codes: [1], points: [] })).toThrow('1 codes and 0 points');
    expect(() => categories(of(1), { codes: [1, 1], points: [0, 1] })).toThrow('A code stands twice');
  });
});

describe('marks and bonus', () => {
  it('take points off for every unit by which the target is missed', () => {
    const params = { full: 20, target: 35, perUnit: 2, direction: 'negative' } as const;
    expect(marks(of(30, 35, 38, 38.5, 60, NaN), params)).toEqual(of(20, 20, 14, 13, 0, NaN));
    expect(marks(of(38.5), { ...params, count: 'begun' })).toEqual(of(12));
    expect(marks(of(38.5), { ...params, count: 'whole' })).toEqual(of(14));
    expect(marks(of(60), { ...params, floor: 5 })).toEqual(of(5));
    expect(marks(of(33, 40), { full: 10, target: of(35, NaN), perUnit: 1 })).toEqual(of(8, NaN));
  });

  it('refuse marks that cannot be', () => {
    expect(() => marks(of(1), { full: 1, target: 1, perUnit: 1, floor: 2 })).toThrow(
      'full marks 1 lie below the floor 2',
    );
    expect(() => marks(of(1), { full: 1, target: 1, perUnit: -1 })).toThrow('0 or more; here -1');
    expect(() => bonus(of(1), { threshold: 1, perUnit: -1 })).toThrow('0 or more; here -1');
    expect(() => bonus(of(1), { threshold: 1, perUnit: 1, cap: -1 })).toThrow('cap must be 0 or more; here -1');
  });

  it('add points beyond the threshold, up to the cap', () => {
    expect(bonus(of(1, 2, 3.5, 20, NaN), { threshold: 2, perUnit: 2, cap: 10 })).toEqual(of(0, 0, 3, 10, NaN));
    expect(bonus(of(3.5), { threshold: 2, perUnit: 2, count: 'begun' })).toEqual(of(4));
    expect(bonus(of(3.5), { threshold: 2, perUnit: 2, count: 'whole' })).toEqual(of(2));
    expect(bonus(of(1), { threshold: 2, perUnit: 2, direction: 'negative' })).toEqual(of(2));
  });
});

describe('every normalisation', () => {
  const all: Record<string, (x: Float64Array, direction: 'positive' | 'negative') => Float64Array> = {
    minMax: (x, direction) => minMax(x, { direction }),
    zScore: (x, direction) => zScore(x, { direction }),
    normalScore: (x, direction) => normalScore(x, { direction }),
    rankScore: (x, direction) => rankScore(x, { direction }),
    borda: (x, direction) => borda(x, { direction }),
    percentileRank: (x, direction) => percentileRank(x, { direction }),
    distanceToBest: (x, direction) => distanceToBest(x, { direction }),
    fractionOfMax: (x, direction) => fractionOfMax(x, { direction }),
  };
  const value = fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: 1, max: 1000, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  );
  const column = fc.array(value, { minLength: 2, maxLength: 60 }).map((values) => Float64Array.from(values));

  it.each(Object.entries(all))(
    '%s keeps the order of a positive indicator and turns that of a negative one',
    (_, normalise) => {
      fc.assert(
        fc.property(column, (x) => {
          const up = normalise(x, 'positive');
          const down = normalise(x, 'negative');
          for (let i = 0; i + 1 < x.length; i++) {
            // Values a hair apart may change places by rounding.
            if (!(x[i]! > x[i + 1]! * (1 + 1e-12)) || Number.isNaN(up[i]!)) continue;
            expect(up[i]).toBeGreaterThanOrEqual(up[i + 1]!);
            expect(down[i]).toBeLessThanOrEqual(down[i + 1]!);
          }
        }),
      );
    },
  );

  it.each(Object.entries(all))('%s never makes a number of a missing value, nor anything infinite', (_, normalise) => {
    fc.assert(
      fc.property(column, fc.constantFrom('positive' as const, 'negative' as const), (x, direction) => {
        normalise(x, direction).forEach((v, i) => {
          if (Number.isNaN(x[i]!)) expect(v).toBeNaN();
          expect(Math.abs(v)).not.toBe(Infinity);
        });
      }),
    );
  });

  it.each(Object.entries(all))('%s does not change when the unit of measure does', (_, normalise) => {
    fc.assert(
      fc.property(column, (x) => {
        expect(
          normalise(
            x.map((v) => v * 1024),
            'positive',
          ),
        ).toEqual(normalise(x, 'positive'));
      }),
    );
  });
});
