/**
 * The numbers of one indicator as a rectangle: units by years, NaN where there is none. The value of unit index `u` and
 * year index `y` stands at `u * years.length + y`; beside it the row it came from, 0 for an earlier revision's.
 */
export interface Block {
  /** Ascending. */
  readonly years: readonly number[];
  /** Units of the registry, by their index there. */
  readonly units: readonly number[];
  readonly values: Float64Array;
  readonly rows: Int32Array;
  readonly unitAt: (unit: number) => number;
}

/** The numbers of a file of ordinary size: what the checks look at. */
export interface ObservedValues {
  readonly codes: readonly string[];
  block(indicator: number): Block;
}

/** What a check has to say; the reader knows the place of it. */
export interface Finding {
  readonly code:
    | 'total-differs'
    | 'jump-unlikely'
    | 'magnitude-unlikely'
    | 'sign-unlikely'
    | 'values-repeated'
    | 'growth-differs'
    | 'growth-rate-differs';
  readonly indicator: number;
  readonly unit: number;
  readonly year: number;
  readonly row: number;
  readonly value: number;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Cells of one rectangle at most; an indicator that is spread wider than that is not looked at. */
const MAX_CELLS = 4_000_000;
const EMPTY: Block = { years: [], units: [], values: new Float64Array(0), rows: new Int32Array(0), unitAt: () => -1 };

export type VisitValue = (year: number, unit: number, value: number, row: number) => void;

/**
 * `each(indicator, visit)`: visits the numbers of one indicator, the same ones in the same order every time.
 * Rectangles are built when asked for.
 */
export function collectValues(
  codes: readonly string[],
  each: (indicator: number, visit: VisitValue) => void,
): ObservedValues {
  const built = new Map<number, Block>();
  return {
    codes,
    block(indicator) {
      let block = built.get(indicator);
      if (!block) built.set(indicator, (block = build((visit) => each(indicator, visit))));
      return block;
    },
  };
}

function build(each: (visit: VisitValue) => void): Block {
  const yearSet = new Set<number>();
  const unitSet = new Set<number>();
  each((year, unit, value) => {
    if (Number.isNaN(value)) return;
    yearSet.add(year);
    unitSet.add(unit);
  });
  const years = [...yearSet].sort((a, b) => a - b);
  const units = [...unitSet].sort((a, b) => a - b);
  if (years.length * units.length > MAX_CELLS) return EMPTY;
  const yearAt = new Map(years.map((year, index) => [year, index]));
  const unitAt = new Map(units.map((unit, index) => [unit, index]));
  const values = new Float64Array(years.length * units.length).fill(NaN);
  const rows = new Int32Array(years.length * units.length);
  each((year, unit, value, row) => {
    if (Number.isNaN(value)) return;
    const at = unitAt.get(unit)! * years.length + yearAt.get(year)!;
    values[at] = value;
    rows[at] = row;
  });
  return { years, units, values, rows, unitAt: (unit) => unitAt.get(unit) ?? -1 };
}

/** The number of a unit in a year, or NaN. */
export function valueOf({ years, values, unitAt }: Block, unit: number, year: number): number {
  const u = unitAt(unit);
  const y = years.indexOf(year);
  return u < 0 || y < 0 ? NaN : values[u * years.length + y]!;
}

export function median(values: readonly number[] | Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A number as messages show it: with six significant digits. */
export function shown(value: number): number {
  return Number(value.toPrecision(6));
}
