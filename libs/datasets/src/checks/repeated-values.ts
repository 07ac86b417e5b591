import type { Figures, Finding } from './figures.js';

/** Digits from which equal values of several units are no accident, and how many units it takes. Ours. */
const DIGITS = 6;
const UNITS = 3;

/** The same value, to many digits, in several units of one year: figures of an upper level or of a model, sold as measured. */
export function checkRepeatedValues(figures: Figures): Finding[] {
  const findings: Finding[] = [];
  figures.codes.forEach((_, indicator) => {
    const groups = new Map<string, { unit: number; year: number; row: number; value: number; units: number }>();
    for (const [unit, points] of figures.series(indicator)) {
      for (const { year, value, row } of points) {
        if (row === 0 || significantDigits(value) < DIGITS) continue;
        const key = `${year} ${value}`;
        const group = groups.get(key);
        if (group) group.units++;
        else groups.set(key, { unit, year, row, value, units: 1 });
      }
    }
    for (const { units, ...first } of groups.values()) {
      if (units >= UNITS) findings.push({ code: 'values-repeated', indicator, ...first, data: { units, figure: first.value } });
    }
  });
  return findings;
}

function significantDigits(value: number): number {
  return Math.abs(value).toString().replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
}
