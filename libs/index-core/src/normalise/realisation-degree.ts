import { missingColumn } from '../missing-column.js';

/**
 * Realisation degree (实现程度): how far a value has come towards its target, 1 = target met.
 *
 * - positive: x / target; negative: target / x;
 * - interval: 1 inside [low, high], falling linearly to 0 at the bounds: 1 − (low − x)/(low − lowerBound) below,
 *   1 − (x − high)/(upperBound − high) above; never below 0.
 * - `cap` (default true): at most 1, as the National Bureau of Statistics prints it; false keeps what lies beyond the target.
 * - `floor`: optional lower limit (a negative value of a positive indicator gives a negative degree without it).
 * - `scale` (default 1): 100 prints percent.
 *
 * Any target may be one number or one number per value (targets by level of government, or by year).
 * Missing: NaN stays NaN; where the target is NaN (open) the degree is NaN. A negative indicator at 0 has met its target:
 * 1 when capped, NaN when not (no finite ratio); below 0 it has no degree: NaN.
 * Formula: positive: min(1, x/s); negative: min(1, s/x); interval [a, b] within (m, M): 1 inside, 1 − (a − x)/(a − m)
 * below, 1 − (x − b)/(M − b) above, not below 0; uncapped on request
 * Source: National Bureau of Statistics, 全面建设小康社会统计监测方案 (2008); the interval form is the textbook one.
 * @throws RangeError if a target is not positive, an interval is not lowerBound < low ≤ high < upperBound, or a length differs.
 * @example realisationDegree(Float64Array.of(50, 120), { direction: 'positive', target: 100 }) // [0.5, 1]
 */
export function realisationDegree(
  x: Float64Array,
  params: RealisationParams,
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const cap = params.cap ?? true;
  const scale = params.scale ?? 1;
  const floor = params.floor ?? -Infinity;
  const ceiling = cap ? 1 : Infinity;
  if (params.direction === 'interval') return interval(x, params, scale, out);
  const { target } = params;
  if (typeof target === 'number') checkTarget(target);
  else if (target.length !== x.length)
    throw new RangeError(
      `There are ${target.length} targets for ${x.length} values; give one per value, or one number.`,
    );
  const positive = params.direction === 'positive';
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    const goal = typeof target === 'number' ? target : target[i]!;
    if (typeof target !== 'number' && goal <= 0) checkTarget(goal);
    let degree = positive ? value / goal : value > 0 ? goal / value : value === 0 && cap && goal === goal ? 1 : NaN;
    if (degree > ceiling) degree = ceiling;
    if (degree < floor) degree = floor;
    out[i] = degree * scale;
  }
  return out;
}

export type RealisationParams = (
  | { readonly direction: 'positive' | 'negative'; readonly target: number | Float64Array }
  | {
      readonly direction: 'interval';
      readonly low: number | Float64Array;
      readonly high: number | Float64Array;
      readonly lowerBound: number | Float64Array;
      readonly upperBound: number | Float64Array;
    }
) & { readonly cap?: boolean; readonly floor?: number; readonly scale?: number };

function interval(
  x: Float64Array,
  params: Extract<RealisationParams, { direction: 'interval' }>,
  scale: number,
  out: Float64Array,
): Float64Array {
  const floor = Math.max(0, params.floor ?? 0);
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    const low = at(params.low, i);
    const high = at(params.high, i);
    const lower = at(params.lowerBound, i);
    const upper = at(params.upperBound, i);
    if (low + high + lower + upper !== low + high + lower + upper) {
      out[i] = NaN;
      continue;
    }
    if (!(lower < low && low <= high && high < upper)) {
      throw new RangeError(
        `An interval target must have lowerBound < low ≤ high < upperBound; here ${lower}, ${low}, ${high}, ${upper}.`,
      );
    }
    const degree =
      value < low
        ? 1 - (low - value) / (low - lower)
        : value > high
          ? 1 - (value - high) / (upper - high)
          : value === value
            ? 1
            : NaN;
    out[i] = (degree < floor ? floor : degree) * scale;
  }
  return out;
}

const at = (value: number | Float64Array, i: number): number => (typeof value === 'number' ? value : value[i]!);

function checkTarget(target: number): void {
  if (target <= 0 || target === Infinity)
    throw new RangeError(`A realisation degree needs a positive, finite target; here ${target}.`);
}
