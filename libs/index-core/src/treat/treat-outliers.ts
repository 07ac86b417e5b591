import { boxCox } from './box-cox.js';
import { logCtOrig } from './log-ct-orig.js';
import { logCtPlus } from './log-ct-plus.js';
import { logCt } from './log-ct.js';
import { logGii } from './log-gii.js';
import { outlying } from './outlying.js';
import type { OutlierRule, Outlying } from './outlying.js';
import { winsorise } from './winsorise.js';
import { missingColumn } from '../missing-column.js';

/**
 * The usual treatment of outliers, in two steps: a column that is outlying is winsorised, up to `most` values; if it still is,
 * the logarithm (or Box–Cox transform) named by `otherwise` is taken of the ORIGINAL column, or of the winsorised one when
 * `combine` is set. A column that is not outlying is left as it is.
 * Answers what was done and the figures afterwards, so that a report can say so.
 * Missing: NaN stays NaN.
 * Formula: winsorise; if outlying still, a logarithm (or Box–Cox) of the original column
 * Source: OECD/JRC Handbook (2008), step 3; COINr Treat.
 * @throws RangeError see winsorise and boxCox.
 */
export function treatOutliers(
  x: Float64Array,
  params: TreatParams = {},
  out: Float64Array = missingColumn(x.length),
): Treated {
  const { most = 5, otherwise = 'log-ct', combine = false } = params;
  const winsorised = winsorise(x, { skewness: params.skewness, kurtosis: params.kurtosis, most }, out);
  const { high, low } = winsorised;
  if (!winsorised.outlying || otherwise === 'none')
    return { ...winsorised, done: high + low > 0 ? 'winsorise' : 'nothing' };
  const from = combine ? out.slice() : x;
  if (typeof otherwise === 'object') boxCox(from, otherwise, out);
  else logarithms[otherwise](from, {}, out);
  const done = typeof otherwise === 'object' ? 'box-cox' : otherwise;
  return { values: out, done, high: combine ? high : 0, low: combine ? low : 0, ...outlying(out, params) };
}

const logarithms = { 'log-ct': logCt, 'log-ct-orig': logCtOrig, 'log-ct-plus': logCtPlus, 'log-gii': logGii };

export interface TreatParams extends OutlierRule {
  readonly most?: number;
  readonly otherwise?:
    | 'none'
    | keyof typeof logarithms
    | { readonly lambda: number; readonly shift?: 'minimum' | 'none' };
  readonly combine?: boolean;
}

export interface Treated extends Outlying {
  readonly values: Float64Array;
  readonly done: 'nothing' | 'winsorise' | 'box-cox' | keyof typeof logarithms;
  /** Values moved down and up by winsorising, 0 where the original column was transformed instead. */
  readonly high: number;
  readonly low: number;
}
