import { describe, expect, it } from '@jest/globals';
import { documentChanges } from './document-difference.js';
import type { Methodology } from './document.js';

const document = {
  slug: 'one',
  version: '1.0.0',
  name: { zh: '甲', en: 'One' },
  authority: 'ours',
  indicators: [
    { code: 'x', name: { zh: '乙', en: 'X' }, target: { value: 60, origin: 'sourced', source: 'book' } },
    { code: 'y', name: { zh: '丙', en: 'Y' } },
  ],
  steps: [{ step: 'normalise', method: 'min-max' }],
  index: {
    code: 'index',
    children: [
      { indicator: 'x', weight: 3 },
      { indicator: 'y', weight: 1 },
    ],
  },
} as unknown as Methodology;

describe('documentChanges', () => {
  it('finds nothing in a document and itself, in another order of its entries, or under another version number', () => {
    expect(
      documentChanges(document, { ...document, version: '1.0.1', indicators: [...document.indicators].reverse() }),
    ).toEqual([]);
  });

  it('names the indicator or node and what of it changed; a figure is one thing with its origin', () => {
    const [x, y] = document.indicators;
    const changed = {
      ...document,
      indicators: [{ ...x, target: { value: 70, origin: 'ours' } }, y],
      index: {
        code: 'index',
        children: [
          { indicator: 'x', weight: 2 },
          { indicator: 'y', weight: 1 },
        ],
      },
    } as unknown as Methodology;
    expect(
      documentChanges(document, changed).map(({ code, what, change, before, after }) => [
        code,
        what,
        change,
        before,
        after,
      ]),
    ).toEqual([
      ['x', 'target', 'changed', { value: 60, origin: 'sourced', source: 'book' }, { value: 70, origin: 'ours' }],
      ['x', 'weight', 'changed', 3, 2],
    ]);
  });

  it('says what came and what went', () => {
    const less = {
      ...document,
      indicators: document.indicators.slice(0, 1),
      index: { code: 'index', children: [{ indicator: 'x', weight: 3 }] },
    } as unknown as Methodology;
    expect(documentChanges(document, less).map(({ code, what, change }) => [code, what, change])).toEqual(
      expect.arrayContaining([
        ['y', 'weight', 'removed'],
        ['y', 'name.zh', 'removed'],
      ]),
    );
    expect(documentChanges(less, document).every(({ change }) => change === 'added')).toBe(true);
  });
});
