import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scoreTable, startGateway, type TestGateway } from './gateway.js';

/**
 * Two dimensions of six synthetic cities over two years. The figures below were worked out from the 2020 values with numpy 2.4.6 and
 * scipy 1.17.1 (ddof 1; skew and kurtosis with bias=False; kendalltau's asymptotic τ-b).
 */
const CITIES = ['320582', '320583', '320281', '320581', '320585', '320205'];
const table = {
  a: [
    [10, 40, 25, 60, 80, 55],
    [20, 45, 30, 62, 81, 58],
  ],
  b: [
    [12, 35, 30, 66, 70, 52],
    [15, 50, 35, 60, 90, 40],
  ],
  c: [
    [90, 30, 60, 20, 50, 70],
    [80, 40, 66, 24, 50, 72],
  ],
};
const document = {
  language: 1,
  slug: 'trust',
  version: '1',
  name: { zh: '可信', en: 'Trust' },
  authority: 'ours',
  origin: 'ours',
  indicators: ['a', 'b', 'c'].map((code) => ({ code, name: { zh: code, en: code }, direction: 'positive' })),
  steps: [
    { step: 'impute', method: 'constant', indicators: ['c'], value: 66 },
    { step: 'normalise', method: 'none' },
  ],
  aggregate: { method: 'arithmetic-mean' },
  index: {
    code: 'index',
    name: { zh: '指数', en: 'Index' },
    children: [
      {
        code: 'ab',
        name: { zh: 'ab', en: 'ab' },
        weight: 3,
        children: [
          { indicator: 'a', weight: 1 },
          { indicator: 'b', weight: 1 },
        ],
      },
      { indicator: 'c', weight: 1 },
    ],
  },
};

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  await scoreTable(gateway.dataSource, {
    slug: 'trust',
    document,
    synthetic: true,
    rows: [2019, 2020].flatMap((year, y) =>
      CITIES.map((code, u) => ({
        code,
        year,
        values: { a: table.a[y]![u]!, b: table.b[y]![u]!, c: y === 1 && u === 2 ? NaN : table.c[y]![u]! },
      })),
    ),
  });
});
afterAll(() => gateway?.close());

describe('Can the index be trusted?', () => {
  it('describes every indicator, with flags, and how much was submitted and filled in', async () => {
    const { analysis } = await gateway.ask<{ analysis: any }>(`{ analysis(groupBy: "level") { ... on Analysis { year
      indicators { node { code } n missing filled mean standardDeviation median skewness kurtosis flags }
      availability { complete indicators { code share } groups { name share } lacking { unit { code } share } } } } }`);
    expect(analysis.year).toBe(2020);
    const [a, , c] = analysis.indicators;
    expect(a).toMatchObject({ node: { code: 'a' }, n: 6, missing: 0, filled: 0, median: 51.5, flags: [] });
    expect([a.mean, a.standardDeviation, a.skewness, a.kurtosis]).toEqual(
      [49.333333333333336, 22.32188761432748, 0.05099087001786787, -0.8439344701091684].map((x) =>
        expect.closeTo(x, 8),
      ),
    );
    expect(c).toMatchObject({ n: 6, filled: 1 });
    expect(analysis.availability.complete).toBe(5);
    expect(analysis.availability.indicators).toEqual([
      { code: 'a', share: expect.closeTo(1, 12) },
      { code: 'b', share: expect.closeTo(1, 12) },
      { code: 'c', share: expect.closeTo(5 / 6, 12) },
    ]);
    expect(analysis.availability.lacking).toEqual([{ unit: { code: '320281' }, share: expect.closeTo(2 / 3, 12) }]);
    expect(
      analysis.availability.groups.reduce((sum: number, { share }: { share: number }) => sum + share, 0),
    ).toBeGreaterThan(0);
  });

  it.each([
    ['PEARSON', 0.9242986494641103, 0.008379131053880738],
    ['SPEARMAN', 0.942857142857143, 0.004804664723032055],
    ['KENDALL', 0.8666666666666666, 0.014595034919316668],
  ])('correlates siblings by %s, with p-values and flags, and says what the dimensions measure', async (kind, r, p) => {
    const { analysis } = await gateway.ask<{ analysis: any }>(`{ analysis(correlation: ${kind}) { ... on Analysis {
      dimensions { node { code } alpha components { eigenvalue share } correlations { first second r p n flag } optimisedWeights { reached children { code weight optimised correlation } } }
      nodes { node { code } effectiveWeight correlationWithIndex p } } } }`);
    const [index, ab] = analysis.dimensions;
    expect(ab.node.code).toBe('ab');
    expect(ab.correlations).toEqual([
      {
        first: 'a',
        second: 'b',
        r: expect.closeTo(r, 8),
        p: expect.closeTo(p, 6),
        n: 6,
        flag: p > 0.05 ? 'insignificant' : r > 0.9 ? 'redundant' : null,
      },
    ]);
    expect(ab.alpha).toBeCloseTo(0.9564319134714714, 8);
    expect(ab.components.map(({ eigenvalue }: any) => eigenvalue)).toEqual([
      expect.closeTo(1 + 0.9242986494641103, 8),
      expect.closeTo(1 - 0.9242986494641103, 8),
    ]);
    // Two columns weighed against their spread correlate alike with their sum.
    expect(ab.optimisedWeights.reached).toBe(true);
    expect(ab.optimisedWeights.children[0].correlation).toBeCloseTo(ab.optimisedWeights.children[1].correlation, 6);
    expect(ab.optimisedWeights.children[0]).toMatchObject({ code: 'a', weight: 0.5 });
    expect(index.correlations[0]).toMatchObject({ first: 'ab', second: 'c' });
    expect(analysis.nodes.map(({ node, effectiveWeight }: any) => [node.code, effectiveWeight])).toEqual([
      ['index', 1],
      ['ab', 0.75],
      ['a', 0.375],
      ['b', 0.375],
      ['c', 0.25],
    ]);
    expect(analysis.nodes[0].correlationWithIndex).toBeCloseTo(1, 12);
  });

  it('says what leaving each element out does to the ranking', async () => {
    const { elementRemoval } = await gateway.ask<{ elementRemoval: any }>(
      '{ elementRemoval(year: 2019) { ... on ElementRemoval { elements { node { code } meanShift maxShift moved correlation } } } }',
    );
    expect(elementRemoval.elements.map(({ node }: any) => node.code)).toEqual(['ab', 'a', 'b', 'c']);
    // Index 2019: 30.75, 35.625, 35.625, 52.25, 68.75, 57.625 (places 6 4 4 3 1 2); without c: 11, 37.5, 27.5, 63, 75, 53.5 (6 4 5 2 1 3).
    expect(elementRemoval.elements[3]).toMatchObject({ meanShift: 0.5, maxShift: 1, moved: 0.5 });
  });

  it('measures whether units draw together, and the Gini coefficient by groups', async () => {
    const { convergence } = await gateway.ask<{
      convergence: any;
    }>(`{ convergence(node: "a", groupBy: "parent") { ... on Convergence { node { code } sigma { slope converging }
      beta { a b units converging } years { year dispersion gini within between overlap groups { name gini } pairs { first second gini } } } } }`);
    const [first, second] = convergence.years;
    expect([first.dispersion, second.dispersion]).toEqual([
      expect.closeTo(0.5621826951410452, 9),
      expect.closeTo(0.45247069488501646, 9),
    ]);
    expect(convergence.sigma).toEqual({
      slope: expect.closeTo(0.45247069488501646 - 0.5621826951410452, 9),
      converging: true,
    });
    expect(convergence.beta).toMatchObject({ b: expect.closeTo(-0.32479016990063153, 8), units: 6, converging: true });
    expect([first.gini, second.gini]).toEqual([
      expect.closeTo(0.29012345679012347, 9),
      expect.closeTo(0.23310810810810811, 9),
    ]);
    expect(first.within + first.between + first.overlap).toBeCloseTo(first.gini, 12);
    expect(first.groups.length).toBeGreaterThan(1);
  });

  it('refuses what is no attribute, no year or no node, and says what there is', async () => {
    const refused = (answer: string) =>
      gateway.ask<any>(`{ it: ${answer} { ... on Refusal { code argument } } }`).then(({ it: one }) => one);
    expect(await refused('analysis(groupBy: "colour")')).toEqual({ code: 'INVALID_ARGUMENT', argument: 'groupBy' });
    expect(await refused('elementRemoval(year: 1999)')).toEqual({ code: 'NOT_FOUND', argument: 'year' });
    expect(await refused('convergence(node: "nowhere")')).toEqual({ code: 'NOT_FOUND', argument: 'node' });
  });
});
