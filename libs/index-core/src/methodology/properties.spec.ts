import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Panel } from '../panel/panel.js';
import { compile } from './compile.js';
import { gapBetweenUnits } from './gap-between-units.js';
import { parseMethodology } from './parse.js';
import { score } from './score.js';

/** What must hold of any document over any data: trees, scales, means, weights and gaps in the data are drawn at random. */
const named = (code: string) => ({ code, name: { zh: code, en: code } });
const figure = fc.integer({ min: 1, max: 400 }).map((x) => x / 4);

/** A scale with the figures of its card, which are in the indicator's unit of measure. */
const scale = fc.oneof(
  fc
    .record({
      method: fc.constantFrom(
        'min-max',
        'z-score',
        'normal-score',
        'rank',
        'percentile-rank',
        'borda',
        'distance-to-best',
        'fraction-of-max',
      ),
    })
    .map((step) => ({ step, card: (_: number): object => ({}) })),
  fc.record({ target: figure, cap: fc.constantFrom(true, false) }).map(({ target, cap }) => ({
    step: { method: 'realisation-degree', cap, scale: 100 },
    card: (unit: number): object => ({ target: target * unit }),
  })),
  fc.record({ low: figure, way: figure, cap: fc.boolean() }).map(({ low, way, cap }) => ({
    step: { method: 'goalposts', cap, scale: 100 },
    card: (unit: number): object => ({ goalposts: { low: low * unit, high: (low + way) * unit } }),
  })),
  fc.record({ low: figure, way: figure }).map(({ low, way }) => ({
    step: { method: 'curve' },
    card: (unit: number): object => ({ curve: { at: [low * unit, (low + way) * unit], points: [0, 100] } }),
  })),
);

const mean = fc.constantFrom<object>(
  { method: 'arithmetic-mean' },
  { method: 'arithmetic-mean', minShare: 0.6 },
  { method: 'geometric-mean' },
  { method: 'geometric-mean', nonPositive: 'zero' },
  { method: 'harmonic-mean' },
  { method: 'power-mean', p: 2 },
  { method: 'median' },
  { method: 'minimum' },
  { method: 'maximum' },
);
const comparing = fc.constantFrom<object>(
  { method: 'topsis' },
  { method: 'grey-relational' },
  { method: 'rank-sum-ratio' },
  { method: 'copeland' },
  { method: 'mazziotta-pareto' },
);

interface Drawn {
  readonly document: (unit: number) => object;
  readonly panel: Panel;
  readonly leaves: number;
}

/** Two to three dimensions of one to three indicators over four to nine units; a sixth of the values missing. */
function drawn({ monotone }: { readonly monotone: boolean }): fc.Arbitrary<Drawn> {
  const aggregate = monotone ? mean : fc.oneof(mean, comparing);
  const leaf = fc.record({
    scale,
    weight: fc.integer({ min: 1, max: 5 }),
    positive: monotone ? fc.constant(true) : fc.boolean(),
  });
  const dimension = fc.record({
    aggregate,
    weight: fc.integer({ min: 1, max: 5 }),
    rounded: fc.boolean(),
    leaves: fc.array(leaf, { minLength: 1, maxLength: 3 }),
  });
  return fc
    .record({
      top: aggregate,
      dimensions: fc.array(dimension, { minLength: 2, maxLength: 3 }),
      units: fc.integer({ min: 4, max: 9 }),
    })
    .chain(({ top, dimensions, units }) => {
      const leaves = dimensions.flatMap((one, d) =>
        one.leaves.map((drawnLeaf, k) => ({ ...drawnLeaf, code: `i${d}${k}` })),
      );
      const value = fc.oneof({ weight: 5, arbitrary: figure }, { weight: 1, arbitrary: fc.constant(NaN) });
      return fc
        .array(fc.array(value, { minLength: units, maxLength: units }), {
          minLength: leaves.length,
          maxLength: leaves.length,
        })
        .map(
          (columns): Drawn => ({
            leaves: leaves.length,
            document: (unit) => ({
              language: 1,
              slug: 'drawn',
              version: '1',
              name: { zh: '抽样', en: 'Drawn' },
              authority: 'ours',
              origin: 'ours',
              indicators: leaves.map(({ code, positive, scale: { card } }, k) => ({
                ...named(code),
                direction: positive ? 'positive' : 'negative',
                ...card(k === 0 ? unit : 1),
              })),
              steps: leaves.map(({ code, scale: { step } }) => ({ step: 'normalise', indicators: [code], ...step })),
              index: {
                ...named('index'),
                aggregate: top,
                children: dimensions.map((one, d) => ({
                  ...named(`d${d}`),
                  aggregate: one.aggregate,
                  weight: one.weight,
                  ...(one.rounded && !monotone ? { shown: [{ op: 'round', digits: 1 }] } : {}),
                  children: one.leaves.map(({ weight }, k) => ({ indicator: `i${d}${k}`, weight })),
                })),
              },
            }),
            panel: {
              units: Array.from({ length: units }, (_, u) => ({ key: `u${u}` })),
              years: [2020],
              columns: new Map(
                leaves.map(({ code }, k) => [code, { indicator: code, values: Float64Array.from(columns[k]!) }]),
              ),
            },
          }),
        );
    });
}

function planOf(document: object) {
  const parsed = parseMethodology(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 1));
  return compile(parsed.methodology);
}

const withColumns = (panel: Panel, change: (values: Float64Array, k: number) => Float64Array): Panel => ({
  ...panel,
  columns: new Map(
    [...panel.columns].map(([indicator, { values }], k) => [indicator, { indicator, values: change(values, k) }]),
  ),
});
const near = (a: number, b: number): boolean =>
  Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

describe('any document over any data', () => {
  const any = drawn({ monotone: false });

  it('gives every node of every unit a finite score or none, and every unit without a rank a reason', () => {
    fc.assert(
      fc.property(any, ({ document, panel }) => {
        const result = score(planOf(document(1)), panel);
        const reasons = new Set(result.notRanked.map(({ unit }) => unit));
        for (const column of result.scores)
          for (const value of column) if (!Number.isNaN(value) && !Number.isFinite(value)) return false;
        return result.unitKeys.every(
          (key, u) =>
            result.ranks[0]![u]! > 0 === !Number.isNaN(result.scores[0]![u]!) &&
            (result.ranks[0]![u] === 0) === reasons.has(key),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('makes no number of a missing value: a leaf has none where the data has none, a node none where nothing below has one', () => {
    fc.assert(
      fc.property(any, ({ document, panel }) => {
        const result = score(
          planOf(document(1)),
          withColumns(panel, (values) => values.map((value, u) => (u === 0 ? NaN : value))),
        );
        return result.nodes.every(
          ({ kind, code }, n) =>
            Number.isNaN(result.scores[n]![0]!) &&
            (kind !== 'indicator' ||
              panel.columns
                .get(code)!
                .values.every((value, u) => !Number.isNaN(value) || Number.isNaN(result.scores[n]![u]!))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('does not change when an indicator is given in another unit of measure, its figures with it', () => {
    fc.assert(
      fc.property(any, ({ document, panel }) => {
        const one = score(planOf(document(1)), panel);
        const other = score(
          planOf(document(1024)),
          withColumns(panel, (values, k) => (k === 0 ? values.map((value) => value * 1024) : values)),
        );
        return one.scores.every((column, n) => column.every((value, u) => near(value, other.scores[n]![u]!)));
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 8 }), ({ document, panel }, by) => {
        const plan = planOf(document(1));
        const U = panel.units.length;
        const from = Array.from({ length: U }, (_, u) => (u * 7 + by) % U).filter((u, i, all) => all.indexOf(u) === i);
        const order = [...from, ...Array.from({ length: U }, (_, u) => u).filter((u) => !from.includes(u))];
        const one = score(plan, panel);
        const other = score(plan, {
          ...withColumns(panel, (values) => Float64Array.from(order, (u) => values[u]!)),
          units: order.map((u) => panel.units[u]!),
        });
        return order.every(
          (u, i) =>
            near(one.scores[0]![u]!, other.scores[0]![i]!) &&
            order.every((v, j) => {
              // Scores that differ by more than rounding stand in the same order.
              const apart = one.scores[0]![u]! - one.scores[0]![v]!;
              return (
                !(apart > 1e-9) || (one.ranks[0]![u]! < one.ranks[0]![v]! && other.ranks[0]![i]! < other.ranks[0]![j]!)
              );
            }),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('splits the gap between two units into parts of the leaves that sum to it', () => {
    let split = 0;
    fc.assert(
      fc.property(any, ({ document, panel }) => {
        const plan = planOf(document(1));
        const result = score(plan, panel);
        const { gap, parts, methods } = gapBetweenUnits(plan, panel, result, { year: 0, unit: 0, base: 1 });
        if (methods[0] === 'none') return Number.isNaN(gap);
        split++;
        const sum = plan.nodes.reduce(
          (so, { indicator }, n) => (indicator !== undefined && !Number.isNaN(parts[n]!) ? so + parts[n]! : so),
          0,
        );
        return Math.abs(sum - (result.scores[0]![0]! - result.scores[0]![1]!)) <= 1e-9 * Math.max(1, Math.abs(gap));
      }),
      { numRuns: 300 },
    );
    expect(split).toBeGreaterThan(50);
  });

  it('does not lower a unit whose positive indicator rises', () => {
    let risen = 0;
    fc.assert(
      fc.property(drawn({ monotone: true }), fc.nat(), figure, ({ document, panel, leaves }, which, by) => {
        const plan = planOf(document(1));
        const at = (data: Panel) => score(plan, data).scores.map((column) => column[0]!);
        const before = at(panel);
        const after = at(
          withColumns(panel, (values, k) =>
            k === which % leaves ? values.map((value, u) => (u === 0 ? value + by : value)) : values,
          ),
        );
        if (after[0]! > before[0]!) risen++;
        // A value that was none, or no longer is (a zero in a geometric mean), changes whose weight counts: that is no rise.
        return (
          before.some((value, n) => Number.isNaN(value) !== Number.isNaN(after[n]!)) ||
          Number.isNaN(before[0]!) ||
          after[0]! >= before[0]! - 1e-9 * Math.max(1, Math.abs(before[0]!))
        );
      }),
      { numRuns: 300 },
    );
    expect(risen).toBeGreaterThan(50);
  });
});
