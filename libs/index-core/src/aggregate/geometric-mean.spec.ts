import { describe, expect, it } from '@jest/globals';
import { geometricMean } from './geometric-mean.js';

const of = (...x: number[]) => Float64Array.from(x);

describe('geometricMean', () => {
  it('is the root of the product', () => {
    expect(geometricMean([of(4), of(9)], of(1, 1))[0]).toBeCloseTo(6, 13);
    expect(geometricMean([of(2), of(16)], of(2, 1))[0]).toBeCloseTo(4, 13);
  });

  it('gives the weight of a missing child to the others, down to the threshold', () => {
    expect(geometricMean([of(5), of(NaN)], of(1, 1))[0]).toBeCloseTo(5, 13);
    expect(geometricMean([of(5), of(NaN)], of(1, 1), { minShare: 0.6 })).toEqual(of(NaN));
    expect(geometricMean([of(5), of(NaN)], of(8, 2), { minShare: 0.6, by: 'count' })).toEqual(of(NaN));
    expect(geometricMean([of(5), of(NaN)], of(2, 8), { minShare: 0.5, by: 'count' })[0]).toBeCloseTo(5, 13);
    expect(geometricMean([of(NaN)], of(1))).toEqual(of(NaN));
  });

  it('gives no score to a unit with a zero or a negative value, unless the rule says how', () => {
    expect(geometricMean([of(4, -1), of(0, 2)], of(1, 1))).toEqual(of(NaN, NaN));
    expect(geometricMean([of(4, -1), of(0, 0)], of(1, 1), { nonPositive: 'zero' })).toEqual(of(0, NaN));
    const raised = geometricMean([of(4, -1), of(0, 1)], of(1, 1), { nonPositive: 0.01 });
    expect(raised[0]).toBeCloseTo(0.2, 13);
    expect(raised[1]).toBeCloseTo(0.1, 13);
  });

  it('does not look at a zero whose weight is 0', () => {
    expect(geometricMean([of(4), of(0)], of(1, 0))[0]).toBeCloseTo(4, 13);
  });

  it('refuses a floor that is not positive', () => {
    expect(() => geometricMean([of(1)], of(1), { nonPositive: 0 })).toThrow('positive, finite number; here 0');
    expect(() => geometricMean([of(1)], of(1), { nonPositive: Infinity })).toThrow('here Infinity');
  });
});
