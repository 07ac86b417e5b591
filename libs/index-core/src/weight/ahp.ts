/**
 * Analytic hierarchy process: weights from a matrix of pairwise comparisons, a(i,j) saying how many times as important i is as j.
 * `method`: `eigenvector` (default, Saaty's), `geometric-mean` of the rows (方根法) or `column-mean` of the normalised columns (和法).
 * Answers the consistency ratio CR = ((λ − n)/(n − 1)) / RI and whether it is below `limit` (default 0.1): the document decides
 * whether an inconsistent matrix is refused or only reported.
 * Missing: given by people, none
 * Formula: A·w = λ·w; CI = (λ − n)/(n − 1); CR = CI/RI; consistent below 0.1
 * Source: T. L. Saaty (1980), The Analytic Hierarchy Process; RI as printed there, n up to 15.
 * @throws RangeError if the matrix is not square (2 to 15 rows), not positive, or not reciprocal (a(i,j)·a(j,i) within 2 % of 1).
 * @example ahp([[1, 3], [1 / 3, 1]]).weights // [0.75, 0.25]
 */
export function ahp(matrix: readonly (readonly number[])[], params: AhpParams = {}): AhpResult {
  const n = matrix.length;
  const { method = 'eigenvector', limit = 0.1 } = params;
  if (n < 2 || n >= randomIndex.length)
    throw new RangeError(`A matrix of comparisons has 2 to ${randomIndex.length - 1} rows; here ${n}.`);
  matrix.forEach((row, i) => {
    if (row.length !== n) throw new RangeError(`Row ${i + 1} of the comparisons has ${row.length} entries, not ${n}.`);
    row.forEach((entry, j) => {
      if (!(entry > 0 && entry < Infinity))
        throw new RangeError(`Comparison (${i + 1}, ${j + 1}) is ${entry}; it must be a positive number.`);
      if (Math.abs(entry * (matrix[j]?.[i] ?? NaN) - 1) > 0.02) {
        throw new RangeError(
          `Comparisons (${i + 1}, ${j + 1}) = ${entry} and (${j + 1}, ${i + 1}) = ${matrix[j]![i]} are not reciprocal.`,
        );
      }
    });
  });
  const weights = methods[method](matrix);
  let lambdaMax = 0;
  for (let i = 0; i < n; i++) lambdaMax += product(matrix, weights, i) / weights[i]! / n;
  const consistencyIndex = Math.max(0, (lambdaMax - n) / (n - 1));
  const consistencyRatio = n === 2 ? 0 : consistencyIndex / randomIndex[n]!;
  return { weights, lambdaMax, consistencyIndex, consistencyRatio, consistent: consistencyRatio < limit };
}

export interface AhpParams {
  readonly method?: 'eigenvector' | 'geometric-mean' | 'column-mean';
  readonly limit?: number;
}

export interface AhpResult {
  readonly weights: Float64Array;
  readonly lambdaMax: number;
  readonly consistencyIndex: number;
  readonly consistencyRatio: number;
  readonly consistent: boolean;
}

/** Saaty's mean consistency index of random matrices, by the number of rows. */
const randomIndex = [NaN, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

const methods = { eigenvector, 'geometric-mean': geometricMean, 'column-mean': columnMean };

function eigenvector(matrix: readonly (readonly number[])[]): Float64Array {
  let weights = geometricMean(matrix);
  for (let step = 0; step < 1000; step++) {
    const current = weights;
    const next = normalised(current.map((_, i) => product(matrix, current, i)));
    const change = next.reduce((most, weight, i) => Math.max(most, Math.abs(weight - current[i]!)), 0);
    weights = next;
    if (change < 1e-15) break;
  }
  return weights;
}

function geometricMean(matrix: readonly (readonly number[])[]): Float64Array {
  return normalised(
    Float64Array.from(matrix, (row) => Math.exp(row.reduce((sum, entry) => sum + Math.log(entry), 0) / row.length)),
  );
}

function columnMean(matrix: readonly (readonly number[])[]): Float64Array {
  const sums = matrix.map((_, j) => matrix.reduce((sum, row) => sum + row[j]!, 0));
  return normalised(Float64Array.from(matrix, (row) => row.reduce((sum, entry, j) => sum + entry / sums[j]!, 0)));
}

function product(matrix: readonly (readonly number[])[], weights: Float64Array, i: number): number {
  return matrix[i]!.reduce((sum, entry, j) => sum + entry * weights[j]!, 0);
}

function normalised(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
