import { describe, expect, it } from '@jest/globals';
import { drawSource } from './draw/draw-source.js';
import { sobolIndices } from './sobol.js';

/** A Saltelli sample of `model` over uniform inputs: lane 0 is matrix A, lane 1 matrix B. */
function sample(inputs: number, rows: number, seed: number, model: (x: number[]) => number) {
  const source = drawSource(seed);
  const run = (row: number, laneOf: (input: number) => number) =>
    model(
      Array.from({ length: inputs }, (_, input) => {
        source.at(row, input, laneOf(input));
        return source.uniform();
      }),
    );
  const column = (laneOf: (input: number) => number) =>
    Float64Array.from({ length: rows }, (_, row) => run(row, laneOf));
  return {
    a: column(() => 0),
    b: column(() => 1),
    ab: Array.from({ length: inputs }, (_, i) => column((input) => (input === i ? 1 : 0))),
  };
}

describe('sobolIndices', () => {
  it('holds the analytic indices of the Ishigami function within its 95 % intervals, in about 95 % of samples', () => {
    // T. Ishigami, T. Homma (1990), a = 7, b = 0.1: V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2.
    const [a, b] = [7, 0.1];
    const angle = (u: number) => (2 * u - 1) * Math.PI;
    const V = a ** 2 / 8 + (b * Math.PI ** 4) / 5 + (b ** 2 * Math.PI ** 8) / 18 + 0.5;
    const first = [(0.5 * (1 + (b * Math.PI ** 4) / 5) ** 2) / V, a ** 2 / 8 / V, 0];
    const both = (b ** 2 * Math.PI ** 8 * 8) / 225 / V;
    const total = [first[0]! + both, first[1]!, both];
    let held = 0;
    const hold = ([low, high]: readonly [number, number], value: number) => {
      expect(high - low).toBeLessThan(0.5);
      if (low <= value && value <= high) held++;
    };
    for (let seed = 1; seed <= 12; seed++) {
      const results = sample(
        3,
        512,
        seed,
        ([u1, u2, u3]) =>
          Math.sin(angle(u1!)) + a * Math.sin(angle(u2!)) ** 2 + b * angle(u3!) ** 4 * Math.sin(angle(u1!)),
      );
      sobolIndices(results, { samples: 60, seed }).forEach((index, i) => {
        hold(index.firstInterval, first[i]!);
        hold(index.totalInterval, total[i]!);
      });
    }
    expect(held / 72).toBeGreaterThan(0.9);
  });

  it('gives a discrete choice its share of the variance', () => {
    // 1.5 · [u < 1/2] has variance 9/16 · 1/4; u uniform has 1/12.
    const results = sample(2, 4096, 4, ([choice, u]) => (Math.floor(choice! * 2) === 0 ? 1.5 : 0) + u!);
    const variance = 2.25 / 4 + 1 / 12;
    const [choice, uniform] = sobolIndices(results, { samples: 50, seed: 1 });
    expect(choice!.first).toBeCloseTo(2.25 / 4 / variance, 1);
    expect(choice!.total).toBeCloseTo(choice!.first, 1);
    expect(uniform!.total).toBeCloseTo(1 / 12 / variance, 1);
  });

  it('has no indices for an output that does not vary', () => {
    const results = sample(1, 4, 1, () => 5);
    expect(sobolIndices(results, { samples: 3, seed: 1 })).toEqual([
      { first: NaN, total: NaN, firstInterval: [NaN, NaN], totalInterval: [NaN, NaN] },
    ]);
  });
});
