import { cagr, growth } from '#index-core/methods';
import type { Text } from '#text';
import { at } from '../answers/at.js';
import { value } from '../answers/score-value.js';
import type { Shown } from '../answers/shown.js';

/**
 * Growth within the last stretch that no break of a series divides, from its first to its last year with a score.
 * @param scores one a year; NaN: none.
 * @param breaks years whose figures are not comparable with those before, ascending.
 * @returns the growth, or null; and why it is null or leaves years out, or null where it covers every year that has a score.
 */
export function growthOf(
  years: readonly number[],
  scores: Float64Array,
  breaks: readonly number[],
): { readonly growth: Shown<'Growth'> | null; readonly growthNote: Text | null } {
  const known = [...scores.keys()].filter((y) => !Number.isNaN(at(scores, y)));
  const last = known.at(-1);
  if (last === undefined) return none({ zh: '没有任何年份有得分。', en: 'No year has a score.' });
  const since = breaks.findLast((year) => year <= at(years, last) && year > at(years, at(known, 0)));
  const stretch = since === undefined ? known : known.filter((y) => at(years, y) >= since);
  const first = at(stretch, 0);
  const [from, to] = [at(scores, first), at(scores, last)];
  if (first === last) {
    return none(
      since === undefined
        ? { zh: `只有 ${years[last]} 年有得分。`, en: `Only ${years[last]} has a score.` }
        : {
            zh: `序列在 ${since} 年中断，此后只有 ${years[last]} 年有得分；不跨断点计算增长。`,
            en: `A series breaks in ${since}, and only ${years[last]} has a score since: growth does not bridge a break.`,
          },
    );
  }
  const { by, to: ratio } = growth(from, to);
  if (Number.isNaN(ratio))
    return none({
      zh: `${years[first]} 年的得分不为正，增长倍数没有意义。`,
      en: `The score of ${years[first]} is not positive: growth has no meaning.`,
    });
  return {
    growth: {
      fromYear: at(years, first),
      toYear: at(years, last),
      from,
      to,
      years: at(years, last) - at(years, first),
      ratio,
      increase: by,
      cagr: value(cagr(scores.slice(first, last + 1), years.slice(first, last + 1))),
    },
    growthNote:
      since === undefined
        ? null
        : {
            zh: `序列在 ${since} 年中断，增长自该年算起，不跨断点。`,
            en: `A series breaks in ${since}: growth is counted from there and does not bridge the break.`,
          },
  };
}

function none(growthNote: Text): { readonly growth: null; readonly growthNote: Text } {
  return { growth: null, growthNote };
}
