import { order } from '../rank/order.js';
import { reaches, unitsIn } from '../tolerance/tolerance.js';

/**
 * The front-runners of one group: 1 for the best `best` units, or the best `share` of those with a score (rounded up); all that
 * tie with the last of them are in. Only units with `eligible[i]` = 1 can be front-runners, and only they are counted.
 * Missing: a unit without a score is none.
 * Formula: the best k, or the best share, of those who pass the gates, within a group
 * Source: the document (领跑者: of those that meet the standards, the best).
 * @throws RangeError if neither or both of `best` and `share` are given.
 * @example frontRunners(Float64Array.of(1, 3, 2), { best: 1, eligible: Uint8Array.of(1, 1, 1) }) // [0, 1, 0]
 */
export function frontRunners(
  x: Float64Array,
  params: { readonly best?: number; readonly share?: number; readonly eligible: Uint8Array },
  out = new Uint8Array(x.length),
): Uint8Array {
  const { best, share, eligible } = params;
  if ((best === undefined) === (share === undefined))
    throw new RangeError('Front-runners are the best so many, or the best share: give one of the two.');
  const scores = x.map((value, i) => (eligible[i] === 1 ? value : NaN));
  const sorted = order(scores);
  out.fill(0);
  const many = Math.min(sorted.length, best ?? unitsIn(sorted.length * share!, 'begun', sorted.length));
  if (many === 0) return out;
  const last = scores[sorted[sorted.length - many]!]!;
  for (let i = 0; i < x.length; i++) out[i] = reaches(scores[i]!, last) ? 1 : 0;
  return out;
}
