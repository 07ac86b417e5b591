import { describe, expect, it } from '@jest/globals';
import { drawSource } from './draw-source.js';
import { gamma } from './gamma.js';
import { normalStreams } from './normal-streams.js';
import { normalQuantile } from './normal.js';
import { portableExp } from './portable-exp.js';
import { portableLn } from './portable-ln.js';

const close = (actual: number, expected: number, relative: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));

describe('normalStreams', () => {
  it.each([[0], [20_260_124], [2 ** 53 - 1]])(
    'give the bits of the quantiles of the uniform numbers, tails and all, with seed %i',
    (seed) => {
      const streams = normalStreams(seed, 30_001);
      const source = drawSource(seed);
      for (const [draw, input, lane] of [
        [0, 0, 0],
        [9_999_999, 41, 1],
        [4_294_967_295, 7, 0],
      ] as const) {
        source.at(draw, input, lane);
        const expected = Float64Array.from({ length: 30_001 }, () => normalQuantile(source.uniform() || 2 ** -54));
        expect(streams.of(draw, input, lane)).toEqual(expected);
        expect(Math.max(...expected)).toBeGreaterThan(3.5);
      }
    },
  );
});

describe('drawSource', () => {
  it('gives a draw that depends on seed, draw, input and lane alone, not on what was drawn before', () => {
    const value = (seed: number, draw: number, input: number, lane: number, before: number) => {
      const source = drawSource(seed);
      for (let i = 0; i < before; i++) {
        source.at(i, i);
        source.uniform();
      }
      source.at(draw, input, lane);
      return [source.uniform(), source.uniform(), source.uniform()];
    };
    expect(value(42, 7, 3, 0, 0)).toEqual(value(42, 7, 3, 0, 100));
    const others = [
      [43, 7, 3, 0],
      [42, 8, 3, 0],
      [42, 7, 4, 0],
      [42, 7, 3, 1],
      [42 + 2 ** 32, 7, 3, 0],
    ];
    for (const [seed, draw, input, lane] of others)
      expect(value(seed!, draw!, input!, lane!, 0)).not.toEqual(value(42, 7, 3, 0, 0));
  });

  it('is uniform: the mean of 20,000 is 1/2 within four standard errors, and every tenth has its share', () => {
    const source = drawSource(1);
    const tenths = new Array<number>(10).fill(0);
    let sum = 0;
    for (let draw = 0; draw < 20_000; draw++) {
      source.at(draw, 0);
      const u = source.uniform();
      sum += u;
      tenths[Math.floor(u * 10)]!++;
    }
    expect(Math.abs(sum / 20_000 - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 20_000));
    for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(4 * Math.sqrt(20_000 * 0.09));
  });

  it('refuses a seed that is not a whole number', () => {
    expect(() => drawSource(0.5)).toThrow('whole number');
    expect(() => drawSource(-1)).toThrow('whole number');
  });
});

describe('the portable functions', () => {
  it('agree with the engine to two units in the last place', () => {
    for (const x of [1e-310, 1e-20, 0.01, 0.5, 0.999999, 1.000001, 1.5, 2, 3, 1e5, 1e300])
      close(portableLn(x), Math.log(x), 4.5e-16);
    for (const x of [-740, -700, -30, -1, -1e-9, 1e-9, 0.5, 1, 2, 10, 700, 709.7])
      close(portableExp(x), Math.exp(x), 4.5e-16);
    expect([portableLn(1), portableExp(0), portableExp(-800), portableExp(800)]).toEqual([0, 1, 0, Infinity]);
  });

  it('give the normal quantiles of the published check (AS 241) and of the tables', () => {
    close(normalQuantile(0.25), -0.6744897501960817, 1e-15);
    close(normalQuantile(0.001), -3.090232306167814, 1e-15);
    close(normalQuantile(1e-20), -9.262340089798408, 1e-15);
    close(normalQuantile(0.975), 1.959963984540054, 1e-15);
    expect(normalQuantile(0.5)).toBe(0);
  });
});

describe('gamma', () => {
  it.each([0.3, 1, 4])('has mean and variance %f', (alpha) => {
    const source = drawSource(5);
    const n = 20_000;
    let sum = 0;
    let squares = 0;
    for (let draw = 0; draw < n; draw++) {
      source.at(draw, 2);
      const x = gamma(source, alpha);
      sum += x;
      squares += (x - alpha) ** 2;
    }
    expect(Math.abs(sum / n - alpha)).toBeLessThan(4 * Math.sqrt(alpha / n));
    expect(Math.abs(squares / n - alpha)).toBeLessThan(4 * Math.sqrt((2 * alpha * alpha + 6 * alpha) / n));
  });
});
