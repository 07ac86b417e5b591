import { describe, expect, it } from '@jest/globals';
import { rankOf, reachOf, varianceShares } from './reach.js';
import { reweigh, type TreeNode } from './reweigh.js';

const tree: TreeNode[] = [
  { code: 'index', parent: -1, leaf: false, share: 1 },
  { code: 'a', parent: 0, leaf: true, share: 0.5 },
  { code: 'b', parent: 0, leaf: true, share: 0.5 },
];
const leaves = new Map([
  ['a', Float64Array.of(90, 50, 10)],
  ['b', Float64Array.of(0, 50, 70)],
]);
const question = { tree, leaves, weights: new Map(), locked: new Set<string>(), units: 3, unit: 0 };

describe('reachOf', () => {
  it('gives the ranks that one weight alone can bring', () => {
    // b stays .5: at a = 0 the unit is last (0, 50, 70), at a = 1 first (60, 50, 30).
    expect(reachOf('a', question)).toEqual({ best: 1, worst: 3 });
  });

  it('has nothing to say of a locked weight', () => {
    expect(reachOf('a', { ...question, locked: new Set(['a']) })).toBeUndefined();
  });
});

describe('rankOf', () => {
  it('gives ties the better rank, and 0 to a unit without a score', () => {
    expect([0, 1, 2, 3].map((unit) => rankOf(Float64Array.of(5, 7, 5, NaN), unit))).toEqual([2, 1, 2, 0]);
  });
});

describe('varianceShares', () => {
  it('sums to 1 over the leaves, and to the whole at the index', () => {
    const shares = varianceShares(
      tree,
      leaves,
      new Map([
        ['a', 0.8],
        ['b', 0.2],
      ]),
      reweigh(
        tree,
        leaves,
        new Map([
          ['a', 0.8],
          ['b', 0.2],
        ]),
        3,
      ),
    );
    expect(shares.get('a')! + shares.get('b')!).toBeCloseTo(1, 12);
    expect(shares.get('index')).toBeCloseTo(1, 12);
    expect(shares.get('a')).toBeGreaterThan(1);
  });
});
