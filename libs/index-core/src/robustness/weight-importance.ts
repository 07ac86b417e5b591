/** Of one column: what weight it was given, and how much of the index it makes. */
export interface WeightImportance {
  readonly nominal: number;
  /** weight · Cov(column, index) / Var(index). Over all columns they sum to 1 where the index is their weighted sum. */
  readonly share: number;
  /** Squared correlation with the index, as a share of the sum of all: what knowing the column tells of the index. */
  readonly importance: number;
}

/**
 * Nominal beside effective weights: correlated indicators count more than their weights say, indicators with little spread less.
 * Missing: a unit counts for a column when both the column and the index have a value; NaN where the index does not vary.
 * Formula: squared correlation of a column with the index beside its nominal weight
 * Source: P. Paruolo, M. Saisana, A. Saltelli (2013), J. R. Stat. Soc. A 176(3):609–634 (linear case); the share is the exact
 * decomposition of the variance of a sum.
 */
export function weightImportance(
  columns: readonly Float64Array[],
  weights: ArrayLike<number>,
  index: Float64Array,
): WeightImportance[] {
  const parts = columns.map((column) => moments(column, index));
  const squares = parts.map(({ covariance, own, whole }) =>
    own > 0 && whole > 0 ? (covariance * covariance) / (own * whole) : 0,
  );
  const sum = squares.reduce((a, b) => a + b, 0);
  return parts.map(({ covariance, whole }, k) => ({
    nominal: weights[k]!,
    share: whole > 0 ? (weights[k]! * covariance) / whole : NaN,
    importance: sum > 0 ? squares[k]! / sum : NaN,
  }));
}

/** Sums of squares and products about the means, over units that have both values. */
function moments(x: Float64Array, y: Float64Array): { covariance: number; own: number; whole: number } {
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  for (let u = 0; u < x.length; u++) {
    if (x[u] !== x[u] || y[u] !== y[u]) continue;
    n++;
    sumX += x[u]!;
    sumY += y[u]!;
  }
  let covariance = 0;
  let own = 0;
  let whole = 0;
  for (let u = 0; u < x.length; u++) {
    if (x[u] !== x[u] || y[u] !== y[u]) continue;
    const dx = x[u]! - sumX / n;
    const dy = y[u]! - sumY / n;
    covariance += dx * dy;
    own += dx * dx;
    whole += dy * dy;
  }
  return { covariance, own, whole };
}
