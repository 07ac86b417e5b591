import { cagr, growth } from '#index-core/methods';
import type { Text } from '#text';
import type { Verdict } from '../generated/resolvers.js';

/** One way to read a claim, and what the stored figures give under it. */
export interface Reading {
  readonly reading: Text;
  /** Null: the figures give no number. */
  readonly value: number | null;
  /** Null: it cannot be told. */
  readonly holds: boolean | null;
  /** It holds only with its decimals cut off instead of rounded. */
  readonly cut?: boolean;
}

/**
 * What a claimed number and a computed one have to do with each other: `rounded` when the computed one rounds to the claimed one at the
 * digits that were claimed, `cut` when it only does so with its further digits cut off.
 */
export function agreement(computed: number, claimed: number): 'rounded' | 'cut' | undefined {
  const decimals = /\.(\d+)$/.exec(String(claimed))?.[1]?.length ?? 0;
  const unit = 10 ** -decimals;
  const slack = unit * 1e-6;
  if (Math.abs(computed - claimed) <= unit / 2 + slack) return 'rounded';
  return Math.sign(computed) === Math.sign(claimed) &&
    Math.abs(computed) >= Math.abs(claimed) - slack &&
    Math.abs(computed) < Math.abs(claimed) + unit
    ? 'cut'
    : undefined;
}

function read(reading: Text, value: number, claimed: number): Reading {
  if (!Number.isFinite(value)) return { reading, value: null, holds: null };
  const how = agreement(value, claimed);
  if (how !== 'cut') return { reading, value, holds: how === 'rounded' };
  return {
    reading: { zh: `${reading.zh}，舍去小数`, en: `${reading.en}, with the decimals cut off` },
    value,
    holds: true,
    cut: true,
  };
}

export const growthReadings = {
  GROWTH_MULTIPLE: (start: number, end: number, claimed: number): Reading[] => {
    const { by, to } = growth(start, end);
    return [
      read({ zh: '增长了几倍：(末期 − 基期) / 基期', en: 'grew by so many times: (end − start) / start' }, by, claimed),
      read({ zh: '增长到几倍：末期 / 基期', en: 'grew to so many times: end / start' }, to, claimed),
    ];
  },
  GROWTH_PERCENT: (start: number, end: number, claimed: number): Reading[] => [
    read(
      { zh: '增长百分之几：100 · (末期 − 基期) / 基期', en: 'grew by so many per cent: 100 · (end − start) / start' },
      growth(start, end).by * 100,
      claimed,
    ),
  ],
  GROWTH_RATE: (start: number, end: number, claimed: number, years: number): Reading[] => [
    read(
      {
        zh: '年均增长百分之几：100 · ((末期 / 基期)^(1/年数) − 1)',
        en: 'grew by so many per cent a year: 100 · ((end / start)^(1/years) − 1)',
      },
      cagr(Float64Array.of(start, end), [0, years]) * 100,
      claimed,
    ),
  ],
};

export function shareReading(part: number, whole: number, claimed: number): Reading {
  return read(
    { zh: '占百分之几：100 · 部分 / 整体', en: 'so many per cent of the whole: 100 · part / whole' },
    whole > 0 ? (100 * part) / whole : NaN,
    claimed,
  );
}

/** What a growth claim would take: the base that fits the end, and the end that fits the base, by reading. */
export function wouldTake(start: number, end: number, claimed: number): Text {
  const [byBase, toBase, byEnd, toEnd] = [
    end / (1 + claimed),
    end / claimed,
    start * (1 + claimed),
    start * claimed,
  ].map(shown);
  return {
    zh: `要成立，基期须为 ${byBase}（增长了）或 ${toBase}（增长到），或末期须为 ${byEnd} 或 ${toEnd}。`,
    en: `It would take a base of ${byBase} (grew by) or ${toBase} (grew to), or an end of ${byEnd} or ${toEnd}.`,
  };
}

/** A record of places: the years that it has, and the unit's place in one, where it has one. */
export interface PlaceRecord {
  readonly of: Text;
  readonly years: readonly number[];
  readonly rankIn: (year: number) => number | undefined;
}

/** Stood at rank k in a year. */
export function rankReading({ of, years, rankIn }: PlaceRecord, year: number, claimed: number): Reading {
  const rank = years.includes(year) ? rankIn(year) : undefined;
  return {
    reading: { zh: `${of.zh}，${year} 年`, en: `${of.en}, ${year}` },
    value: rank ?? null,
    holds: rank === undefined ? null : rank === claimed,
  };
}

/** k years in a row among the best `top`, up to a year: a year without a place decides nothing, one place below decides against. */
export function streakReading(
  { of, rankIn }: PlaceRecord,
  { to, top, years }: { readonly to: number; readonly top: number; readonly years: number },
): Reading {
  const ranks = Array.from({ length: years }, (_, k) => rankIn(to - k));
  const known = ranks.findIndex((rank) => rank === undefined || rank > top);
  const streak = known < 0 ? years : known;
  const below = ranks.findIndex((rank) => rank !== undefined && rank > top);
  const unknown = ranks.flatMap((rank, k) => (rank === undefined ? [to - k] : []));
  const detail: Text =
    below >= 0
      ? { zh: `${to - below} 年为第 ${ranks[below]} 名`, en: `in ${to - below} at ${ranks[below]}` }
      : unknown.length > 0
        ? {
            zh: `${unknown.length} 年没有名次记录，最近为 ${unknown[0]} 年`,
            en: `${unknown.length} of the years without a place on record, the latest ${unknown[0]}`,
          }
        : { zh: '每年都有记录', en: 'every year on record' };
  return {
    reading: { zh: `${of.zh}，至 ${to} 年（${detail.zh}）`, en: `${of.en}, up to ${to} (${detail.en})` },
    value: streak,
    holds: below >= 0 ? false : unknown.length > 0 ? null : true,
  };
}

/** HOLDS: under every reading, by rounding. HOLDS_IF: under some, or with decimals cut off. DOES_NOT_HOLD: under none, and all could be told. */
export function verdictOf(readings: readonly Reading[]): Verdict {
  const holding = readings.filter(({ holds }) => holds === true);
  if (holding.length > 0)
    return holding.length === readings.length && !holding.some(({ cut }) => cut) ? 'HOLDS' : 'HOLDS_IF';
  return readings.length > 0 && readings.every(({ holds }) => holds === false) ? 'DOES_NOT_HOLD' : 'CANNOT_TELL';
}

export function explain(verdict: Verdict, readings: readonly Reading[]): Text {
  const list = (of: readonly Reading[], language: 'zh' | 'en'): string =>
    of
      .map(({ reading, value }) => `${reading[language]} = ${value === null ? '—' : shown(value)}`)
      .join(language === 'zh' ? '；' : '; ');
  const holding = readings.filter(({ holds }) => holds === true);
  switch (verdict) {
    case 'HOLDS':
      return { zh: `成立：${list(readings, 'zh')}。`, en: `It holds: ${list(readings, 'en')}.` };
    case 'HOLDS_IF':
      return {
        zh: `仅在以下读法下成立：${list(holding, 'zh')}。全部读法：${list(readings, 'zh')}。`,
        en: `It holds only when read so: ${list(holding, 'en')}. All readings: ${list(readings, 'en')}.`,
      };
    case 'DOES_NOT_HOLD':
      return { zh: `不成立：${list(readings, 'zh')}。`, en: `It does not hold: ${list(readings, 'en')}.` };
    case 'CANNOT_TELL':
      return {
        zh: `无法判断：${list(readings, 'zh') || '没有可用的记录'}。`,
        en: `It cannot be told: ${list(readings, 'en') || 'there is no record'}.`,
      };
  }
}

/** Six significant digits, no exponent. */
function shown(x: number): string {
  return String(Number(x.toPrecision(6)));
}
