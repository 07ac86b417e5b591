import { describe, expect, it } from '@jest/globals';
import type { Expression } from './expression.js';
import { evaluate } from './evaluate.js';
import { indicatorsOf } from './indicators-of.js';

const units = [{ key: 'city' }, { key: 'east', parent: 'city' }, { key: 'west', parent: 'city' }];
const years = [2019, 2020, 2022];
const columns: Record<string, Float64Array> = {
  gdp: Float64Array.of(100, 60, 40, 110, 50, 60, 121, 1, NaN),
  people: Float64Array.of(10, 6, 0, 10, 5, 5, 11, 1, 1),
};
const derived = (expression: Expression) => [
  ...evaluate(expression, { panel: { units, years }, column: (code) => columns[code]! }),
];

describe('evaluate', () => {
  it('does small arithmetic, missing wherever an operand is', () => {
    expect(derived({ op: 'ratio', of: ['gdp', 'people'], scale: 2 })).toEqual([20, 20, NaN, 22, 20, 24, 22, 2, NaN]);
    expect(derived({ op: 'per-head', of: 'gdp', population: 'people' }).slice(0, 3)).toEqual([10, 10, NaN]);
    expect(derived({ op: 'difference', of: ['gdp', 'people'] }).slice(6)).toEqual([110, 0, NaN]);
    expect(derived({ op: 'sum', of: ['gdp', 'people', 1] }).slice(6)).toEqual([133, 3, NaN]);
    expect(derived({ op: 'product', of: ['gdp', { value: 0.5, origin: 'ours' }] }).slice(0, 2)).toEqual([50, 30]);
    expect(derived({ op: 'mean', of: ['gdp', 'people'] }).slice(0, 2)).toEqual([55, 33]);
    expect(derived({ op: 'least', of: ['gdp', 'people'] }).slice(0, 3)).toEqual([10, 6, 0]);
    expect(derived({ op: 'greatest', of: ['gdp', 'people'] }).slice(7)).toEqual([1, NaN]);
  });

  it('takes the first operand that has a value, and leaves missing ones out where asked', () => {
    expect(derived({ op: 'first', of: ['gdp', 'people'] }).slice(7)).toEqual([1, 1]);
    expect(derived({ op: 'mean', of: ['gdp', 'people', 4], missing: 'skip' }).slice(6)).toEqual([136 / 3, 2, 2.5]);
    expect(derived({ op: 'least', of: ['gdp', { op: 'lag', of: 'gdp', years: 5 }], missing: 'skip' }).slice(7)).toEqual(
      [1, NaN],
    );
    expect(indicatorsOf({ op: 'first', of: ['gdp', { op: 'in-year', of: 'people', year: 2020 }] })).toEqual([
      'gdp',
      'people',
    ]);
  });

  it('reads one year, one unit, or all units', () => {
    expect(derived({ op: 'in-year', of: 'gdp', year: 2020 })).toEqual([110, 50, 60, 110, 50, 60, 110, 50, 60]);
    expect(derived({ op: 'of-unit', of: 'gdp', unit: 'west' })).toEqual([40, 40, 40, 60, 60, 60, NaN, NaN, NaN]);
    expect(derived({ op: 'over-units', of: 'gdp', measure: 'sum' })).toEqual([
      200, 200, 200, 220, 220, 220, 122, 122, 122,
    ]);
    expect(derived({ op: 'over-units', of: 'gdp', measure: 'median' }).slice(0, 4)).toEqual([60, 60, 60, 60]);
    expect(derived({ op: 'over-units', of: 'gdp', measure: 'least', scope: 'panel' })[0]).toBe(1);
    expect(derived({ op: 'over-units', of: 'gdp', measure: 'greatest', within: 'parent' }).slice(0, 3)).toEqual([
      100, 60, 60,
    ]);
    expect(derived({ op: 'over-units', of: 'gdp', measure: 'deviation', within: 'parent' }).slice(0, 2)).toEqual([
      NaN,
      expect.closeTo(Math.sqrt(200), 12),
    ]);
    expect(derived({ op: 'over-units', of: { op: 'lag', of: 'gdp', years: 5 }, measure: 'sum' })[0]).toBeNaN();
    expect(() => derived({ op: 'in-year', of: 'gdp', year: 1999 })).toThrow(
      'has no year 1999 (it has 2019, 2020, 2022)',
    );
    expect(() => derived({ op: 'of-unit', of: 'gdp', unit: 'north' })).toThrow('has no unit "north"');
  });

  it('looks back by calendar years, not by rows', () => {
    expect(derived({ op: 'lag', of: 'gdp', years: 1 })).toEqual([NaN, NaN, NaN, 100, 60, 40, NaN, NaN, NaN]);
    expect(derived({ op: 'lag', of: 'gdp', years: 2 }).slice(6)).toEqual([110, 50, 60]);
  });

  it('keeps the two senses of 倍 apart', () => {
    expect(derived({ op: 'growth', of: 'gdp', years: 1, scale: 100 }).slice(3, 6)).toEqual([
      10,
      expect.closeTo(-16.666666666666668),
      50,
    ]);
    expect(derived({ op: 'growth', of: 'gdp', years: 1, measure: 'multiple' }).slice(3, 5)).toEqual([1.1, 50 / 60]);
    expect(derived({ op: 'growth', of: 'gdp', years: 2, measure: 'annual' })[6]).toBeCloseTo(Math.sqrt(1.1) - 1, 12);
  });

  it('takes a share in the parent unit, or among its parts', () => {
    expect(derived({ op: 'share-in-parent', of: 'gdp' }).slice(0, 3)).toEqual([NaN, 0.6, 0.4]);
    expect(derived({ op: 'share-in-parent', of: 'gdp', whole: 'siblings', scale: 100 }).slice(3, 6)).toEqual([
      NaN,
      (50 / 110) * 100,
      (60 / 110) * 100,
    ]);
    expect(derived({ op: 'share-in-parent', of: 'gdp', whole: 'siblings' }).slice(6)).toEqual([NaN, NaN, NaN]);
  });

  it('measures dispersion among the parts of a unit', () => {
    expect(derived({ op: 'of-parts', of: 'gdp', measure: 'variation' })[0]).toBeCloseTo(0.2, 12);
    expect(derived({ op: 'of-parts', of: 'gdp', measure: 'greatest-to-least' })[0]).toBe(1.5);
    expect(derived({ op: 'of-parts', of: 'gdp', measure: 'sum' })).toEqual([
      100,
      NaN,
      NaN,
      110,
      NaN,
      NaN,
      NaN,
      NaN,
      NaN,
    ]);
    expect(derived({ op: 'of-parts', of: 'gdp', measure: 'mean' })[3]).toBe(55);
    expect(derived({ op: 'of-parts', of: 'gdp', measure: 'least' })[3]).toBe(50);
    expect(derived({ op: 'of-parts', of: 'gdp', measure: 'greatest' })[3]).toBe(60);
  });

  it('does not change the columns it reads', () => {
    const before = columns['gdp']!.slice();
    derived({ op: 'difference', of: ['gdp', 'gdp'] });
    derived('gdp');
    expect(columns['gdp']).toEqual(before);
  });
});

describe('indicatorsOf', () => {
  it('names every indicator that an expression reads', () => {
    expect(
      indicatorsOf({
        op: 'ratio',
        of: [
          { op: 'growth', of: 'a', years: 1 },
          { op: 'sum', of: ['b', 2, { op: 'per-head', of: 'c', population: 'd' }] },
        ],
      }),
    ).toEqual(['a', 'b', 'c', 'd']);
  });
});
