import { arithmeticMean, imputeMean, minMax, rank, treatOutliers } from '#index-core';
import { timed } from './harness.js';
import type { Print } from './harness.js';

/**
 * What scoring a panel costs: impute, treat, min–max, means up three levels, ranks of every node, for each year by itself.
 * The data are synthetic: 40 indicators, every fourth with a long upper tail, 3 in 1,000 values missing.
 */
export default async function core(print: Print): Promise<void> {
  const panel = synthetic(2850, 40, 20);
  const values = 2850 * 40 * 20;
  const plain = await timed(() => plainPass(panel));
  const whole = await timed(() => scorePanel(panel));
  print({
    bench: 'core', case: 'panel', value: whole.median, unit: 's', limit: plain.median, limitName: 'a plain pass over the same memory',
    ratio: plain.median / whole.median, timesThePlainPass: whole.median / plain.median, valuesPerSecond: values / whole.median,
    units: 2850, indicators: 40, years: 20, fastest: whole.fastest, slowest: whole.slowest, runs: whole.runs,
  });

  const year = synthetic(2850, 40, 1);
  const oneYear = await timed(() => scorePanel(year));
  print({ bench: 'core', case: 'one year', value: oneYear.median, unit: 's', limit: 1.5, limitName: 'COINr 1.1.14 on one such year', ratio: 1.5 / oneYear.median, units: 2850, indicators: 40, years: 1 });

  let before: { units: number; seconds: number } | undefined;
  for (const units of [300, 1_000, 3_000, 10_000, 40_000]) {
    const some = synthetic(units, 40, 4);
    const { median } = await timed(() => scorePanel(some), { warmUps: 2, runs: 5 });
    print({
      bench: 'core', case: `growth ${units}`, value: median, unit: 's', nanosecondsPerValue: (median / (units * 40 * 4)) * 1e9,
      // 1 is in proportion to the units.
      exponent: before === undefined ? undefined : Math.log(median / before.seconds) / Math.log(units / before.units),
    });
    before = { units, seconds: median };
  }
}

interface SyntheticPanel {
  readonly units: number;
  readonly years: number;
  readonly columns: readonly Float64Array[];
  readonly groups: Uint32Array;
  /** Memory for what is computed, taken once: a column per indicator and per inner node, and ranks for each. */
  readonly scores: readonly Float64Array[];
  readonly ranks: readonly Int32Array[];
}

/** 40 indicators under 8 dimensions under 2 pillars under the index: nodes 0–39 are leaves, 40–47, 48–49 and 50 the means. */
const tree = [
  ...Array.from({ length: 8 }, (_, d) => Array.from({ length: 5 }, (_, k) => d + 8 * k)),
  [40, 41, 42, 43], [44, 45, 46, 47], [48, 49],
];

function scorePanel({ units, years, columns, groups, scores, ranks }: SyntheticPanel): void {
  const filled = new Float64Array(units);
  const treated = new Float64Array(units);
  const weights = tree.map((children) => new Float64Array(children.length).fill(1 / children.length));
  for (let y = 0; y < years; y++) {
    const view = (column: Float64Array) => column.subarray(y * units, (y + 1) * units);
    const leaves = scores.map(view);
    columns.forEach((column, k) => {
      imputeMean(view(column), { groups }, filled);
      treatOutliers(filled, { most: 30 }, treated);
      minMax(treated, {}, leaves[k]!);
    });
    tree.forEach((children, node) => arithmeticMean(children.map((child) => leaves[child]!), weights[node]!, {}, leaves[40 + node]!));
    ranks.forEach((column, node) => rank(leaves[node]!, {}, column.subarray(y * units, (y + 1) * units)));
  }
}

function plainPass({ columns, scores }: SyntheticPanel): void {
  columns.forEach((column, k) => {
    const out = scores[k]!;
    for (let i = 0; i < column.length; i++) out[i] = column[i]! * 2 + 1;
  });
}

function synthetic(units: number, indicators: number, years: number): SyntheticPanel {
  let state = 20_260_124;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const length = units * years;
  return {
    units,
    years,
    columns: Array.from({ length: indicators }, (_, k) => Float64Array.from({ length }, () => (uniform() < 0.003 ? NaN : k % 4 === 3 ? Math.exp(1.2 * normal()) : 50 + 15 * normal()))),
    groups: Uint32Array.from({ length: units }, (_, u) => u % 31),
    scores: Array.from({ length: indicators + tree.length }, () => new Float64Array(length)),
    ranks: Array.from({ length: indicators + tree.length }, () => new Int32Array(length)),
  };
}
