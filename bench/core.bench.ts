import { compile, parseMethodology, score } from '#index-core';
import type { Panel } from '#index-core';
import { timed } from './harness.js';
import type { Print } from './harness.js';

/**
 * What scoring a panel costs, from the document to the ranks: mean imputation by province, outliers treated, min–max, means up three
 * levels, ranks of all 51 nodes, each year by itself. The data are synthetic: 40 indicators, every fourth with a long upper tail,
 * 3 in 1,000 values missing.
 */
export default async function core(print: Print): Promise<void> {
  const parsed = parseMethodology(methodology);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const plan = compile(parsed.methodology);

  const panel = synthetic(2850, 20);
  const values = 2850 * indicators * 20;
  const plain = await timed(() => plainPass(panel));
  const whole = await timed(() => score(plan, panel));
  print({
    bench: 'core',
    case: 'panel',
    value: whole.median,
    unit: 's',
    limit: plain.median,
    limitName: 'a plain pass over the same memory',
    ratio: plain.median / whole.median,
    timesThePlainPass: whole.median / plain.median,
    valuesPerSecond: values / whole.median,
    units: 2850,
    indicators,
    years: 20,
    fastest: whole.fastest,
    slowest: whole.slowest,
    runs: whole.runs,
  });

  const year = synthetic(2850, 1);
  const oneYear = await timed(() => score(plan, year));
  print({
    bench: 'core',
    case: 'one year',
    value: oneYear.median,
    unit: 's',
    limit: 1.5,
    limitName: 'COINr 1.1.14 for the same of one year, on another machine',
    ratio: 1.5 / oneYear.median,
    units: 2850,
    indicators,
    years: 1,
  });

  let before: { units: number; seconds: number } | undefined;
  for (const units of [300, 1_000, 3_000, 10_000, 40_000]) {
    const some = synthetic(units, 4);
    const { median } = await timed(() => score(plan, some), { warmUps: 2, runs: 5 });
    print({
      bench: 'core',
      case: `growth ${units}`,
      value: median,
      unit: 's',
      nanosecondsPerValue: (median / (units * indicators * 4)) * 1e9,
      // 1: in proportion to the units.
      exponent: before === undefined ? undefined : Math.log(median / before.seconds) / Math.log(units / before.units),
    });
    before = { units, seconds: median };
  }
}

const indicators = 40;
const codes = Array.from({ length: indicators }, (_, k) => `i${k}`);
const named = (code: string) => ({ code, name: { zh: code, en: code } });
const dimension = (d: number) => ({
  ...named(`d${d}`),
  children: codes.filter((_, k) => k % 8 === d).map((indicator) => ({ indicator })),
});

const methodology = {
  language: 1,
  slug: 'bench',
  version: '1.0.0',
  name: { zh: '测速', en: 'Bench' },
  authority: 'ours',
  indicators: codes.map((code, k) => ({ ...named(code), direction: k % 5 === 4 ? 'negative' : 'positive' })),
  steps: [
    { step: 'impute', method: 'mean', by: 'province' },
    { step: 'treat', method: 'outliers', most: 30 },
    { step: 'normalise', method: 'min-max' },
  ],
  aggregate: { method: 'arithmetic-mean' },
  weights: { method: 'equal' },
  index: {
    ...named('index'),
    children: [
      { ...named('p0'), children: [0, 1, 2, 3].map(dimension) },
      { ...named('p1'), children: [4, 5, 6, 7].map(dimension) },
    ],
  },
};

/** Reads every value of the panel once and writes one in its place. */
function plainPass(panel: Panel): void {
  const out = new Float64Array(panel.units.length * panel.years.length);
  for (const { values } of panel.columns.values()) for (let i = 0; i < values.length; i++) out[i] = values[i]! * 2 + 1;
}

function synthetic(units: number, years: number): Panel {
  let state = 20_260_124;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const column = (k: number) =>
    Float64Array.from({ length: units * years }, () =>
      uniform() < 0.003 ? NaN : k % 4 === 3 ? Math.exp(1.2 * normal()) : 50 + 15 * normal(),
    );
  return {
    units: Array.from({ length: units }, (_, u) => ({ key: `u${u}`, province: `p${u % 31}` })),
    years: Array.from({ length: years }, (_, y) => 2000 + y),
    columns: new Map(codes.map((indicator, k) => [indicator, { indicator, values: column(k) }])),
  };
}
