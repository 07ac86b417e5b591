import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { equals, exceeds, hasSpread, reaches, unitsIn } from './tolerance.js';

/** A weighted mean that is exactly `whole` on paper, in doubles: weights in twentieths, values in tenths. */
const onPaper = fc
  .record({
    children: fc.array(fc.record({ part: fc.integer({ min: 1, max: 6 }), value: fc.integer({ min: 1, max: 1_000 }) }), {
      minLength: 2,
      maxLength: 11,
    }),
    whole: fc.integer({ min: 1, max: 1_000 }),
  })
  .map(({ children, whole }) => {
    // The last child makes up for the others: its value in tenths must be whole, so it weighs one part.
    const total = children.reduce((sum, { part }) => sum + part, 0) + 1;
    const last = whole * total - children.reduce((sum, { part, value }) => sum + value * part, 0);
    const terms = [...children, { part: 1, value: last }].map(({ part, value }) => (part / 20) * (value / 10));
    return {
      mean: terms.reduce((sum, term) => sum + term, 0) / (total / 20),
      reversed: terms.reduceRight((sum, term) => sum + term, 0) / (total / 20),
      whole: whole / 10,
      scale: Math.max(...terms.map(Math.abs)) / (total / 20),
    };
  });

describe('equals, reaches and exceeds', () => {
  it('take sums that are equal on paper for equal, in whatever order they are summed', () => {
    fc.assert(
      fc.property(onPaper, ({ mean, reversed, whole, scale }) => {
        expect([equals(mean, whole, scale), reaches(mean, whole, scale), exceeds(mean, whole, scale)]).toEqual([
          true,
          true,
          false,
        ]);
        expect(equals(mean, reversed, scale)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  it('tell numbers apart that differ in their eleventh digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 9_999 }), fc.integer({ min: -200, max: 200 }), (digits, power) => {
        const limit = digits * 10 ** power;
        const below = limit * (1 - 1e-11);
        expect([equals(below, limit), reaches(below, limit), exceeds(limit, below)]).toEqual([false, false, true]);
      }),
    );
  });

  it('do not depend on the unit of measure', () => {
    expect(equals(1e-20, 2e-20)).toBe(false);
    expect(equals(0.1 + 0.2, 0.3)).toBe(true);
    expect(equals((0.1 + 0.2) * 1e-20, 0.3 * 1e-20)).toBe(true);
  });

  it('know infinite limits, and nothing of what is missing', () => {
    expect([reaches(5, -Infinity), reaches(5, Infinity), reaches(Infinity, Infinity)]).toEqual([true, false, true]);
    expect([equals(NaN, NaN), reaches(NaN, 0), reaches(0, NaN), exceeds(NaN, 0)]).toEqual([false, false, false, false]);
    expect(equals(Infinity, 5)).toBe(false);
  });
});

describe('hasSpread', () => {
  it.each([
    ['one value over and over', [0.173, 0.173, NaN], false],
    ['one value on paper', [0.3, 0.1 + 0.2], false],
    ['two values', [1, 1.000_000_1], true],
    ['very small values', [1e-300, 2e-300], true],
    ['a single value', [7], false],
    ['none', [NaN], false],
  ])('says of %s whether they differ', (_, values, differ) => {
    expect(hasSpread(Float64Array.from(values))).toBe(differ);
  });
});

describe('unitsIn', () => {
  it('counts 16.1 − 11.1 as five units, begun or whole', () => {
    expect(unitsIn(16.1 - 11.1, 'begun', 16.1)).toBe(5);
    expect(unitsIn(11.1 - 6.1, 'whole', 11.1)).toBe(5);
  });

  it('rounds what is no whole number on paper', () => {
    expect([unitsIn(4.01, 'begun', 16), unitsIn(4.99, 'whole', 16)]).toEqual([5, 4]);
  });
});
