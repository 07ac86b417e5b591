import type { Direction } from './direction.js';
import { missingColumn } from '../missing-column.js';
import { exceeds } from '../tolerance/tolerance.js';

/**
 * Min–max: the worst value of `reference` (default: `x` itself) becomes `lower` (default 0), the best one `upper` (default 100).
 * Values outside the reference's range (another year) lie outside the scale; nothing is cut.
 * Missing: NaN stays NaN. A reference without spread, or without values, gives NaN throughout: there is no scale.
 * Formula: lower + (upper − lower)·(x − min)/(max − min); negative: (max − x)/(max − min)
 * Source: OECD/JRC Handbook (2008), step 5; COINr n_minmax.
 * @throws RangeError if `lower` is not below `upper`.
 * @example minMax(Float64Array.of(1, 2, 10), {}) // [0, 11.11…, 100]
 */
export function minMax(
  x: Float64Array,
  params: MinMaxParams = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { lower = 0, upper = 100, reference = x } = params;
  if (!(lower < upper))
    throw new RangeError(`The scale must run from a lower to a higher number; here from ${lower} to ${upper}.`);
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < reference.length; i++) {
    const value = reference[i]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const range = max - min;
  if (!exceeds(max, min)) return out.fill(NaN);
  const span = upper - lower;
  if (params.direction === 'negative')
    for (let i = 0; i < x.length; i++) out[i] = ((max - x[i]!) / range) * span + lower;
  else for (let i = 0; i < x.length; i++) out[i] = ((x[i]! - min) / range) * span + lower;
  return out;
}

export interface MinMaxParams {
  readonly lower?: number;
  readonly upper?: number;
  readonly direction?: Direction;
  /** The values whose least and greatest make the scale: a base year, or the whole panel. */
  readonly reference?: Float64Array;
}
