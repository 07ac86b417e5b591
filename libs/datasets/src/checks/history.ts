import { median, shown, type Block, type ObservedValues, type Finding } from './observed-values.js';

/** Years within which a unit's other values say something about this one. Ours. */
const WITHIN = 10;
/**
 * Orders of magnitude that no value moves by itself. Ours: below the 10^4 between 万元 and 亿元, above growth in ten
 * years.
 */
const ORDERS = 2.5;
/**
 * A change is unlikely when it more than doubles or halves and is this many times the indicator's usual change.
 * Ours.
 */
const TIMES_USUAL = 6;
/** Changes it takes to know the usual one; with fewer no jump is called unlikely. Ours. */
const ENOUGH = 5;
/** Changes looked at for the usual one. */
const SAMPLE = 20_000;

/**
 * Values unlike their unit's own history: orders of magnitude off, a jump between neighbouring years, a sign never
 * seen.
 * Nothing is corrected: a break in the series, a war and a wrong unit of measure look the same from here.
 */
export function checkHistory(observed: ObservedValues): Finding[] {
  const findings: Finding[] = [];
  observed.codes.forEach((_, indicator) => {
    const block = observed.block(indicator);
    if (block.years.length < 2) return;
    const usual = usualChange(block);
    const signsMatter = mostlyPositive(block);
    const odd = new Uint8Array(block.years.length);
    for (let u = 0; u < block.units.length; u++) checkUnit({ block, u, odd, usual, signsMatter, indicator, findings });
  });
  return findings;
}

interface UnitCheck {
  readonly block: Block;
  readonly u: number;
  /** Years found odd by order of magnitude; reused from unit to unit. */
  readonly odd: Uint8Array;
  readonly usual: number;
  readonly signsMatter: boolean;
  readonly indicator: number;
  readonly findings: Finding[];
}

function checkUnit({ block, u, odd, usual, signsMatter, indicator, findings }: UnitCheck): void {
  const { years, values, rows, units } = block;
  const from = u * years.length;
  const find = (code: Finding['code'], y: number, data: Finding['data']): void => {
    findings.push({
      code,
      indicator,
      unit: units[u]!,
      year: years[y]!,
      row: rows[from + y]!,
      value: values[from + y]!,
      data,
    });
  };
  odd.fill(0);
  if (spread(values, from, years.length) >= ORDERS) {
    for (let y = 0; y < years.length; y++) {
      const off = magnitude(block, from, y);
      if (!off) continue;
      odd[y] = 1;
      if (rows[from + y]! > 0)
        find('magnitude-unlikely', y, { median: shown(off.middle), power: Math.round(off.orders) });
    }
  }
  let before = -1;
  let positive = 0;
  let others = 0;
  for (let y = 0; y < years.length; y++) {
    const value = values[from + y]!;
    if (Number.isNaN(value) || odd[y]) continue;
    others++;
    if (value > 0) positive++;
    if (before >= 0 && rows[from + y]! > 0 && years[y]! - years[before]! <= 2) {
      const earlier = values[from + before]!;
      const change = value > 0 && earlier > 0 ? Math.abs(Math.log(value / earlier)) : 0;
      if (change > Math.LN2 && change > TIMES_USUAL * usual) {
        find('jump-unlikely', y, {
          fromYear: years[before]!,
          from: shown(earlier),
          toYear: years[y]!,
          to: shown(value),
          ratio: shown(value / earlier),
        });
      }
    }
    before = y;
  }
  if (!signsMatter || positive !== others - 1 || others < 3) return;
  for (let y = 0; y < years.length; y++) {
    if (values[from + y]! < 0 && !odd[y] && rows[from + y]! > 0)
      find('sign-unlikely', y, { to: shown(values[from + y]!) });
  }
}

/** Orders of magnitude between the smallest and the largest of a unit's numbers. */
function spread(values: Float64Array, from: number, length: number): number {
  let low = Infinity;
  let high = 0;
  for (let at = from; at < from + length; at++) {
    const size = Math.abs(values[at]!);
    if (size > 0 && size < low) low = size;
    if (size > high) high = size;
  }
  return high > 0 ? Math.log10(high / low) : 0;
}

/** One number against the median of the others within ten years; of two, the later one is the odd one. */
function magnitude(
  { years, values, rows }: Block,
  from: number,
  y: number,
): { middle: number; orders: number } | undefined {
  const value = values[from + y]!;
  if (Number.isNaN(value) || value === 0) return undefined;
  const others: number[] = [];
  let only = -1;
  for (let other = 0; other < years.length; other++) {
    const size = Math.abs(values[from + other]!);
    if (other === y || !(size > 0) || Math.abs(years[other]! - years[y]!) > WITHIN) continue;
    others.push(size);
    only = other;
  }
  if (others.length === 0 || (others.length === 1 && only > y && rows[from + only]! > 0)) return undefined;
  const middle = median(others);
  const orders = Math.log10(Math.abs(value) / middle);
  return Math.abs(orders) < ORDERS ? undefined : { middle, orders };
}

function mostlyPositive({ values }: Block): boolean {
  let negative = 0;
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    count++;
    if (value < 0) negative++;
  }
  return negative > 0 && negative * 20 <= count;
}

function usualChange({ years, units, values }: Block): number {
  const changes: number[] = [];
  const step = Math.max(1, Math.floor((units.length * years.length) / SAMPLE));
  for (let u = 0; u < units.length; u += step) {
    for (let y = 1; y < years.length; y++) {
      const before = values[u * years.length + y - 1]!;
      const value = values[u * years.length + y]!;
      if (before > 0 && value > 0) changes.push(Math.abs(Math.log(value / before)) / (years[y]! - years[y - 1]!));
    }
  }
  return changes.length < ENOUGH ? Infinity : median(changes);
}
