/** Least and greatest of the values that are there; Infinity and −Infinity where nothing is. */
export function extent(x: Float64Array): readonly [min: number, max: number] {
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < x.length; i++) {
    if (x[i]! < min) min = x[i]!;
    if (x[i]! > max) max = x[i]!;
  }
  return [min, max];
}
