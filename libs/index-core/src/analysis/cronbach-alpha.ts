import { standardDeviation } from './standard-deviation.js';

/**
 * Cronbach's alpha: how consistently columns measure one thing: k/(k − 1)·(1 − Σ var(x) / var(Σ x)).
 * Missing: rows with a missing value are left out. NaN with one column, fewer than two rows, or where the sums have no spread.
 * Formula: k/(k − 1)·(1 − Σ var x / var Σ x)
 * Source: L. J. Cronbach (1951), Psychometrika 16:297–334; COINr get_cronbach (use = "complete").
 */
export function cronbachAlpha(columns: readonly Float64Array[]): number {
  const k = columns.length;
  if (k < 2) return NaN;
  const complete = (_: number, i: number) => columns.every((column) => column[i]! === column[i]!);
  const rows = columns.map((column) => column.filter(complete));
  const sums = new Float64Array(rows[0]!.length);
  let variances = 0;
  for (const row of rows) {
    variances += standardDeviation(row) ** 2;
    for (let i = 0; i < row.length; i++) sums[i]! += row[i]!;
  }
  const whole = standardDeviation(sums) ** 2;
  return whole > 0 ? (k / (k - 1)) * (1 - variances / whole) : NaN;
}
