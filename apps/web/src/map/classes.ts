import type { Text } from '../words/text.js';

/** A unit with its place in the ranking. */
export interface Placed {
  readonly rank: number;
  readonly score: number;
  readonly unit: { readonly code: string; readonly name: Text };
}

/** Units of one shade, best first. */
export interface Class {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const CLASSES = 5;

/**
 * Five classes of as equal a size as can be, best first; units of one score are never parted. Rows are best first.
 * Null at a class that nobody is in.
 */
export function classify(rows: readonly Placed[]): {
  readonly of: ReadonlyMap<string, number>;
  readonly classes: readonly (Class | null)[];
} {
  const of = new Map<string, number>();
  let before: { score: number; at: number } | undefined;
  rows.forEach(({ unit, score }, i) => {
    const at = before?.score === score ? before.at : Math.floor((i * CLASSES) / rows.length);
    of.set(unit.code, at);
    before = { score, at };
  });
  const classes = Array.from({ length: CLASSES }, (_, k) => {
    const scores = rows.filter(({ unit }) => of.get(unit.code) === k).map(({ score }) => score);
    return scores.length === 0 ? null : { from: Math.min(...scores), to: Math.max(...scores), count: scores.length };
  });
  return { of, classes };
}
