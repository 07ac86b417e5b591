import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { goalposts } from './goalposts.js';

const of = (...x: number[]) => Float64Array.from(x);

describe('goalposts', () => {
  it('puts the lower post at 0 and the upper at scale', () => {
    expect(goalposts(of(20, 52.5, 85), { low: 20, high: 85 })).toEqual(of(0, 0.5, 1));
    expect(goalposts(of(20, 52.5, 85), { low: 20, high: 85, scale: 100 })).toEqual(of(0, 50, 100));
  });

  it('cuts at the posts, unless asked not to', () => {
    expect(goalposts(of(10, 95), { low: 20, high: 60 })).toEqual(of(0, 1));
    expect(goalposts(of(10, 100), { low: 20, high: 60, cap: false })).toEqual(of(-0.25, 2));
  });

  it('gives the lower post the full mark when less is better', () => {
    expect(goalposts(of(20, 30, 60, 70), { low: 20, high: 60, direction: 'negative' })).toEqual(of(1, 0.75, 0, 0));
  });

  it('takes one pair of posts per value', () => {
    expect(goalposts(of(30, 30), { low: of(20, 0), high: of(60, 60) })).toEqual(of(0.25, 0.5));
  });

  it('keeps missing values missing', () => {
    expect(goalposts(of(NaN, 30, 30), { low: of(20, NaN, 20), high: of(60, 60, NaN) })).toEqual(of(NaN, NaN, NaN));
  });

  it('refuses coinciding, reversed or infinite posts', () => {
    for (const [low, high] of [
      [5, 5],
      [6, 5],
      [0, Infinity],
      [NaN, 1],
    ] as const) {
      expect(() => goalposts(of(1), { low, high })).toThrow(`here ${low} and ${high}`);
    }
    expect(() => goalposts(of(1), { low: of(2), high: of(2) })).toThrow('here 2 and 2');
    expect(() => goalposts(of(1), { low: of(3), high: 2 })).toThrow('here 3 and 2');
  });

  it('does not change when the unit of measure does', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const x = Float64Array.from(values);
        expect(
          goalposts(
            x.map((v) => v * 8),
            { low: -8e3, high: 8e4 },
          ),
        ).toEqual(goalposts(x, { low: -1e3, high: 1e4 }));
      }),
    );
  });
});
