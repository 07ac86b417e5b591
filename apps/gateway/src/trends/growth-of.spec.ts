import { describe, expect, it } from '@jest/globals';
import { growthOf } from './growth-of.js';

const years = [2015, 2016, 2018, 2020];
const of = (scores: number[], breaks: number[]) => growthOf(years, Float64Array.from(scores), breaks);

describe('growthOf', () => {
  it('covers all years that have a score where no series breaks', () => {
    expect(of([10, NaN, 30, 40], [])).toEqual({
      growth: {
        fromYear: 2015,
        toYear: 2020,
        from: 10,
        to: 40,
        years: 5,
        ratio: 4,
        increase: 3,
        cagr: expect.closeTo(4 ** 0.2 - 1, 12),
      },
      growthNote: null,
    });
  });

  it('begins at the last break, also where that year itself has no score, and says so', () => {
    const { growth, growthNote } = of([10, 20, NaN, 40], [2016]);
    expect(growth).toMatchObject({ fromYear: 2016, from: 20, to: 40, years: 4, ratio: 2 });
    expect(growthNote?.en).toContain('breaks in 2016');
    expect(of([10, NaN, 20, 40], [2016]).growth).toMatchObject({
      fromYear: 2018,
      from: 20,
      ratio: 2,
      cagr: expect.closeTo(Math.SQRT2 - 1, 12),
    });
  });

  it('is none, with the reason, where the last stretch has one year', () => {
    expect(of([10, 20, 30, 40], [2016, 2020])).toEqual({
      growth: null,
      growthNote: { zh: expect.stringContaining('2020 年中断'), en: expect.stringContaining('breaks in 2020') },
    });
    expect(of([NaN, NaN, NaN, 40], []).growthNote?.en).toBe('Only 2020 has a score.');
    expect(of([NaN, NaN, NaN, NaN], []).growthNote?.en).toBe('No year has a score.');
    expect(of([0, 1, 2, 3], []).growthNote?.en).toContain('not positive');
  });

  it('is not cut by a break before the first or after the last score', () => {
    expect(of([NaN, 10, 20, NaN], [2016, 2020])).toMatchObject({
      growth: { fromYear: 2016, toYear: 2018, ratio: 2 },
      growthNote: null,
    });
  });
});
