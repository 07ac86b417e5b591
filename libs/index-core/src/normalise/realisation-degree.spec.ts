import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { realisationDegree } from './realisation-degree.js';

const of = (...x: number[]) => Float64Array.from(x);

describe('realisationDegree', () => {
  it('divides a positive indicator by its target and stops at 1', () => {
    expect(realisationDegree(of(50, 100, 120), { direction: 'positive', target: 100 })).toEqual(of(0.5, 1, 1));
  });

  it('keeps what lies beyond the target when it is not capped', () => {
    expect(realisationDegree(of(120), { direction: 'positive', target: 100, cap: false })).toEqual(of(1.2));
    expect(realisationDegree(of(20), { direction: 'negative', target: 50, cap: false })).toEqual(of(2.5));
  });

  it('divides the target by a negative indicator', () => {
    expect(realisationDegree(of(100, 50, 25), { direction: 'negative', target: 50 })).toEqual(of(0.5, 1, 1));
  });

  it('calls a negative indicator at 0 met when capped, and without a finite degree when not', () => {
    expect(realisationDegree(of(0), { direction: 'negative', target: 50 })).toEqual(of(1));
    expect(realisationDegree(of(0), { direction: 'negative', target: 50, cap: false })).toEqual(of(NaN));
    expect(realisationDegree(of(-1), { direction: 'negative', target: 50 })).toEqual(of(NaN));
  });

  it('gives 1 inside an interval and falls to 0 at its bounds', () => {
    const unemployment = { direction: 'interval', low: 3, high: 6, lowerBound: 0, upperBound: 10 } as const;
    expect(realisationDegree(of(3, 4.5, 6, 1.5, 8, 10, 0, 11, -1), unemployment)).toEqual(
      of(1, 1, 1, 0.5, 0.5, 0, 0, 0, 0),
    );
  });

  it('prints percent with a scale of 100 and cuts below at a floor', () => {
    expect(realisationDegree(of(-30, 50), { direction: 'positive', target: 100, scale: 100, floor: 0 })).toEqual(
      of(0, 50),
    );
    expect(realisationDegree(of(-30), { direction: 'positive', target: 100 })).toEqual(of(-0.3));
    const interval = {
      direction: 'interval',
      low: 3,
      high: 6,
      lowerBound: 0,
      upperBound: 10,
      floor: 0.25,
      scale: 100,
    } as const;
    expect(realisationDegree(of(9.9), interval)).toEqual(of(25));
  });

  it('takes one target per value, for levels of government or years', () => {
    expect(realisationDegree(of(50, 50), { direction: 'positive', target: of(100, 200) })).toEqual(of(0.5, 0.25));
    const interval = {
      direction: 'interval',
      low: of(3, 4),
      high: of(6, 6),
      lowerBound: of(0, 0),
      upperBound: of(10, 10),
    } as const;
    expect(realisationDegree(of(2, 2), interval)).toEqual(of(1 - 1 / 3, 0.5));
  });

  it('keeps missing values missing, and answers missing where the target is open', () => {
    expect(realisationDegree(of(NaN, 50), { direction: 'positive', target: of(100, NaN) })).toEqual(of(NaN, NaN));
    expect(realisationDegree(of(0), { direction: 'negative', target: of(NaN) })).toEqual(of(NaN));
    const open = { direction: 'interval', low: 3, high: of(NaN, 6), lowerBound: 0, upperBound: 10 } as const;
    expect(realisationDegree(of(4, NaN), open)).toEqual(of(NaN, NaN));
  });

  it('refuses a target that is not positive, or of the wrong length', () => {
    expect(() => realisationDegree(of(1), { direction: 'positive', target: 0 })).toThrow(
      'needs a positive, finite target; here 0',
    );
    expect(() => realisationDegree(of(1), { direction: 'positive', target: Infinity })).toThrow(
      'positive, finite target',
    );
    expect(() => realisationDegree(of(1), { direction: 'positive', target: of(-2) })).toThrow('here -2');
    expect(() => realisationDegree(of(1), { direction: 'positive', target: of(1, 2) })).toThrow(
      'There are 2 targets for 1 values',
    );
  });

  it.each([
    [3, 3, 3, 10],
    [3, 6, 6, 6],
    [0, 6, 3, 10],
  ])('refuses an interval whose bounds are out of order (%d %d %d %d)', (lowerBound, low, high, upperBound) => {
    expect(() => realisationDegree(of(4), { direction: 'interval', low, high, lowerBound, upperBound })).toThrow(
      'lowerBound < low ≤ high < upperBound',
    );
  });

  it('does not change when the unit of measure does', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1e6 }),
        fc.double({ min: 0.1, max: 1e6 }),
        fc.constantFrom('positive', 'negative'),
        (x, target, direction) => {
          const once = realisationDegree(of(x), { direction, target })[0]!;
          const thousand = realisationDegree(of(x * 1024), { direction, target: target * 1024 })[0]!;
          expect(thousand).toBe(once);
        },
      ),
    );
  });
});
