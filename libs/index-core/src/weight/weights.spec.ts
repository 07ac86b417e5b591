import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ahp,
  benefitOfTheDoubt,
  coefficientOfVariationWeights,
  combineWeights,
  criticWeights,
  entropyWeights,
  equalWeights,
  independenceWeights,
  principalComponentWeights,
  shares,
  standardDeviationWeights,
} from './index.js';

/** Eight units, three indicators; the expected figures below were computed from them with numpy 2.4.6 and scipy 1.17.1. */
const columns = [
  Float64Array.of(3.1, 4.4, 2.2, 5.8, 4.9, 1.5, 3.7, 6.1),
  Float64Array.of(20.5, 18.2, 25.9, 16.0, 21.7, 27.3, 19.9, 22.4),
  Float64Array.of(7.7, 6.1, 9.4, 3.3, 5.2, 8.8, 7.0, 2.9),
];
const ranged = columns.map((x) => x.map((v) => (v - Math.min(...x)) / (Math.max(...x) - Math.min(...x))));
const flat = Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1);

function expectNear(actual: Float64Array, expected: readonly number[], digits = 12): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => expect(actual[i]).toBeCloseTo(value, digits));
}

describe('standardDeviationWeights', () => {
  it('weigh columns by their spread, a flat or empty one nothing', () => {
    const deviations = [0.3383482540205922, 0.3136941169270766, 0.3479576290523311];
    expectNear(standardDeviationWeights(ranged), deviations);
    expectNear(
      standardDeviationWeights([Float64Array.of(0, 2), Float64Array.of(0, 6), Float64Array.of(NaN, 5)]),
      [0.25, 0.75, 0],
    );
    expect(standardDeviationWeights([flat])[0]).toBeNaN();
  });
});

describe('equalWeights and shares', () => {
  it('give each its share of 1', () => {
    expectNear(equalWeights(4), [0.25, 0.25, 0.25, 0.25]);
    expectNear(shares([29, 15, 19, 11, 14, 12]), [0.29, 0.15, 0.19, 0.11, 0.14, 0.12]);
  });

  it('let several children share one weight', () => {
    expectNear(shares([4, 4, 2, 4], [[0, 1, 3]]), [4 / 18, 4 / 18, 6 / 18, 4 / 18]);
  });

  it('refuse what cannot be weighed', () => {
    expect(() => equalWeights(0)).toThrow('one or more children; here 0');
    expect(() => equalWeights(1.5)).toThrow('here 1.5');
    expect(() => shares([0, 0])).toThrow('All weights are 0');
    expect(() => shares([1, -2])).toThrow('Weight 2 is -2');
    expect(() => shares([1, NaN])).toThrow('Weight 2 is NaN');
    expect(() =>
      shares(
        [1, 1, 1],
        [
          [0, 1],
          [1, 2],
        ],
      ),
    ).toThrow('Child 2 shares two weights');
    expect(() => shares([1, 1], [[0, 5]])).toThrow('no child number 5');
  });
});

describe('ahp', () => {
  const saaty = [
    [1, 3, 5],
    [1 / 3, 1, 2],
    [1 / 5, 1 / 2, 1],
  ];

  it('finds the principal eigenvector and its consistency (numpy.linalg.eig)', () => {
    const found = ahp(saaty);
    expectNear(found.weights, [0.6483290138222366, 0.22965079406263708, 0.12202019211512619]);
    expect(found.lambdaMax).toBeCloseTo(3.00369459806364, 12);
    expect(found.consistencyIndex).toBeCloseTo(0.00369459806364 / 2, 12);
    expect(found.consistencyRatio).toBeCloseTo(0.00369459806364 / 2 / 0.58, 12);
    expect(found.consistent).toBe(true);
  });

  it('gives the same weights by every method where the matrix is consistent', () => {
    const consistent = [
      [1, 2, 4],
      [1 / 2, 1, 2],
      [1 / 4, 1 / 2, 1],
    ];
    for (const method of ['eigenvector', 'geometric-mean', 'column-mean'] as const) {
      const found = ahp(consistent, { method });
      expectNear(found.weights, [4 / 7, 2 / 7, 1 / 7]);
      expect(found.consistencyRatio).toBeCloseTo(0, 12);
    }
  });

  it('tells the three methods apart where it is not', () => {
    expectNear(
      ahp(saaty, { method: 'geometric-mean' }).weights,
      [0.6483290138222367, 0.22965079406263703, 0.12202019211512622],
    );
    expectNear(ahp(saaty, { method: 'column-mean' }).weights, [
      (1 / 1.5333333333333334 + 3 / 4.5 + 5 / 8) / 3,
      (1 / 3 / 1.5333333333333334 + 1 / 4.5 + 2 / 8) / 3,
      (0.2 / 1.5333333333333334 + 0.5 / 4.5 + 1 / 8) / 3,
    ]);
  });

  it('says when the comparisons contradict each other', () => {
    const circle = [
      [1, 9, 1 / 9],
      [1 / 9, 1, 9],
      [9, 1 / 9, 1],
    ];
    expect(ahp(circle)).toMatchObject({ consistent: false });
    expect(ahp(circle, { limit: 100 })).toMatchObject({ consistent: true });
    expect(
      ahp([
        [1, 9],
        [1 / 9, 1],
      ]).consistencyRatio,
    ).toBe(0);
  });

  it('takes rounded reciprocals and refuses wrong ones', () => {
    expect(() =>
      ahp([
        [1, 3],
        [0.333, 1],
      ]),
    ).not.toThrow();
    expect(() =>
      ahp([
        [1, 3],
        [0.4, 1],
      ]),
    ).toThrow('Comparisons (1, 2) = 3 and (2, 1) = 0.4 are not reciprocal');
    expect(() => ahp([[1]])).toThrow('2 to 15 rows; here 1');
    expect(() => ahp([[1, 2], [0.5]])).toThrow('Row 2 of the comparisons has 1 entries, not 2');
    expect(() =>
      ahp([
        [1, 0],
        [0, 1],
      ]),
    ).toThrow('Comparison (1, 2) is 0');
  });
});

describe('entropyWeights', () => {
  it.each([
    ['range', {}, [0.3200944433820493, 0.31362117778499726, 0.36628437883295345]],
    [
      'range-shift by 0.01',
      { convention: 'range-shift' },
      [0.32071130670720144, 0.31263816938764516, 0.3666505239051534],
    ],
    [
      'range-shift by 0.0001',
      { convention: 'range-shift', shift: 0.0001 },
      [0.3201008810355095, 0.313595629883208, 0.3663034890812825],
    ],
    ['raw', { convention: 'raw' }, [0.5011765103461095, 0.08202082148813442, 0.41680266816575606]],
  ] as const)('follows the convention %s', (_, params, expected) =>
    expectNear(entropyWeights(columns, params), expected),
  );

  it('gives a column without spread no weight, and nobody any where nothing differs', () => {
    const weights = entropyWeights([columns[0]!, flat]);
    expectNear(weights, [1, 0]);
    expect(entropyWeights([flat, flat])).toEqual(Float64Array.of(NaN, NaN));
  });

  it('leaves missing values out of their column', () => {
    const longer = columns.map((x) => Float64Array.of(...x, NaN));
    expectNear(entropyWeights(longer), [...entropyWeights(columns)]);
  });

  it('refuses negative values in the raw convention and a shift that is none', () => {
    expect(() => entropyWeights([Float64Array.of(1, -1)], { convention: 'raw' })).toThrow(
      'Column 1 has the negative value -1',
    );
    expect(() => entropyWeights(columns, { convention: 'range-shift', shift: 0 })).toThrow(
      'shift must be positive; here 0',
    );
  });
});

describe('criticWeights', () => {
  it('multiplies contrast by conflict', () => {
    expectNear(criticWeights(ranged), [0.45880676896353667, 0.23971693530343205, 0.3014762957330312]);
    expectNear(
      criticWeights(ranged, { correlation: 'absolute' }),
      [0.2406712667154674, 0.45921785058682335, 0.3001108826977092],
    );
  });

  it('gives a column without spread no weight, one column all of it, and nobody any where nothing differs', () => {
    expect(criticWeights([ranged[0]!, ranged[1]!, flat])[2]).toBe(0);
    expectNear(criticWeights([ranged[0]!]), [1]);
    expect(criticWeights([flat, flat])).toEqual(Float64Array.of(NaN, NaN));
  });
});

describe('coefficientOfVariationWeights', () => {
  it('weighs by deviation over mean', () => {
    expectNear(coefficientOfVariationWeights(columns), [0.4284493373417774, 0.17994753712741263, 0.39160312553081]);
  });

  it('has no answer for a column with mean 0, nor where nothing varies', () => {
    expect(coefficientOfVariationWeights([Float64Array.of(-1, 1), Float64Array.of(1, 2)])).toEqual(
      Float64Array.of(NaN, NaN),
    );
    expect(coefficientOfVariationWeights([flat])).toEqual(Float64Array.of(NaN));
    expectNear(coefficientOfVariationWeights([flat, columns[0]!]), [0, 1]);
  });
});

describe('independenceWeights', () => {
  it('weighs by what the others do not tell', () => {
    expectNear(independenceWeights(columns), [0.2996525979239513, 0.3996278315380948, 0.3007195705379539], 9);
  });

  it('has no answer where a column is made up of others, or flat', () => {
    expect(independenceWeights([columns[0]!, columns[0]!.map((v) => 2 * v)])).toEqual(Float64Array.of(NaN, NaN));
    expect(independenceWeights([columns[0]!, flat])).toEqual(Float64Array.of(NaN, NaN));
  });
});

describe('principalComponentWeights', () => {
  const aligned = [columns[0]!.map((v) => -v), columns[1]!, columns[2]!];

  it.each([
    ['first', [0.3539048959351803, 0.3004936013811806, 0.34560150268363915]],
    ['retained', [0.35390489593518026, 0.3004936013811806, 0.34560150268363915]],
    ['squared', [0.37389285030968394, 0.26955319041493736, 0.35655395927537875]],
  ] as const)('takes %s loadings as numpy.linalg.eigh finds them', (method, expected) => {
    const found = principalComponentWeights(aligned, { method });
    if (!found.ok) throw new Error(found.reason);
    expectNear(found.weights, expected);
    expect(found.explained).toBeCloseTo(2.5443162225483085 / 3, 12);
  });

  it('refuses negative weights unless asked, and says whose', () => {
    expect(principalComponentWeights(columns)).toEqual({ ok: false, reason: 'negative-weights', columns: [0] });
    const allowed = principalComponentWeights(columns, { negative: 'allow' });
    expect(allowed.ok && allowed.weights[0]! < 0 && Math.abs(allowed.weights.reduce((a, b) => a + b) - 1) < 1e-12).toBe(
      true,
    );
  });

  it('says when there is too little to go by', () => {
    expect(principalComponentWeights([...columns, flat])).toEqual({ ok: false, reason: 'no-spread', columns: [3] });
    expect(principalComponentWeights(columns.map((x) => x.slice(0, 3)))).toEqual({
      ok: false,
      reason: 'too-few-rows',
      columns: [],
    });
  });
});

describe('combineWeights', () => {
  const a = Float64Array.of(0.5, 0.5);
  const b = Float64Array.of(0.2, 0.8);

  it('takes the product or the mean, with trust', () => {
    expectNear(combineWeights([a, b], { how: 'product' }), [0.2, 0.8]);
    expectNear(combineWeights([a, b], { how: 'mean' }), [0.35, 0.65]);
    expectNear(combineWeights([a, b], { how: 'mean', trust: [3, 1] }), [0.425, 0.575]);
  });

  it('has no answer where a set has none, and refuses sets that do not fit', () => {
    expect(combineWeights([a, Float64Array.of(NaN, NaN)], { how: 'mean' })).toEqual(Float64Array.of(NaN, NaN));
    expect(() => combineWeights([], { how: 'mean' })).toThrow('no weights to combine');
    expect(() => combineWeights([a, Float64Array.of(1)], { how: 'mean' })).toThrow('Sets of 2 and 1 weights');
    expect(() => combineWeights([a, b], { how: 'mean', trust: [1] })).toThrow('1 degrees of trust for 2 sets');
  });
});

describe('benefitOfTheDoubt', () => {
  it('scores as scipy.optimize.linprog (HiGHS) does', () => {
    const { scores, shares: own } = benefitOfTheDoubt(columns);
    expectNear(scores, [0.9724409448818898, 1, 1, 0.9880068532267275, 1, 1, 0.9881889763779528, 1], 10);
    for (let i = 0; i < 8; i++) expect(own.reduce((sum, column) => sum + column[i]!, 0)).toBeCloseTo(1, 12);
  });

  it('keeps every share within its bounds, and scores as HiGHS does', () => {
    const { scores, shares: own } = benefitOfTheDoubt(columns, { minShare: 0.2, maxShare: 0.5 });
    expectNear(
      scores,
      [
        0.9460172157239456, 0.959446761812591, 1, 0.8032275984638377, 0.999738425320429, 0.8168200187544926,
        0.9606610898344303, 0.8507172215835228,
      ],
      10,
    );
    for (const column of own)
      for (const share of column) {
        expect(share).toBeGreaterThanOrEqual(0.2 - 1e-9);
        expect(share).toBeLessThanOrEqual(0.5 + 1e-9);
      }
  });

  it('leaves a unit with a missing value out, and gives a unit of zeros 0', () => {
    const { scores, shares: own } = benefitOfTheDoubt([Float64Array.of(1, NaN, 0, 2), Float64Array.of(5, 9, 0, 2)]);
    expect(scores).toEqual(Float64Array.of(1, NaN, 0, 1));
    expect(own[0]![2]).toBeNaN();
  });

  it('refuses negative values and bounds that cannot be met', () => {
    expect(() => benefitOfTheDoubt([Float64Array.of(1, -2)])).toThrow('Column 1 has the negative value -2');
    expect(() => benefitOfTheDoubt(columns, { minShare: 0.4 })).toThrow(
      'Shares from 0.4 to 1 cannot sum to 1 over 3 columns',
    );
    expect(() => benefitOfTheDoubt(columns, { maxShare: 0.3 })).toThrow('Shares from 0 to 0.3');
    expect(() => benefitOfTheDoubt([])).toThrow('at least one column');
    expect(() => benefitOfTheDoubt([Float64Array.of(1), Float64Array.of(1, 2)])).toThrow(
      'Column 2 has 2 values, column 1 has 1',
    );
  });
});

describe('computed weights', () => {
  it('are shares of 1, and do not change when the unit of measure does', () => {
    const column = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(column, { minLength: 2, maxLength: 5 }), (raw) => {
        const x = raw.map((values) => Float64Array.from(values));
        const scaled = x.map((values, k) => values.map((v) => v * (k === 0 ? 4096 : 1)));
        for (const method of [entropyWeights, coefficientOfVariationWeights]) {
          const weights = method(x);
          if (Number.isNaN(weights[0])) continue;
          expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 10);
          method(scaled).forEach((w, k) => expect(w).toBeCloseTo(weights[k]!, 10));
        }
      }),
    );
  });
});
