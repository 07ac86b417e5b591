import { describe, expect, it } from '@jest/globals';
import { clip, constantPrices, denominate, screen } from './index.js';
import { exponential, ln, log10, power, reciprocal, squareRoot } from '../transform/index.js';

const of = (...x: number[]) => Float64Array.from(x);

describe('denominate', () => {
  it('divides and scales, missing where it cannot', () => {
    expect(denominate(of(10, 5, NaN, 1), { by: of(200, 0, 2, NaN), scale: 100 })).toEqual(of(5, NaN, NaN, NaN));
  });

  it('refuses what does not fit', () => {
    expect(() => denominate(of(1), { by: of(1, 2) })).toThrow('2 denominators for 1 values');
    expect(() => denominate(of(1), { by: of(1), scale: 0 })).toThrow('other than 0; here 0');
  });
});

describe('screen', () => {
  const columns = [of(1, NaN, 0, NaN), of(2, NaN, 0, 1), of(3, 5, 0, NaN), of(4, 5, 1, NaN)];

  it('keeps units with enough data', () => {
    const found = screen(columns, { minAvailable: 0.5 });
    expect(found).toEqual({
      keep: Uint8Array.of(1, 1, 1, 0),
      available: of(1, 0.5, 1, 0.25),
      nonZero: of(1, 1, 0.25, 1),
    });
  });

  it('can look at zeros, and be overruled', () => {
    expect(screen(columns, { minNonZero: 0.5 }).keep).toEqual(Uint8Array.of(1, 1, 0, 1));
    expect(screen(columns, { minAvailable: 0.5, include: [3], exclude: [0] }).keep).toEqual(Uint8Array.of(0, 1, 1, 1));
    expect(screen([of(NaN)], {})).toEqual({ keep: Uint8Array.of(1), available: of(0), nonZero: of(0) });
  });

  it('refuses what cannot be', () => {
    expect(() => screen([], {})).toThrow('at least one indicator');
    expect(() => screen(columns, { minAvailable: 1.1 })).toThrow('between 0 and 1; here 1.1');
    expect(() => screen(columns, { minNonZero: -1 })).toThrow('here -1');
    expect(() => screen(columns, { include: [1], exclude: [1] })).toThrow('Row 1 is both forced in and forced out');
  });
});

describe('clip', () => {
  it('moves to the bound or makes missing what lies outside', () => {
    expect(clip(of(-5, 50, 120, NaN), { min: 0, max: 100 })).toEqual(of(0, 50, 100, NaN));
    expect(clip(of(-5, 50, 120), { min: 0, max: 100, outside: 'missing' })).toEqual(of(NaN, 50, NaN));
    expect(clip(of(-5, 120), { max: 100 })).toEqual(of(-5, 100));
    expect(() => clip(of(1), { min: 5, max: 4 })).toThrow('here 5 and 4');
  });
});

describe('constantPrices', () => {
  it('brings values to the prices of the base year', () => {
    expect(constantPrices(of(100, 200, 121, NaN), { units: 2, prices: of(100, 110), base: 0 })).toEqual(
      of(100, 200, 121 * (100 / 110), NaN),
    );
    expect(constantPrices(of(100, 110), { units: 1, prices: of(100, 110), base: 1 })).toEqual(
      of(100 * (110 / 100), 110),
    );
  });

  it('chains indices with the year before as 100, both ways', () => {
    const prices = of(103, 110, 120);
    const forward = constantPrices(of(1, 1.1, 1.32), { units: 1, prices, base: 0, kind: 'previous-year-100' });
    forward.forEach((v) => expect(v).toBeCloseTo(1, 14));
    const back = constantPrices(of(1, 1.1, 1.32), { units: 1, prices, base: 2, kind: 'previous-year-100' });
    back.forEach((v) => expect(v).toBeCloseTo(1.32, 14));
  });

  it('has no answer for years without a price', () => {
    expect(constantPrices(of(1, 1), { units: 1, prices: of(100, NaN), base: 0 })).toEqual(of(1, NaN));
    expect(
      constantPrices(of(1, 1, 1), { units: 1, prices: of(NaN, NaN, 100), base: 0, kind: 'previous-year-100' }),
    ).toEqual(of(1, NaN, NaN));
  });

  it('refuses what cannot be', () => {
    expect(() => constantPrices(of(1), { units: 2, prices: of(1), base: 0 })).toThrow(
      '1 values are not 1 years of 2 units',
    );
    expect(() => constantPrices(of(1), { units: 1, prices: of(1), base: 1 })).toThrow(
      'year number 1, but there are only years 0 to 0',
    );
    expect(() => constantPrices(of(1), { units: 1, prices: of(0), base: 0 })).toThrow(
      'positive, finite number; here 0',
    );
  });
});

describe('transforms', () => {
  it('take logarithms, after a shift, of what has one', () => {
    expect(ln(of(1, Math.E, 0, -1, NaN))).toEqual(of(0, 1, NaN, NaN, NaN));
    expect(ln(of(0, -1), { shift: 1 })).toEqual(of(0, NaN));
    expect(log10(of(1, 1000, -1, NaN))).toEqual(of(0, 3, NaN, NaN));
    expect(log10(of(9), { shift: 1 })).toEqual(of(1));
  });

  it('take roots and reciprocals of what has one', () => {
    expect(squareRoot(of(4, -4, NaN))).toEqual(of(2, NaN, NaN));
    expect(power(of(4, 0, -8, NaN), { exponent: 0.5 })).toEqual(of(2, 0, NaN, NaN));
    expect(power(of(4, 0, NaN), { exponent: -1 })).toEqual(of(0.25, NaN, NaN));
    expect(power(of(NaN), { exponent: 0 })).toEqual(of(NaN));
    expect(() => power(of(1), { exponent: Infinity })).toThrow('finite exponent');
    expect(exponential(of(0, -Infinity, 1000, NaN))).toEqual(of(1, 0, NaN, NaN));
    expect(reciprocal(of(4, 0, NaN))).toEqual(of(0.25, NaN, NaN));
  });
});
