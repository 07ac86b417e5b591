import { describe, expect, it } from '@jest/globals';
import { carryForward, imputeConstant, imputeLinear, imputeMean, imputeMedian } from './index.js';

const of = (...x: number[]) => Float64Array.from(x);

describe('imputeMean and imputeMedian', () => {
  it('fill gaps with the figure of the column or of the group', () => {
    expect(imputeMean(of(1, NaN, 3))).toEqual(of(1, 2, 3));
    expect(imputeMedian(of(1, NaN, 3, 9))).toEqual(of(1, 3, 3, 9));
    const groups = Uint32Array.of(0, 0, 1, 1, 1);
    expect(imputeMean(of(1, NaN, 3, 5, NaN), { groups })).toEqual(of(1, 1, 3, 5, 4));
    expect(imputeMedian(of(1, NaN, 3, 5, NaN), { groups })).toEqual(of(1, 1, 3, 5, 4));
  });

  it('leave missing what nothing is known about', () => {
    expect(imputeMean(of(NaN, NaN))).toEqual(of(NaN, NaN));
    expect(imputeMedian(of(1, NaN), { groups: Uint32Array.of(0, 1) })).toEqual(of(1, NaN));
  });

  it('refuse groups that do not fit', () => {
    expect(() => imputeMean(of(1, NaN), { groups: Uint32Array.of(0) })).toThrow('1 groups for 2 values');
  });
});

describe('imputeConstant', () => {
  it('fills gaps with the number given', () => {
    expect(imputeConstant(of(1, NaN), { value: 0 })).toEqual(of(1, 0));
    expect(() => imputeConstant(of(1), { value: NaN })).toThrow('finite number; here NaN');
  });
});

describe('imputeLinear', () => {
  const years = [2018, 2019, 2020, 2022, 2023];

  it('draws a straight line over a gap, by the true distance of the years', () => {
    expect(imputeLinear(of(1, NaN, NaN, 5, 6), { units: 1, years })).toEqual(of(1, 2, 3, 5, 6));
  });

  it('keeps units apart', () => {
    expect(imputeLinear(of(1, 10, NaN, NaN, 3, 30), { units: 2, years: [1, 2, 3] })).toEqual(of(1, 10, 2, 20, 3, 30));
  });

  it('does not fill gaps longer than allowed', () => {
    expect(imputeLinear(of(1, NaN, NaN, 5, 6), { units: 1, years, maxGap: 1 })).toEqual(of(1, NaN, NaN, 5, 6));
    expect(imputeLinear(of(1, NaN, NaN, 5, 6), { units: 1, years, maxGap: 2 })).toEqual(of(1, 2, 3, 5, 6));
    expect(imputeLinear(of(NaN, NaN, 3, NaN, NaN), { units: 1, years, maxGap: 1, ends: 'nearest' })).toEqual(
      of(NaN, NaN, 3, NaN, NaN),
    );
  });

  it('leaves the ends missing, carries the nearest value, or goes on in a line', () => {
    const x = of(NaN, 2, 4, NaN, NaN);
    expect(imputeLinear(x, { units: 1, years })).toEqual(x);
    expect(imputeLinear(x, { units: 1, years, ends: 'nearest' })).toEqual(of(2, 2, 4, 4, 4));
    expect(imputeLinear(x, { units: 1, years, ends: 'linear' })).toEqual(of(0, 2, 4, 8, 10));
    expect(imputeLinear(of(NaN, 2, NaN, 8, NaN), { units: 1, years: [1, 2, 3, 4, 5], ends: 'linear' })).toEqual(
      of(-1, 2, 5, 8, 11),
    );
  });

  it('makes nothing of nothing, nor a line of one value', () => {
    expect(imputeLinear(of(NaN, NaN), { units: 1, years: [1, 2], ends: 'nearest' })).toEqual(of(NaN, NaN));
    expect(imputeLinear(of(NaN, 2), { units: 1, years: [1, 2], ends: 'linear' })).toEqual(of(NaN, 2));
  });

  it('refuses a column of another shape', () => {
    expect(() => imputeLinear(of(1, 2, 3), { units: 2, years: [1, 2] })).toThrow('3 values are not 2 years of 2 units');
  });
});

describe('carryForward', () => {
  const years = [2018, 2019, 2021, 2022];

  it('repeats the last value, until it is too old', () => {
    expect(carryForward(of(7, NaN, NaN, NaN), { units: 1, years })).toEqual(of(7, 7, 7, 7));
    expect(carryForward(of(7, NaN, NaN, NaN), { units: 1, years, limit: 3 })).toEqual(of(7, 7, 7, NaN));
    expect(carryForward(of(7, NaN, NaN, NaN), { units: 1, years, limit: 2 })).toEqual(of(7, 7, NaN, NaN));
  });

  it('never reaches back, and keeps units apart', () => {
    expect(carryForward(of(NaN, 1, 2, NaN), { units: 2, years: [1, 2] })).toEqual(of(NaN, 1, 2, 1));
  });

  it('refuses another shape and a limit that is none', () => {
    expect(() => carryForward(of(1), { units: 2, years: [1] })).toThrow('1 values are not 1 years of 2 units');
    expect(() => carryForward(of(1), { units: 1, years: [1], limit: 0 })).toThrow('positive number of years; here 0');
  });
});
