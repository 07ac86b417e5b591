import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contributions } from './contributions.js';

describe('contributions', () => {
  it('says what each child gives to the mean', () => {
    expect(contributions(Float64Array.of(20, 80), Float64Array.of(1, 3))).toEqual({
      score: 65,
      parts: Float64Array.of(5, 60),
    });
  });

  it('leaves the part of a missing child missing, and its weight to the others', () => {
    expect(contributions(Float64Array.of(20, NaN, 80), Float64Array.of(1, 9, 3))).toEqual({
      score: 65,
      parts: Float64Array.of(5, NaN, 60),
    });
    expect(contributions(Float64Array.of(NaN), Float64Array.of(1)).score).toBeNaN();
  });

  it('refuses weights that do not fit', () => {
    expect(() => contributions(Float64Array.of(1), Float64Array.of(1, 2))).toThrow('There are 2 weights for 1 values');
  });

  it('has parts that sum to the score, to one unit in the last place', () => {
    const value = fc.oneof(
      { weight: 9, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(NaN) },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, fc.double({ min: 0.01, max: 5, noNaN: true })), { minLength: 1, maxLength: 40 }),
        (rows) => {
          const { score, parts } = contributions(
            Float64Array.from(rows, (r) => r[0]),
            Float64Array.from(rows, (r) => r[1]),
          );
          const sum = parts.reduce((total, part) => (Number.isNaN(part) ? total : total + part), 0);
          if (rows.some((r) => !Number.isNaN(r[0])))
            expect(Math.abs(sum - score)).toBeLessThanOrEqual(Number.EPSILON * score);
        },
      ),
    );
  });
});
