import { shown, type Figures, type Finding } from './figures.js';

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

/** Claims of growth that do not reconcile with the figures they are about. */
export function checkGrowth(figures: Figures, declared: readonly GrowthRule[]): Finding[] {
  const findings: Finding[] = [];
  const named = figures.codes.flatMap((code) => byName(code, figures.codes)).filter(({ claim }) => !declared.some((rule) => rule.claim === claim));
  for (const rule of [...declared, ...named]) {
    const claim = figures.codes.indexOf(rule.claim);
    const of = figures.codes.indexOf(rule.of);
    if (claim < 0 || of < 0) continue;
    for (const [unit, claims] of figures.series(claim)) {
      const levels = figures.series(of).get(unit) ?? [];
      for (const { year, value, row } of claims) {
        const end = levels.find((point) => point.year === year)?.value;
        const since = rule.since ?? (rule.wording === 'percent' ? year - 1 : levels[0]?.year);
        const start = levels.find((point) => point.year === since)?.value;
        if (row === 0 || end === undefined || start === undefined || start === 0 || since === year) continue;
        const ratio = end / start;
        const place = { indicator: claim, unit, year, row, value };
        if (rule.wording === 'percent') {
          const rate = (ratio - 1) * 100;
          if (Math.abs(rate - value) > (rule.tolerance ?? POINTS)) {
            findings.push({ code: 'growth-rate-differs', ...place, data: { claim: value, start: shown(start), end: shown(end), rate: Number(rate.toFixed(2)) } });
          }
        } else if (Math.abs((rule.wording === 'by-times' ? ratio - 1 : ratio) - value) > (rule.tolerance ?? TIMES)) {
          findings.push({ code: 'growth-differs', ...place, data: { claim: value, start: shown(start), end: shown(end), ratio: Number(ratio.toFixed(2)), growth: Number((ratio - 1).toFixed(2)) } });
        }
      }
    }
  }
  return findings;
}

/** GDP增速 speaks of GDP, 财政收入增长倍数 of 财政收入: the names say so. */
function byName(code: string, codes: readonly string[]): GrowthRule[] {
  const found = /^(.+?)(比上年)?(增速|增长率|增长到倍数|增长倍数|增长)$/.exec(code);
  if (!found || !codes.includes(found[1]!)) return [];
  const wording = found[3] === '增长倍数' ? 'by-times' : found[3] === '增长到倍数' ? 'to-times' : 'percent';
  return [{ claim: code, of: found[1]!, wording }];
}
