import { describe, expect, it } from '@jest/globals';
import { product } from './product.js';
import { quotient } from './quotient.js';

const of = (...x: number[]) => Float64Array.from(x);

describe('product', () => {
  it('multiplies the children, weights being exponents', () => {
    expect(product([of(0.8, 2), of(0.9, 5)], of(1, 1))).toEqual(of(0.8 * 0.9, 10));
    expect(product([of(3), of(2)], of(2, 3))).toEqual(of(72));
    expect(product([of(3), of(2)], of(1, 0))).toEqual(of(3));
  });

  it('shares nothing out: a missing child leaves no product, unless the document lowers the threshold', () => {
    expect(product([of(3), of(NaN)], of(1, 1))).toEqual(of(NaN));
    expect(product([of(3), of(NaN)], of(1, 1), { minShare: 0.5 })).toEqual(of(3));
    expect(product([of(3), of(NaN)], of(9, 1), { minShare: 0.8, by: 'count' })).toEqual(of(NaN));
    expect(product([of(NaN), of(NaN)], of(1, 1), { minShare: 0 })).toEqual(of(NaN));
  });
});

describe('quotient', () => {
  it('divides the first child by the second, and nothing by 0', () => {
    expect(quotient([of(0.9, 1, NaN, 1), of(0.6, 0, 1, NaN)], of(1, 1))).toEqual(of(0.9 / 0.6, NaN, NaN, NaN));
  });

  it('has two children', () => {
    expect(() => quotient([of(1)], of(1))).toThrow('A quotient has two children; here 1.');
  });
});
