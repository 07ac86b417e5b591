/** An output column of n values: missing (NaN) until something is computed. */
export function missingColumn(n: number): Float64Array<ArrayBuffer> {
  return new Float64Array(n).fill(NaN);
}
