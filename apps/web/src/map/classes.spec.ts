import { describe, expect, it } from '@jest/globals';
import { classify } from './classes.js';

const rows = (...scores: number[]) =>
  scores.map((score, i) => ({ rank: i + 1, score, unit: { code: String(i), name: { zh: '', en: '' } } }));

describe('classify', () => {
  it('makes five classes of equal size, best first', () => {
    const { of, classes } = classify(rows(10, 9, 8, 7, 6, 5, 4, 3, 2, 1));
    expect([...of.values()]).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
    expect(classes[0]).toEqual({ from: 9, to: 10, count: 2 });
    expect(classes[4]).toEqual({ from: 1, to: 2, count: 2 });
  });

  it('does not part units of one score', () => {
    const { of, classes } = classify(rows(5, 5, 5, 5, 1));
    expect([...of.values()]).toEqual([0, 0, 0, 0, 4]);
    expect(classes.map((one) => one?.count ?? 0)).toEqual([4, 0, 0, 0, 1]);
  });

  it('takes fewer than five units', () => {
    expect([...classify(rows(2, 1)).of.values()]).toEqual([0, 2]);
    expect(classify([]).classes).toEqual([null, null, null, null, null]);
  });
});
