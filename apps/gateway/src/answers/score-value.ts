/** A number as GraphQL carries it: NaN is null. */
export function value(x: number | undefined): number | null {
  return x === undefined || Number.isNaN(x) ? null : x;
}

/** A rank as GraphQL carries it: 0 is null. */
export function place(rank: number | undefined): number | null {
  return rank ? rank : null;
}
