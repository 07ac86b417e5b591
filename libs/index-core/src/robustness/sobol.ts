import { drawSource } from './draw/draw-source.js';

/** Results of the model on a Saltelli sample: rows of A, of B, and of A with input i taken from B. */
export interface SaltelliResults {
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** Per input, as long as `a`. */
  readonly ab: readonly Float64Array[];
}

/** Of one input: the share of the output's variance that goes when the input is known, and that is left when all others are. */
export interface SobolIndices {
  readonly first: number;
  readonly firstInterval: readonly [number, number];
  readonly total: number;
  readonly totalInterval: readonly [number, number];
}

/**
 * Sobol indices of first order and total, by Jansen's estimators over a Saltelli sample, with 95 % bootstrap intervals over its rows:
 * S = 1 − Σ (b − ab)² / 2N / V, T = Σ (a − ab)² / 2N / V, V the variance of a and b together (n − 1). Estimates may fall a little
 * outside [0, 1]. An output that does not vary has NaN throughout.
 * Missing: takes none
 * Formula: first-order and total indices of Saltelli and Jansen
 * Source: M. J. W. Jansen (1999), Comput. Phys. Commun. 117:35–43; A. Saltelli et al. (2010), ibid. 181:259–270, table 2 (b), (f).
 * @throws RangeError if the columns differ in length or there are fewer than two rows.
 */
export function sobolIndices(
  results: SaltelliResults,
  bootstrap: { readonly samples: number; readonly seed: number },
): SobolIndices[] {
  const { a, b, ab } = results;
  const n = a.length;
  if (n < 2 || b.length !== n || ab.some((column) => column.length !== n))
    throw new RangeError('A Saltelli sample has as many rows in every column, two at least.');
  const rows = Uint32Array.from({ length: n }, (_, row) => row);
  const estimate = estimates(results, rows);
  const resampled = ab.map(() => ({
    first: new Float64Array(bootstrap.samples),
    total: new Float64Array(bootstrap.samples),
  }));
  const source = drawSource(bootstrap.seed);
  for (let sample = 0; sample < bootstrap.samples; sample++) {
    source.at(sample, 0xffffffff);
    for (let i = 0; i < n; i++) rows[i] = Math.floor(source.uniform() * n);
    estimates(results, rows).forEach(({ first, total }, i) => {
      resampled[i]!.first[sample] = first;
      resampled[i]!.total[sample] = total;
    });
  }
  return estimate.map(({ first, total }, i) => ({
    first,
    firstInterval: interval(resampled[i]!.first),
    total,
    totalInterval: interval(resampled[i]!.total),
  }));
}

function estimates({ a, b, ab }: SaltelliResults, rows: Uint32Array): { first: number; total: number }[] {
  const n = rows.length;
  let sum = 0;
  for (let r = 0; r < n; r++) sum += a[rows[r]!]! + b[rows[r]!]!;
  const mean = sum / (2 * n);
  let squares = 0;
  for (let r = 0; r < n; r++) squares += (a[rows[r]!]! - mean) ** 2 + (b[rows[r]!]! - mean) ** 2;
  const variance = squares / (2 * n - 1);
  return ab.map((column) => {
    let fromB = 0;
    let fromA = 0;
    for (let r = 0; r < n; r++) {
      const row = rows[r]!;
      fromB += (b[row]! - column[row]!) ** 2;
      fromA += (a[row]! - column[row]!) ** 2;
    }
    return variance > 0
      ? { first: 1 - fromB / (2 * n) / variance, total: fromA / (2 * n) / variance }
      : { first: NaN, total: NaN };
  });
}

function interval(values: Float64Array): readonly [number, number] {
  const sorted = values.filter((value) => value === value).sort();
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? NaN;
  return [at(0.025), at(0.975)];
}
