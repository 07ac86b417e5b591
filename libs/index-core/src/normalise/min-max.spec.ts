import { describe, expect, it } from '@jest/globals';
import { minMax } from './min-max.js';

const of = (...x: number[]) => Float64Array.from(x);

describe('minMax', () => {
  it('spreads the values over the scale', () => {
    expect(minMax(of(1, 2, 6))).toEqual(of(0, 20, 100));
    expect(minMax(of(1, 2, 6), { lower: 1, upper: 11 })).toEqual(of(1, 3, 11));
  });

  it('gives the lowest value the top of the scale when less is better', () => {
    expect(minMax(of(1, 2, 6), { direction: 'negative' })).toEqual(of(100, 80, 0));
    expect(minMax(of(1, 2, 6), { direction: 'negative', lower: 1, upper: 11 })).toEqual(of(11, 9, 1));
  });

  it('takes its range from a reference and cuts nothing', () => {
    expect(minMax(of(0, 5, 20), { reference: of(0, NaN, 10) })).toEqual(of(0, 50, 200));
  });

  it('keeps missing values missing, and answers missing where there is no spread', () => {
    expect(minMax(of(1, NaN, 3))).toEqual(of(0, NaN, 100));
    expect(minMax(of(4, 4, NaN))).toEqual(of(NaN, NaN, NaN));
    expect(minMax(of(NaN))).toEqual(of(NaN));
  });

  it('refuses a scale that does not rise', () => {
    expect(() => minMax(of(1, 2), { lower: 5, upper: 5 })).toThrow('from 5 to 5');
    expect(() => minMax(of(1, 2), { lower: NaN })).toThrow('from NaN to 100');
  });

  it('writes into the buffer it is given', () => {
    const out: Float64Array = new Float64Array(2);
    expect(minMax(of(1, 2), {}, out)).toBe(out);
    expect(out).toEqual(of(0, 100));
  });
});
