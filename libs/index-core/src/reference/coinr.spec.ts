import { describe, expect, it } from '@jest/globals';
import { arithmeticMean, geometricMean, harmonicMean, powerMean } from '../aggregate/index.js';
import { cagr } from '../analysis/cagr.js';
import { percentChange } from '../analysis/percent-change.js';
import { quantiles } from '../analysis/quantile.js';
import { shape } from '../analysis/shape.js';
import { imputeMean, imputeMedian } from '../impute/index.js';
import {
  borda,
  distanceToBest,
  distanceToReference,
  distanceToTarget,
  fractionOfMax,
  goalposts,
  minMax,
  percentileRank,
  rankScore,
  scaled,
  zScore,
} from '../normalise/index.js';
import { rank } from '../rank/index.js';
import { equals, exceeds } from '../tolerance/tolerance.js';
import { boxCox, logCt, logCtOrig, logCtPlus, logGii, outlying, winsorise } from '../treat/index.js';
import { groupMean, meanCases, trendCases, vectorCases, vectors } from './coinr.fixture.js';

/** Where we answer differently on purpose: which cases, why, and what we answer. */
const differences: readonly {
  when: (c: (typeof vectorCases)[number]) => boolean;
  why: string;
  answer: (c: (typeof vectorCases)[number], x: Float64Array) => unknown;
}[] = [
  {
    when: (c) => c.fn === 'n_dist2ref' && minimumIsReference(c),
    why: 'a reference unit that is the worst one gives no distance: missing, not Inf; capped, all have reached it',
    answer: (c, x) => x.map(() => (c.args['cap_max'] === true ? 1 : NaN)),
  },
  {
    when: (c) => c.fn === 'n_dist2targ' && targetIsBeaten(c),
    why: 'a target that the worst unit has beaten would turn the order round: missing, or 1 when capped',
    answer: (c, x) => x.map(() => (c.args['cap_max'] === true ? 1 : NaN)),
  },
  {
    when: (c) => isRanking(c) && c.args['ties.method'] !== undefined && c.args['ties.method'] !== 'min',
    why: 'the rule for ties is obeyed, COINr always takes "min"',
    answer: placesFromBelow,
  },
  {
    when: (c) => c.fn === 'rank_df_desc_min' && c.input === 'nearties',
    why: 'what is equal on paper is tied, 0.1 + 0.2 and 0.3; COINr ties what is equal to the bit',
    answer: (_, x) => x.map((v) => 1 + x.filter((o) => exceeds(o, v)).length),
  },
  {
    when: (c) => isRanking(c) && c.input === 'nearties',
    why: 'what is equal on paper is tied, 0.1 + 0.2 and 0.3; COINr ties what is equal to the bit',
    answer: placesFromBelow,
  },
  {
    when: (c) => c.fn === 'log_GII',
    why: 'COINr computes the logarithm and returns its input; we return the logarithm, missing where it would turn the order round',
    answer: (_, x) => {
      const [low, high] = [Math.min(...x), Math.max(...x)];
      return {
        x: x.map((v) => (high > 1 && high > low ? Math.log(((high - 1) * (v - low)) / (high - low) + 1) : NaN)),
      };
    },
  },
  {
    when: (c) => c.fn === 'check_SkewKurt' && c.input === 'constant',
    why: 'a column without spread has no outliers to treat: it passes',
    answer: () => ({ Pass: true, Skew: NaN, Kurt: NaN }),
  },
  {
    when: (c) => c.fn === 'log_CT' && c.input === 'constant',
    why: 'no result is infinite: without spread the logarithm is missing',
    answer: (_, x) => ({ x: x.map(() => NaN) }),
  },
  {
    when: (c) => c.fn === 'log_CT_plus' && c.input === 'constant',
    why: 'a column without spread is missing, not a crash',
    answer: (_, x) => ({ x: x.map(() => NaN) }),
  },
  {
    when: (c) =>
      c.fn === 'winsorise' && c.error !== undefined && (c.input === 'constant' || c.args['force_win'] !== true),
    why: 'a column too flat or too short to have skewness and kurtosis is left alone, not a crash',
    answer: (_, x) => ({ x, nwin: 0 }),
  },
  {
    when: (c) => c.fn === 'winsorise' && c.error !== undefined && c.input === 'small3',
    why: 'forced on three values, it moves what there is to move and stops when all are equal',
    answer: () => ({ x: Float64Array.of(2, 2, 2), nwin: 2 }),
  },
];

function minimumIsReference(c: (typeof vectorCases)[number]): boolean {
  const x: readonly number[] = vectors[c.input];
  return x[Number(c.args['iref']) - 1] === Math.min(...x);
}

function targetIsBeaten(c: (typeof vectorCases)[number]): boolean {
  const x: readonly number[] = vectors[c.input];
  return c.args['direction'] === -1
    ? Number(c.args['targ']) >= Math.max(...x)
    : Number(c.args['targ']) <= Math.min(...x);
}

function ours(fn: string, x: Float64Array, args: Readonly<Record<string, unknown>>): unknown {
  const pair = (name: string) => args[name] as [number, number, number];
  const direction = args['direction'] === -1 ? 'negative' : 'positive';
  const cap = args['cap_max'] === true;
  const ties = (args['ties.method'] ?? 'min') as 'min';
  switch (fn) {
    case 'n_minmax':
      return minMax(x, { lower: pair('l_u')[0], upper: pair('l_u')[1] });
    case 'n_zscore':
      return zScore(x, { mean: pair('m_sd')[0], sd: pair('m_sd')[1] });
    case 'n_scaled':
      return scaled(x, { low: pair('npara')[0], high: pair('npara')[1], factor: Number(args['scale_factor']) });
    case 'n_dist2max':
      return distanceToBest(x);
    case 'n_dist2ref':
      return distanceToReference(x, { unit: Number(args['iref']) - 1, cap });
    case 'n_dist2targ':
      return distanceToTarget(x, { target: Number(args['targ']), cap, direction });
    case 'n_fracmax':
      return fractionOfMax(x);
    case 'n_rank':
      return rankScore(x, { ties });
    case 'n_borda':
      return borda(x, { ties });
    case 'n_prank':
      return percentileRank(x, { ties });
    case 'n_goalposts': {
      const [low, high, scale] = pair('gposts');
      return goalposts(x, { low, high, scale, cap: args['trunc2posts'] !== false, direction });
    }
    case 'skew':
      return [shape(x).skewness];
    case 'kurt':
      return [shape(x).kurtosis];
    case 'check_SkewKurt': {
      const found = outlying(x);
      return { Pass: !found.outlying, Skew: found.skewness, Kurt: found.kurtosis };
    }
    case 'winsorise': {
      const { values, high, low } = winsorise(x, {
        most: Number(args['winmax']),
        skewness: args['skew_thresh'] as number,
        kurtosis: args['kurt_thresh'] as number,
        force: args['force_win'] === true,
      });
      return { x: values, nwin: high + low };
    }
    case 'log_CT':
      return { x: logCt(x) };
    case 'log_CT_orig':
      return { x: logCtOrig(x) };
    case 'log_CT_plus':
      return { x: logCtPlus(x) };
    case 'log_GII':
      return { x: logGii(x) };
    case 'boxcox':
      return boxCox(x, { lambda: Number(args['lambda']) });
    case 'i_mean':
      return imputeMean(x);
    case 'i_median':
      return imputeMedian(x);
    case 'quantile_type7':
      return quantiles(x, args['probs'] as number[]);
    case 'rank_df_desc_min':
      return rank(x);
    default:
      throw new Error(`No function of ours answers ${fn}.`);
  }
}

function expectClose(actual: unknown, expected: unknown, path = ''): void {
  if (typeof expected === 'number') {
    const got = actual as number;
    const near =
      Object.is(got, expected) ||
      got === expected ||
      Math.abs(got - expected) <= 1e-12 * Math.max(Math.abs(expected), 1e-3);
    if (!near) throw new Error(`${path}: expected ${expected}, got ${got}`);
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [key, value] of Object.entries(expected))
      expectClose((actual as Record<string, unknown>)[key], value, `${path}/${key}`);
  } else expect(actual).toBe(expected);
}

const isRanking = ({ fn }: (typeof vectorCases)[number]): boolean => ['n_rank', 'n_borda', 'n_prank'].includes(fn);

/** Places from below by counting, what is equal on paper tied by the case's rule. */
function placesFromBelow({ fn, args }: (typeof vectorCases)[number], x: Float64Array): Float64Array {
  return x.map((v) => {
    const below = x.filter((o) => exceeds(v, o)).length;
    const same = x.filter((o) => equals(o, v)).length;
    const ties = args['ties.method'] ?? 'min';
    const place = below + (ties === 'min' ? 1 : ties === 'max' ? same : (same + 1) / 2);
    return fn === 'n_prank' ? (place - 1) / (x.length - 1) : fn === 'n_borda' ? place - 1 : place;
  });
}

describe('the methods, against COINr 1.1.14 (R 4.2.2), to 1e-12', () => {
  for (const c of vectorCases) {
    const difference = differences.find((d) => d.when(c));
    const name = `${c.fn} ${JSON.stringify(c.args)} of ${c.input}`;
    it(difference === undefined ? `agrees on ${name}` : `differs on ${name}: ${difference.why}`, () => {
      const x = Float64Array.from(vectors[c.input]);
      const before = x.slice();
      const answer = ours(c.fn, x, c.args);
      if (difference === undefined && c.error !== undefined)
        throw new Error(`COINr stops here (${c.error}) and we say nothing about it.`);
      expectClose(answer, difference === undefined ? c.output : difference.answer(c, x), name);
      expect(x).toEqual(before);
    });
  }

  for (const c of meanCases) {
    const children = c.x.map((v) => Float64Array.of(v));
    const weights = Float64Array.from(c.w);
    const answer = () =>
      c.fn === 'a_amean'
        ? arithmeticMean(children, weights)[0]!
        : c.fn === 'a_gmean'
          ? geometricMean(children, weights)[0]!
          : c.fn === 'a_hmean'
            ? harmonicMean(children, weights)[0]!
            : powerMean(children, weights, { p: c.p! })[0]!;
    const name = `${c.fn} of ${c.x.join(', ')} with weights ${c.w.join(', ')}${c.p === undefined ? '' : `, p = ${c.p}`}`;
    const missing = c.x.some(Number.isNaN);
    if (c.fn === 'a_genmean' && missing) {
      it(`differs on ${name}: weights of missing values are shared out, as in every other mean`, () => {
        const there = c.x.map((v, k) => [v, c.w[k]!] as const).filter(([v, w]) => !Number.isNaN(v) && w > 0);
        const total = there.reduce((sum, [, w]) => sum + w, 0);
        const expected =
          there.length === 0 ? NaN : (there.reduce((sum, [v, w]) => sum + w * v ** c.p!, 0) / total) ** (1 / c.p!);
        expectClose(answer(), expected, name);
      });
    } else if (c.error !== undefined) {
      it(`differs on ${name}: the unit gets no score, the others do`, () => {
        if (c.w.some((w, k) => w === 0 && c.x[k]! <= 0)) expect(answer()).toBeGreaterThan(0);
        else expect(answer()).toBeNaN();
      });
    } else if (c.x.some((v) => v < 0) && c.fn !== 'a_amean') {
      it(`differs on ${name}: a negative value has no such mean, the unit gets no score`, () =>
        expect(answer()).toBeNaN());
    } else it(`agrees on ${name}`, () => expectClose(answer(), c.output, name));
  }

  it('agrees on i_mean_grp, a group without values left missing', () => {
    const groups = Uint32Array.from(groupMean.group, (g) => g.charCodeAt(0));
    expectClose(imputeMean(Float64Array.from(groupMean.x), { groups }), groupMean.output);
  });

  it.each(trendCases)('agrees on $fn of $y', ({ fn, y, x, output }) => {
    expectClose((fn === 'CAGR' ? cagr : percentChange)(Float64Array.from(y), x), output);
  });

  it('covers every one of the 413 cases', () => {
    expect(vectorCases.length + meanCases.length + trendCases.length + 1).toBe(413);
  });
});
