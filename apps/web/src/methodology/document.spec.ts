import { describe, expect, it } from '@jest/globals';
import { copyOf, placeInText, treeRows, withFigure, type Methodology } from './document.js';

const document = {
  slug: 'one',
  version: '1.0.0',
  name: { zh: '甲', en: 'One' },
  authority: 'published',
  origin: { source: 'book' },
  sources: [{ id: 'book', title: 'The book' }],
  indicators: [
    { code: 'x', name: { zh: '乙', en: 'X' }, unit: '%', direction: 'positive', target: 60 },
    { code: 'y', name: { zh: '丙', en: 'Y' }, target: { open: true, note: 'no source' } },
    {
      code: 'z',
      name: { zh: '丁', en: 'Z' },
      goalposts: { low: { value: 0, origin: 'ours' }, high: { computed: 'maximum' } },
    },
  ],
  steps: [],
  index: {
    code: 'index',
    name: { zh: '指数', en: 'Index' },
    children: [
      { indicator: 'x', weight: 3 },
      {
        code: 'd',
        name: { zh: '维', en: 'D' },
        weight: { value: 1, origin: 'ours' },
        weights: { method: 'equal' },
        children: [{ indicator: 'y' }, { indicator: 'z' }],
      },
    ],
  },
} as unknown as Methodology;

describe('treeRows', () => {
  it('gives each node its share among its siblings and of the index', () => {
    expect(treeRows(document).map(({ code, depth, share, global }) => [code, depth, share, global])).toEqual([
      ['index', 0, undefined, 1],
      ['x', 1, 0.75, 0.75],
      ['d', 1, 0.25, 0.25],
      ['y', 2, 0.5, 0.125],
      ['z', 2, 0.5, 0.125],
    ]);
  });

  it('gives shares where weights act as shares, and none where they are factors or do not act', () => {
    const shares = (method: string) => treeRows({ ...document, aggregate: { method } }).map(({ share }) => share);
    for (const method of ['arithmetic-mean', 'median', 'copeland', 'topsis'])
      expect({ method, shares: shares(method).slice(1, 3) }).toEqual({ method, shares: [0.75, 0.25] });
    for (const method of ['minimum', 'maximum', 'quotient', 'sum', 'product', 'points'])
      expect({ method, shares: shares(method).slice(1, 3) }).toEqual({ method, shares: [undefined, undefined] });
  });

  it('says of every figure where it is from: a source, ours, open, or read off the data', () => {
    const figures = treeRows(document).flatMap((row) => row.figures);
    expect(figures.map(({ label, text, origin, source }) => [label, text, origin, source])).toEqual([
      ['target', '60', 'sourced', 'The book'],
      ['target', '', 'open', undefined],
      ['goalposts.low', '0', 'ours', undefined],
      ['goalposts.high', 'maximum', 'read-off', undefined],
    ]);
  });
});

describe('withFigure', () => {
  it('makes a changed figure ours, and leaves the document that it was taken from alone', () => {
    const [x] = treeRows(document).filter(({ code }) => code === 'x');
    const changed = withFigure(document, x!.figures[0]!.path, 70, 'changed');
    expect(treeRows(changed).find(({ code }) => code === 'x')!.figures[0]).toMatchObject({
      value: 70,
      origin: 'ours',
      source: undefined,
    });
    expect(document.indicators[0]!['target']).toBe(60);
  });
});

describe('copyOf', () => {
  it('is under a name of its own and no longer a publication', () => {
    expect(copyOf(document)).toMatchObject({ slug: 'one-copy', version: '1.0.0', authority: 'ours' });
    expect(copyOf(copyOf(document))).toMatchObject({ slug: 'one-copy', version: '1.0.1' });
  });
});

describe('placeInText', () => {
  const text = JSON.stringify(document, null, 2);
  it.each(['/index/children/1/weight/value', '/name/en', '/indicators/2', '/sources/0/title'])(
    'finds %s',
    (pointer) => {
      const [from, to] = placeInText(text, pointer)!;
      expect(JSON.parse(text.slice(from, to))).toEqual(
        pointer
          .split('/')
          .slice(1)
          .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document),
      );
    },
  );

  it('finds nothing where nothing stands', () => {
    expect(placeInText(text, '/index/children/7')).toBeUndefined();
  });
});
