import { median, shown, type Figures, type Finding, type Point } from './figures.js';

/** Years within which a unit's other figures say something about this one. Ours. */
const WITHIN = 10;
/** Orders of magnitude that no figure moves by itself. Ours: below the 10^4 between 万元 and 亿元, above growth in ten years. */
const ORDERS = 2.5;
/** A change is unlikely when it more than doubles or halves and is this many times the indicator's usual change. Ours. */
const TIMES_USUAL = 6;

/**
 * Figures unlike their unit's own history: orders of magnitude off, a jump between neighbouring years, a sign never seen.
 * Nothing is corrected: a break in the series, a war and a wrong unit of measure look the same from here.
 */
export function checkHistory(figures: Figures): Finding[] {
  const findings: Finding[] = [];
  figures.codes.forEach((_, indicator) => {
    const series = figures.series(indicator);
    const usual = usualChange(series);
    let negative = 0;
    let count = 0;
    for (const points of series.values()) for (const { value } of points) [negative, count] = [negative + Number(value < 0), count + 1];
    for (const [unit, points] of series) {
      const odd = new Set<Point>();
      for (const point of points) {
        const finding = magnitude(point, points);
        if (finding) {
          odd.add(point);
          if (point.row > 0) findings.push({ ...finding, indicator, unit });
        }
      }
      const normal = points.filter((point) => !odd.has(point));
      normal.forEach((point, i) => {
        const before = normal[i - 1];
        if (point.row > 0 && before && point.year - before.year <= 2 && point.value > 0 && before.value > 0) {
          const change = Math.abs(Math.log(point.value / before.value));
          if (change > Math.LN2 && change > TIMES_USUAL * usual) {
            findings.push({
              code: 'jump-unlikely', indicator, unit, year: point.year, row: point.row, value: point.value,
              data: { fromYear: before.year, from: shown(before.value), toYear: point.year, to: shown(point.value), ratio: shown(point.value / before.value) },
            });
          }
        }
        const others = normal.filter((other) => other !== point);
        if (point.row > 0 && point.value < 0 && others.length >= 2 && others.every(({ value }) => value > 0) && negative * 20 <= count) {
          findings.push({ code: 'sign-unlikely', indicator, unit, year: point.year, row: point.row, value: point.value, data: { to: shown(point.value) } });
        }
      });
    }
  });
  return findings;
}

/** The later of two, or one against the median of several, within ten years. */
function magnitude(point: Point, points: readonly Point[]): Omit<Finding, 'indicator' | 'unit'> | undefined {
  const others = points.filter((other) => other !== point && Math.abs(other.year - point.year) <= WITHIN && other.value !== 0);
  if (point.value === 0 || others.length === 0 || (others.length === 1 && others[0]!.year > point.year && others[0]!.row > 0)) return undefined;
  const middle = median(others.map(({ value }) => Math.abs(value)));
  const orders = Math.log10(Math.abs(point.value) / middle);
  if (Math.abs(orders) < ORDERS) return undefined;
  return { code: 'magnitude-unlikely', year: point.year, row: point.row, value: point.value, data: { median: shown(middle), power: Math.round(orders) } };
}

function usualChange(series: ReadonlyMap<number, readonly Point[]>): number {
  const changes: number[] = [];
  for (const points of series.values()) {
    points.forEach((point, i) => {
      const before = points[i - 1];
      if (before && point.value > 0 && before.value > 0) changes.push(Math.abs(Math.log(point.value / before.value)) / (point.year - before.year));
    });
  }
  return changes.length < 5 ? 0 : median(changes);
}
