import { describe, expect, it } from '@jest/globals';
import { streakOf } from './streak.js';

const streak = (places: Readonly<Record<number, number | undefined>>, top = 3) =>
  streakOf(Object.keys(places).map(Number), (year) => places[year], top);

describe('streakOf', () => {
  it('counts the years in a row up to the last on record', () => {
    expect(streak({ 2017: 5, 2018: 3, 2019: 1, 2020: 2 })).toMatchObject({
      years: 3,
      from: 2018,
      to: 2020,
      ends: { en: 'In 2017 the unit stood at 5.' },
    });
  });

  it('ends where the record has a gap, and where it begins', () => {
    expect(streak({ 2017: 1, 2019: 1, 2020: 1 })).toMatchObject({
      years: 2,
      from: 2019,
      ends: { en: 'There is no record of 2018, and a gap is not bridged.' },
    });
    expect(streak({ 2019: 1, 2020: 1 })).toMatchObject({ years: 2, ends: { en: 'The record begins in 2019.' } });
  });

  it('is 0 when the last year on record has the unit below, or not at all', () => {
    expect(streak({ 2019: 1, 2020: 4 })).toMatchObject({
      years: 0,
      from: null,
      to: null,
      ends: { en: 'In 2020 the unit stood at 4.' },
    });
    expect(streak({ 2019: 1, 2020: undefined })).toMatchObject({
      years: 0,
      ends: { en: 'The record of 2020 has no place for the unit.' },
    });
    expect(streak({})).toMatchObject({ years: 0, record: [], ends: { en: 'There is no record.' } });
  });
});
