import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  availability,
  betaConvergence,
  cagr,
  correlations,
  couplingClasses,
  couplingCoordination,
  cronbachAlpha,
  dagumGini,
  describeColumn,
  effectiveWeights,
  growth,
  kernelDensity,
  mean,
  median,
  optimiseWeights,
  percentChange,
  quantiles,
  rankEffects,
  shape,
  sigmaConvergence,
  spreadReport,
  stages,
  standardDeviation,
  yearReport,
} from './index.js';
import type { ScoreResult } from '../score-result.js';

/** Where a figure has many digits and no working, it was computed with numpy 2.4.6 and scipy 1.17.1. */
const of = (...x: number[]) => Float64Array.from(x);
const columns = [
  of(-3.1, -4.4, -2.2, -5.8, -4.9, -1.5, -3.7, -6.1),
  of(20.5, 18.2, 25.9, 16.0, 21.7, 27.3, 19.9, 22.4),
  of(7.7, 6.1, 9.4, 3.3, 5.2, 8.8, 7.0, 2.9),
];

describe('mean, median, deviation, quantiles, shape', () => {
  it('leave missing values out', () => {
    expect(mean(of(1, NaN, 3))).toBe(2);
    expect(median(of(5, 1, NaN, 3))).toBe(3);
    expect(standardDeviation(of(1, NaN, 2, 3))).toBe(1);
    expect(standardDeviation(of(1, 3), 'population')).toBe(1);
    expect(quantiles(of(1, 2, NaN, 4), [0.5, 0.75])).toEqual(of(2, 3));
  });

  it('have no answer where there is nothing, or too little', () => {
    expect(mean(of(NaN))).toBeNaN();
    expect(mean(of(Infinity, 1))).toBe(Infinity);
    expect(median(of())).toBeNaN();
    expect(standardDeviation(of(5))).toBeNaN();
    expect(standardDeviation(of(5), 'population')).toBe(0);
    expect(shape(of(1, 2))).toEqual({ skewness: NaN, kurtosis: NaN });
    expect(shape(of(1, 2, 4)).kurtosis).toBeNaN();
    expect(() => quantiles(of(1), [1.5])).toThrow('between 0 and 1; here 1.5');
  });

  it('are right in the last digits for numbers far from 0', () => {
    expect(mean(of(1e15 + 1, 1e15 + 2, 1e15 + 3))).toBe(1e15 + 2);
    expect(standardDeviation(of(1e9 + 1, 1e9 + 2, 1e9 + 3))).toBe(1);
  });
});

describe('describeColumn', () => {
  it('counts, measures and finds nothing to flag in an ordinary column', () => {
    const found = describeColumn(of(1, 2, 3, 4, NaN));
    expect(found).toMatchObject({
      n: 4,
      missing: 1,
      available: 0.8,
      zeros: 0,
      distinct: 4,
      mean: 2.5,
      min: 1,
      lowerQuartile: 1.75,
      median: 2.5,
      upperQuartile: 3.25,
      max: 4,
      flags: [],
    });
  });

  it('flags what deserves a look', () => {
    expect(describeColumn(of(1, NaN, NaN, 2)).flags).toEqual(['few-values']);
    expect(describeColumn(of(0, 0, 0, 2)).flags).toEqual(['many-zeros', 'one-value-often']);
    expect(describeColumn(of(7, 7, 7)).flags).toEqual(['no-spread']);
    expect(describeColumn(of(1, 2, 3, 4, 5, 6, 7, 8, 9, 500)).flags).toEqual(['outliers']);
    expect(describeColumn(of(NaN)).flags).toEqual(['few-values']);
    expect(describeColumn(of()).available).toBeNaN();
  });
});

describe('availability', () => {
  it('is a share per unit, per column and per group', () => {
    const found = availability([of(1, NaN, 3, NaN), of(1, 2, NaN, NaN)], { groups: Uint32Array.of(0, 0, 2, 2) });
    expect(found).toEqual({ byUnit: of(1, 0.5, 0.5, 0), byColumn: of(0.5, 0.5), byGroup: of(0.75, NaN, 0.25) });
    expect(availability([of(1)]).byGroup).toEqual(of());
  });

  it('refuses what does not fit', () => {
    expect(() => availability([])).toThrow('at least one column');
    expect(() => availability([of(1)], { groups: Uint32Array.of(1, 2) })).toThrow('2 groups for 1 units');
  });
});

describe('correlations', () => {
  it('flags pairs under one parent that are opposed, redundant, weak or by chance', () => {
    const a = of(1, 2, 3, 4, 5, 6, 7, 8);
    const found = correlations([a, a.map((v) => -v), a.map((v) => v + (v % 2) / 10), of(3, 1, 2, 3, 1, 2, 3, 1), a], {
      parents: [0, 0, 0, 0, 1],
    });
    const flags = new Map(found.pairs.map((pair) => [`${pair.first}${pair.second}`, pair.flag]));
    expect([flags.get('01'), flags.get('02'), flags.get('03'), flags.get('04')]).toEqual([
      'negative',
      'redundant',
      'insignificant',
      undefined,
    ]);
    expect(found.pairs).toHaveLength(10);
  });

  it('come in three kinds, and are not flagged where no parents are named', () => {
    for (const kind of ['pearson', 'spearman', 'kendall'] as const) {
      const found = correlations(columns, { kind });
      expect(found.kind).toBe(kind);
      expect(found.pairs.every((pair) => pair.flag === undefined && pair.r > 0)).toBe(true);
    }
    expect(
      correlations(columns, { parents: [0, 0, 0], level: 1, weak: 0.99, redundant: 1 }).pairs.map((p) => p.flag),
    ).toEqual(['weak', 'weak', 'weak']);
    expect(() => correlations(columns, { parents: [0] })).toThrow('1 parents for 3 columns');
  });
});

describe('cronbachAlpha', () => {
  it('agrees with its formula in numpy', () => {
    expect(cronbachAlpha(columns)).toBeCloseTo(0.8259672247951552, 12);
    expect(cronbachAlpha(columns.map((x, k) => of(...x, k === 0 ? NaN : 1)))).toBeCloseTo(0.8259672247951552, 12);
  });

  it('has no answer for one column, or none that vary', () => {
    expect(cronbachAlpha([of(1, 2)])).toBeNaN();
    expect(cronbachAlpha([of(1, 1), of(2, 2)])).toBeNaN();
  });
});

describe('effectiveWeights', () => {
  it('multiplies shares down the tree', () => {
    expect(effectiveWeights([-1, 0, 1, 1, 0], [1, 1, 1, 3, 3])).toEqual(of(1, 0.25, 0.0625, 0.1875, 0.75));
  });

  it('refuses what is not a tree in pre-order, or has no weight', () => {
    expect(() => effectiveWeights([-1, 2, 0], [1, 1, 1])).toThrow(
      'Node 1 has the parent 2, which does not stand before it',
    );
    expect(() => effectiveWeights([-1, 0], [1, 0])).toThrow('weights under node 0 sum to 0');
    expect(() => effectiveWeights([-1], [])).toThrow('0 weights for 1 nodes');
  });
});

describe('optimiseWeights', () => {
  it('makes every column correlate alike with the mean, and says that it did', () => {
    const three = [of(1, 2, 3, 4, 5, 6), of(2, 1, 4, 3, 6, 5), of(3, 1, 2, 6, 5, 4)];
    const found = optimiseWeights(three);
    expect(found.reached).toBe(true);
    expect(found.steps).toBe(0);
    found.correlations.forEach((r) => expect(r).toBeCloseTo(found.correlations[0]!, 10));
    expect(found.weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
  });

  it('makes them correlate in proportion to a target', () => {
    const three = [of(1, 2, 3, 4, 5, 6), of(2, 1, 4, 3, 6, 5), of(3, 1, 2, 6, 5, 4)];
    const found = optimiseWeights(three, { target: [1, 1, 0.95] });
    expect(found.reached).toBe(true);
    expect(found.correlations[2]! / found.correlations[0]!).toBeCloseTo(0.95, 10);
  });

  it('keeps weights from being negative, and says that the target was not reached', () => {
    const found = optimiseWeights(columns);
    expect(found.reached).toBe(false);
    expect(found.steps).toBe(2000);
    expect(found.weights.every((w) => w >= 0)).toBe(true);
  });

  it('has no answer for a column without spread, and refuses a target that does not fit', () => {
    expect(optimiseWeights([of(1, 2, 3), of(1, 1, 1)])).toEqual({
      weights: of(NaN, NaN),
      correlations: of(NaN, NaN),
      reached: false,
      steps: 0,
    });
    expect(() => optimiseWeights(columns, { target: [1, 1] })).toThrow('needs 3 positive numbers; here 1, 1');
  });
});

describe('rankEffects', () => {
  it('sums up the shifts that removing an element makes', () => {
    const scores = of(10, 20, 30, NaN);
    const without = [of(10, 20, 30, NaN), of(30, 20, 10, 5)];
    expect(rankEffects(scores, 2, (k) => without[k]!)).toEqual([
      { element: 0, meanShift: 0, maxShift: 0, moved: 0, correlation: 1 },
      { element: 1, meanShift: 4 / 3, maxShift: 2, moved: 2 / 3, correlation: -1 },
    ]);
    expect(rankEffects(of(NaN), 1, () => of(1))[0]!.meanShift).toBeNaN();
  });
});

describe('growth', () => {
  it('keeps the two meanings of 倍 apart', () => {
    // 张家港 GDP 1978 → 2018 in 亿元: 增长到 839.5 倍, not 增长了 906 倍.
    expect(growth(3.24, 2720).to).toBeCloseTo(839.506, 3);
    expect(growth(3.24, 2720).by).toBeCloseTo(838.506, 3);
    expect(growth(10, 30)).toEqual({ by: 2, to: 3 });
  });

  it('has no answer from 0 or from what is missing', () => {
    expect(growth(0, 5)).toEqual({ by: NaN, to: NaN });
    expect(growth(NaN, 5).by).toBeNaN();
  });

  it('needs two values for a rate', () => {
    expect(cagr(of(100, NaN, 121), [2020, 2021, 2022])).toBeCloseTo(0.1, 14);
    expect(cagr(of(NaN, 121), [1, 2])).toBeNaN();
    expect(cagr(of(-1, 121), [1, 2])).toBeNaN();
    expect(cagr(of(NaN), [1])).toBeNaN();
    expect(() => cagr(of(1), [])).toThrow('0 years for 1 values');
    expect(percentChange(of(NaN, 121), [1, 2])).toBeNaN();
    expect(percentChange(of(0, 1, 2), [1, 2, 3])).toBeNaN();
    expect(() => percentChange(of(1), [])).toThrow('0 years for 1 values');
  });
});

describe('convergence', () => {
  it('σ: falls where units draw together', () => {
    const found = sigmaConvergence(of(1, 3, 2, 4, 4, 5), { units: 2, years: [2000, 2005, 2010] });
    expect(found.dispersion[0]).toBeCloseTo(Math.SQRT2 / 2, 14);
    expect(found.converging).toBe(true);
    expect(found.slope).toBeCloseTo((Math.SQRT1_2 / 4.5 - Math.SQRT2 / 2) / 10, 14);
    const logs = sigmaConvergence(of(1, Math.E, 1, Math.E ** 2), { units: 2, years: [1, 2], measure: 'log' });
    expect(logs.dispersion[0]).toBeCloseTo(Math.SQRT1_2, 14);
    expect(logs.converging).toBe(false);
  });

  it('σ: leaves out years without an answer, and has none from one year', () => {
    const found = sigmaConvergence(of(-1, 0.5, 1, 3), { units: 2, years: [1, 2] });
    expect(found.dispersion[0]).toBeNaN();
    expect(found.slope).toBeNaN();
    expect(sigmaConvergence(of(0, 1), { units: 2, years: [1], measure: 'log' }).dispersion).toEqual(of(NaN));
    expect(() => sigmaConvergence(of(1), { units: 2, years: [1] })).toThrow('1 values are not 1 years of 2 units');
  });

  it('β: agrees with scipy.stats.linregress', () => {
    const found = betaConvergence(of(1, 2, 3, 5, 8, 13, NaN, 0), of(2, 3.5, 5, 7, 10, 15, 1, 1), 10);
    expect(found.b).toBeCloseTo(-0.22436812077308846, 12);
    expect(found.a).toBeCloseTo(0.7119131244858876, 12);
    expect(found.p).toBeCloseTo(7.516158165697907e-5, 14);
    expect(found.rSquared).toBeCloseTo(0.9858761128574771, 12);
    expect(found.speed).toBeCloseTo(0.025407725379341217, 12);
    expect(found).toMatchObject({ units: 6, converging: true });
  });

  it('β: has no answer from too few units, and no speed when overshooting', () => {
    expect(betaConvergence(of(1, 2), of(2, 3), 1)).toMatchObject({ b: NaN, converging: false });
    expect(betaConvergence(of(1, 1, 1), of(2, 3, 4), 1).b).toBeNaN();
    expect(betaConvergence(of(1, 10, 100), of(100, 10, 1), 1).speed).toBeNaN();
    expect(() => betaConvergence(of(1), of(1), 0)).toThrow('positive number of years; here 0');
    expect(() => betaConvergence(of(1), of(), 1)).toThrow('1 starts and 0 ends');
  });
});

describe('dagumGini', () => {
  const y = of(3, 5, 9, 4, 10, 12, 7, 1, 8, 2);
  const groups = Uint32Array.of(0, 0, 0, 1, 1, 1, 1, 2, 2, 2);

  it('agrees with a brute-force decomposition in numpy', () => {
    const found = dagumGini(y, groups);
    expect(found.gini).toBeCloseTo(0.3262295081967213, 13);
    expect(found.within).toBeCloseTo(0.08688524590163935, 13);
    expect(found.between).toBeCloseTo(0.17049180327868851, 13);
    expect(found.overlap).toBeCloseTo(0.06885245901639345, 13);
    expect(found.table[0]![1]).toBe(found.table[1]![0]);
  });

  it('sums up to the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 1e4, noNaN: true }), fc.integer({ min: 0, max: 4 })), {
          minLength: 1,
          maxLength: 40,
        }),
        (rows) => {
          const found = dagumGini(
            Float64Array.from(rows, (r) => r[0]),
            Uint32Array.from(rows, (r) => r[1]),
          );
          if (!Number.isNaN(found.gini))
            expect(found.within + found.between + found.overlap).toBeCloseTo(found.gini, 10);
        },
      ),
    );
  });

  it('leaves missing values out, and has no answer for negative values or zeros alone', () => {
    expect(dagumGini(of(...y, NaN), Uint32Array.of(...groups, 1)).gini).toBe(dagumGini(y, groups).gini);
    expect(dagumGini(of(1, -1), Uint32Array.of(0, 0)).gini).toBeNaN();
    expect(dagumGini(of(0, 0), Uint32Array.of(0, 0)).gini).toBeNaN();
    expect(dagumGini(of(0, 0, 3), Uint32Array.of(0, 0, 2)).table[0]![0]).toBe(0);
    expect(() => dagumGini(y, Uint32Array.of(1))).toThrow('1 groups for 10 values');
  });
});

describe('couplingCoordination', () => {
  it('couples by the standard form', () => {
    const found = couplingCoordination([of(0.9, 0.5), of(0.1, 0.5)]);
    expect(found.coupling[0]).toBeCloseTo(0.6, 14);
    expect(found.development[0]).toBeCloseTo(0.5, 14);
    expect(found.degree[0]).toBeCloseTo(Math.sqrt(0.3), 14);
    expect([...found.classes].map((c) => couplingClasses[c]!.zh)).toEqual(['勉强协调', '中级协调']);
    const three = couplingCoordination([of(0.2), of(0.4), of(0.8)], { weights: [2, 1, 1] });
    expect(three.coupling[0]).toBeCloseTo((3 * 0.4) / 1.4, 14);
    expect(three.development[0]).toBeCloseTo(0.4, 14);
  });

  it('couples by the form of Wang et al. 2021 for two and for three', () => {
    // Two subsystems: √((1 − |U₂ − U₁|)·min/max).
    expect(couplingCoordination([of(0.9), of(0.1)], { form: 'wang-2021' }).coupling[0]).toBeCloseTo(
      Math.sqrt(0.2 / 9),
      14,
    );
    const three = couplingCoordination([of(0.2), of(0.4), of(0.8)], { form: 'wang-2021' });
    expect(three.coupling[0]).toBeCloseTo(Math.sqrt((1 - 1.2 / 3) * Math.sqrt(0.125)), 14);
    expect(couplingCoordination([of(0.7), of(0.7)], { form: 'wang-2021' }).coupling[0]).toBe(1);
  });

  it('puts a degree at a limit into the upper class', () => {
    const found = couplingCoordination([of(0, 0.01, 0.09, 1), of(0, 0.01, 0.09, 1)]);
    expect([...found.classes]).toEqual([0, 1, 3, 9]);
    expect(found.degree[0]).toBe(0);
  });

  it('has no degree where a subsystem is missing, and refuses scores beyond 0 and 1', () => {
    const found = couplingCoordination([of(NaN), of(0.5)]);
    expect(found.degree).toEqual(of(NaN));
    expect([...found.classes]).toEqual([-1]);
    expect(() => couplingCoordination([of(1.2), of(0.5)])).toThrow('row 1 has 1.2');
    expect(() => couplingCoordination([of(0.5)])).toThrow('two subsystems or more; here 1');
    expect(() => couplingCoordination([of(0.5), of(0.5)], { weights: [1] })).toThrow('There must be 2 weights');
  });
});

describe('stages', () => {
  const params = { units: 1, years: [2000, 2005, 2010, 2015], thresholds: [60, 80, 100] };

  it('says which stage is reached, and since when', () => {
    expect(stages(of(50, 80, 99, 100), params)).toEqual({
      stage: Int8Array.of(0, 2, 2, 3),
      since: of(2000, 2005, 2005, 2015),
    });
  });

  it('lets a unit fall back, unless stages last', () => {
    expect(stages(of(90, 70, NaN, 85), params)).toEqual({
      stage: Int8Array.of(2, 1, -1, 2),
      since: of(2000, 2005, NaN, 2015),
    });
    expect(stages(of(90, 70, NaN, 85), { ...params, lasting: true })).toEqual({
      stage: Int8Array.of(2, 2, -1, 2),
      since: of(2000, 2000, NaN, 2000),
    });
  });

  it('refuses what does not fit', () => {
    expect(() => stages(of(1), params)).toThrow('1 values are not 4 years of 1 units');
    expect(() => stages(of(1, 2, 3, 4), { ...params, thresholds: [80, 60] })).toThrow('number 2 is 60');
  });
});

describe('kernelDensity', () => {
  it('agrees with its formula in numpy', () => {
    const found = kernelDensity(of(...columns[1]!, NaN), of(18, 22));
    expect(found.bandwidth).toBeCloseTo(1.683849647329589, 12);
    expect(found.density[0]).toBeCloseTo(0.07316463506066574, 12);
    expect(found.density[1]).toBeCloseTo(0.09607124941971401, 12);
  });

  it('takes a bandwidth, and has no answer without spread', () => {
    expect(kernelDensity(of(0), of(0), { bandwidth: 1 }).density[0]).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 14);
    expect(kernelDensity(of(2, 2), of(2)).density).toEqual(of(NaN));
    expect(kernelDensity(of(1, 1, 1, 1, 9), of(1)).bandwidth).toBeGreaterThan(0);
    expect(() => kernelDensity(of(1), of(1), { bandwidth: 0 })).toThrow('positive; here 0');
  });
});

describe('reports on a result', () => {
  const zh = { zh: '', en: '' };
  const node = (code: string, parent: number, weight: number, globalWeight: number) => ({
    code,
    parent,
    depth: parent + 1,
    kind: parent < 0 ? ('index' as const) : ('indicator' as const),
    name: zh,
    weight,
    globalWeight,
  });
  // Two years of four units; the index is the mean of its two indicators.
  const a = of(10, 20, 30, 40, 20, 25, 30, NaN);
  const b = of(20, 10, 40, 30, 30, 25, 40, 50);
  const result: ScoreResult = {
    years: [2019, 2021],
    unitKeys: ['a', 'b', 'c', 'd'],
    nodes: [node('i', -1, 1, 1), node('a', 0, 0.5, 0.5), node('b', 0, 0.5, 0.5)],
    gradeLabels: [],
    scores: [a.map((v, i) => (v + b[i]!) / 2), a, b],
    ranks: [],
    grades: [],
    prepared: [undefined, a, b],
    imputed: [new Uint8Array(8), Uint8Array.of(0, 1, 0, 0, 0, 0, 0, 0), new Uint8Array(8)],
    preliminary: [],
    staleSince: [],
    notRanked: [],
    notes: [],
  };

  it('describe indicators, correlate siblings and measure consistency for one year', () => {
    const report = yearReport(result, 2019);
    expect(report.indicators.map(({ node: n, n: count, filled, mean: m }) => [n, count, filled, m])).toEqual([
      [1, 4, 1, 25],
      [2, 4, 0, 25],
    ]);
    expect(report.dimensions).toHaveLength(1);
    const [dimension] = report.dimensions;
    expect(dimension).toMatchObject({ node: 0, children: [1, 2] });
    expect(dimension!.pairs).toEqual([expect.objectContaining({ first: 1, second: 2, n: 4, flag: 'insignificant' })]);
    expect(dimension!.pairs[0]!.r).toBeCloseTo(0.6, 12);
    expect(dimension!.alpha).toBeCloseTo(0.75, 12);
    expect(dimension!.components[0]!.share).toBeCloseTo(0.8, 12);
    expect(report.nodes[0]).toMatchObject({ weight: 1, withIndex: 1 });
    expect(report.nodes[1]!.withIndex).toBeCloseTo(Math.sqrt(0.8), 12);
    expect(yearReport(result, 2021).indicators[0]!.missing).toBe(1);
    expect(() => yearReport(result, 2020)).toThrow('no year 2020 in the result; there are 2019, 2021');
  });

  it('say how far units lie apart and whether they draw together', () => {
    const report = spreadReport(result, 0, Uint32Array.of(0, 0, 1, 1));
    expect(report.sigma.converging).toBe(true);
    expect(report.beta).toMatchObject({ units: 3, converging: true });
    expect(report.gini).toHaveLength(2);
    expect(report.gini[0]!.gini).toBeCloseTo((4 * 20 * 2) / (2 * 16 * 25), 12);
    expect(spreadReport(result, 0).gini[0]!.between).toBe(0);
    expect(spreadReport({ ...result, years: [2019], scores: [result.scores[0]!.slice(0, 4)] }, 0).beta).toBeUndefined();
    expect(() => spreadReport(result, 9)).toThrow('no node 9; there are 3');
  });
});
