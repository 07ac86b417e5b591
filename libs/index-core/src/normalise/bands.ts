import { missingColumn } from '../missing-column.js';
import { exceeds, reaches } from '../tolerance/tolerance.js';

/**
 * Bands to points: `thresholds` cut the line into bands, `points` says what each is worth, from the lowest band up; one more
 * than there are thresholds. A value at a threshold belongs to the upper band (`at: 'upper'`, default) or the lower one.
 * Missing: NaN stays NaN.
 * Formula: the points of the band that x lies in
 * Source: OECD/JRC Handbook (2008), step 5 (categorical scales).
 * @throws RangeError if the thresholds do not rise or the numbers of thresholds and points do not fit.
 * @example bands(Float64Array.of(3, 5, 9), { thresholds: [5, 8], points: [0, 50, 100] }) // [0, 50, 100]
 */
export function bands(
  x: Float64Array,
  params: {
    readonly thresholds: readonly number[];
    readonly points: readonly number[];
    readonly at?: 'upper' | 'lower';
  },
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { thresholds, points, at = 'upper' } = params;
  if (points.length !== thresholds.length + 1)
    throw new RangeError(
      `${thresholds.length} thresholds make ${thresholds.length + 1} bands, but there are points for ${points.length}.`,
    );
  thresholds.forEach((threshold, k) => {
    if (!(k === 0 ? threshold === threshold : threshold > thresholds[k - 1]!))
      throw new RangeError(`Thresholds must rise; number ${k + 1} is ${threshold}.`);
  });
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    let band = 0;
    while (band < thresholds.length && (at === 'upper' ? reaches : exceeds)(value, thresholds[band]!)) band++;
    out[i] = value === value ? points[band]! : NaN;
  }
  return out;
}
