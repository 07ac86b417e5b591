/** A number of a unit in a year, with the row it came from (0: from an earlier revision). */
export interface Point {
  readonly year: number;
  readonly value: number;
  readonly row: number;
}

/** The numbers of a file of ordinary size, by indicator and unit, years ascending: what the checks look at. */
export interface Figures {
  readonly codes: readonly string[];
  series(indicator: number): ReadonlyMap<number, readonly Point[]>;
}

/** What a check has to say; the reader knows the place of it. */
export interface Finding {
  readonly code: 'total-differs' | 'jump-unlikely' | 'magnitude-unlikely' | 'sign-unlikely' | 'values-repeated' | 'growth-differs' | 'growth-rate-differs';
  readonly indicator: number;
  readonly unit: number;
  readonly year: number;
  readonly row: number;
  readonly value: number;
  readonly data: Readonly<Record<string, string | number>>;
}

export function collectFigures(codes: readonly string[], each: (visit: (indicator: number, year: number, unit: number, value: number, row: number) => void) => void): Figures {
  const all = new Map<number, Map<number, Point[]>>();
  each((indicator, year, unit, value, row) => {
    if (Number.isNaN(value)) return;
    let units = all.get(indicator);
    if (!units) all.set(indicator, (units = new Map()));
    const points = units.get(unit);
    if (points) points.push({ year, value, row });
    else units.set(unit, [{ year, value, row }]);
  });
  for (const units of all.values()) for (const points of units.values()) points.sort((a, b) => a.year - b.year);
  return { codes, series: (indicator) => all.get(indicator) ?? new Map() };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Figures in messages: as many digits as say something. */
export function shown(value: number): number {
  return Number(value.toPrecision(6));
}
