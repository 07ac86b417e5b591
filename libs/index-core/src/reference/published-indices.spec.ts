import { describe, expect, it } from '@jest/globals';
import { quantiles, type QuantileType } from '../analysis/index.js';
import { compile, parseMethodology, score } from '../index.js';
import type { PanelUnit } from '../panel/panel.js';
import { published } from './published-indices.fixture.js';

const named = (code: string) => ({ code, name: { zh: code, en: code } });
const leaf = (indicator: string, more: object = {}) => ({ indicator, ...more });
const node = (code: string, children: readonly object[], more: object = {}) => ({ ...named(code), ...more, children });
const positive = (code: string, more: object = {}) => ({ ...named(code), direction: 'positive', ...more });
const negative = (code: string, more: object = {}) => ({ ...named(code), direction: 'negative', ...more });
const mean = { method: 'arithmetic-mean' };
const equal = { method: 'equal' };

interface Table {
  readonly columns: Readonly<Record<string, readonly number[]>>;
  readonly years?: readonly number[];
  readonly units?: readonly PanelUnit[];
}

/** A document over a table: scores, ranks and weights by the nodes' codes. */
function scored(document: object, { columns, years = [2020], units }: Table) {
  const parsed = parseMethodology({
    language: 1,
    slug: 'stranger',
    version: '1.0.0',
    name: { zh: '例', en: 'Example' },
    authority: 'ours',
    origin: 'ours',
    ...document,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 1));
  const rows = Object.values(columns)[0]!.length / years.length;
  const result = score(compile(parsed.methodology), {
    units: units ?? Array.from({ length: rows }, (_, u) => ({ key: `u${u + 1}` })),
    years,
    columns: new Map(
      Object.entries(columns).map(([code, values]) => [code, { indicator: code, values: Float64Array.from(values) }]),
    ),
  });
  const at = (code: string) => result.nodes.findIndex((one) => one.code === code);
  return {
    ...result,
    of: (code: string) => [...result.scores[at(code)]!],
    places: (code: string) => [...result.ranks[at(code)]!],
    weight: (code: string) => result.nodes[at(code)]!.weight,
  };
}

/** The printed digit: exactly equal. */
const printed = (actual: readonly number[], expected: readonly number[]) => expect(actual).toEqual([...expected]);
function near(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    if (Number.isNaN(value)) expect(actual[i]).toBeNaN();
    else expect(Math.abs(actual[i]! - value)).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(value)));
  });
}

describe('rules of published indices, as documents', () => {
  it('Social Vulnerability Index (CDC/ATSDR): percentile ranks, cut at four digits, of sums of percentile ranks; flags of the top tenth', () => {
    const ranked = { op: 'normalise', method: 'percentile-rank' };
    const cut = { op: 'round', digits: 4, mode: 'down' };
    const shown = { shown: [{ op: 'round', digits: 10 }, ranked, cut] };
    const variables = ['poverty', 'unemployment', 'income', 'aged', 'single'];
    const flag = (code: string) => ({
      ...named(`flag_${code}`),
      direction: code === 'income' ? 'negative' : 'positive',
      bands: { thresholds: [0.9], points: [0, 1] },
    });
    const result = scored(
      {
        indicators: [
          ...variables.map((code) => (code === 'income' ? negative(code) : positive(code))),
          ...variables.map(flag),
        ],
        steps: [
          ...variables.map((code) => ({ step: 'derive', indicator: `flag_${code}`, as: code })),
          { step: 'normalise', method: 'percentile-rank' },
          { step: 'round', digits: 4, mode: 'down' },
          { step: 'normalise', method: 'bands', indicators: variables.map((code) => `flag_${code}`) },
        ],
        aggregate: { method: 'sum' },
        index: node(
          'overall',
          [
            node(
              'theme1',
              ['poverty', 'unemployment', 'income'].map((code) => leaf(code)),
              shown,
            ),
            node(
              'theme2',
              ['aged', 'single'].map((code) => leaf(code)),
              shown,
            ),
            node(
              'flags',
              variables.map((code) => leaf(`flag_${code}`)),
              { weight: 0 },
            ),
          ].map((child, k) => (k < 2 ? { ...child, weight: 1 } : child)),
          shown,
        ),
      },
      published.svi,
    );
    for (const code of ['theme1', 'theme2', 'overall', 'flags'] as const) printed(result.of(code), published.svi[code]);
    printed(result.places('overall'), published.svi.ranks);
  });

  it('Corruption Perceptions Index: sources put on mean 45 and deviation 20 of the base year, kept within 0 and 100, averaged over three sources or more, rounded, ranked as printed', () => {
    const result = scored(
      {
        indicators: ['a', 'b', 'c', 'd'].map((code) => positive(code)),
        steps: [{ step: 'normalise', method: 'z-score', mean: 45, sd: 20, scope: { baseYear: 2012 } }],
        aggregate: { ...mean, minCount: 3 },
        weights: equal,
        index: node(
          'score',
          ['a', 'b', 'c', 'd'].map((code) => leaf(code, { then: [{ op: 'clip', min: 0, max: 100 }] })),
          { then: [{ op: 'round', digits: 0 }] },
        ),
      },
      { ...published.cpi, years: [2012, 2013] },
    );
    printed(result.of('score'), published.cpi.score);
    printed(result.places('score'), published.cpi.ranks);
  });

  it('International Tax Competitiveness Index: z-scores of means of z-scores from variables to subcategories to categories, shifted so that the last has 1, as a share of the best', () => {
    const z = { op: 'normalise', method: 'z-score' };
    const toBest = [
      { op: 'shift', leastTo: 1 },
      { op: 'normalise', method: 'fraction-of-max' },
      { op: 'multiply', by: 100 },
      { op: 'round', digits: 1 },
    ];
    const part = (code: string, codes: readonly string[], more: object = {}) =>
      node(
        code,
        codes.map((one) => leaf(one)),
        { then: [z], ...more },
      );
    const result = scored(
      {
        indicators: ['rate', 'allow', 'carry', 'top', 'div', 'vatdays', 'vat'].map((code) =>
          ['allow', 'carry'].includes(code) ? positive(code) : negative(code),
        ),
        steps: [{ step: 'normalise', method: 'z-score' }],
        aggregate: mean,
        weights: equal,
        index: node(
          'final',
          [
            node('corporate', [part('rates', ['rate']), part('recovery', ['allow', 'carry'])], {
              then: [z],
              shown: toBest,
            }),
            node('individual', [part('topRate', ['top']), part('dividends', ['div'])], { then: [z] }),
            part('consumption', ['vatdays', 'vat']),
          ],
          { then: toBest },
        ),
      },
      published.itci,
    );
    printed(result.of('final'), published.itci.final);
    printed(result.of('corporate'), published.itci.corporate);
    printed(result.places('final'), published.itci.ranks);
  });

  it('SDG Index: bounds at the 2.5th percentile and at the target or the mean of the best five, capped; means of goals; four fifths of the data; two digits', () => {
    const post = (low: unknown, high: unknown) => ({ goalposts: { low, high } });
    const worst = (at: number) => ({ computed: 'quantile', at });
    const result = scored(
      {
        indicators: [
          negative('poverty', post(0, worst(0.975))),
          positive('school', post(worst(0.025), { computed: 'mean-of-best', count: 5 })),
          negative('mortality', post(0, worst(0.975))),
          positive('green', post(worst(0.025), 100)),
        ],
        steps: [
          { step: 'normalise', method: 'goalposts', scale: 100 },
          { step: 'screen', minAvailable: 0.8 },
        ],
        aggregate: mean,
        weights: equal,
        index: node(
          'index',
          [
            node('goal1', [leaf('poverty')]),
            node('goal2', [leaf('school'), leaf('mortality')]),
            node('goal3', [leaf('green')]),
          ],
          { then: [{ op: 'round', digits: 2 }] },
        ),
      },
      published.sdg,
    );
    near(result.of('goal1'), published.sdg.goal1);
    near(result.of('goal2'), published.sdg.goal2);
    printed(result.of('index'), published.sdg.index);
    printed(result.places('index'), published.sdg.ranks);
    expect(result.notRanked).toMatchObject([{ unit: 'u7', reason: 'screened-out' }]);
  });

  it('Environmental Performance Index: logarithms before scaling between the 5th and 95th percentile, the weight of what does not apply shared out', () => {
    const between = {
      goalposts: { low: { computed: 'quantile', at: 0.05 }, high: { computed: 'quantile', at: 0.95 } },
    };
    const result = scored(
      {
        indicators: [negative('pm25', between), negative('fishing', between), positive('cover', between)],
        steps: [
          { step: 'transform', method: 'ln', indicators: ['pm25'] },
          { step: 'transform', method: 'ln', indicators: ['fishing'], shift: 0.01 },
          { step: 'normalise', method: 'goalposts', scale: 100 },
        ],
        aggregate: mean,
        rank: { digits: 1 },
        index: node(
          'score',
          [leaf('pm25', { weight: 0.4 }), leaf('fishing', { weight: 0.25 }), leaf('cover', { weight: 0.35 })],
          { then: [{ op: 'round', digits: 1 }] },
        ),
      },
      published.epi,
    );
    printed(result.of('score'), published.epi.score);
    printed(result.places('score'), published.epi.ranks);
  });

  it('Doing Business, distance to frontier: best and worst of all years, a power for the tax rate, two digits', () => {
    const result = scored(
      {
        indicators: [
          negative('time', { goalposts: { low: { computed: 'minimum' }, high: { computed: 'quantile', at: 0.95 } } }),
          negative('tax', { goalposts: { low: 26.1, high: 84 } }),
        ],
        steps: [{ step: 'normalise', method: 'goalposts', scale: 100, scope: 'panel' }],
        aggregate: mean,
        weights: equal,
        index: node(
          'score',
          [
            leaf('time'),
            leaf('tax', {
              then: [
                { op: 'rescale', from: [0, 100], to: [1, 0] },
                { op: 'transform', method: 'power', exponent: 0.8 },
                { op: 'rescale', from: [0, 1], to: [100, 0] },
              ],
            }),
          ],
          { then: [{ op: 'round', digits: 2 }] },
        ),
      },
      { ...published.doing, years: [2014, 2015] },
    );
    printed(result.of('score'), published.doing.score);
    printed(result.places('score'), published.doing.ranks);
  });

  it('ND-GAIN: readiness less vulnerability, each shown and ranked by itself, the lowest vulnerability first', () => {
    const result = scored(
      {
        indicators: ['exposure', 'sensitivity', 'economic', 'governance'].map((code) => positive(code)),
        steps: [{ step: 'normalise', method: 'none' }],
        aggregate: mean,
        weights: equal,
        index: node(
          'score',
          [
            node('minus', [node('vulnerability', [leaf('exposure'), leaf('sensitivity')], { best: 'lowest' })], {
              then: [{ op: 'multiply', by: -1 }],
            }),
            node('readiness', [leaf('economic'), leaf('governance')]),
          ],
          {
            aggregate: { method: 'sum' },
            then: [
              { op: 'shift', by: 1 },
              { op: 'multiply', by: 50 },
              { op: 'round', digits: 1 },
            ],
          },
        ),
      },
      published.ndgain,
    );
    near(result.of('vulnerability'), published.ndgain.vulnerability);
    near(result.of('readiness'), published.ndgain.readiness);
    printed(result.of('score'), published.ndgain.score);
    printed(result.places('vulnerability'), published.ndgain.vulnranks);
    printed(result.places('score'), published.ndgain.ranks);
  });

  it('Mazziotta–Pareto: mean 100, deviation 10 of the population, less the imbalance', () => {
    const result = scored(
      {
        indicators: [positive('life'), negative('leavers'), positive('beds')],
        steps: [{ step: 'normalise', method: 'z-score', mean: 100, sd: 10, deviation: 'population' }],
        aggregate: { method: 'mazziotta-pareto' },
        weights: equal,
        index: node('score', [leaf('life'), leaf('leavers'), leaf('beds')]),
      },
      published.mpi,
    );
    near(result.of('score'), published.mpi.score);
    printed(result.places('score'), published.mpi.ranks);
  });

  it('adjusted Mazziotta–Pareto: the range of all years, 100 for the country in the base year', () => {
    const off = (code: string) => ({
      step: 'derive',
      indicator: `${code}_off`,
      as: {
        op: 'ratio',
        scale: 60,
        of: [
          { op: 'difference', of: [code, { op: 'in-year', year: 2004, of: { op: 'of-unit', unit: 'u4', of: code } }] },
          {
            op: 'difference',
            of: [
              { op: 'over-units', measure: 'greatest', scope: 'panel', of: code },
              { op: 'over-units', measure: 'least', scope: 'panel', of: code },
            ],
          },
        ],
      },
    });
    const result = scored(
      {
        indicators: [named('life'), named('leavers'), positive('life_off'), positive('leavers_off')],
        steps: [off('life'), off('leavers'), { step: 'normalise', method: 'none' }],
        aggregate: { method: 'mazziotta-pareto' },
        weights: equal,
        index: node('score', [
          leaf('life_off', { then: [{ op: 'shift', by: 100 }] }),
          leaf('leavers_off', {
            then: [
              { op: 'multiply', by: -1 },
              { op: 'shift', by: 100 },
            ],
          }),
        ]),
      },
      { ...published.ampi, years: [2004, 2005] },
    );
    near(result.of('score'), published.ampi.score);
    expect(result.of('score')[3]).toBe(100);
  });

  it('OECD Better Life: 0 to 10 between the least and the greatest, means of topics', () => {
    const result = scored(
      {
        indicators: [positive('income'), negative('unemployment'), positive('school'), positive('satisfaction')],
        steps: [{ step: 'normalise', method: 'min-max', upper: 10 }],
        aggregate: mean,
        weights: equal,
        index: node(
          'score',
          [node('work', [leaf('income'), leaf('unemployment')]), leaf('school'), leaf('satisfaction')],
          { then: [{ op: 'round', digits: 1 }] },
        ),
      },
      published.better,
    );
    printed(result.of('score'), published.better.score);
    printed(result.places('score'), published.better.ranks);
  });

  it('State Business Tax Climate Index: 0 to 10 from the worst to the best, components weighted by their deviation', () => {
    const result = scored(
      {
        indicators: ['corpRate', 'corpBase', 'indRate', 'indBase', 'sales'].map((code) => negative(code)),
        steps: [{ step: 'normalise', method: 'min-max', upper: 10 }],
        aggregate: mean,
        weights: equal,
        index: node(
          'score',
          [
            node('corporate', [leaf('corpRate'), leaf('corpBase')]),
            node('individual', [leaf('indRate'), leaf('indBase')]),
            leaf('sales'),
          ],
          { weights: { method: 'standard-deviation' }, then: [{ op: 'round', digits: 2 }] },
        ),
      },
      published.climate,
    );
    near(
      ['corporate', 'individual', 'sales'].map((code) => result.weight(code)),
      published.climate.weights,
    );
    printed(result.of('score'), published.climate.score);
    printed(result.places('score'), published.climate.ranks);
  });

  it('air quality index (HJ 633-2012): straight lines between break points, the greatest of the parts, the lowest first', () => {
    const points = [0, 50, 100, 150, 200, 300, 400, 500];
    const result = scored(
      {
        indicators: [
          negative('pm25', { curve: { at: [0, 35, 75, 115, 150, 250, 350, 500], points } }),
          negative('pm10', { curve: { at: [0, 50, 150, 250, 350, 420, 500, 600], points } }),
        ],
        steps: [{ step: 'normalise', method: 'curve' }],
        aggregate: { method: 'maximum' },
        weights: equal,
        rank: { best: 'lowest' },
        index: node('score', [leaf('pm25'), leaf('pm10')], { then: [{ op: 'round', digits: 0 }] }),
      },
      published.aqi,
    );
    printed(result.of('score'), published.aqi.score);
    printed(result.places('score'), published.aqi.ranks);
  });

  it('entropy weights over all indicators at once, a dimension weighing what its indicators weigh together', () => {
    const result = scored(
      {
        indicators: ['a', 'b', 'c', 'd'].map((code) => positive(code)),
        steps: [{ step: 'normalise', method: 'min-max' }],
        aggregate: mean,
        index: node('score', [node('dim1', [leaf('a'), leaf('b')]), node('dim2', [leaf('c'), leaf('d')])], {
          weights: { method: 'entropy', over: 'leaves' },
        }),
      },
      published.entropy,
    );
    near(
      ['a', 'b', 'c', 'd'].map((code) => result.nodes.find((one) => one.code === code)!.globalWeight),
      published.entropy.weights,
    );
    near(
      ['dim1', 'dim2'].map((code) => result.weight(code)),
      published.entropy.dimweights,
    );
    near(result.of('score'), published.entropy.score);
    near(result.of('dim1'), published.entropy.dim1);
  });

  it('a development index with the base year at 100, by a geometric mean of the ratios to it', () => {
    const ratio = (code: string) => ({
      step: 'derive',
      indicator: `${code}_index`,
      as: { op: 'ratio', scale: 100, of: [code, { op: 'in-year', year: 2020, of: code }] },
    });
    const result = scored(
      {
        indicators: [named('rd'), named('patents'), positive('rd_index'), positive('patents_index')],
        steps: [ratio('rd'), ratio('patents'), { step: 'normalise', method: 'none' }],
        aggregate: { method: 'geometric-mean' },
        index: node('score', [leaf('rd_index', { weight: 0.4 }), leaf('patents_index', { weight: 0.6 })]),
      },
      { ...published.base, years: [2020, 2021, 2022] },
    );
    near(result.of('score'), published.base.score);
  });

  it('an average of places, 1 for the best, the lowest first', () => {
    const result = scored(
      {
        indicators: [positive('a'), negative('b')],
        steps: [{ step: 'normalise', method: 'rank', from: 'best' }],
        aggregate: mean,
        weights: equal,
        rank: { best: 'lowest' },
        index: node('score', [leaf('a'), leaf('b')]),
      },
      published.places,
    );
    printed(result.of('score'), published.places.score);
    printed(result.places('score'), published.places.ranks);
  });

  it('a logistic curve over a robust z-score, from the median and the median deviation of all units', () => {
    const away = { op: 'difference', of: ['x', { op: 'over-units', measure: 'median', of: 'x' }] };
    const result = scored(
      {
        indicators: [named('x'), named('away'), named('toward'), positive('robust')],
        steps: [
          { step: 'derive', indicator: 'away', as: away },
          { step: 'derive', indicator: 'toward', as: { op: 'product', of: ['away', -1] } },
          {
            step: 'derive',
            indicator: 'robust',
            as: {
              op: 'ratio',
              of: [
                'away',
                {
                  op: 'product',
                  of: [1.4826, { op: 'over-units', measure: 'median', of: { op: 'greatest', of: ['away', 'toward'] } }],
                },
              ],
            },
          },
          { step: 'normalise', method: 'none' },
        ],
        aggregate: mean,
        index: node('score', [
          leaf('robust', {
            then: [
              { op: 'multiply', by: -1 },
              { op: 'transform', method: 'exp' },
              { op: 'shift', by: 1 },
              { op: 'transform', method: 'reciprocal' },
              { op: 'multiply', by: 100 },
            ],
          }),
        ]),
      },
      published.robust,
    );
    near(result.of('score'), published.robust.score);
    printed(result.places('score'), published.robust.ranks);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9] as QuantileType[])('quantiles of type %i are those of numpy', (type) => {
    near(
      [
        ...quantiles(
          Float64Array.from(published.quantiles.columns.x),
          [0, 0.025, 0.05, 0.1, 0.25, 0.35, 0.5, 0.75, 0.95, 1],
          { type },
        ),
      ],
      published.quantiles[type],
    );
  });
});
