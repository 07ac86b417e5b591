/**
 * What a mean that cannot take zeros or negative values does with them:
 * - `missing` (default): the unit gets no score;
 * - `zero`: a zero makes the score 0; a negative value leaves the unit without a score;
 * - a number: values below it are raised to it (the document's own floor).
 */
export type NonPositive = 'missing' | 'zero' | number;

/** @throws RangeError if the floor is not a positive, finite number. */
export function checkNonPositive(rule: NonPositive): void {
  if (typeof rule === 'number' && !(rule > 0 && rule < Infinity)) {
    throw new RangeError(`Values can only be raised to a positive, finite number; here ${rule}.`);
  }
}
