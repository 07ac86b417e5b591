import { shown, valueOf, type ObservedValues, type Finding } from './observed-values.js';

export interface TotalRule {
  readonly total: string;
  readonly parts: readonly string[];
  readonly tolerance?: number;
}

/** Relative difference that rounding of printed parts explains. Ours. */
const TOLERANCE = 0.005;

/**
 * Sums that hold by definition wherever all their names appear: value added by industry, residents by urban and
 * rural.
 */
const wellKnown: readonly TotalRule[] = [
  { total: '地区生产总值', parts: ['第一产业增加值', '第二产业增加值', '第三产业增加值'] },
  { total: '地区生产总值', parts: ['第一产业', '第二产业', '第三产业'] },
  { total: 'GDP', parts: ['第一产业增加值', '第二产业增加值', '第三产业增加值'] },
  { total: '常住人口', parts: ['城镇人口', '乡村人口'] },
  { total: 'pop_total', parts: ['pop_urban', 'pop_rural'] },
];

/** Parts that do not add up to their total, unit by unit and year by year; only where every part is there. */
export function checkTotals(observed: ObservedValues, declared: readonly TotalRule[]): Finding[] {
  const findings: Finding[] = [];
  for (const rule of [...declared, ...wellKnown]) {
    const total = observed.codes.indexOf(rule.total);
    const parts = rule.parts.map((code) => observed.codes.indexOf(code));
    if (total < 0 || parts.includes(-1)) continue;
    const tolerance = rule.tolerance ?? TOLERANCE;
    const block = observed.block(total);
    const others = parts.map((part) => observed.block(part));
    block.units.forEach((unit, u) => {
      block.years.forEach((year, y) => {
        const value = block.values[u * block.years.length + y]!;
        const row = block.rows[u * block.years.length + y]!;
        const sum = others.reduce((all, other) => all + valueOf(other, unit, year), 0);
        if (row === 0 || !(Math.abs(sum - value) > tolerance * Math.abs(value) + Number.EPSILON * Math.abs(sum)))
          return;
        findings.push({
          code: 'total-differs',
          indicator: total,
          unit,
          year,
          row,
          value,
          data: { sum: shown(sum), total: shown(value), difference: shown(sum - value) },
        });
      });
    });
  }
  return findings;
}
