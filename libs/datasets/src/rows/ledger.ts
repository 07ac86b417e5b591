import type { VisitValue } from '../checks/observed-values.js';

/** Observations up to which values and rows are remembered for the checks; beyond, only fingerprints for duplicates. */
export const LEDGER_LIMIT = 1_000_000;
const PAGE = 256;
/** Bytes of pages kept at most: enough for fingerprints of 25 million observations that lie close together. */
const MAX_BYTES = 110 * 1024 * 1024;
const PRINT_BYTES = PAGE * 4;
const VALUE_BYTES = PAGE * 12;

/**
 * Cells of one allocation: pages are cut from few large blocks, as many small arrays cost as much again in
 * bookkeeping.
 */
const BLOCK = 65_536;

/** An observation by indexes into units and indicators. */
export interface ObservationKey {
  readonly unit: number;
  readonly indicator: number;
  readonly year: number;
}

interface Block {
  /** Fingerprints; 0 = no observation. */
  readonly prints: Uint32Array;
  /** While they are held. */
  held: { readonly values: Float64Array; readonly rows: Int32Array } | undefined;
}

export type Duplicate = { readonly agrees: boolean; readonly firstRow?: number; readonly firstValue?: number };

/**
 * What has been read so far, by unit, indicator and year: finds duplicates at once, and holds the values of files of
 * ordinary size for the checks that need the whole. Memory is bounded by MAX_BYTES: past LEDGER_LIMIT observations 4
 * bytes each.
 * A fingerprint has 32 bits: of two different values for the same place one pair in four thousand million counts as
 * equal
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
  private readonly blocks: Block[] = [];
  /** Units by order of appearance, so that pages are full. */
  private readonly dense = new Map<number, number>();
  private readonly units: number[] = [];
  private readonly bits = new Float64Array(1);
  private readonly words = new Uint32Array(this.bits.buffer);

  /** Notes an observation; answers with what stood there already. */
  put(place: ObservationKey, value: number, missing: number, row: number): Duplicate | undefined {
    if (!this.watching) return undefined;
    const unit = this.position(place.unit);
    const page = this.page(place, unit);
    if (page === undefined) return undefined;
    const [number, at] = cellOf(page, unit);
    const block = this.blocks[number];
    if (!block) return undefined;
    const { prints, held } = block;
    const print = this.fingerprint(value, missing);
    const before = prints[at];
    if (before === 0) {
      prints[at] = print;
      if (held) {
        held.values[at] = value;
        held.rows[at] = row;
      }
      if (++this.count > LEDGER_LIMIT && this.complete) this.forgetValues();
      return undefined;
    }
    if (!held) return { agrees: before === print };
    const firstValue = held.values[at];
    return { agrees: Object.is(firstValue, value), firstRow: held.rows[at], firstValue };
  }

  /** The file is at its end: what only served to find duplicates is let go. */
  close(): void {
    if (!this.complete) this.forgetAll();
  }

  has({ unit, indicator, year }: ObservationKey): boolean {
    const at = this.dense.get(unit);
    if (at === undefined) return false;
    const page = this.slots[indicator]?.get(year)?.[Math.floor(at / PAGE)];
    if (page === undefined) return false;
    const [number, cell] = cellOf(page, at);
    return this.blocks[number]?.prints[cell] !== 0;
  }

  /** Every value held of an indicator, year by year. */
  each(indicator: number, visit: VisitValue): void {
    for (const [year, pages] of this.slots[indicator] ?? []) {
      pages.forEach((page, number) => {
        if (page !== undefined)
          this.eachOfPage(page, this.units.slice(number * PAGE, (number + 1) * PAGE), year, visit);
      });
    }
  }

  private eachOfPage(page: number, units: readonly number[], year: number, visit: VisitValue): void {
    const [number, first] = cellOf(page, 0);
    const block = this.blocks[number];
    if (!block?.held) return;
    const { values, rows } = block.held;
    units.forEach((unit, i) => {
      const at = first + i;
      if (block.prints[at] !== 0) visit(year, unit, values[at] ?? NaN, rows[at] ?? 0);
    });
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
    if (cellOf(page, 0)[0] === this.blocks.length)
      this.blocks.push({
        prints: new Uint32Array(BLOCK),
        held: this.complete ? { values: new Float64Array(BLOCK), rows: new Int32Array(BLOCK) } : undefined,
      });
    pages[number] = page;
    return page;
  }

  private forgetValues(): void {
    this.complete = false;
    for (const block of this.blocks) block.held = undefined;
  }

  private forgetAll(): void {
    this.forgetValues();
    this.slots.length = 0;
    this.blocks.length = 0;
  }

  private fingerprint(value: number, missing: number): number {
    if (missing !== 0) return 1 + missing;
    this.bits[0] = value;
    const print = (Math.imul(this.words[1] ?? 0, 0x9e3779b1) ^ Math.imul(this.words[0] ?? 0, 0x85ebca6b)) >>> 0;
    return print < 16 ? print + 16 : print;
  }
}

/** In which block, and where in it, the cell of a unit stands. */
function cellOf(page: number, unit: number): readonly [number, number] {
  const cell = (page - 1) * PAGE + (unit % PAGE);
  return [Math.floor(cell / BLOCK), cell % BLOCK];
}
