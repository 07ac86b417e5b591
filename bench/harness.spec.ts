import { describe, expect, it } from '@jest/globals';
import { medianOf, timed } from './harness.js';

describe('the bench harness', () => {
  it('quotes the middle value, or the mean of the middle two', () => {
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([4, 1, 3, 2])).toBe(2.5);
  });

  it('counts the runs after the warm-up, and numbers all of them', async () => {
    const seen: number[] = [];
    const { runs, fastest, median, slowest } = await timed((run) => seen.push(run), { warmUps: 1, runs: 3 });
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(runs).toBe(3);
    expect(fastest).toBeLessThanOrEqual(median);
    expect(median).toBeLessThanOrEqual(slowest);
  });
});
