import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compile, methodologyJsonSchema, parseMethodology, score, type Panel, type PanelUnit } from '#index-core';
import { waitForRun } from '../src/ranking.js';
import { startServices, type RunningServices } from './running-services.js';
import { send } from './submit-whole.js';

/** Every method of the language, family by family, through the running services: submitted, scored, asked for, and as the core has it. */
const years = [2018, 2019, 2020];
const units: (PanelUnit & { name: string })[] = [
  { key: 'p1', kind: 'prefecture', level: 'prefecture', name: 'Whole', groups: { side: 'east' } },
  ...Array.from({ length: 8 }, (_, u) => ({
    key: `c${u + 1}`,
    kind: 'county',
    level: 'county',
    name: `County ${u + 1}`,
    groups: { side: u % 2 ? 'west' : 'east' },
    ...(u < 4 ? { parent: 'p1' } : {}),
  })),
];
/** Synthetic: per indicator, three years of nine units. */
const figures: Record<string, number[]> = {
  a: [40, 12, 9, 11, 8, 14, 7, 10, 13, 44, 13, 10, 12, 9, 15, 8, 11, 14, 48, 14, 11, 12, 11, 16, 9, 12, 15],
  b: [5, 2, 8, 6, 3, 9, 4, 7, 1, 6, 2, 8, 7, 4, 9, 5, 7, 2, 6, 3, 9, 7, 4, 10, 5, 8, 2],
  c: [3, 7, 2, 9, 4, 6, 8, 1, 5, 3, 6, 2, 8, 5, 6, 7, 2, 4, 4, 6, 3, 8, 5, 7, 7, 2, 5],
  d: [20, 4, 6, 3, 7, 5, 8, 9, 2, 21, 4, 5, 3, 7, 6, 8, 9, 2, 22, 5, 5, 4, 8, 6, 9, 10, 3],
  gaps: [50, 20, NaN, 18, 16, 14, 12, 10, 8, NaN, 21, 19, NaN, 17, 15, 13, 11, 9, 52, 22, NaN, NaN, 18, 16, 14, 12, 10],
  skew: [9, 2, 3, 2, 4, 3, 2, 3, 500, 9, 2, 3, 3, 4, 3, 2, 3, 600, 8, 2, 3, 2, 4, 3, 2, 4, 700],
  people: [40, 10, 9, 11, 10, 12, 8, 9, 10, 41, 10, 9, 11, 11, 12, 8, 9, 10, 42, 11, 9, 11, 11, 13, 8, 10, 10],
};
const panel: Panel = {
  units,
  years,
  columns: new Map(
    Object.entries(figures).map(([indicator, x]) => [indicator, { indicator, values: Float64Array.from(x) }]),
  ),
};

let services: RunningServices;
beforeAll(async () => {
  services = await startServices();
  const list = units.map(({ key, kind, level, name, parent, groups }) =>
    [key, kind, name, name, level, parent ?? '', groups!['side']].join(','),
  );
  await send(services, {
    method: 'PUT',
    path: '/v1/datasets/methods/units',
    type: 'text/csv',
    body: ['code,kind,name_zh,name_en,level,parent,side', ...list].join('\n'),
  });
  const codes = Object.keys(figures);
  const rows = years.flatMap((year, y) =>
    units.map(({ key }, u) =>
      [
        key,
        year,
        ...codes.map((code) =>
          Number.isNaN(figures[code]![y * units.length + u]!) ? '' : figures[code]![y * units.length + u],
        ),
      ].join(','),
    ),
  );
  await send(services, {
    method: 'POST',
    path: `/v1/datasets/methods/revisions?source=synthetic&licence=none&synthetic=true`,
    type: 'text/csv',
    body: [['code', 'year', ...codes].join(','), ...rows].join('\n'),
  });
}, 120_000);
afterAll(() => services?.stop());

const named = (code: string) => ({ code, name: { zh: code, en: code } });
type Json = Record<string, unknown>;
const documents: Json[] = [];

/** A document over the dataset; cards that are not given are positive. */
function documentOf(
  slug: string,
  parts: { readonly cards?: Json[]; readonly steps: Json[]; readonly index: Json; readonly [more: string]: unknown },
): Json {
  const { cards = [], index, ...rest } = parts;
  const text = JSON.stringify({ ...rest, index });
  const given = new Set(cards.map(({ code }) => code));
  const made = parts.steps.flatMap((step) => (step['step'] === 'derive' ? [step['indicator'] as string] : []));
  const used = [...Object.keys(figures), ...made].filter((code) => !given.has(code) && text.includes(`"${code}"`));
  const document = {
    language: 1,
    slug,
    version: '1.0.0',
    ...named(slug),
    authority: 'ours',
    origin: 'ours',
    indicators: [
      ...cards.map((card) => ({ ...named(card['code'] as string), direction: 'positive', ...card })),
      ...used.map((code) => ({ ...named(code), direction: 'positive' })),
    ],
    aggregate: { method: 'arithmetic-mean' },
    ...rest,
    index: { ...named('index'), ...index },
  } as Json;
  delete document['code'];
  documents.push(document);
  return document;
}

interface Row {
  readonly rank: number;
  readonly score: number;
  readonly grade: string | null;
  readonly unit: { readonly code: string };
  readonly children: readonly {
    readonly code: string;
    readonly score: number | null;
    readonly rank: number | null;
    readonly grade: string | null;
  }[];
}

const ASK = `query($run: ID!) { ranking(run: $run, first: 100) {
  ... on Refusal { message { en } }
  ... on Ranking { year rows { edges { node { rank score grade unit { code } children { code score rank grade } } } } notRanked { unit { code } reason } } } }`;

/** Within 1e-12 of a figure, relative. */
const approximately = (value: number): unknown => ({
  asymmetricMatch: (other: unknown) =>
    typeof other === 'number' && Math.abs(other - value) <= 1e-12 * Math.max(1, Math.abs(value)),
  toString: () => String(value),
});

/** Submits, scores and asks; every figure of the answer must be the core's. Answers the score of a child in the last year. */
async function through(document: Json): Promise<(child: string, unit: string) => number | null> {
  await send(services, {
    method: 'POST',
    path: '/v1/methodologies',
    type: 'application/json',
    body: JSON.stringify(document),
  });
  const run = await send(services, {
    method: 'POST',
    path: '/v1/score-runs',
    type: 'application/json',
    body: JSON.stringify({
      methodology: { slug: document['slug'], version: '1.0.0' },
      datasets: [{ slug: 'methods' }],
    }),
  });
  await waitForRun(services.gateway, run.id);
  const asked = await fetch(`${services.gateway}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: ASK, variables: { run: run.id } }),
  });
  const {
    data: { ranking },
  } = (await asked.json()) as {
    data: {
      ranking: {
        year: number;
        rows: { edges: { node: Row }[] };
        notRanked: { unit: { code: string }; reason: string }[];
      };
    };
  };
  const parsed = parseMethodology(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const result = score(compile(parsed.methodology), panel);
  const rows = new Map(ranking.rows.edges.map(({ node }) => [node.unit.code, node]));
  const children = result.nodes.flatMap(({ code, parent }, n) => (parent === 0 ? [{ code, n }] : []));
  const y = result.years.length - 1;
  expect(ranking.year).toBe(2020);
  expect(ranking.notRanked.map(({ unit, reason }) => `${unit.code} ${reason}`).sort()).toEqual(
    result.notRanked
      .filter(({ year }) => year === 2020)
      .map(({ unit, reason }) => `${unit} ${reason}`)
      .sort(),
  );
  units.forEach(({ key }, u) => {
    const cell = y * units.length + u;
    const row = rows.get(key);
    // Sums over units run in the order of the rows, which is the database's own: the last bits may differ.
    const figureOf = (n: number) => {
      const value = result.scores[n]![cell]!;
      return Number.isNaN(value) ? null : approximately(value);
    };
    const gradeOf = (n: number) => result.gradeLabels[result.grades[n]![cell]!] ?? null;
    if (result.ranks[0]![cell] === 0) return expect([key, row]).toEqual([key, undefined]);
    expect([key, row!.rank, row!.score, row!.grade]).toEqual([key, result.ranks[0]![cell], figureOf(0), gradeOf(0)]);
    expect(row!.children).toEqual(
      children.map(({ code, n }) => ({
        code,
        score: figureOf(n),
        rank: result.ranks[n]![cell] || null,
        grade: gradeOf(n),
      })),
    );
  });
  return (child, unit) => rows.get(unit)!.children.find(({ code }) => code === child)!.score;
}

const equal = { method: 'equal' };
const leaves = (codes: readonly string[]) => codes.map((indicator) => ({ indicator }));
const none = (indicators?: readonly string[]) => ({
  step: 'normalise',
  method: 'none',
  ...(indicators ? { indicators } : {}),
});
const copy = (indicator: string, as: string) => ({ step: 'derive', indicator, as });

describe('every method, from the document through ingestion, worker and gateway', () => {
  it('derive: the small arithmetic', async () => {
    const as: Record<string, unknown> = {
      x_sum: { op: 'sum', of: ['a', 'b'] },
      x_difference: { op: 'difference', of: ['a', 'b'] },
      x_product: { op: 'product', of: ['a', 2] },
      x_ratio: { op: 'ratio', of: ['a', 'b'] },
      x_mean: { op: 'mean', of: ['gaps', 'b'], missing: 'skip' },
      x_least: { op: 'least', of: ['a', 'd'] },
      x_greatest: { op: 'greatest', of: ['a', 'd'] },
      x_first: { op: 'first', of: ['gaps', 'a'] },
      x_head: { op: 'per-head', of: 'a', population: 'people', scale: 100 },
      x_share: { op: 'share-in-parent', of: 'a', scale: 100 },
      x_growth: { op: 'growth', of: 'a', years: 2, scale: 100 },
      x_lag: { op: 'lag', of: 'a', years: 1 },
      x_year: { op: 'in-year', of: 'a', year: 2018 },
      x_unit: { op: 'of-unit', of: 'a', unit: 'c1' },
      x_units: { op: 'over-units', of: 'a', measure: 'mean' },
      x_parts: { op: 'of-parts', of: 'a', measure: 'variation' },
    };
    const codes = Object.keys(as);
    const at = await through(
      documentOf('derive', {
        steps: [...codes.map((code) => ({ step: 'derive', indicator: code, as: as[code] })), none()],
        weights: equal,
        index: { children: leaves(codes) },
      }),
    );
    expect(at('x_growth', 'c1')).toBeCloseTo((100 * (14 - 12)) / 12, 12);
    expect(at('x_share', 'c2')).toBeCloseTo((100 * 11) / 48, 12);
    expect(at('x_first', 'c3')).toBe(12);
    expect(at('x_parts', 'p1')).toBeCloseTo(Math.sqrt(1.5) / 12, 12);
  });

  it('prepare: denominate, screen, impute, treat, transform, clip, constant prices, round', async () => {
    const impute = [
      ['mean', { by: 'group:side' }],
      ['median', { scope: 'panel' }],
      ['linear', { ends: 'nearest' }],
      ['carry-forward', { limit: 1 }],
      ['constant', { value: 7 }],
    ] as const;
    const treat = [
      ['outliers', { most: 2, otherwise: 'log-ct' }],
      ['winsorise', { most: 1 }],
      ['log-ct', {}],
      ['log-ct-orig', {}],
      ['log-ct-plus', {}],
      ['log-gii', {}],
      ['box-cox', { lambda: 0.5 }],
    ] as const;
    const transform = [
      ['ln', {}],
      ['log10', {}],
      ['sqrt', {}],
      ['reciprocal', {}],
      ['exp', {}],
      ['power', { exponent: 0.8 }],
    ] as const;
    const other: Json[] = [
      { step: 'denominate', indicators: ['q_denominate'], by: 'people', scale: 10 },
      { step: 'clip', indicators: ['q_clip'], min: 9, max: { computed: 'quantile', at: 0.75, type: 6 } },
      {
        step: 'constant-prices',
        indicators: ['q_prices'],
        baseYear: 2018,
        prices: { 2018: 100, 2019: 110, 2020: 125 },
      },
      { step: 'round', indicators: ['q_round'], digits: 0, mode: 'half-even' },
    ];
    const of = (family: string, source: string, methods: readonly (readonly [string, object])[]) =>
      methods.map(([method, more]) => ({
        code: `q_${family}_${method}`.replaceAll('-', '_'),
        source,
        step: { step: family, method, ...more },
      }));
    const made = [...of('impute', 'gaps', impute), ...of('treat', 'skew', treat), ...of('transform', 'a', transform)];
    const single = ['q_denominate', 'q_clip', 'q_prices', 'q_round'];
    const codes = [...made.map(({ code }) => code), ...single];
    const at = await through(
      documentOf('prepare', {
        steps: [
          { step: 'screen', minAvailable: 0.5, indicators: ['a', 'b', 'gaps'], exclude: ['c8'] },
          ...made.map(({ code, source }) => copy(code, source)),
          ...single.slice(0, 3).map((code) => copy(code, 'a')),
          { step: 'derive', indicator: 'q_round', as: { op: 'ratio', of: ['a', 'b'] } },
          ...made.map(({ code, step }) => ({ ...step, indicators: [code] })),
          ...other,
          none(),
        ],
        weights: equal,
        index: { children: leaves(codes) },
      }),
    );
    expect(at('q_impute_linear', 'c2')).toBe(19);
    expect(at('q_impute_constant', 'c3')).toBe(7);
    expect(at('q_prices', 'c1')).toBeCloseTo((14 * 100) / 125, 12);
    expect(at('q_transform_power', 'c1')).toBeCloseTo(14 ** 0.8, 12);
    expect(at('q_round', 'c6')).toBe(2);
  });

  it('normalise: every scale', async () => {
    const methods: Record<string, readonly [card: object, step: object]> = {
      'realisation-degree': [{ target: 14 }, { scale: 100, cap: 'both' }],
      goalposts: [
        { goalposts: { low: 8, high: { computed: 'mean-of-best', count: 2 } } },
        { scale: 100, scope: 'panel' },
      ],
      scaled: [
        { goalposts: { low: { computed: 'mean-of-worst', count: 2 }, high: { computed: 'maximum' } } },
        { factor: 10 },
      ],
      'distance-to-target': [{ target: 20 }, { cap: true }],
      bands: [{ bands: { thresholds: [10, 14], points: [1, 2, 3] } }, {}],
      curve: [{ curve: { at: [8, 12, 16], points: [0, 50, 100] } }, {}],
      categories: [
        {
          categories: {
            codes: [9, 11, 12, 14, 15, 16, 48, 10, 13, 8, 7, 40, 44],
            points: [1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 0, 0, 0],
          },
        },
        {},
      ],
      marks: [{ target: 15, marks: { full: 100, perUnit: 10, floor: 0 } }, {}],
      bonus: [{ bonus: { threshold: 10, perUnit: 2, cap: 6 } }, {}],
      'min-max': [{ direction: 'negative' }, { within: 'group:side' }],
      'z-score': [{}, { scope: { baseYear: 2018 } }],
      'normal-score': [{}, {}],
      rank: [{}, { from: 'best', ties: 'average' }],
      'percentile-rank': [{}, { convention: 'hazen' }],
      borda: [{}, {}],
      'distance-to-best': [{}, {}],
      'fraction-of-max': [{}, {}],
      'distance-to-unit': [{}, { unit: 'c1' }],
      none: [{}, {}],
    };
    const code = (method: string) => `n_${method.replaceAll('-', '_')}`;
    const at = await through(
      documentOf('normalise', {
        cards: Object.entries(methods).map(([method, [card]]) => ({ code: code(method), ...card })),
        steps: [
          ...Object.keys(methods).map((method) => copy(code(method), 'a')),
          ...Object.entries(methods).map(([method, [, step]]) => ({
            step: 'normalise',
            method,
            indicators: [code(method)],
            ...step,
          })),
        ],
        weights: equal,
        index: { children: leaves(Object.keys(methods).map(code)) },
      }),
    );
    expect(at('n_realisation_degree', 'c2')).toBeCloseTo((100 * 11) / 14, 12);
    expect(at('n_curve', 'c1')).toBe(75);
    expect(at('n_marks', 'c3')).toBe(70);
    expect(at('n_percentile_rank', 'p1')).toBeCloseTo(8.5 / 9, 12);
    expect(at('n_rank', 'c2')).toBe(7.5);
  });

  it('weigh: every rule', async () => {
    const rules: Json[] = [
      { method: 'given' },
      { method: 'equal' },
      {
        method: 'ahp',
        matrix: [
          [1, 2, 3],
          [0.5, 1, 2],
          [1 / 3, 0.5, 1],
        ],
      },
      { method: 'entropy' },
      { method: 'critic' },
      { method: 'variation' },
      { method: 'standard-deviation' },
      { method: 'independence' },
      { method: 'pca', loadings: 'squared' },
      { method: 'benefit-of-the-doubt', maxShare: 0.6 },
      {
        method: 'combined',
        by: 'mean',
        of: [
          {
            method: 'ahp',
            matrix: [
              [1, 2, 3],
              [0.5, 1, 2],
              [1 / 3, 0.5, 1],
            ],
          },
          { method: 'entropy' },
        ],
        trust: [2, 1],
      },
    ];
    const nodes = rules.map((weights, k) => {
      const { method } = weights as { method: string };
      const children = ['b', 'c', 'd'].map((indicator, i) => ({
        indicator,
        code: `${indicator}_${k}`,
        ...(method === 'given' ? { weight: i + 1 } : {}),
      }));
      return { ...named(`w_${method.replaceAll('-', '_')}`), weights, children };
    });
    const at = await through(
      documentOf('weigh', {
        cards: [{ code: 'd', direction: 'negative' }],
        steps: [{ step: 'normalise', method: 'min-max' }],
        index: { weights: equal, children: nodes },
      }),
    );
    // b 7 of 2 to 10, c 8 of 2 to 8, d 4 of 22 to 3.
    const [b, c, d] = [(100 * 5) / 8, 100, (100 * 18) / 19];
    expect(at('w_given', 'c3')).toBeCloseTo((b + 2 * c + 3 * d) / 6, 11);
    expect(at('w_equal', 'c3')).toBeCloseTo((b + c + d) / 3, 11);
    await through(
      documentOf('weigh-leaves', {
        steps: [{ step: 'normalise', method: 'min-max' }],
        index: {
          weights: { method: 'entropy', over: 'leaves' },
          children: [
            { ...named('w_left'), children: leaves(['b']) },
            { ...named('w_right'), children: leaves(['c', 'd']) },
          ],
        },
      }),
    );
  });

  it('aggregate: every way to put children together, and every operation on the score', async () => {
    const ways: Json[] = [
      { method: 'arithmetic-mean', minShare: 0.5 },
      { method: 'geometric-mean', nonPositive: 'zero' },
      { method: 'harmonic-mean' },
      { method: 'power-mean', p: 2 },
      { method: 'median' },
      { method: 'minimum' },
      { method: 'maximum' },
      { method: 'sum' },
      { method: 'product' },
      { method: 'quotient' },
      { method: 'mazziotta-pareto' },
      { method: 'topsis' },
      { method: 'grey-relational' },
      { method: 'rank-sum-ratio' },
      { method: 'copeland' },
      { method: 'points', bonusCap: 2 },
    ];
    const nodes = ways.map((aggregate, k) => {
      const { method } = aggregate as { method: string };
      const given = ['sum', 'product', 'quotient', 'points'].includes(method);
      const codes = method === 'quotient' ? ['b', 'c'] : ['b', 'c', 'd'];
      return {
        ...named(`g_${method.replaceAll('-', '_')}`),
        aggregate,
        ...(given || ['minimum', 'maximum'].includes(method) ? {} : { weights: equal }),
        children: codes.map((indicator, i) => ({
          indicator,
          code: `${indicator}_${k}`,
          ...(method === 'points' && i === 2 ? { role: 'bonus' } : {}),
          ...(['minimum', 'maximum'].includes(method) ? { weight: 1 } : {}),
        })),
      };
    });
    const at = await through(documentOf('aggregate', { steps: [none()], index: { weights: equal, children: nodes } }));
    // c3: b 7, c 8, d 4.
    expect(at('g_geometric_mean', 'c3')).toBeCloseTo(Math.cbrt(7 * 8 * 4), 11);
    expect(at('g_harmonic_mean', 'c3')).toBeCloseTo(3 / (1 / 7 + 1 / 8 + 1 / 4), 11);
    expect(at('g_power_mean', 'c3')).toBeCloseTo(Math.sqrt(129 / 3), 11);
    expect([
      at('g_median', 'c3'),
      at('g_minimum', 'c3'),
      at('g_maximum', 'c3'),
      at('g_sum', 'c3'),
      at('g_product', 'c3'),
      at('g_quotient', 'c3'),
      at('g_points', 'c3'),
    ]).toEqual([7, 4, 8, 19, 224, 7 / 8, 17]);

    const operations: Json[] = [
      { op: 'round', digits: -1 },
      { op: 'rescale', from: [0, 20], to: [0, 100] },
      { op: 'multiply', by: 3 },
      { op: 'shift', leastTo: 1 },
      { op: 'transform', method: 'sqrt' },
      { op: 'transform', method: 'power', exponent: 2 },
      { op: 'clip', min: 10, max: 12 },
      { op: 'normalise', method: 'percentile-rank' },
    ];
    const then = await through(
      documentOf('operations', {
        steps: [none()],
        weights: equal,
        index: {
          children: operations.map((operation, k) => ({
            ...named(`o_${k}`),
            then: [operation],
            children: [{ indicator: 'a', code: `a_${k}` }],
          })),
        },
      }),
    );
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((k) => then(`o_${k}`, 'c5'))).toEqual([20, 80, 48, 8, 4, 256, 12, 0.875]);
  });

  it('finish: gates, front-runners, grades, ties, ranks of rounded scores and within groups', async () => {
    const finish = (effect: unknown) => [
      {
        finish: 'gate',
        name: { zh: '门槛', en: 'Gate' },
        conditions: [
          { indicator: 'd', atMost: 9 },
          { node: 'index', above: 10 },
        ],
        missing: 'fails',
        effect,
      },
      { finish: 'front-runners', within: 'group:side', best: 1 },
    ];
    const grades = { bands: [{ label: 'A', from: 15 }, { label: 'B', from: 11 }, { label: 'C' }] };
    const one = { steps: [none()], index: { children: leaves(['a']) }, grades };
    const at = await through(documentOf('gate-rank', { ...one, finish: finish('not-ranked'), rank: { ties: 'min' } }));
    expect([at('a', 'c1'), at('a', 'c3')]).toEqual([14, 12]);
    await through(
      documentOf('gate-grade', { ...one, finish: finish({ bestGrade: 'B' }), rank: { ties: 'max', digits: -1 } }),
    );
    await through(
      documentOf('gate-flag', { ...one, finish: finish('flag'), rank: { ties: 'dense', within: 'group:side' } }),
    );
    await through(documentOf('ordinal', { ...one, rank: { ties: 'ordinal', best: 'lowest' } }));
  });

  it('leaves out no method of the language', () => {
    const wordsOf = (part: unknown, found: Set<string>): Set<string> => {
      if (Array.isArray(part)) for (const one of part) wordsOf(one, found);
      else if (typeof part === 'object' && part !== null) {
        for (const [key, value] of Object.entries(part)) {
          if (['step', 'method', 'op', 'finish', 'computed'].includes(key) && typeof value === 'string')
            found.add(value);
          wordsOf(value, found);
        }
      }
      return found;
    };
    const spoken = wordsOf(documents, new Set());
    const words = new Set<string>();
    const visit = (schema: unknown, under: string): void => {
      if (Array.isArray(schema)) schema.forEach((one) => visit(one, under));
      if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
      const { const: word, enum: several, ...rest } = schema as { const?: unknown; enum?: unknown[] };
      if (['step', 'method', 'op', 'finish', 'computed'].includes(under))
        for (const one of [word, ...(several ?? [])]) if (typeof one === 'string') words.add(one);
      for (const [key, value] of Object.entries(rest))
        visit(value, key === 'properties' || /^(anyOf|oneOf|items|prefixItems)$/.test(key) ? under : key);
    };
    visit(methodologyJsonSchema(), '');
    expect(words.size).toBeGreaterThan(70);
    expect([...words].filter((word) => !spoken.has(word))).toEqual([]);
  });
});
