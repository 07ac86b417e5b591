import type { Block, ObservedValues, Finding } from './observed-values.js';

/** Digits from which equal values of several units are no accident, and how many units it takes. Ours. */
const DIGITS = 6;
const UNITS = 3;

/**
 * The same value, to many digits, in several units of one year: perhaps taken from the level above or from a model,
 * and given as measured.
 */
export function checkRepeatedValues(observed: ObservedValues): Finding[] {
  const findings: Finding[] = [];
  observed.codes.forEach((_, indicator) => {
    const block = observed.block(indicator);
    block.years.forEach((year, y) => {
      const column = crossSection(block, y).sort();
      for (let from = 0; from < column.length; ) {
        let to = from + 1;
        while (to < column.length && column[to] === column[from]) to++;
        const value = column[from]!;
        if (to - from >= UNITS && significantDigits(value) >= DIGITS) {
          const u = block.units.findIndex((_unit, i) => block.values[i * block.years.length + y] === value);
          findings.push({
            code: 'values-repeated',
            indicator,
            unit: block.units[u]!,
            year,
            row: block.rows[u * block.years.length + y]!,
            value,
            data: { units: to - from, figure: value },
          });
        }
        from = to;
      }
    });
  });
  return findings;
}

/** The file's own numbers of one year. */
function crossSection({ years, units, values, rows }: Block, y: number): Float64Array {
  const column = new Float64Array(units.length);
  let length = 0;
  for (let at = y; at < values.length; at += years.length)
    if (rows[at]! > 0 && !Number.isNaN(values[at]!)) column[length++] = values[at]!;
  return column.subarray(0, length);
}

function significantDigits(value: number): number {
  return Math.abs(value).toString().replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
}
