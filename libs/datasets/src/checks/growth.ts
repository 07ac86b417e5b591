import { shown, valueOf, type ObservedValues, type Finding } from './observed-values.js';

export interface GrowthRule {
  readonly claim: string;
  readonly of: string;
  /** percent on the year before; 增长了 k 倍: (end − start) / start; 增长到 k 倍: end / start. */
  readonly wording: 'percent' | 'by-times' | 'to-times';
  /** The base year; absent: the year before for percent, else the first year. */
  readonly since?: number;
  readonly tolerance?: number;
}

/** Percentage points between a printed rate (often at constant prices) and the one of the printed levels. Ours. */
const POINTS = 3;
/** Times that rounding of a printed multiple explains. Ours. */
const TIMES = 1;

/** Claims of growth that do not reconcile with the values they are about. */
export function checkGrowth(observed: ObservedValues, declared: readonly GrowthRule[]): Finding[] {
  const findings: Finding[] = [];
  const named = observed.codes
    .flatMap((code) => byName(code, observed.codes))
    .filter(({ claim }) => !declared.some((rule) => rule.claim === claim));
  for (const rule of [...declared, ...named]) {
    const claim = observed.codes.indexOf(rule.claim);
    const of = observed.codes.indexOf(rule.of);
    if (claim < 0 || of < 0) continue;
    const claims = observed.block(claim);
    const levels = observed.block(of);
    claims.units.forEach((unit, u) => {
      claims.years.forEach((year, y) => {
        const value = claims.values[u * claims.years.length + y]!;
        const row = claims.rows[u * claims.years.length + y]!;
        const since =
          rule.since ??
          (rule.wording === 'percent'
            ? year - 1
            : (levels.years.find((one) => !Number.isNaN(valueOf(levels, unit, one))) ?? year));
        const start = valueOf(levels, unit, since);
        const end = valueOf(levels, unit, year);
        if (
          row === 0 ||
          Number.isNaN(value) ||
          Number.isNaN(start) ||
          Number.isNaN(end) ||
          start === 0 ||
          since === year
        )
          return;
        const finding = contradiction(rule, value, start, end);
        if (finding) findings.push({ ...finding, indicator: claim, unit, year, row, value });
      });
    });
  }
  return findings;
}

function contradiction(
  { wording, tolerance }: GrowthRule,
  claim: number,
  start: number,
  end: number,
): Pick<Finding, 'code' | 'data'> | undefined {
  const ratio = end / start;
  const levels = { claim, start: shown(start), end: shown(end) };
  if (wording === 'percent') {
    const rate = (ratio - 1) * 100;
    return Math.abs(rate - claim) > (tolerance ?? POINTS)
      ? { code: 'growth-rate-differs', data: { ...levels, rate: Number(rate.toFixed(2)) } }
      : undefined;
  }
  const times = wording === 'by-times' ? ratio - 1 : ratio;
  return Math.abs(times - claim) > (tolerance ?? TIMES)
    ? {
        code: 'growth-differs',
        data: { ...levels, ratio: Number(ratio.toFixed(2)), growth: Number((ratio - 1).toFixed(2)) },
      }
    : undefined;
}

/** GDP增速 speaks of GDP, 财政收入增长倍数 of 财政收入: the names say so. */
function byName(code: string, codes: readonly string[]): GrowthRule[] {
  const found = /^(.+?)(比上年)?(增速|增长率|增长到倍数|增长倍数|增长)$/.exec(code);
  if (!found || !codes.includes(found[1]!)) return [];
  const wording = found[3] === '增长倍数' ? 'by-times' : found[3] === '增长到倍数' ? 'to-times' : 'percent';
  return [{ claim: code, of: found[1]!, wording }];
}
