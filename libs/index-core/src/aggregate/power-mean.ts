import { geometricMean } from './geometric-mean.js';
import { leastAvailable } from './availability.js';
import type { Availability } from './availability.js';
import { checkNonPositive } from './non-positive.js';
import type { NonPositive } from './non-positive.js';

/**
 * Weighted power mean (generalised mean) over the children that have a value: (Σ w·x^p / Σ w)^(1/p); the geometric mean at p = 0.
 * p = 1 is the arithmetic mean, p = −1 the harmonic one; the smaller p, the less a strong child makes up for a weak one.
 * Negative values have no power mean, nor has 0 for p ≤ 0: see NonPositive; by default the unit gets no score.
 * Missing: NaN below the availability threshold.
 * Source: OECD/JRC Handbook (2008), step 6; COINr a_genmean (which shares no weights out).
 * @throws RangeError if p is not finite; see leastAvailable and checkNonPositive.
 * @example powerMean([Float64Array.of(1), Float64Array.of(7)], Float64Array.of(1, 1), { p: 2 }) // [5]
 */
export function powerMean(
  children: readonly Float64Array[], weights: Float64Array,
  params: Availability & { readonly p: number; readonly nonPositive?: NonPositive }, out: Float64Array = new Float64Array(children[0]?.length ?? 0),
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
    let powers = 0;
    let available = 0;
    let count = 0;
    let zero = false;
    let impossible = false;
    for (let k = 0; k < children.length; k++) {
      let value = children[k]![i]!;
      const weight = weights[k]!;
      if (value !== value || weight === 0) continue;
      if (value < floor) value = floor;
      if (value > 0 || (value === 0 && p > 0)) powers += weight * value ** p;
      else if (value === 0 && rule === 'zero') zero = true;
      else impossible = true;
      available += weight;
      count++;
    }
    if (impossible || count === 0 || (byCount ? count : available) < least) out[i] = NaN;
    else out[i] = zero ? 0 : (powers / available) ** (1 / p);
  }
  return out;
}
