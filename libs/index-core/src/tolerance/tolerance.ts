/**
 * How far apart two computed numbers may be, as a share of the greater one, and still be the same number on paper.
 * Weighted sums and means of decimals that are equal on paper come out up to 7e-16 apart, geometric means up to
 * 3e-15; figures that differ in their eleventh digit stay apart.
 */
export const SLACK = 1e-12;

const slack = (a: number, b: number, scale: number): number => SLACK * Math.max(Math.abs(a), Math.abs(b), scale);

/**
 * Whether two numbers are equal on paper. `scale`: the greatest of the terms that a number came from, where they
 * cancel (a difference, a mean of z-scores): what is left has their rounding and not its own.
 * Missing: NaN equals nothing. Not transitive: for ranks, ask for the class (see rank).
 */
export function equals(a: number, b: number, scale = 0): boolean {
  return a === b || Math.abs(a - b) < slack(a, b, scale);
}

/**
 * Whether a number reaches a limit from below, on paper: it is greater, or equal.
 * Missing: NaN reaches nothing and is reached by nothing.
 */
export function reaches(a: number, limit: number, scale = 0): boolean {
  return a >= limit || limit - a < slack(a, limit, scale);
}

/** Whether a number lies above a limit, on paper: greater, and not equal. */
export function exceeds(a: number, limit: number, scale = 0): boolean {
  return a > limit && !equals(a, limit, scale);
}

/** Whether the values differ on paper at all. Missing: NaN is left out; without two values there is no spread. */
export function hasSpread(x: Float64Array): boolean {
  let min = Infinity;
  let max = -Infinity;
  for (const value of x) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return exceeds(max, min);
}

/**
 * Units of measure in a distance: all that are `begun`, or `whole` ones only. A distance that is a whole number on
 * paper is that number. `scale` as in equals: the greater of the two figures whose difference it is.
 */
export function unitsIn(distance: number, count: 'begun' | 'whole', scale: number): number {
  const nearest = Math.round(distance);
  if (equals(distance, nearest, scale)) return nearest;
  return count === 'begun' ? Math.ceil(distance) : Math.floor(distance);
}
