/* eslint-disable @typescript-eslint/no-explicit-any -- documents under change, right and wrong */
import { describe, expect, it } from '@jest/globals';
import type { Panel } from '../panel/panel.js';
import { CannotScore } from '../cannot-score.js';
import { compile } from './compile.js';
import { gapBetweenUnits } from './gap-between-units.js';
import { parseMethodology } from './parse.js';
import { score } from './score.js';

const name = { zh: '例', en: 'Example' };
const round = (x: Float64Array | undefined, digits = 9) => [...(x ?? [])].map((value) => Number(value.toFixed(digits)));

const document = (more: object = {}): any => ({
  language: 1,
  slug: 'small',
  version: '1',
  name,
  authority: 'ours',
  origin: 'ours',
  indicators: [
    { code: 'a', name, direction: 'positive', target: 100 },
    { code: 'b', name, direction: 'negative', target: 5 },
    { code: 'c', name, direction: 'interval', interval: { lowerBound: 0, low: 3, high: 6, upperBound: 10 } },
  ],
  steps: [{ step: 'normalise', method: 'realisation-degree', scale: 100 }],
  aggregate: { method: 'arithmetic-mean' },
  index: {
    code: 'index',
    name,
    children: [
      {
        code: 'ab',
        name,
        weight: 3,
        aggregate: { method: 'geometric-mean' },
        children: [
          { indicator: 'a', weight: 1 },
          { indicator: 'b', weight: 1 },
        ],
      },
      { indicator: 'c', weight: 1 },
    ],
  },
  ...more,
});

const panel = (columns: Record<string, number[]>, more: Partial<Panel> = {}): Panel => ({
  units: ['u', 'v', 'w'].map((key) => ({ key })),
  years: [2020],
  columns: new Map(
    Object.entries(columns).map(([code, values]) => [code, { indicator: code, values: Float64Array.from(values) }]),
  ),
  ...more,
});

function planOf(json: object) {
  const parsed = parseMethodology(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 1));
  return compile(parsed.methodology);
}

const scored = (json: object, data: Panel) => score(planOf(json), data);

describe('score', () => {
  const data = panel({ a: [50, 200, 100], b: [20, 5, 10], c: [4, 1.5, NaN] });

  it('goes from raw values through realisation degrees and means at each node to ranks', () => {
    const result = scored(document(), data);
    expect(result.nodes.map(({ code, kind, parent }) => [code, kind, parent])).toEqual([
      ['index', 'index', -1],
      ['ab', 'dimension', 0],
      ['a', 'indicator', 1],
      ['b', 'indicator', 1],
      ['c', 'indicator', 0],
    ]);
    expect(round(result.scores[2])).toEqual([50, 100, 100]);
    expect(round(result.scores[3])).toEqual([25, 100, 50]);
    expect(round(result.scores[4])).toEqual([100, 50, NaN]);
    expect(round(result.scores[1])).toEqual([35.355339059, 100, 70.710678119]);
    expect(round(result.scores[0])).toEqual([51.516504294, 87.5, 70.710678119]);
    expect([...result.ranks[0]!]).toEqual([3, 1, 2]);
    expect(result.prepared[2]).toEqual(Float64Array.of(50, 200, 100));
    expect(result.nodes.map(({ globalWeight }) => globalWeight)).toEqual([1, 0.75, 0.375, 0.375, 0.25]);
  });

  it('gives no score below the availability threshold, and says which indicators are missing', () => {
    const result = scored(document({ aggregate: { method: 'arithmetic-mean', minShare: 0.8 } }), data);
    expect(round(result.scores[0])).toEqual([51.516504294, 87.5, NaN]);
    expect([...result.ranks[0]!]).toEqual([2, 1, 0]);
    expect(result.notRanked).toMatchObject([
      { unit: 'w', year: 2020, reason: 'insufficient-data', detail: { en: '1 indicator is missing: Example.' } },
    ]);
  });

  it('keeps what lies beyond the target when uncapped, and both when asked for both', () => {
    const uncapped = document({ steps: [{ step: 'normalise', method: 'realisation-degree', scale: 100, cap: false }] });
    expect(round(scored(uncapped, data).scores[2])).toEqual([50, 200, 100]);
    const both = scored(
      document({ steps: [{ step: 'normalise', method: 'realisation-degree', scale: 100, cap: 'both' }] }),
      data,
    );
    expect(round(both.scores[2])).toEqual([50, 100, 100]);
    expect(round(both.uncapped![2])).toEqual([50, 200, 100]);
  });

  it('takes targets and weights by level and by year', () => {
    const json = document();
    json.indicators[0].target = {
      by: 'level',
      values: { county: { by: 'year', values: { 2020: 50, 2021: 80 } } },
      otherwise: 100,
    };
    json.index.children[0].weight = { by: 'year', values: { 2020: 1, 2021: 3 } };
    const two = panel(
      { a: [50, 50, 50, 50], b: [5, 5, 5, 5], c: [1.5, 1.5, 1.5, 1.5] },
      {
        units: [
          { key: 'u', level: 'county' },
          { key: 'v', level: 'province' },
        ],
        years: [2020, 2021],
      },
    );
    const result = scored(json, two);
    expect(round(result.scores[2])).toEqual([100, 50, 62.5, 50]);
    expect(round(result.scores[0], 6)).toEqual([75, 60.355339, 71.792706, 65.533009]);
    expect(result.nodes[1]!.weight).toBe(0.75);
  });

  it('leaves out an indicator whose target is open, and says so', () => {
    const json = document({ open: 'leave-out' });
    json.indicators[1].target = { open: true };
    const result = scored(json, panel({ a: [50, 200, 100], c: [4, 1.5, 4] }));
    expect(result.nodes.map(({ code }) => code)).toEqual(['index', 'ab', 'a', 'c']);
    expect(result.notes).toMatchObject([{ code: 'left-open', node: 'b' }]);
    expect(() => scored({ ...json, open: 'refuse' }, data)).toThrow(CannotScore);
  });

  it('names the columns that the data lacks', () => {
    expect(() => scored(document(), panel({ A: [1, 2, 3], b: [1, 1, 1], c: [1, 1, 1] }))).toThrow(
      'The data lacks indicators that the methodology needs: a (A?).',
    );
  });

  it('ranks rounded scores when the document says so, ties sharing the better place', () => {
    const near = panel({ a: [50, 50.001, 20], b: [5, 5, 5], c: [4, 4, 4] });
    expect([...scored(document(), near).ranks[0]!]).toEqual([2, 1, 3]);
    expect([...scored(document({ rank: { digits: 1 } }), near).ranks[0]!]).toEqual([1, 1, 3]);
  });

  it('ranks within an attribute of the units', () => {
    const grouped = panel(
      { a: [50, 90, 20], b: [5, 5, 5], c: [4, 4, 4] },
      {
        units: [
          { key: 'u', province: 'x' },
          { key: 'v', province: 'y' },
          { key: 'w', province: 'x' },
        ],
      },
    );
    expect([...scored(document({ rank: { within: 'province' } }), grouped).ranks[0]!]).toEqual([1, 1, 2]);
  });

  it('gives grades by bands, best first', () => {
    const result = scored(
      document({ grades: { bands: [{ label: 'A', from: 80 }, { label: 'B', from: 60 }, { label: 'C' }] } }),
      data,
    );
    expect(result.gradeLabels).toEqual(['A', 'B', 'C']);
    expect([...result.grades[0]!]).toEqual([2, 0, 1]);
    expect([...result.grades[2]!]).toEqual([255, 255, 255]);
  });

  it('denies the rank, or the best grade, to a unit that fails a must-pass gate', () => {
    const gate = (effect: unknown) =>
      document({
        grades: { bands: [{ label: 'A', from: 80 }, { label: 'B' }] },
        finish: [
          {
            finish: 'gate',
            name: { zh: '满意度', en: 'Satisfaction' },
            conditions: [{ indicator: 'b', below: 8 }],
            missing: 'fails',
            effect,
          },
        ],
      });
    const full = panel({ a: [100, 200, 90], b: [9, 5, 5], c: [4, 4, 4] });
    const denied = scored(gate('not-ranked'), full);
    expect([...denied.ranks[0]!]).toEqual([0, 1, 2]);
    expect(denied.notRanked).toMatchObject([{ unit: 'u', reason: 'gate-failed', detail: { zh: '未通过：满意度。' } }]);
    const capped = scored(gate({ bestGrade: 'B' }), full);
    expect([...capped.grades[0]!]).toEqual([1, 0, 0]);
    expect([...capped.ranks[0]!]).toEqual([3, 1, 2]);
    expect([...scored(gate('flag'), full).gates![0]!.passed]).toEqual([0, 1, 1]);
  });

  it('names the front-runners of each group among those that pass the gates', () => {
    const json = document({
      finish: [
        { finish: 'gate', conditions: [{ indicator: 'b', atMost: 10 }], missing: 'fails', effect: 'flag' },
        { finish: 'front-runners', within: 'group:industry', best: 1 },
      ],
    });
    const firms = panel(
      { a: [90, 80, 70], b: [20, 5, 5], c: [4, 4, 4] },
      {
        units: [
          { key: 'u', groups: { industry: 'steel' } },
          { key: 'v', groups: { industry: 'steel' } },
          { key: 'w', groups: { industry: 'textiles' } },
        ],
      },
    );
    expect([...scored(json, firms).frontRunners!]).toEqual([0, 1, 1]);
  });

  it('says why a unit with a zero has no geometric mean', () => {
    const result = scored(document(), panel({ a: [0, 50, 50], b: [5, 5, 5], c: [NaN, 4, 4] }));
    expect(result.notRanked).toMatchObject([{ unit: 'u', reason: 'zero-in-geometric-mean' }]);
  });

  it('passes one value to the parent and shows another', () => {
    const json = document();
    json.index.children[0].shown = [{ op: 'round', digits: 0 }];
    json.index.children[1].then = [{ op: 'multiply', by: 0.5 }];
    const result = scored(json, data);
    expect(round(result.scores[1])).toEqual([35, 100, 71]);
    expect(round(result.scores[0])).toEqual([39.016504294, 81.25, 70.710678119]);
  });

  it('splits a gap by the weights of its year, through sums whose ranks are shown only', () => {
    const json = document({ steps: [{ step: 'normalise', method: 'min-max' }] });
    json.indicators = json.indicators.map(({ code, name: both }: any) => ({ code, name: both, direction: 'positive' }));
    json.index.weights = { method: 'standard-deviation' };
    json.index.children.forEach((child: any) => delete child.weight);
    json.index.children[0].aggregate = { method: 'sum' };
    json.index.children[0].shown = [{ op: 'normalise', method: 'percentile-rank' }];
    const two = panel({ a: [1, 2, 3, 9, 5, 1], b: [4, 9, 5, 1, 2, 6], c: [7, 1, 5, 5, 9, 2] }, { years: [2020, 2021] });
    const plan = planOf(json);
    const result = score(plan, two);
    for (const year of [0, 1]) {
      const { gap, parts, methods } = gapBetweenUnits(plan, two, result, { year, unit: 0, base: 1 });
      expect(methods[0]).toBe('exact');
      expect(parts[2]! + parts[3]! + parts[4]!).toBeCloseTo(gap, 12);
    }
    expect(result.weightSets![0]!.map((set) => set.year)).toEqual([0, 1]);
    expect(result.passed![1]).not.toEqual(result.scores[1]);
  });

  it('scores with other weights, another step and another aggregation, keeping what does not change', () => {
    const plan = planOf(document());
    const cache = new Map();
    const base = score(plan, data, { cache });
    const other = score(plan, data, { cache, weights: new Map([['index', Float64Array.of(1, 1)]]) });
    expect(round(other.scores[0])).toEqual([67.67766953, 75, 70.710678119].map((x) => Number(x.toFixed(9))));
    expect(other.scores[2]).toBe(base.scores[2]);
    const uncapped = score(plan, data, {
      cache,
      steps: new Map([[0, { step: 'normalise', method: 'realisation-degree', scale: 100, cap: false }]]),
    });
    expect(round(uncapped.scores[2])).toEqual([50, 200, 100]);
    const minimum = score(plan, data, { cache, aggregates: new Map([['index', { method: 'minimum' as const }]]) });
    expect(round(minimum.scores[0])).toEqual([35.355339059, 50, 70.710678119]);
    expect(score(plan, data, { cache }).scores).toEqual(base.scores);
  });
});
