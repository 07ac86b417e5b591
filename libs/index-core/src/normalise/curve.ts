import { missingColumn } from '../missing-column.js';

/**
 * A piecewise straight scale: the score at `at[k]` is `points[k]`, straight lines between, and the end scores beyond the ends
 * (`beyond: 'hold'`, default) or the end lines drawn on (`extend`). Direction lies in the curve itself.
 * Missing: NaN stays NaN.
 * Formula: straight lines through the points (at, points); held or drawn on beyond the ends
 * Source: linear interpolation; e.g. HJ 633-2012 (break points of the air quality index), 功效系数法 in steps.
 * @throws RangeError if there are fewer than two places, they do not rise, or the numbers of places and points differ.
 * @example curve(Float64Array.of(0, 75, 400), { at: [50, 150, 250], points: [50, 100, 150] }) // [50, 62.5, 150]
 */
export function curve(
  x: Float64Array,
  params: { readonly at: readonly number[]; readonly points: readonly number[]; readonly beyond?: 'hold' | 'extend' },
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { at, points, beyond = 'hold' } = params;
  if (at.length < 2 || at.length !== points.length)
    throw new RangeError(
      `A curve needs two places or more and as many points; here ${at.length} and ${points.length}.`,
    );
  at.forEach((place, k) => {
    if (!Number.isFinite(place) || !Number.isFinite(points[k]!) || (k > 0 && !(place > at[k - 1]!)))
      throw new RangeError(`The places of a curve must be finite and rise; number ${k + 1} is ${place}.`);
  });
  const last = at.length - 1;
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    let k = 0;
    while (k < last - 1 && value > at[k + 1]!) k++;
    const share = (value - at[k]!) / (at[k + 1]! - at[k]!);
    const held = beyond === 'hold' ? (share < 0 ? 0 : share > 1 ? 1 : share) : share;
    out[i] = held === 1 ? points[k + 1]! : points[k]! + held * (points[k + 1]! - points[k]!);
  }
  return out;
}
