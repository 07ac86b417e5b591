import { describe, expect, it } from '@jest/globals';
import { order, ranks, reweigh, sharesOf, type TreeNode } from './reweigh.js';

const tree: TreeNode[] = [
  { code: 'index', parent: -1, leaf: false, share: 1 },
  { code: 'a', parent: 0, leaf: true, share: 0.6 },
  { code: 'b', parent: 0, leaf: false, share: 0.4 },
  { code: 'b1', parent: 2, leaf: true, share: 0.5 },
  { code: 'b2', parent: 2, leaf: true, share: 0.5 },
];
const leaves = new Map([
  ['a', Float64Array.of(10, 20, NaN)],
  ['b1', Float64Array.of(0, 40, 40)],
  ['b2', Float64Array.of(40, NaN, 40)],
]);

describe('reweigh', () => {
  it('averages from the leaves up, over what is there', () => {
    expect([...reweigh(tree, leaves, new Map(), 3)]).toEqual([14, 28, 40]);
  });

  it('takes the shares asked for', () => {
    expect([
      ...reweigh(
        tree,
        leaves,
        new Map([
          ['a', 0],
          ['b', 1],
        ]),
        3,
      ),
    ]).toEqual([20, 40, 40]);
  });
});

describe('order and ranks', () => {
  it('give ties the better rank and none to a unit without a score', () => {
    const scores = Float64Array.of(5, NaN, 7, 5);
    expect([...ranks(scores, order(scores, new Uint32Array(4)))]).toEqual([2, 0, 1, 2]);
  });
});

describe('sharesOf', () => {
  it('shows any weights as shares of their siblings', () => {
    const shares = sharesOf(
      tree,
      new Map([
        ['a', 3],
        ['b', 1],
      ]),
      new Set(),
    );
    expect([shares.get('a'), shares.get('b'), shares.get('b1')]).toEqual([0.75, 0.25, 0.5]);
  });

  it('keeps a locked share whatever the others do', () => {
    const shares = sharesOf(tree, new Map([['a', 9]]), new Set(['b']));
    expect([shares.get('a'), shares.get('b')]).toEqual([0.6, 0.4]);
  });
});
