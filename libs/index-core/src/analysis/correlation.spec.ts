import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { correlationMatrix } from './correlation-matrix.js';
import { incompleteBeta } from './incomplete-beta.js';
import { inverse } from './inverse.js';
import { kendall } from './kendall.js';
import { normalCdf } from './normal-cdf.js';
import { pearson } from './pearson.js';
import { principalComponents } from './principal-components.js';
import { spearman } from './spearman.js';
import { twoSidedT } from './student-t.js';
import { symmetricEigen } from './symmetric-eigen.js';

/** Expected figures: numpy 2.4.6, scipy 1.17.1 (stats.pearsonr, spearmanr, kendalltau(method="asymptotic"), t.sf, norm.cdf; special.betainc). */
const x = Float64Array.of(3.1, 4.4, 2.2, 5.8, 4.9, 1.5, 3.7, 6.1);
const y = Float64Array.of(20.5, 18.2, 25.9, 16.0, 21.7, 27.3, 19.9, 22.4);
const tiedX = Float64Array.of(1, 2, 2, 3, 4, 4, 4, 5, 6, 7);
const tiedY = Float64Array.of(2, 1, 3, 3, 5, 4, 4, 7, 6, 6);

describe('correlations', () => {
  it('agree with scipy', () => {
    expect(pearson(x, y).r).toBeCloseTo(-0.6977968117486368, 13);
    expect(pearson(x, y).p).toBeCloseTo(0.05430472196637121, 12);
    expect(spearman(x, y).r).toBeCloseTo(-0.5, 13);
    expect(spearman(x, y).p).toBeCloseTo(0.20703125, 12);
  });

  it('agree with scipy where there are ties', () => {
    expect(spearman(tiedX, tiedY).r).toBeCloseTo(0.9223780407186633, 13);
    expect(spearman(tiedX, tiedY).p).toBeCloseTo(0.00014450339893291153, 12);
    expect(kendall(tiedX, tiedY).r).toBeCloseTo(0.7952384429746019, 13);
    expect(kendall(tiedX, tiedY).p).toBeCloseTo(0.002341869240428776, 12);
  });

  it('leave out rows where either value is missing', () => {
    const withGapX = Float64Array.of(...x, NaN, 5);
    const withGapY = Float64Array.of(...y, 1, NaN);
    expect(pearson(withGapX, withGapY)).toEqual(pearson(x, y));
    expect(spearman(withGapX, withGapY)).toEqual(spearman(x, y));
    expect(kendall(withGapX, withGapY)).toEqual(kendall(x, y));
  });

  it('have no answer without spread, and no p-value from two pairs', () => {
    const flat = Float64Array.of(1, 1, 1);
    for (const correlate of [pearson, spearman, kendall]) expect(correlate(flat, Float64Array.of(1, 2, 3)).r).toBeNaN();
    expect(pearson(Float64Array.of(1, 2), Float64Array.of(5, 6))).toEqual({ r: 1, n: 2, p: NaN });
    expect(pearson(Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6))).toEqual({ r: 1, n: 3, p: 0 });
  });

  it('refuse columns of different lengths', () => {
    for (const correlate of [pearson, spearman, kendall])
      expect(() => correlate(x, tiedX)).toThrow('There are 8 and 10 values');
  });

  it('count the same pairs as comparing each with each (Kendall)', () => {
    const small = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(small, (pairs) => {
        let s = 0;
        let ties = 0;
        let tiesY = 0;
        pairs.forEach(([a, b], i) =>
          pairs.slice(i + 1).forEach(([c, d]) => {
            s += Math.sign(a - c) * Math.sign(b - d);
            if (a === c) ties++;
            if (b === d) tiesY++;
          }),
        );
        const all = (pairs.length * (pairs.length - 1)) / 2;
        const found = kendall(
          Float64Array.from(pairs, (p) => p[0]),
          Float64Array.from(pairs, (p) => p[1]),
        ).r;
        if (ties === all || tiesY === all) expect(found).toBeNaN();
        else expect(found).toBeCloseTo(s / Math.sqrt((all - ties) * (all - tiesY)), 12);
      }),
    );
  });
});

describe('probabilities', () => {
  it.each([
    [2.5, 7, 0.04099221858575289],
    [0.3, 100, 0.7647998803003035],
    [-30, 3, 8.135280427163958e-5],
  ])('two-sided t of %d with %d degrees of freedom', (t, df, p) => {
    expect(Math.abs(twoSidedT(t, df) / p - 1)).toBeLessThan(1e-11);
  });

  it('has no t where there are no degrees of freedom', () => {
    expect(twoSidedT(1, 0)).toBeNaN();
    expect(twoSidedT(NaN, 3)).toBeNaN();
    expect(twoSidedT(Infinity, 3)).toBe(0);
  });

  it.each([
    [0.3, 2.5, 4, 0.3521975859067672],
    [0.99, 30, 0.5, 0.43933436890525074],
    [0, 1, 1, 0],
    [1, 1, 1, 1],
  ])('incomplete beta at %d (%d, %d)', (at, a, b, p) => {
    expect(incompleteBeta(at, a, b)).toBeCloseTo(p, 12);
  });

  it.each([
    [-10, 7.61985302416047e-24],
    [-5, 2.866515718791933e-7],
    [-3.3, 0.00048342414238377744],
    [-1, 0.15865525393145707],
    [0.5, 0.6914624612740131],
    [2, 0.9772498680518208],
    [4.5, 0.9999966023268753],
    [8, 0.9999999999999993],
    [-40, 0],
    [40, 1],
  ])('normal distribution at %d', (z, p) => {
    expect(Math.abs(normalCdf(z) - p)).toBeLessThanOrEqual(1e-13 * p);
  });

  it('keeps a missing z missing', () => expect(normalCdf(NaN)).toBeNaN());
});

describe('matrices', () => {
  it('have the eigenvalues and loadings that numpy finds', () => {
    const z = Float64Array.of(7.7, 6.1, 9.4, 3.3, 5.2, 8.8, 7.0, 2.9);
    const found = principalComponents([x.map((v) => -v), y, z]);
    if (!found.ok) throw new Error(found.reason);
    expect(found.rows).toBe(8);
    [2.5443162225483085, 0.4349595848369447, 0.020724192614747183].forEach((value, c) => {
      expect(found.components[c]!.eigenvalue).toBeCloseTo(value, 12);
      expect(found.components[c]!.share).toBeCloseTo(value / 3, 12);
    });
    [0.9753469354736062, 0.8281476651010845, 0.9524631346137102].forEach((value, k) =>
      expect(found.components[0]!.loadings[k]).toBeCloseTo(value, 12),
    );
    [-0.19367498842924102, 0.560351825827042, -0.2888865088337954].forEach((value, k) =>
      expect(found.components[1]!.loadings[k]).toBeCloseTo(value, 10),
    );
  });

  it('are their eigenvectors put together again', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 10, maxLength: 10 }), (upper) => {
        const matrix = Array.from({ length: 4 }, (_, i) =>
          Array.from({ length: 4 }, (_, j) => upper[(Math.max(i, j) * (Math.max(i, j) + 1)) / 2 + Math.min(i, j)]!),
        );
        const { values, vectors } = symmetricEigen(matrix);
        for (let i = 0; i < 4; i++)
          for (let j = 0; j < 4; j++) {
            expect(values.reduce((sum, value, c) => sum + value * vectors[c]![i]! * vectors[c]![j]!, 0)).toBeCloseTo(
              matrix[i]![j]!,
              10,
            );
          }
        expect([...values].sort((a, b) => b - a)).toEqual(values);
      }),
    );
  });

  it('are inverted, or said to have no inverse', () => {
    const inverted = inverse([
      [0, 2],
      [1, 1],
    ])!;
    expect(inverted.flat()).toEqual([-0.5, 1, 0.5, 0]);
    expect(
      inverse([
        [1, 2],
        [2, 4],
      ]),
    ).toBeUndefined();
    expect(
      inverse([
        [NaN, 2],
        [2, 4],
      ]),
    ).toBeUndefined();
  });

  it('of correlations use complete rows only', () => {
    const matrix = correlationMatrix([
      Float64Array.of(...x, NaN),
      Float64Array.of(...y, 3),
      Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1, 9),
    ]);
    expect(matrix[0]![1]).toBeCloseTo(-0.6977968117486368, 13);
    expect(matrix[2]![2]).toBeNaN();
  });
});
