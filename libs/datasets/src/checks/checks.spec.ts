import { describe, expect, it } from '@jest/globals';
import { collectValues, type ObservedValues } from './observed-values.js';
import { checkGrowth } from './growth.js';
import { checkHistory } from './history.js';
import { checkRepeatedValues } from './repeated-values.js';
import { checkTotals } from './totals.js';

/** Values of unit 0, 1, … as [unit, indicator, year, value]; rows are numbered as they come. */
function observedOf(
  rows: readonly (readonly [unit: number, indicator: string, year: number, value: number])[],
): ObservedValues {
  const codes = [...new Set(rows.map(([, code]) => code))];
  return collectValues(codes, (indicator, visit) =>
    rows.forEach(([unit, code, year, value], i) => {
      if (code === codes[indicator]) visit(year, unit, value, i + 2);
    }),
  );
}

describe('growth claims', () => {
  // the numbers of the essay
  it('finds that a GDP of 3.24 in 1980 and 2,720 in 2018 did not grow by 906 times', () => {
    const [finding] = checkGrowth(
      observedOf([
        [0, 'GDP', 1980, 3.24],
        [0, 'GDP', 2018, 2720],
        [0, 'GDP增长倍数', 2018, 906],
      ]),
      [],
    );
    expect(finding).toMatchObject({
      code: 'growth-differs',
      row: 4,
      data: { claim: 906, ratio: 839.51, growth: 838.51 },
    });
  });

  it('accepts 518 times for revenue from 0.45 to 233.43, as growth or as a rounded ratio', () => {
    const observed = observedOf([
      [0, '财政', 1980, 0.45],
      [0, '财政', 2018, 233.43],
      [0, 'claim', 2018, 518],
    ]);
    expect(checkGrowth(observed, [{ claim: 'claim', of: '财政', wording: 'by-times' }])).toEqual([]);
    expect(checkGrowth(observed, [{ claim: 'claim', of: '财政', wording: 'to-times' }])).toEqual([]);
  });

  it('compares a rate with the level of the year before', () => {
    const [finding] = checkGrowth(
      observedOf([
        [0, 'GDP', 2018, 2720],
        [0, 'GDP', 2019, 2547],
        [0, 'GDP增速', 2019, 6.1],
      ]),
      [],
    );
    expect(finding).toMatchObject({ code: 'growth-rate-differs', data: { claim: 6.1, rate: -6.36 } });
  });
});

describe('history', () => {
  const calm = [1, 2, 3, 4, 5].flatMap((unit) =>
    [2016, 2017, 2018, 2019].map((year) => [unit, 'gdp', year, 100 * unit + year - 2016] as const),
  );

  it('warns of a value 10,000 times its history and says so', () => {
    expect(checkHistory(observedOf([...calm, [1, 'gdp', 2020, 1_050_000]]))).toMatchObject([
      { code: 'magnitude-unlikely', unit: 1, year: 2020, data: { power: 4 } },
    ]);
  });

  it('warns of a jump between neighbouring years', () => {
    expect(checkHistory(observedOf([...calm, [1, 'gdp', 2020, 260]]))).toMatchObject([
      { code: 'jump-unlikely', data: { fromYear: 2019, ratio: 2.52427 } },
    ]);
  });

  it('warns of a sign that no other value has', () => {
    expect(checkHistory(observedOf([...calm, [1, 'gdp', 2020, -105]]))).toMatchObject([
      { code: 'sign-unlikely', unit: 1 },
    ]);
  });

  it('does not call forty years of growth a mistake', () => {
    expect(
      checkHistory(
        observedOf([
          [0, 'gdp', 1980, 3.24],
          [0, 'gdp', 2018, 2720],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('totals', () => {
  it('accepts the published industries of 2023 and finds a part that was mistyped', () => {
    const rows = (second: number): ObservedValues =>
      observedOf([
        [0, '地区生产总值', 2023, 3365.8],
        [0, '第一产业增加值', 2023, 31.09],
        [0, '第二产业增加值', 2023, second],
        [0, '第三产业增加值', 2023, 1653.36],
      ]);
    expect(checkTotals(rows(1681.35), [])).toEqual([]);
    expect(checkTotals(rows(1861.35), [])).toMatchObject([
      { code: 'total-differs', data: { sum: 3545.8, difference: 180 } },
    ]);
  });
});

describe('repeated values', () => {
  it('finds one value of many digits in three units, not a round one', () => {
    expect(
      checkRepeatedValues(observedOf([0, 1, 2].map((unit) => [unit, 'x', 2020, 12.34567] as const))),
    ).toMatchObject([{ code: 'values-repeated', data: { units: 3, figure: 12.34567 } }]);
    expect(checkRepeatedValues(observedOf([0, 1, 2].map((unit) => [unit, 'x', 2020, 12.3] as const)))).toEqual([]);
  });
});
