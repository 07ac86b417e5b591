import { exceeds, reaches } from '../tolerance/tolerance.js';

/** A gate's answer for one value. */
export const GateAnswer = { failed: 0, passed: 1 } as const;

/**
 * Must-pass gate on one column: 1 where the value keeps all bounds that are given, 0 where it does not or a bound is
 * missing. A bound may be one number or one per value; a value that equals it on paper is at it. Missing: `missing`
 * says whether a unit without the figure passes.
 * Formula: every must-pass condition holds
 * Source: the document (必达指标).
 * @example passesGate(Float64Array.of(69, 70), { atLeast: 70, missing: 'fails' }) // [0, 1]
 */
export function passesGate(x: Float64Array, params: GateParams, out = new Uint8Array(x.length)): Uint8Array {
  const { atLeast = -Infinity, atMost = Infinity, above = -Infinity, below = Infinity } = params;
  const strictlyAbove = params.above !== undefined;
  const strictlyBelow = params.below !== undefined;
  const bound = (figure: number | Float64Array, i: number): number =>
    typeof figure === 'number' ? figure : figure[i]!;
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    if (value !== value) {
      out[i] = params.missing === 'passes' ? GateAnswer.passed : GateAnswer.failed;
      continue;
    }
    const passes =
      reaches(value, bound(atLeast, i)) &&
      reaches(bound(atMost, i), value) &&
      (!strictlyAbove || exceeds(value, bound(above, i))) &&
      (!strictlyBelow || exceeds(bound(below, i), value));
    out[i] = passes ? GateAnswer.passed : GateAnswer.failed;
  }
  return out;
}

export interface GateParams {
  readonly atLeast?: number | Float64Array;
  readonly atMost?: number | Float64Array;
  readonly above?: number | Float64Array;
  readonly below?: number | Float64Array;
  readonly missing: 'fails' | 'passes';
}
