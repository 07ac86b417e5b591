/* eslint-disable @typescript-eslint/no-explicit-any -- documents under change */
import { describe, expect, it } from '@jest/globals';
import type { Panel } from '../panel/panel.js';
import { compile } from './compile.js';
import { parseMethodology } from './parse.js';
import { score } from './score.js';
import { panelOfYear, panelWith } from './year-alone.js';

const name = { zh: '例', en: 'Example' };
const document = (steps: object[], more: object = {}): any => ({
  language: 1,
  slug: 'marks',
  version: '1',
  name,
  authority: 'ours',
  origin: 'ours',
  indicators: [
    { code: 'a', name, direction: 'positive', target: 100 },
    { code: 'b', name, direction: 'positive', target: 100 },
  ],
  steps: [...steps, { step: 'normalise', method: 'realisation-degree', scale: 100 }],
  index: {
    code: 'index',
    name,
    aggregate: { method: 'arithmetic-mean', minShare: 0.5 },
    children: [
      { indicator: 'a', weight: 1 },
      { indicator: 'b', weight: 1 },
    ],
  },
  ...more,
});
const years = [2018, 2019, 2021];
/** One unit over three years, and another that has everything. */
const panel = (a: number[], early: number[] = []): Panel => ({
  units: [{ key: 'u' }, { key: 'v' }],
  years,
  columns: new Map([
    [
      'a',
      {
        indicator: 'a',
        values: Float64Array.from(a.flatMap((x) => [x, 60])),
        ...(early.length ? { preliminary: Uint8Array.from(early.flatMap((x) => [x, 0])) } : {}),
      },
    ],
    ['b', { indicator: 'b', values: Float64Array.from(years.flatMap(() => [50, 50])) }],
  ]),
});
/** Imputed, preliminary and stale marks of unit u at a node, over the years. */
function marksOf(json: object, data: Panel, code: string): [number, number, number][] {
  const parsed = parseMethodology(json, { idle: 'allowed' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const result = score(compile(parsed.methodology), data);
  const n = result.nodes.findIndex((node) => node.code === code);
  return data.years.map((_, y) => [
    result.imputed[n]![y * 2]!,
    result.preliminary[n]![y * 2]!,
    result.staleSince[n]![y * 2]!,
  ]);
}
const none = [0, 0, 0];
const carry = { step: 'impute', method: 'carry-forward', indicators: ['a'] };

describe('marks of a score', () => {
  it('name the year from which a value was carried, at the indicator and at what rests on it', () => {
    const data = panel([40, NaN, NaN]);
    for (const node of ['a', 'index'])
      expect(marksOf(document([carry]), data, node)).toEqual([none, [1, 0, 2018], [1, 0, 2018]]);
    expect(marksOf(document([carry]), data, 'b')).toEqual([none, none, none]);
  });

  it('carry the mark of a preliminary figure to every year that it is carried to', () => {
    expect(marksOf(document([carry]), panel([40, NaN, 90], [1, 0, 0]), 'index')).toEqual([
      [0, 1, 0],
      [1, 1, 2018],
      none,
    ]);
  });

  it('call a line between two years imputed, not stale, and preliminary where one of its ends is', () => {
    const linear = { step: 'impute', method: 'linear', indicators: ['a'] };
    expect(marksOf(document([linear]), panel([40, NaN, 90], [0, 0, 1]), 'index')).toEqual([none, [1, 1, 0], [0, 1, 0]]);
    expect(marksOf(document([{ ...linear, ends: 'nearest' }]), panel([NaN, 40, NaN]), 'index')).toEqual([
      [1, 0, 0],
      none,
      [1, 0, 2019],
    ]);
  });

  it('go from an indicator to those derived from it and those divided by it', () => {
    const derived = document([carry, { step: 'derive', indicator: 'b', as: { op: 'mean', of: ['a', 'a'] } }]);
    const divided = document([carry, { step: 'denominate', indicators: ['b'], by: 'a', scale: 100 }]);
    for (const json of [derived, divided])
      expect(marksOf(json, panel([40, NaN, 90]), 'b')).toEqual([none, [1, 0, 2018], none]);
  });

  it('go with a value to the year in which it is read', () => {
    const data = panel([40, 50, 60], [1, 0, 0]);
    const derived = (as: object): number[] =>
      marksOf(document([{ step: 'derive', indicator: 'b', as }]), data, 'b').map(([, preliminary]) => preliminary);
    expect(derived({ op: 'lag', of: 'a', years: 1 })).toEqual([0, 1, 0]);
    expect(derived({ op: 'growth', of: 'a', years: 1 })).toEqual([1, 1, 0]);
    expect(derived({ op: 'ratio', of: ['a', { op: 'in-year', of: 'a', year: 2018 }] })).toEqual([1, 1, 1]);
    expect(derived({ op: 'of-unit', of: 'a', unit: 'v' })).toEqual([0, 0, 0]);
  });

  it('do not go to a mean that leaves the value out', () => {
    const clipped = document([carry, { step: 'clip', indicators: ['a'], max: 45, outside: 'missing' }]);
    expect(marksOf(clipped, panel([50, NaN, 40]), 'index')).toEqual([none, none, none]);
    expect(marksOf(clipped, panel([40, NaN, 40]), 'index')).toEqual([none, [1, 0, 2018], none]);
  });

  it('do not stand at a value that was put in place of a preliminary one', () => {
    const data = panel([40, 50, 60], [1, 1, 1]);
    expect(marksOf(document([]), panelWith(data, [{ indicator: 'a', unit: 0, year: 1, value: 70 }]), 'index')).toEqual([
      [0, 1, 0],
      none,
      [0, 1, 0],
    ]);
    expect(data.columns.get('a')!.preliminary![2]).toBe(1);
    expect(marksOf(document([]), panelOfYear(data, 1), 'index')).toEqual([[0, 1, 0]]);
  });
});
