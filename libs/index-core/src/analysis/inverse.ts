/**
 * The inverse of a square matrix by Gauss–Jordan elimination with partial pivoting; undefined where it has none (to 1e-12 of its
 * greatest entry) or an entry is missing.
 * Missing: NaN in, NaN out
 * Formula: Gauss–Jordan, partial pivoting
 * Source: Numerical Recipes (3rd ed.) 2.1.
 */
export function inverse(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const n = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  const greatest = Math.max(...matrix.flat().map(Math.abs));
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(work[r]![c]!) > Math.abs(work[pivot]![c]!)) pivot = r;
    const head = work[pivot]!;
    if (!(Math.abs(head[c]!) > 1e-12 * greatest)) return undefined;
    work[pivot] = work[c]!;
    work[c] = head;
    const scale = head[c]!;
    for (let k = 0; k < 2 * n; k++) head[k]! /= scale;
    for (let r = 0; r < n; r++) {
      const row = work[r]!;
      const factor = row[c]!;
      if (r === c || factor === 0) continue;
      for (let k = 0; k < 2 * n; k++) row[k]! -= factor * head[k]!;
    }
  }
  return work.map((row) => row.slice(n));
}
