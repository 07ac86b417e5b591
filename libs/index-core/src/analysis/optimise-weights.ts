import { correlationMatrix } from './correlation-matrix.js';
import { inverse } from './inverse.js';
import { mean } from './mean.js';
import { standardDeviation } from './standard-deviation.js';

/**
 * Weights with which each column correlates with the weighted mean as much as wanted: `target` gives the wanted correlations up to a
 * common factor (default: all the same). For a weighted mean they solve a linear system, C·(w·σ) ∝ target; where that asks for
 * negative weights, the best weights that are not negative are sought by repeated correction instead.
 * Answers the shares, the correlations reached (each column with the mean), and whether these match the target to `tolerance`
 * (default 1e-6, relative to their mean): `reached` is false, not silent, where they do not.
 * Missing: rows with a missing value are left out. Without an answer (a column without spread, too few rows) `weights` are NaN.
 * Formula: C·(w·σ) ∝ target; else repeated correction, reported as not reached
 * Source: P. Paruolo, M. Saisana, A. Saltelli (2013), J. Royal Stat. Soc. A 176:609–634; COINr get_opt_weights.
 * @throws RangeError if the target does not fit or is not positive.
 */
export function optimiseWeights(columns: readonly Float64Array[], params: OptimiseParams = {}): OptimisedWeights {
  const k = columns.length;
  const { target = columns.map(() => 1), tolerance = 1e-6, maxSteps = 2000 } = params;
  if (target.length !== k || !target.every((want) => want > 0 && want < Infinity))
    throw new RangeError(`The target needs ${k} positive numbers; here ${target.join(', ')}.`);
  const matrix = correlationMatrix(columns);
  const complete = (_: number, i: number) => columns.every((column) => column[i]! === column[i]!);
  const spread = columns.map((column) => standardDeviation(column.filter(complete)));
  if (!matrix.every((row) => row.every((r) => r === r)))
    return {
      weights: new Float64Array(k).fill(NaN),
      correlations: new Float64Array(k).fill(NaN),
      reached: false,
      steps: 0,
    };
  const judged = (standard: Float64Array, steps: number): OptimisedWeights => {
    const correlations = withMean(matrix, standard);
    const ratio = correlations.map((r, j) => r / target[j]!);
    const middle = mean(ratio);
    const reached = middle > 0 && ratio.every((one) => Math.abs(one / middle - 1) <= tolerance);
    const raw = standard.map((weight, j) => weight / spread[j]!);
    const total = raw.reduce((sum, weight) => sum + weight, 0);
    return { weights: raw.map((weight) => weight / total), correlations, reached, steps };
  };
  const inverted = inverse(matrix);
  const solved =
    inverted && Float64Array.from(inverted, (row) => row.reduce((sum, entry, j) => sum + entry * target[j]!, 0));
  if (solved !== undefined && solved.every((weight) => weight > 0)) return judged(solved, 0);
  let standard: Float64Array = new Float64Array(k).fill(1 / k);
  let best = standard;
  let least = Infinity;
  for (let step = 1; step <= maxSteps; step++) {
    const ratio = withMean(matrix, standard).map((r, j) => r / target[j]!);
    const middle = mean(ratio);
    const off = ratio.reduce((most, one) => Math.max(most, Math.abs(one - middle)), 0);
    if (off < least) {
      least = off;
      best = standard;
    }
    const next = standard.map((weight, j) => weight * Math.exp(0.5 * (middle - ratio[j]!)));
    const total = next.reduce((sum, weight) => sum + weight, 0);
    standard = next.map((weight) => weight / total);
  }
  return judged(best, maxSteps);
}

export interface OptimiseParams {
  readonly target?: readonly number[];
  readonly tolerance?: number;
  readonly maxSteps?: number;
}

export interface OptimisedWeights {
  readonly weights: Float64Array;
  /** Of each column with the weighted mean. */
  readonly correlations: Float64Array;
  readonly reached: boolean;
  /** Corrections made; 0 where the linear system answered. */
  readonly steps: number;
}

/** Correlations of standardised columns with their sum weighted by `standard`. */
function withMean(matrix: readonly (readonly number[])[], standard: Float64Array): Float64Array {
  const covariances = Float64Array.from(matrix, (row) => row.reduce((sum, r, j) => sum + r * standard[j]!, 0));
  const variance = covariances.reduce((sum, covariance, j) => sum + covariance * standard[j]!, 0);
  return covariances.map((covariance) => covariance / Math.sqrt(variance));
}
