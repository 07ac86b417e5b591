import type { Direction } from './direction.js';
import { missingColumn } from '../missing-column.js';

/**
 * Goalpost normalisation: 0 at the worse post, `scale` (default 1) at the better one; linear between, cut at the posts unless
 * `cap` is false. Direction is applied here and nowhere else: for a negative indicator the lower post is worth `scale`.
 * Posts may be one number or one per value (posts by year or by level). Missing: NaN stays NaN; a NaN post gives NaN.
 * Formula: (x − low)/(high − low), cut to [0, 1]; negative: (high − x)/(high − low)
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5; UNDP, Human Development Report, technical notes.
 * @throws RangeError if the posts coincide, are in the wrong order or are infinite.
 * @example goalposts(Float64Array.of(20, 52.5, 85), { low: 20, high: 85 }) // [0, 0.5, 1]
 */
export function goalposts(
  x: Float64Array,
  params: GoalpostParams,
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { low, high, scale = 1, cap = true } = params;
  const negative = params.direction === 'negative';
  if (typeof low === 'number' && typeof high === 'number') check(low, high);
  for (let i = 0; i < x.length; i++) {
    const from = typeof low === 'number' ? low : low[i]!;
    const to = typeof high === 'number' ? high : high[i]!;
    if (from >= to) check(from, to);
    let share = (negative ? to - x[i]! : x[i]! - from) / (to - from);
    if (cap) {
      if (share < 0) share = 0;
      else if (share > 1) share = 1;
    }
    out[i] = share * scale;
  }
  return out;
}

export interface GoalpostParams {
  readonly low: number | Float64Array;
  readonly high: number | Float64Array;
  readonly scale?: number;
  readonly cap?: boolean;
  readonly direction?: Direction;
}

function check(low: number, high: number): void {
  if (!(low < high) || !Number.isFinite(high - low))
    throw new RangeError(`Goalposts must be two finite numbers, the lower first; here ${low} and ${high}.`);
}
