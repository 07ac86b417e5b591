import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boxCox, logCt, logCtOrig, logCtPlus, logGii, outlying, treatOutliers, winsorise } from './index.js';

const of = (...x: number[]) => Float64Array.from(x);
const skewed = of(1, 2, 3, 2, 1, 2, 3, 4, 2, 1, 3, 2, 60, 100, 2, 1, NaN);

describe('winsorise', () => {
  it('moves the most extreme value to the next until the column is not outlying', () => {
    const { values, high, low } = winsorise(skewed);
    expect({ high, low }).toEqual({ high: 2, low: 0 });
    expect(values[12]).toBe(4);
    expect(values[13]).toBe(4);
    expect(values[16]).toBeNaN();
    expect(outlying(values).outlying).toBe(false);
  });

  it('stops at the most values that may be moved, all ties at once', () => {
    const tied = skewed.map((v) => (v === 60 ? 100 : v));
    expect(winsorise(tied, { most: 1 }).high).toBe(2);
    expect(winsorise(skewed, { most: 1 }).values[13]).toBe(60);
    expect(winsorise(skewed, { most: 0 }).values).toEqual(skewed);
  });

  it('works at the lower end of a column skewed to the left', () => {
    const mirrored = skewed.map((v) => -v);
    const { values, high, low } = winsorise(mirrored);
    expect({ high, low }).toEqual({ high: 0, low: 2 });
    expect(values[13]).toBe(-4);
  });

  it('leaves a column alone that is not outlying, unless forced', () => {
    expect(winsorise(of(1, 2, 3, 4)).values).toEqual(of(1, 2, 3, 4));
    expect(winsorise(of(1, 2, 3, 9), { force: true, most: 1 })).toMatchObject({
      values: of(1, 2, 3, 3),
      high: 1,
      low: 0,
    });
    expect(winsorise(of(4, 4, 4), { force: true })).toMatchObject({ values: of(4, 4, 4), high: 0, low: 0 });
  });

  it('takes its limits from the document', () => {
    expect(winsorise(skewed, { skewness: 100 }).high).toBe(0);
    expect(winsorise(skewed, { kurtosis: 100 }).high).toBe(0);
    expect(() => winsorise(skewed, { most: -1 })).toThrow('0 or more; here -1');
  });

  it('never makes a number of a missing value, nor leaves the range', () => {
    const value = fc.oneof(
      { weight: 9, arbitrary: fc.double({ min: -1e3, max: 1e6, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(NaN) },
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (values) => {
        const x = Float64Array.from(values);
        const found = winsorise(x, { skewness: 0.1, kurtosis: 0.1 }).values;
        const there = values.filter((v) => !Number.isNaN(v));
        found.forEach((v, i) => {
          if (Number.isNaN(values[i]!)) expect(v).toBeNaN();
          else expect(v >= Math.min(...there) && v <= Math.max(...there)).toBe(true);
        });
      }),
    );
  });
});

describe('treatOutliers', () => {
  it('says that nothing was done, or that winsorising was enough', () => {
    expect(treatOutliers(of(1, 2, 3, 4))).toMatchObject({ done: 'nothing', high: 0, low: 0, outlying: false });
    expect(treatOutliers(skewed)).toMatchObject({ done: 'winsorise', high: 2, outlying: false });
  });

  it('takes the logarithm of the original column where winsorising is not enough', () => {
    const found = treatOutliers(skewed, { most: 1 });
    expect(found).toMatchObject({ done: 'log-ct', high: 0 });
    expect(found.values).toEqual(logCt(skewed));
  });

  it('takes another remedy by name, of the winsorised column where asked', () => {
    expect(treatOutliers(skewed, { most: 1, otherwise: 'log-gii' }).values).toEqual(logGii(skewed));
    expect(treatOutliers(skewed, { most: 1, otherwise: 'log-ct-plus' }).values).toEqual(logCtPlus(skewed));
    expect(treatOutliers(skewed, { most: 1, otherwise: 'log-ct-orig' }).values).toEqual(logCtOrig(skewed));
    expect(treatOutliers(skewed, { most: 1, otherwise: { lambda: 0.5 } })).toMatchObject({
      done: 'box-cox',
      values: boxCox(skewed, { lambda: 0.5 }),
    });
    const combined = treatOutliers(skewed, { most: 1, combine: true });
    expect(combined.values).toEqual(logCt(winsorise(skewed, { most: 1 }).values));
    expect(combined.high).toBe(1);
  });

  it('leaves it at winsorising where no remedy is named, and says that it is outlying still', () => {
    expect(treatOutliers(skewed, { most: 1, otherwise: 'none' })).toMatchObject({
      done: 'winsorise',
      high: 1,
      outlying: true,
    });
    expect(treatOutliers(skewed, { most: 0, otherwise: 'none' })).toMatchObject({ done: 'nothing', outlying: true });
  });

  it('does not touch its input', () => {
    const before = skewed.slice();
    treatOutliers(skewed, { most: 1 });
    expect(skewed).toEqual(before);
  });
});

describe('logarithms of treatment', () => {
  it('keep the order of the values and the places of the missing ones', () => {
    const x = of(5, NaN, 3, 100);
    for (const log of [logCt, logCtOrig, logCtPlus, logGii]) {
      const found = log(x);
      expect(found[1]).toBeNaN();
      expect(found[2]! < found[0]! && found[0]! < found[3]!).toBe(true);
    }
  });

  it('have no answer where there is no spread, or the order would turn', () => {
    expect(logCt(of(4, 4))).toEqual(of(NaN, NaN));
    expect(logCtPlus(of(4, 4, 4))).toEqual(of(NaN, NaN, NaN));
    expect(logGii(of(0.1, 0.9))).toEqual(of(NaN, NaN));
    expect(logGii(of(4, 4))).toEqual(of(NaN, NaN));
    expect(logGii(of(0, 10))[1]).toBeCloseTo(Math.log(10), 14);
  });

  it('look at the lower tail where that is the long one', () => {
    expect(logCtPlus(of(0, 99, 100))[2]).toBeCloseTo(-0, 14);
    expect(logCtPlus(of(0, 99, 100))[0]).toBeCloseTo(-Math.log(101), 14);
  });
});

describe('boxCox', () => {
  it('can leave the values where they are', () => {
    expect(boxCox(of(1, 3), { lambda: 2, shift: 'none' })).toEqual(of(0, 4));
    expect(boxCox(of(0, -2, 1, NaN), { lambda: 2, shift: 'none' })).toEqual(of(NaN, NaN, 0, NaN));
    expect(boxCox(of(5, 7), { lambda: 2 })).toEqual(of(0, 4));
  });

  it('refuses a lambda that is none', () =>
    expect(() => boxCox(of(1), { lambda: NaN })).toThrow('finite lambda; here NaN'));
});
