import { describe, expect, it } from '@jest/globals';
import { arithmeticMean } from './arithmetic-mean.js';

const of = (...x: number[]) => Float64Array.from(x);

describe('arithmeticMean', () => {
  it('weighs the children', () => {
    expect(arithmeticMean([of(20, 0), of(80, 4)], of(1, 3))).toEqual(of(65, 3));
  });

  it('gives the weight of a missing child to the others', () => {
    expect(arithmeticMean([of(20), of(NaN), of(80)], of(1, 5, 3))).toEqual(of(65));
  });

  it('gives no score where nothing is available', () => {
    expect(arithmeticMean([of(NaN), of(NaN)], of(1, 1))).toEqual(of(NaN));
    expect(arithmeticMean([of(NaN), of(7)], of(1, 0))).toEqual(of(NaN));
  });

  it('gives no score below the share of weight that must be available, and one exactly at it', () => {
    const children = [of(1, NaN, 1), of(1, 1, NaN), of(NaN, NaN, NaN)];
    expect(arithmeticMean(children, of(0.1, 0.6, 0.3), { minShare: 0.7 })).toEqual(of(1, NaN, NaN));
    expect(arithmeticMean(children, of(0.1, 0.6, 0.3), { minShare: 0.71 })).toEqual(of(NaN, NaN, NaN));
  });

  it('can count children instead of weight, those of weight 0 left out', () => {
    const children = [of(1, NaN), of(2, 2), of(3, 3)];
    expect(arithmeticMean(children, of(9, 1, 0), { minShare: 0.5, by: 'count' })).toEqual(of(1.1, 2));
    expect(arithmeticMean(children, of(9, 1, 0), { minShare: 0.51, by: 'count' })).toEqual(of(1.1, NaN));
  });

  it('refuses weights and children that do not fit', () => {
    expect(() => arithmeticMean([], of())).toThrow('at least one child');
    expect(() => arithmeticMean([of(1)], of(1, 2))).toThrow('There are 2 weights for 1 children');
    expect(() => arithmeticMean([of(1), of(1)], of(1, -1))).toThrow('Weight 2 is -1');
    expect(() => arithmeticMean([of(1), of(1)], of(1, Infinity))).toThrow('Weight 2 is Infinity');
    expect(() => arithmeticMean([of(1)], of(0))).toThrow('All weights are 0');
    expect(() => arithmeticMean([of(1), of(1, 2)], of(1, 1))).toThrow('Child 2 has 2 values, child 1 has 1');
    expect(() => arithmeticMean([of(1)], of(1), { minShare: 1.5 })).toThrow('between 0 and 1; here 1.5');
    expect(() => arithmeticMean([of(1)], of(1), { minShare: -0.1 })).toThrow('here -0.1');
  });
});
