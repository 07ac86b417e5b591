/**
 * Eigenvalues, greatest first, and eigenvectors of a symmetric matrix, by Jacobi's cyclic rotations; the same bits every time.
 * Vectors have length 1 and are turned so that their entries sum to 0 or more.
 * Missing: NaN in, NaN out
 * Formula: Jacobi rotations
 * Source: C. G. J. Jacobi (1846); Golub & Van Loan, Matrix Computations, 8.5.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): {
  readonly values: number[];
  readonly vectors: number[][];
} {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v: number[][] = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 100; sweep++) {
    let off = 0;
    let diagonal = 0;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        if (i === j) diagonal += a[i]![i]! ** 2;
        else off += a[i]![j]! ** 2;
      }
    if (off <= 1e-32 * diagonal) break;
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(a, v, p, q);
  }
  const places = a.map((row, i) => ({ value: row[i]!, i })).sort((x, y) => y.value - x.value || x.i - y.i);
  return {
    values: places.map(({ value }) => value),
    vectors: places.map(({ i }) => {
      const vector = v.map((row) => row[i]!);
      return vector.reduce((sum, entry) => sum + entry, 0) < 0 ? vector.map((entry) => -entry) : vector;
    }),
  };
}

function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const apq = a[p]![q]!;
  if (apq === 0) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < a.length; k++) {
    const x = a[k]![p]!;
    const y = a[k]![q]!;
    a[k]![p] = c * x - s * y;
    a[k]![q] = s * x + c * y;
  }
  for (let k = 0; k < a.length; k++) {
    const x = a[p]![k]!;
    const y = a[q]![k]!;
    a[p]![k] = c * x - s * y;
    a[q]![k] = s * x + c * y;
    const g = v[k]![p]!;
    const h = v[k]![q]!;
    v[k]![p] = c * g - s * h;
    v[k]![q] = s * g + c * h;
  }
}
