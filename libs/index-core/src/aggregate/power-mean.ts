import { geometricMean } from './geometric-mean.js';
import { leastAvailable } from './availability.js';
import type { Availability } from './availability.js';
import { checkNonPositive } from './non-positive.js';
import type { NonPositive } from './non-positive.js';
import { missingColumn } from '../missing-column.js';

/**
 * Weighted power mean (generalised mean) over the children that have a value: (Σ w·x^p / Σ w)^(1/p); the geometric mean at p = 0.
 * p = 1 is the arithmetic mean, p = −1 the harmonic one; the smaller p, the less a strong child makes up for a weak one.
 * Negative values have no power mean, nor has 0 for p ≤ 0: see NonPositive; by default the unit gets no score.
 * Missing: NaN below the availability threshold.
 * Formula: (Σ w·x^p / Σ w)^(1/p)
 * Source: OECD/JRC Handbook (2008), step 6; COINr a_genmean (which shares no weights out).
 * @throws RangeError if p is not finite; see leastAvailable and checkNonPositive.
 * @example powerMean([Float64Array.of(1), Float64Array.of(7)], Float64Array.of(1, 1), { p: 2 }) // [5]
 */
export function powerMean(
  children: readonly Float64Array[],
  weights: Float64Array,
  params: Availability & { readonly p: number; readonly nonPositive?: NonPositive },
  out: Float64Array = missingColumn(children[0]?.length ?? 0),
): Float64Array {
  const { p } = params;
  if (!Number.isFinite(p)) throw new RangeError(`A power mean needs a finite power; here ${p}.`);
  if (p === 0) return geometricMean(children, weights, params, out);
  const least = leastAvailable(children, weights, params);
  const rule = params.nonPositive ?? 'missing';
  checkNonPositive(rule);
  const byCount = params.by === 'count';
  const floor = typeof rule === 'number' ? rule : -Infinity;
  for (let i = 0; i < out.length; i++) {
    let available = 0;
    let count = 0;
    let zero = false;
    let impossible = false;
    // Powers are taken of shares of the greatest value (the least one for p < 0), so that they cannot overflow.
    let unit = NaN;
    for (let k = 0; k < children.length; k++) {
      const value = Math.max(children[k]![i]!, floor);
      if (value !== value || weights[k] === 0) continue;
      if (value > 0) {
        if (!(p > 0 ? value <= unit : value >= unit)) unit = value;
      } else if (value === 0 && rule === 'zero' && p < 0) zero = true;
      else if (value < 0 || p < 0) impossible = true;
      available += weights[k]!;
      count++;
    }
    if (impossible || count === 0 || (byCount ? count : available) < least) out[i] = NaN;
    else if (zero || unit !== unit) out[i] = 0;
    else {
      let powers = 0;
      for (let k = 0; k < children.length; k++) {
        const value = Math.max(children[k]![i]!, floor);
        if (value === value && weights[k]! > 0) powers += weights[k]! * (value / unit) ** p;
      }
      out[i] = unit * (powers / available) ** (1 / p);
    }
  }
  return out;
}
