import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { weightImportance } from './weight-importance.js';
import { firstByWeighting } from './first-by-weighting.js';

const columnsOf = (rows: readonly (readonly number[])[]) =>
  rows[0]!.map((_, k) => Float64Array.from(rows, (row) => row[k]!));
const free = (k: number) => ({ low: new Float64Array(k), high: new Float64Array(k).fill(1) });

describe('firstByWeighting', () => {
  it('finds the weights that put a unit first, and its lead with them', () => {
    const result = firstByWeighting(
      columnsOf([
        [10, 0],
        [0, 10],
        [6, 6],
      ]),
      2,
      free(2),
    )!;
    expect(result.first).toBe('alone');
    expect(result.lead).toBeCloseTo(1, 9);
    expect([...result.weights].map((w) => +w.toFixed(9))).toEqual([0.5, 0.5]);
  });

  it('says who is in the way of a unit that no weighting puts first', () => {
    const result = firstByWeighting(
      columnsOf([
        [10, 0],
        [0, 10],
        [4, 4],
      ]),
      2,
      free(2),
    )!;
    expect(result.first).toBe('never');
    expect(result.lead).toBeCloseTo(-1, 9);
    expect(result.rivals).toEqual([0, 1]);
  });

  it('keeps within the bounds, and knows when they leave no weights', () => {
    const rows = [
      [10, 0],
      [0, 9],
    ];
    const bounds = { low: Float64Array.of(0.5, 0), high: Float64Array.of(1, 1) };
    expect(firstByWeighting(columnsOf(rows), 1, bounds)).toMatchObject({
      first: 'never',
      lead: expect.closeTo(-0.5, 9),
    });
    expect(
      firstByWeighting(columnsOf(rows), 1, { low: Float64Array.of(0.6, 0.6), high: Float64Array.of(1, 1) }),
    ).toBeUndefined();
  });

  it('calls equal units level', () => {
    expect(
      firstByWeighting(
        columnsOf([
          [3, 1],
          [3, 1],
        ]),
        0,
        free(2),
      ),
    ).toMatchObject({ first: 'shared', rivals: [1] });
  });

  it('is never beaten by weights tried at random, for any unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }), {
          minLength: 2,
          maxLength: 30,
        }),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 }),
        (rows, raw) => {
          const total = raw.reduce((a, b) => a + b, 0);
          const weights = raw.map((w) => w / total);
          const score = (row: readonly number[]) => row.reduce((sum, x, k) => sum + x * weights[k]!, 0);
          const result = firstByWeighting(columnsOf(rows), 0, free(4))!;
          const lead = score(rows[0]!) - Math.max(...rows.slice(1).map(score));
          expect(lead).toBeLessThanOrEqual(result.lead + 1e-7);
          expect(result.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('weightImportance', () => {
  it('splits the variance of a weighted sum exactly, and shows double counting', () => {
    const x = Float64Array.from({ length: 200 }, (_, u) => Math.sin(u * 12.9898) * 50);
    const y = Float64Array.from({ length: 200 }, (_, u) => Math.sin(u * 78.233 + 1) * 50);
    const index = x.map((value, u) => 0.25 * value + 0.25 * value + 0.5 * y[u]!);
    const [first, second, other] = weightImportance([x, x, y], [0.25, 0.25, 0.5], index);
    expect(first!.share + second!.share + other!.share).toBeCloseTo(1, 12);
    expect(first).toEqual(second);
    expect(first!.importance).toBeGreaterThan(first!.nominal);
    expect(first!.importance + second!.importance + other!.importance).toBeCloseTo(1, 12);
  });

  it('leaves out units without a value, and has no shares of an index that does not vary', () => {
    expect(weightImportance([Float64Array.of(1, 2, NaN)], [1], Float64Array.of(1, 2, 9))[0]!.share).toBe(1);
    expect(weightImportance([Float64Array.of(1, 1)], [1], Float64Array.of(1, 1))[0]).toEqual({
      nominal: 1,
      share: NaN,
      importance: NaN,
    });
  });
});
