import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rescale } from './rescale.js';
import { round } from './round.js';

const of = (...x: number[]) => Float64Array.from(x);

describe('round', () => {
  it('rounds a half as it stands on paper, away from zero', () => {
    expect(round(of(0.8925, 1.005, 2.5, -2.5, 0.285, 1.4999), { digits: 2 })).toEqual(
      of(0.89, 1.01, 2.5, -2.5, 0.29, 1.5),
    );
    expect(round(of(0.5, 1.5, -0.5, 2.4999999), { digits: 0 })).toEqual(of(1, 2, -1, 2));
  });

  it('rounds a half to the even digit when told so', () => {
    expect(round(of(0.5, 1.5, 2.5, 0.125, 0.375, 2.51), { digits: 0, mode: 'half-even' })).toEqual(
      of(0, 2, 2, 0, 0, 3),
    );
    expect(round(of(0.125, 0.375, 1.005, 1.015), { digits: 2, mode: 'half-even' })).toEqual(of(0.12, 0.38, 1, 1.02));
  });

  it('cuts off when told so, but not what is whole on paper', () => {
    expect(round(of(0.99999, 0.2857, -1.29, 0.29), { digits: 2, mode: 'down' })).toEqual(of(0.99, 0.28, -1.29, 0.29));
    expect(round(of(0.1 + 0.2, 4.35 * 100), { digits: 1, mode: 'down' })).toEqual(of(0.3, 435));
  });

  it('rounds to tens and hundreds', () => {
    expect(round(of(1250, 1249, 5), { digits: -2 })).toEqual(of(1300, 1200, 0));
  });

  it('keeps missing and huge values', () => {
    expect(round(of(NaN, 1e300), { digits: 3 })).toEqual(of(NaN, 1e300));
  });

  it('refuses digits that are not a whole number from −9 to 15', () => {
    expect(() => round(of(1), { digits: 0.5 })).toThrow('here 0.5');
    expect(() => round(of(1), { digits: 16 })).toThrow('here 16');
  });

  it('agrees with decimal text: what is printed with k digits is not changed by rounding to k digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999999, max: 999999 }), fc.integer({ min: 0, max: 6 }), (n, digits) => {
        const x = Number(`${n}e-${digits}`);
        for (const mode of ['half-up', 'half-even', 'down'] as const)
          expect(round(of(x), { digits, mode })[0]! + 0).toBe(x + 0);
      }),
    );
  });
});

describe('rescale', () => {
  it('draws a straight line through two points, kept within them when capped', () => {
    expect(rescale(of(0, 0.5, 2, NaN), { from: [0, 1], to: [0, 100] })).toEqual(of(0, 50, 200, NaN));
    expect(rescale(of(0, 0.5, 2), { from: [0, 1], to: [100, 0], cap: true })).toEqual(of(100, 50, 0));
    expect(() => rescale(of(1), { from: [1, 1], to: [0, 1] })).toThrow('coincide at 1');
  });
});
