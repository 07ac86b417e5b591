import { pearson } from './pearson.js';

/**
 * Pearson's correlations among columns, rows with any missing value left out, so that the matrix is one of a single set of rows.
 * NaN where a column has no spread.
 * Missing: NaN in, NaN out
 * Formula: Pearson on complete rows
 * Source: the definition.
 */
export function correlationMatrix(columns: readonly Float64Array[]): number[][] {
  const complete = (_: number, i: number) => columns.every((column) => column[i]! === column[i]!);
  const rows = columns.map((column) => column.filter(complete));
  return rows.map((x, j) => rows.map((y, k) => (j === k ? (pearson(x, x).r === 1 ? 1 : NaN) : pearson(x, y).r)));
}
