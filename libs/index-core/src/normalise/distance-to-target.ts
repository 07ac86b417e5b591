import type { Direction } from './direction.js';
import { missingColumn } from '../missing-column.js';

/**
 * Distance to a target, measured from the worst value: (x − worst)/(target − worst); the worst unit has 0, one at its target 1.
 * The worst value is the least of `reference` (default: `x`), the greatest for a negative indicator. `cap`: no more than 1.
 * Missing: NaN stays NaN; a missing target gives NaN. Where every unit has reached the target there is no distance to measure:
 * NaN, or 1 for all when capped (the bare formula would turn the order round, as COINr n_dist2targ warns).
 * Formula: (x − worst)/(target − worst)
 * Source: OECD/JRC Handbook (2008), step 5; COINr n_dist2targ.
 * @throws RangeError if the target is infinite.
 * @example distanceToTarget(Float64Array.of(0, 5, 12), { target: 10 }) // [0, 0.5, 1.2]
 */
export function distanceToTarget(
  x: Float64Array,
  params: DistanceToTargetParams,
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { target, reference = x, cap = false } = params;
  if (Math.abs(target) === Infinity) throw new RangeError('A target must be a finite number.');
  const sign = params.direction === 'negative' ? -1 : 1;
  let worst = Infinity;
  for (let i = 0; i < reference.length; i++) if (sign * reference[i]! < worst) worst = sign * reference[i]!;
  const way = sign * target - worst;
  if (!(way > 0)) {
    for (let i = 0; i < x.length; i++) out[i] = cap && way <= 0 && x[i]! === x[i]! ? 1 : NaN;
    return out;
  }
  for (let i = 0; i < x.length; i++) {
    const share = (sign * x[i]! - worst) / way;
    out[i] = cap && share > 1 ? 1 : share;
  }
  return out;
}

export interface DistanceToTargetParams {
  readonly target: number;
  readonly cap?: boolean;
  readonly direction?: Direction;
  /** The values among which the worst is sought; default: those of `x`. */
  readonly reference?: Float64Array;
}
