import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Panel } from '../panel/panel.js';
import { compile } from './compile.js';
import { parseMethodology } from './parse.js';
import { runSteps, type Stage } from './run-steps.js';
import { score } from './score.js';

const named = (text: string) => ({ zh: text, en: text });
const codes = ['a', 'b', 'c'];

const parsed = (steps: readonly object[], leaves = codes) =>
  parseMethodology({
    language: 1,
    slug: 'screened',
    version: '1',
    name: named('screened'),
    authority: 'ours',
    origin: 'ours',
    indicators: leaves.map((code) => ({ code, name: named(code), direction: 'positive' })),
    steps: [...steps, { step: 'normalise', method: 'min-max' }],
    aggregate: { method: 'arithmetic-mean' },
    index: { code: 'index', name: named('index'), children: leaves.map((indicator) => ({ indicator, weight: 1 })) },
  });

const panelOf = (years: readonly number[], columns: Readonly<Record<string, readonly number[]>>): Panel => ({
  units: ['u', 'v', 'w', 'x'].map((key) => ({ key })),
  years: [...years],
  columns: new Map(
    Object.entries(columns).map(([code, values]) => [code, { indicator: code, values: Float64Array.from(values) }]),
  ),
});

const indicators = codes;
/** Steps that give a value to what has none, or might. */
const filling: readonly object[] = [
  { step: 'impute', method: 'mean', scope: 'year' },
  { step: 'impute', method: 'mean', scope: 'panel' },
  { step: 'impute', method: 'median', scope: 'panel' },
  { step: 'impute', method: 'linear', ends: 'nearest' },
  { step: 'impute', method: 'carry-forward' },
  { step: 'impute', method: 'constant', value: 7, indicators },
  { step: 'transform', method: 'exp', indicators },
  { step: 'round', digits: 1 },
];
/** Indicators that are made of others, or of other units and years. */
const derived: readonly object[] = [
  { step: 'derive', indicator: 'd', as: { op: 'first', of: ['a', { origin: 'ours', value: 5 }] } },
  { step: 'derive', indicator: 'e', as: { op: 'over-units', of: 'b', measure: 'mean' } },
  { step: 'derive', indicator: 'f', as: { op: 'in-year', of: 'c', year: 2019 } },
];

/** Cells of units that are out which have a value all the same, by stage and indicator. */
const leaks = (trail: readonly Stage[]): string[] =>
  trail.flatMap(({ screened, columns }, place) =>
    [...columns].flatMap(([code, values]) =>
      values.some((value, i) => screened?.[i] === 1 && !Number.isNaN(value)) ? [`stage ${place}, ${code}`] : [],
    ),
  );

describe('a unit that is screened out', () => {
  it('stays out where a later imputation would fill it, by too few figures or by name', () => {
    const panel = panelOf([2020], { a: [1, 2, 3, 4], b: [NaN, 2, 3, 4], c: [NaN, 2, 3, 4] });
    const read = parsed([
      { step: 'screen', minAvailable: 0.6, exclude: ['x'] },
      { step: 'impute', method: 'mean', scope: 'year' },
    ]);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect([...(score(compile(read.methodology), panel).ranks[0] ?? [])]).toEqual([0, 2, 1, 0]);
  });

  it('has no value at any later stage, whatever steps follow', () => {
    const cell = fc.oneof(fc.constant(NaN), fc.integer({ min: 1, max: 99 }));
    const filled = fc.shuffledSubarray([...filling], { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 24, maxLength: 24 }), filled, filled, (cells, before, after) => {
        const steps = [{ step: 'screen', minAvailable: 0.6, exclude: ['w'] }, ...before, ...derived, ...after];
        const columns = { a: cells.slice(0, 8), b: cells.slice(8, 16), c: cells.slice(16) };
        const trail: Stage[] = [];
        const read = parsed(steps, [...codes, 'd', 'e', 'f']);
        fc.pre(read.ok); // a rule after the last resort is refused
        if (read.ok) runSteps(compile(read.methodology), panelOf([2019, 2020], columns), { trail });
        expect(trail.at(-1)?.screened?.some((out) => out === 1)).toBe(true);
        expect(leaks(trail)).toEqual([]);
      }),
    );
  });
});
