import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sigmaConvergence } from '../analysis/sigma-convergence.js';
import { stages } from '../analysis/stages.js';
import { strengthsAndWeaknesses } from '../explain/strengths-and-weaknesses.js';
import { compile } from '../methodology/compile.js';
import { parseMethodology } from '../methodology/parse.js';
import { score } from '../methodology/score.js';
import { zScore } from '../normalise/z-score.js';
import type { ScoreResult } from '../score-result.js';

/** Figures by unit, a column each: made up so that what they make is a round number on paper. */
type Figures = Readonly<Record<string, readonly number[]>>;

const named = (text: string) => ({ zh: text, en: text });
const indicators = (codes: readonly string[]): object[] =>
  codes.map((code) => ({ code, name: named(code), direction: 'positive' }));

const scored = (figures: Figures, more: object): ScoreResult => {
  const codes = Object.keys(figures);
  const parsed = parseMethodology({
    language: 1,
    slug: 'equal-on-paper',
    version: '1',
    name: named('equal'),
    authority: 'ours',
    origin: 'ours',
    indicators: indicators(codes),
    steps: [{ step: 'normalise', method: 'none' }],
    aggregate: { method: 'arithmetic-mean' },
    index: { code: 'index', name: named('index'), children: codes.map((indicator) => ({ indicator })) },
    ...more,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const units = (figures[codes[0] ?? ''] ?? []).map((_, u) => ({ key: `u${u + 1}` }));
  const columns = codes.map(
    (code) => [code, { indicator: code, values: Float64Array.from(figures[code] ?? []) }] as const,
  );
  return score(compile(parsed.methodology), { units, years: [2020], columns: new Map(columns) });
};

const weighted = (weights: Readonly<Record<string, number>>) => ({
  index: {
    code: 'index',
    name: named('index'),
    children: Object.entries(weights).map(([indicator, weight]) => ({ indicator, weight })),
  },
});
const passing = {
  grades: { bands: [{ label: 'pass', from: 60 }, { label: 'fail' }] },
  finish: [
    {
      finish: 'gate',
      name: named('60'),
      conditions: [{ node: 'index', atLeast: 60 }],
      missing: 'fails',
      effect: 'flag',
    },
  ],
};

describe('what is equal on paper', () => {
  it('passes a band and a gate from 60, whatever it was summed from', () => {
    const figures = {
      a: [45.2, 60, 84.2, 50],
      b: [73.8, 60, 31.4, 40],
      c: [88.6, 60, 64.2, 30],
      d: [5.8, 60, 7.8, 20],
    };
    const result = scored(figures, { ...weighted({ a: 0.4, b: 0.2, c: 0.3, d: 0.1 }), ...passing });
    expect([...(result.grades?.[0] ?? [])]).toEqual([0, 0, 0, 1]);
    expect([...(result.gates?.[0]?.passed ?? [])]).toEqual([1, 1, 1, 0]);
  });

  it('passes 60 in each of 2,000 ways in which four figures make it on paper', () => {
    const tenths = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(tenths, tenths, tenths, (a, b, c) => {
        // 0.4 a + 0.3 b + 0.2 c + 0.1 d = 60
        const d = 6_000 - 4 * a - 3 * b - 2 * c;
        const figures = { a: [a / 10], b: [b / 10], c: [c / 10], d: [d / 10] };
        const result = scored(figures, { ...weighted({ a: 0.4, b: 0.3, c: 0.2, d: 0.1 }), ...passing });
        expect(result.grades?.[0]?.[0]).toBe(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('passes a gate of 58 per cent by 58 of 100 and by 29 of 50', () => {
    const rate = { code: 'rate', name: named('rate'), direction: 'positive', target: 58 };
    const result = scored(
      { urban: [58, 60, 57, 29], total: [100, 100, 100, 50] },
      {
        indicators: [...indicators(['urban', 'total']), rate],
        steps: [
          { step: 'derive', indicator: 'rate', as: { op: 'ratio', of: ['urban', 'total'], scale: 100 } },
          { step: 'normalise', method: 'realisation-degree', scale: 100, cap: true },
        ],
        index: { code: 'index', name: named('index'), children: [{ indicator: 'rate' }] },
        finish: [
          {
            finish: 'gate',
            name: named('58'),
            conditions: [{ indicator: 'rate', atLeast: 58 }],
            missing: 'fails',
            effect: 'not-ranked',
          },
        ],
        grades: { bands: [{ label: 'met', from: 100 }, { label: 'not met' }] },
      },
    );
    expect([...(result.gates?.[0]?.passed ?? [])]).toEqual([1, 1, 0, 1]);
    expect([...(result.grades?.[0] ?? [])]).toEqual([0, 0, 1, 0]);
  });

  it('is five units begun between 11.1 and 16.1', () => {
    const x = { code: 'x', name: named('x'), direction: 'negative', target: 11.1 };
    const result = scored(
      { x: [16.1, 16, 16.4, 11.1, 11.1 + 1e-13] },
      {
        indicators: [{ ...x, marks: { full: 100, perUnit: 5, floor: 0, count: 'begun' } }],
        steps: [{ step: 'normalise', method: 'marks' }],
        aggregate: { method: 'points' },
      },
    );
    expect([...(result.scores[0] ?? [])]).toEqual([75, 75, 70, 100, 100]);
  });

  it('shares a rank, in whatever order the document lists the children', () => {
    const figures = {
      a: [37.7, 88.6, 10, 65.8],
      b: [83.3, 61.9, 20, 65.8],
      c: [55.1, 82, 30, 65.8],
      d: [72.1, 49.9, 40, 65.8],
    };
    const weights = { a: 0.1, b: 0.2, c: 0.3, d: 0.4 };
    const backwards = Object.fromEntries(Object.entries(weights).reverse());
    for (const children of [weights, backwards]) {
      const { scores, ranks } = scored(figures, weighted(children));
      expect([...(scores[0] ?? [])].map((value) => Number(value.toFixed(9)))).toEqual([65.8, 65.8, 30, 65.8]);
      expect([...(ranks[0] ?? [])]).toEqual([1, 1, 4, 1]);
    }
  });
});

describe('what does not vary on paper', () => {
  const noise = [0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2, 0.3, 0.3];

  it('has no correlation, no scale and no weight', () => {
    const figures = { a: [12, 45, 33, 70, 51, 28], b: [30, 22, 61, 44, 57, 19], k: noise };
    const weightsOf = (method: string): number[] => {
      const { weights } = scored(figures, { weights: { method }, steps: [{ step: 'normalise', method: 'none' }] })
        .nodes.slice(1)
        .reduce<{ weights: number[] }>((all, { weight }) => ({ weights: [...all.weights, weight] }), { weights: [] });
      return weights;
    };
    for (const method of ['entropy', 'standard-deviation', 'variation', 'critic']) expect(weightsOf(method)[2]).toBe(0);
    expect([...zScore(Float64Array.from(noise))].every(Number.isNaN)).toBe(true);
    expect(() => weightsOf('pca')).toThrow(/k/);
  });

  it('has no σ about a mean that is 0', () => {
    const z = zScore(Float64Array.of(60.2, 52.1, 47.7, 39.9, 45.7, 51.1, 48.6, 44.7));
    expect([...sigmaConvergence(z, { units: 8, years: [2018] }).dispersion]).toEqual([NaN]);
  });
});

describe('stages, strengths and weaknesses', () => {
  it('reach a threshold on paper', () => {
    const x = Float64Array.of(0.1 + 0.2, 0.3, 0.29);
    expect([...stages(x, { units: 3, years: [2020], thresholds: [0.1 + 0.2] }).stage]).toEqual([1, 1, 0]);
  });

  it('are none where nobody is left behind, and none where nobody is ahead', () => {
    const sites = Float64Array.of(0, 0, 0, 0, 5);
    const gdp = Float64Array.of(1, 2, 3, 4, 5);
    expect(strengthsAndWeaknesses([sites, gdp], 0)).toMatchObject({
      strengths: [],
      weaknesses: [{ column: 1 }, { column: 0 }],
    });
    expect(strengthsAndWeaknesses([sites, gdp], 4)).toMatchObject({ weaknesses: [], strengths: [{ column: 0 }] });
  });

  it('turn round where the lowest is best', () => {
    const poverty = Float64Array.of(10, 20, 30, 40, 5);
    const cars = Float64Array.of(3, 9, 6, 1, 2);
    expect(strengthsAndWeaknesses([poverty, cars], 3, { best: ['lowest', 'lowest'] })).toMatchObject({
      strengths: [{ column: 1, rank: 1 }],
      weaknesses: [{ column: 0, rank: 5 }],
    });
  });
});
