import { describe, expect, it } from '@jest/globals';
import {
  agreement,
  explain,
  growthReadings,
  rankReading,
  shareReading,
  streakReading,
  verdictOf,
  wouldTake,
  type PlaceRecord,
} from './check-claim.js';

const record = (places: Readonly<Record<number, number>>): PlaceRecord => ({
  of: { zh: '甲榜', en: 'List A' },
  years: Object.keys(places).map(Number),
  rankIn: (year) => places[year],
});

describe('agreement', () => {
  it('rounds at the digits that were claimed', () => {
    expect([agreement(517.73, 518), agreement(8.249, 8.2), agreement(8.26, 8.2), agreement(-3.04, -3)]).toEqual([
      'rounded',
      'rounded',
      'cut',
      'rounded',
    ]);
    expect([agreement(518.73, 518), agreement(519, 518), agreement(838.51, 906), agreement(8.3, 8.2)]).toEqual([
      'cut',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('growth in both meanings of 倍', () => {
  it('does not give 906 times from 3.24 to 2,720, and says what would', () => {
    const readings = growthReadings.GROWTH_MULTIPLE(3.24, 2720, 906);
    expect(readings.map(({ value, holds }) => [value!.toFixed(2), holds])).toEqual([
      ['838.51', false],
      ['839.51', false],
    ]);
    expect(verdictOf(readings)).toBe('DOES_NOT_HOLD');
    expect(wouldTake(3.24, 2720, 906).en).toBe(
      'It would take a base of 2.9989 (grew by) or 3.00221 (grew to), or an end of 2938.68 or 2935.44.',
    );
  });

  it('gives 518 times from 0.45 to 233.43 as growth rounded, or as a ratio with its decimals cut off', () => {
    const readings = growthReadings.GROWTH_MULTIPLE(0.45, 233.43, 518);
    expect(readings.map(({ value, holds, cut }) => [value!.toFixed(2), holds, cut])).toEqual([
      ['517.73', true, undefined],
      ['518.73', true, true],
    ]);
    expect(verdictOf(readings)).toBe('HOLDS_IF');
    expect(explain('HOLDS_IF', readings).zh).toContain('舍去小数 = 518.733');
  });

  it('is the yearly rate that compounds to it, and nothing from a base of 0', () => {
    const [rate] = growthReadings.GROWTH_RATE(3.24, 2720, 19.38, 38);
    expect([rate!.value!.toFixed(2), rate!.holds]).toEqual(['19.38', true]);
    expect(verdictOf(growthReadings.GROWTH_PERCENT(0, 5, 10))).toBe('CANNOT_TELL');
  });
});

describe('shares, ranks and streaks', () => {
  it('a share is of a whole that is there', () => {
    expect(verdictOf([shareReading(1331352, 1779515, 74.8)])).toBe('HOLDS');
    expect(verdictOf([shareReading(1, 0, 50)])).toBe('CANNOT_TELL');
  });

  it('a rank is that of the year, and of no other', () => {
    expect(rankReading(record({ 2020: 3 }), 2020, 3)).toMatchObject({ value: 3, holds: true });
    expect(rankReading(record({ 2020: 3 }), 2020, 2)).toMatchObject({ value: 3, holds: false });
    expect(rankReading(record({ 2020: 3 }), 2019, 3)).toMatchObject({ value: null, holds: null });
  });

  it('a streak is refuted by one place below, and not told by a year without a record', () => {
    expect(streakReading(record({ 2018: 2, 2019: 3, 2020: 1 }), { to: 2020, top: 3, years: 3 })).toMatchObject({
      value: 3,
      holds: true,
    });
    expect(streakReading(record({ 2017: 1, 2018: 4, 2020: 1 }), { to: 2020, top: 3, years: 4 })).toMatchObject({
      value: 1,
      holds: false,
    });
    expect(streakReading(record({ 2018: 2, 2020: 1 }), { to: 2020, top: 3, years: 3 })).toMatchObject({
      value: 1,
      holds: null,
      reading: { en: 'List A, up to 2020 (1 of the years without a place on record, the latest 2019)' },
    });
  });

  it('holds under a named reading where publishers disagree, and cannot be told where one is silent', () => {
    const yes = { reading: { zh: '', en: '' }, value: 3, holds: true };
    expect(verdictOf([yes, { ...yes, holds: false }])).toBe('HOLDS_IF');
    expect(
      verdictOf([
        { ...yes, holds: null },
        { ...yes, holds: false },
      ]),
    ).toBe('CANNOT_TELL');
    expect(verdictOf([])).toBe('CANNOT_TELL');
  });
});
