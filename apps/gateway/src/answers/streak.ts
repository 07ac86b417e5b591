import type { Text } from '#text';
import { at } from './at.js';
import type { Shown } from './shown.js';

/**
 * The streak up to the last year on record. A year without a record is not bridged: the streak ends there.
 * @param rankIn the unit's place in a year on record; undefined where the record has none for it.
 */
export function streakOf(
  record: readonly number[],
  rankIn: (year: number) => number | undefined,
  top: number,
): Shown<'Streak'> {
  let start = record.length;
  while (
    start > 0 &&
    (start === record.length || record[start - 1] === at(record, start) - 1) &&
    (rankIn(at(record, start - 1)) ?? Infinity) <= top
  )
    start--;
  const years = record.length - start;
  return {
    top,
    years,
    from: years > 0 ? at(record, start) : null,
    to: years > 0 ? record.at(-1)! : null,
    record,
    ends: endOf(record, start, rankIn),
  };
}

function endOf(record: readonly number[], start: number, rankIn: (year: number) => number | undefined): Text {
  if (record.length === 0) return { zh: '没有记录。', en: 'There is no record.' };
  const before = record[start - 1];
  const since = record[start];
  if (before === undefined) return { zh: `记录始于 ${since} 年。`, en: `The record begins in ${since}.` };
  if (since !== undefined && before !== since - 1)
    return {
      zh: `${since - 1} 年没有记录，不作推断。`,
      en: `There is no record of ${since - 1}, and a gap is not bridged.`,
    };
  const rank = rankIn(before);
  if (rank === undefined)
    return { zh: `${before} 年的记录中没有该单元的名次。`, en: `The record of ${before} has no place for the unit.` };
  return { zh: `${before} 年为第 ${rank} 名。`, en: `In ${before} the unit stood at ${rank}.` };
}
