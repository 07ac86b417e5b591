import type { VisitValue } from '../checks/observed-values.js';

/** Observations up to which values and rows are remembered for the checks; beyond, only fingerprints for duplicates. */
export const LEDGER_LIMIT = 1_000_000;
const PAGE = 256;
/** Bytes of pages kept at most: enough for fingerprints of 25 million observations that lie close together. */
const MAX_BYTES = 110 * 1024 * 1024;
const PRINT_BYTES = PAGE * 4;
const VALUE_BYTES = PAGE * 12;

/** Cells of one allocation: pages are cut from few large blocks, as many small arrays cost as much again in bookkeeping. */
const BLOCK = 65_536;

export type Duplicate = { readonly agrees: boolean; readonly firstRow?: number; readonly firstValue?: number };

/**
 * What has been read so far, by unit, indicator and year: finds duplicates at once, and holds the values of files of
 * ordinary size for the checks that need the whole. Memory is bounded by MAX_BYTES: past LEDGER_LIMIT observations 4 bytes each.
 * A fingerprint has 32 bits: of two different values for the same place one pair in four thousand million counts as equal
 * in files past the limit; in smaller ones values are compared themselves.
 */
export class Ledger {
  count = 0;
  /** Whether values are still held. */
  complete = true;
  /** False once the memory for fingerprints is used up: the database's key then is what finds duplicates. */
  watching = true;
  /** Numbers of pages, from 1, by indicator, then year, then units. */
  private readonly slots: Map<number, (number | undefined)[]>[] = [];
  private pages = 0;
  /** Fingerprints; 0 = no observation. Values and rows while they are held. */
  private readonly prints: Uint32Array[] = [];
  private readonly values: Float64Array[] = [];
  private readonly rows: Int32Array[] = [];
  /** Units by order of appearance, so that pages are full. */
  private readonly dense = new Map<number, number>();
  private readonly units: number[] = [];
  private readonly bits = new Float64Array(1);
  private readonly words = new Uint32Array(this.bits.buffer);

  /** Notes an observation; answers with what stood there already. */
  put(
    place: { readonly unit: number; readonly indicator: number; readonly year: number },
    value: number,
    missing: number,
    row: number,
  ): Duplicate | undefined {
    if (!this.watching) return undefined;
    const unit = this.position(place.unit);
    const page = this.page(place, unit);
    if (page === undefined) return undefined;
    const [block, at] = cellOf(page, unit);
    const print = this.fingerprint(value, missing);
    const before = this.prints[block]![at]!;
    if (before === 0) {
      this.prints[block]![at] = print;
      if (this.complete) {
        this.values[block]![at] = value;
        this.rows[block]![at] = row;
      }
      if (++this.count > LEDGER_LIMIT && this.complete) this.forgetValues();
      return undefined;
    }
    if (!this.complete) return { agrees: before === print };
    const firstValue = this.values[block]![at]!;
    return { agrees: Object.is(firstValue, value), firstRow: this.rows[block]![at]!, firstValue };
  }

  /** The file is at its end: what only served to find duplicates is let go. */
  close(): void {
    if (!this.complete) this.forgetAll();
  }

  has({
    unit,
    indicator,
    year,
  }: {
    readonly unit: number;
    readonly indicator: number;
    readonly year: number;
  }): boolean {
    const at = this.dense.get(unit);
    const page = at === undefined ? undefined : this.slots[indicator]?.get(year)?.[Math.floor(at / PAGE)];
    if (page === undefined) return false;
    const [block, cell] = cellOf(page, at!);
    return this.prints[block]![cell] !== 0;
  }

  /** Every value held of an indicator, year by year. */
  each(indicator: number, visit: VisitValue): void {
    if (!this.complete) return;
    for (const [year, pages] of this.slots[indicator] ?? []) {
      pages.forEach((page, number) => {
        if (page === undefined) return;
        const [block, first] = cellOf(page, 0);
        const [prints, values, rows] = [this.prints[block]!, this.values[block]!, this.rows[block]!];
        for (let i = 0; i < PAGE; i++)
          if (prints[first + i] !== 0)
            visit(year, this.units[number * PAGE + i]!, values[first + i]!, rows[first + i]!);
      });
    }
  }

  private position(unit: number): number {
    let at = this.dense.get(unit);
    if (at === undefined) {
      this.dense.set(unit, (at = this.units.length));
      this.units.push(unit);
    }
    return at;
  }

  private page(
    { indicator, year }: { readonly indicator: number; readonly year: number },
    unit: number,
  ): number | undefined {
    const years = (this.slots[indicator] ??= new Map<number, (number | undefined)[]>());
    let pages = years.get(year);
    if (!pages) years.set(year, (pages = []));
    const number = Math.floor(unit / PAGE);
    const there = pages[number];
    if (there !== undefined) return there;
    const page = ++this.pages;
    if (this.complete && page * (PRINT_BYTES + VALUE_BYTES) > MAX_BYTES) this.forgetValues();
    if (page * PRINT_BYTES > MAX_BYTES) {
      this.watching = false;
      this.forgetAll();
      return undefined;
    }
    if (cellOf(page, 0)[0] === this.prints.length) {
      this.prints.push(new Uint32Array(BLOCK));
      if (this.complete) {
        this.values.push(new Float64Array(BLOCK));
        this.rows.push(new Int32Array(BLOCK));
      }
    }
    pages[number] = page;
    return page;
  }

  private forgetValues(): void {
    this.complete = false;
    this.values.length = this.rows.length = 0;
  }

  private forgetAll(): void {
    this.forgetValues();
    this.slots.length = 0;
    this.prints.length = 0;
  }

  private fingerprint(value: number, missing: number): number {
    if (missing !== 0) return 1 + missing;
    this.bits[0] = value;
    const print = (Math.imul(this.words[1]!, 0x9e3779b1) ^ Math.imul(this.words[0]!, 0x85ebca6b)) >>> 0;
    return print < 16 ? print + 16 : print;
  }
}

/** In which block, and where in it, the cell of a unit stands. */
function cellOf(page: number, unit: number): readonly [number, number] {
  const cell = (page - 1) * PAGE + (unit % PAGE);
  return [Math.floor(cell / BLOCK), cell % BLOCK];
}
