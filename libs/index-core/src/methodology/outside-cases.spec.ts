import { describe, expect, it } from '@jest/globals';
import { CannotScore } from '../cannot-score.js';
import type { Panel } from '../panel/panel.js';
import type { ScoreResult } from '../score-result.js';
import { compile } from './compile.js';
import { parseMethodology } from './parse.js';
import { score } from './score.js';

type Column = readonly (number | null)[];

const named = (text: string) => ({ zh: text, en: text });

const documentOf = (leaves: readonly string[], steps: readonly object[], more: object): object => ({
  language: 1,
  slug: 'outside',
  version: '1',
  name: named('outside'),
  authority: 'ours',
  origin: 'ours',
  indicators: [...new Set([...leaves, ...('data' in more ? (more.data as string[]) : [])])].map((code) => ({
    code,
    name: named(code),
    direction: 'positive',
  })),
  steps,
  aggregate: { method: 'arithmetic-mean' },
  index: { code: 'index', name: named('index'), children: leaves.map((indicator) => ({ indicator })) },
  weights: { method: 'equal' },
  ...Object.fromEntries(Object.entries(more).filter(([name]) => name !== 'data')),
});

const panelOf = (years: readonly number[], columns: Readonly<Record<string, Column>>): Panel => ({
  units: Array.from({ length: (Object.values(columns)[0]?.length ?? 0) / years.length }, (_, u) => ({ key: `u${u}` })),
  years: [...years],
  columns: new Map(
    Object.entries(columns).map(([code, values]) => [
      code,
      { indicator: code, values: Float64Array.from(values, (value) => value ?? NaN) },
    ]),
  ),
});

const scored = (document: object, panel: Panel): ScoreResult => {
  const parsed = parseMethodology(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return score(compile(parsed.methodology), panel);
};
const faultsOf = (document: object): string[] => {
  const parsed = parseMethodology(document);
  return parsed.ok ? [] : parsed.faults.map(({ pointer }) => pointer);
};
const index = ({ scores }: ScoreResult): number[] => [...(scores[0] ?? [])].map((value) => Number(value.toFixed(4)));
const NONE = { step: 'normalise', method: 'none' };

describe('constant prices', () => {
  const prices = Object.fromEntries(Array.from({ length: 11 }, (_, k) => [String(2010 + k), 110]));
  const kind = 'previous-year-100';

  it('chain the prices of every calendar year, also of years that the data lack', () => {
    const steps = [{ step: 'constant-prices', indicators: ['gdp'], baseYear: 2018, kind, prices }, NONE];
    const data = panelOf([2018, 2020], { gdp: [100, 200, 132, 220] });
    expect(index(scored(documentOf(['gdp'], steps, {}), data))).toEqual([100, 200, 109.0909, 181.8182]);
  });

  it('need no data of the base year', () => {
    const steps = [{ step: 'constant-prices', indicators: ['gdp'], baseYear: 2018, kind, prices }, NONE];
    expect(index(scored(documentOf(['gdp'], steps, {}), panelOf([2020], { gdp: [132] })))).toEqual([109.0909]);
  });

  it('leave missing what no link reaches: a year without a price, or without a row of the unit’s own prices', () => {
    const { 2019: _, ...gap } = prices;
    const steps = [{ step: 'constant-prices', indicators: ['gdp'], baseYear: 2018, kind, prices: gap }, NONE];
    expect(index(scored(documentOf(['gdp'], steps, {}), panelOf([2018, 2020], { gdp: [100, 132] })))).toEqual([
      100,
      NaN,
    ]);
    const own = [
      { step: 'constant-prices', indicators: ['gdp'], baseYear: 2018, kind, prices: { indicator: 'p' } },
      NONE,
    ];
    const data = panelOf([2018, 2019, 2021], { gdp: [100, 110, 133.1], p: [110, 110, 110] });
    expect(index(scored(documentOf(['gdp'], own, { data: ['p'] }), data))).toEqual([100, 100, NaN]);
  });
});

describe('growth', () => {
  it('is no rate from a base that is zero or below', () => {
    const as = { op: 'growth', of: 'profit', years: 1, scale: 100 };
    const steps = [{ step: 'derive', indicator: 'g', as }, NONE];
    const data = panelOf([2019, 2020], { profit: [-10, 0, 100, -20, 10, 5, 110, -30] });
    const result = scored(documentOf(['g'], steps, { data: ['profit'] }), data);
    expect(index(result).slice(4)).toEqual([NaN, NaN, 10, NaN]);
  });
});

describe('a column without spread', () => {
  it.each(['topsis', 'grey-relational'])('counts for nothing in %s and says so; nobody loses a score', (method) => {
    const steps = [{ step: 'normalise', method: 'min-max' }];
    const panel = (flat: Column): Panel => panelOf([2020], { a: [10, 20, 30, 40], b: [3, 9, 6, 1], flat });
    const with3 = scored(documentOf(['a', 'b', 'flat'], steps, { aggregate: { method } }), panel([0, 0, 0, 0]));
    const with2 = scored(documentOf(['a', 'b'], steps, { aggregate: { method } }), panel([0, 0, 0, 0]));
    expect(index(with3)).toEqual(index(with2));
    expect(with3.notes).toMatchObject([{ code: 'no-spread', en: expect.stringContaining('"flat" does not vary') }]);
  });
});

describe('words that nothing acts on', () => {
  const steps = [{ step: 'normalise', method: 'min-max', lower: 1 }];

  it.each(['sum', 'product'])('are refused: computed weights of the document under %s', (method) => {
    expect(faultsOf(documentOf(['a', 'b'], steps, { aggregate: { method }, weights: { method: 'entropy' } }))).toEqual([
      '/weights',
    ]);
  });

  it('are refused: negative weights of principal components, which no mean takes', () => {
    const weights = { method: 'pca', loadings: 'first', negative: 'allow' };
    expect(faultsOf(documentOf(['a', 'b'], steps, { weights }))).toEqual(['/weights/negative']);
    const combined = { method: 'combined', by: 'mean', of: [{ method: 'equal' }, weights] };
    expect(faultsOf(documentOf(['a', 'b'], steps, { weights: combined }))).toEqual(['/weights/of/1/negative']);
  });
});

describe('a method that does not take the numbers', () => {
  it('is a reason with its node, in both languages, and no crash', () => {
    const document = documentOf(['a', 'b'], [NONE], { weights: { method: 'entropy', convention: 'raw' } });
    const panel = panelOf([2020], { a: [-1, 2, 3], b: [1, 2, 4] });
    expect(() => scored(document, panel)).toThrow(CannotScore);
    expect(() => scored(document, panel)).toThrow(/Node "index": .* negative value -1/);
  });
});
