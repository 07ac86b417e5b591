import { foldResidual } from './fold-residual.js';
import { shapley } from './shapley.js';
import { missingColumn } from '../missing-column.js';

/**
 * Splits the gap between two units' scores at one node into parts, one per child, which sum to it (see foldResidual).
 * - `arithmetic`: w·(a − b) / Σ w, exact;
 * - `geometric`: the same in logarithms, brought back to points by the logarithmic mean of the scores: L·w·(ln a − ln b) / Σ w,
 *   L = (A − B)/(ln A − ln B), exact;
 * - `other` (and where the two formulas do not give the gap: rounding, floors, zeros): Shapley values of `aggregate`.
 * Missing: a child that only one unit has changes the weights of the others; its part is what it adds to that unit's mean above the
 * middle of the two scores. A child that neither has gets NaN and counts as nothing. Where a unit has no score the gap is NaN.
 * Formula: mean: w·(a − b)/Σ w; geometric: L·w·(ln a − ln b)/Σ w, L = (A − B)/(ln A − ln B); else Shapley values
 * Source: the definition of the means; B. W. Ang (2005), Energy Policy 33:867–871 (logarithmic mean Divisia); L. S. Shapley (1953).
 * @throws RangeError if the lengths differ.
 * @example gap({ a: Float64Array.of(80, 50), b: Float64Array.of(60, 60), weights: Float64Array.of(1, 1), aggregation: 'arithmetic', aggregate }) // parts [10, -5]
 */
export function gap(params: GapParams): Gap {
  const { a, b, weights, aggregation, aggregate } = params;
  if (a.length !== weights.length || b.length !== weights.length)
    throw new RangeError(`There are ${a.length} and ${b.length} values for ${weights.length} weights.`);
  const first = aggregate(a);
  const second = aggregate(b);
  const total = first - second;
  if (!Number.isFinite(total)) return { gap: NaN, parts: missingColumn(a.length), method: 'none' };
  const tolerance = 1e-9 * Math.max(Math.abs(first), Math.abs(second), 1e-300);
  if (aggregation !== 'other') {
    const logarithmic = aggregation === 'geometric';
    const parts = logarithmic ? byLogarithm(a, b, weights, first, second) : byMean(a, b, weights, (first + second) / 2);
    const sum = parts.reduce((so, part) => (part === part ? so + part : so), 0);
    if (Math.abs(sum - total) <= tolerance) {
      foldResidual(parts, total);
      return { gap: total, parts, method: logarithmic ? 'logarithmic' : 'exact' };
    }
  }
  const differing = [...a.keys()].filter((k) => !Object.is(a[k], b[k]));
  const mixed = b.slice();
  const found = shapley(differing.length, (fromFirst) => {
    differing.forEach((k, d) => {
      mixed[k] = fromFirst[d] === 1 ? a[k]! : b[k]!;
    });
    const score = aggregate(mixed);
    // A mixture of two scored units that has no score itself (a threshold, a zero) stays at the middle of the two.
    return score === score ? score : (first + second) / 2;
  });
  const parts = new Float64Array(a.length);
  differing.forEach((k, d) => {
    parts[k] = found.parts[d]!;
  });
  for (let k = 0; k < a.length; k++) if (a[k]! !== a[k]! && b[k]! !== b[k]!) parts[k] = NaN;
  foldResidual(parts, total);
  return { gap: total, parts, method: found.exact ? 'shapley' : 'shapley-cyclic' };
}

export interface GapParams {
  /** The children of the unit that is explained. */
  readonly a: Float64Array;
  /** The children of the unit it is compared with. */
  readonly b: Float64Array;
  readonly weights: Float64Array;
  readonly aggregation: 'arithmetic' | 'geometric' | 'other';
  /** The node's own aggregation of one unit's children, with everything the document says. */
  readonly aggregate: (children: Float64Array) => number;
}

export interface Gap {
  /** Score of a less score of b. */
  readonly gap: number;
  readonly parts: Float64Array;
  readonly method: 'exact' | 'logarithmic' | 'shapley' | 'shapley-cyclic' | 'none';
}

function byMean(a: Float64Array, b: Float64Array, weights: Float64Array, middle: number): Float64Array {
  const totalA = available(a, weights);
  const totalB = available(b, weights);
  return a.map((value, k) => {
    const other = b[k]!;
    const weight = weights[k]!;
    if (value === value && other === other && totalA === totalB) return (weight * (value - other)) / totalA;
    const mine = value === value ? (weight / totalA) * (value - middle) : 0;
    const theirs = other === other ? (weight / totalB) * (other - middle) : 0;
    return value !== value && other !== other ? NaN : mine - theirs;
  });
}

function byLogarithm(
  a: Float64Array,
  b: Float64Array,
  weights: Float64Array,
  first: number,
  second: number,
): Float64Array {
  const difference = Math.log(first) - Math.log(second);
  const mean = difference === 0 ? first : (first - second) / difference;
  return byMean(a.map(Math.log), b.map(Math.log), weights, (Math.log(first) + Math.log(second)) / 2).map(
    (part) => part * mean,
  );
}

function available(values: Float64Array, weights: Float64Array): number {
  let total = 0;
  for (let k = 0; k < values.length; k++) if (values[k]! === values[k]!) total += weights[k]!;
  return total;
}
