/** Observations up to which values and rows are remembered for the checks; beyond, only fingerprints for duplicates. */
export const LEDGER_LIMIT = 1_000_000;
const PAGE = 256;
/** Bytes of pages kept at most: enough for fingerprints of 25 million observations that lie close together. */
const MAX_BYTES = 110 * 1024 * 1024;
const PRINT_BYTES = PAGE * 4;
const VALUE_BYTES = PAGE * 12;

interface Page {
  /** Fingerprints; 0 = no observation. */
  readonly prints: Uint32Array;
  values?: Float64Array;
  rows?: Int32Array;
}

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
  private readonly slots = new Map<number, (Page | undefined)[]>();
  private bytes = 0;
  /** Units by order of appearance, so that pages are full. */
  private readonly dense = new Map<number, number>();
  private readonly units: number[] = [];
  private readonly bits = new Float64Array(1);
  private readonly words = new Uint32Array(this.bits.buffer);

  /** Notes an observation; answers with what stood there already. */
  put(place: { readonly unit: number; readonly indicator: number; readonly year: number }, value: number, missing: number, row: number): Duplicate | undefined {
    if (!this.watching) return undefined;
    const unit = this.position(place.unit);
    const page = this.page(place, unit);
    if (!page) return undefined;
    const at = unit % PAGE;
    const print = this.fingerprint(value, missing);
    const before = page.prints[at]!;
    if (before === 0) {
      page.prints[at] = print;
      if (page.values) {
        page.values[at] = value;
        page.rows![at] = row;
      }
      if (++this.count > LEDGER_LIMIT && this.complete) this.forgetValues();
      return undefined;
    }
    if (!page.values) return { agrees: before === print };
    return { agrees: Object.is(page.values[at], value), firstRow: page.rows![at], firstValue: page.values[at] };
  }

  /** The file is at its end: what only served to find duplicates is let go. */
  close(): void {
    if (!this.complete) this.slots.clear();
  }

  has({ unit, indicator, year }: { readonly unit: number; readonly indicator: number; readonly year: number }): boolean {
    const at = this.dense.get(unit);
    return at !== undefined && (this.slots.get(indicator * 4096 + year)?.[Math.floor(at / PAGE)]?.prints[at % PAGE] ?? 0) !== 0;
  }

  /** Every value held, by indicator and year: `visit(indicator, year, unit, value, row)`. */
  each(visit: (indicator: number, year: number, unit: number, value: number, row: number) => void): void {
    for (const [key, pages] of this.slots) {
      pages.forEach((page, number) => {
        if (!page?.values) return;
        for (let i = 0; i < PAGE; i++) if (page.prints[i] !== 0) visit(Math.floor(key / 4096), key % 4096, this.units[number * PAGE + i]!, page.values[i]!, page.rows![i]!);
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

  private page({ indicator, year }: { readonly indicator: number; readonly year: number }, unit: number): Page | undefined {
    const key = indicator * 4096 + year;
    let pages = this.slots.get(key);
    if (!pages) this.slots.set(key, (pages = []));
    const number = Math.floor(unit / PAGE);
    const there = pages[number];
    if (there) return there;
    this.bytes += PRINT_BYTES + (this.complete ? VALUE_BYTES : 0);
    if (this.bytes > MAX_BYTES && this.complete) this.forgetValues();
    if (this.bytes > MAX_BYTES) {
      this.watching = false;
      this.slots.clear();
      return undefined;
    }
    const page: Page = { prints: new Uint32Array(PAGE) };
    if (this.complete) Object.assign(page, { values: new Float64Array(PAGE), rows: new Int32Array(PAGE) });
    pages[number] = page;
    return page;
  }

  private forgetValues(): void {
    this.complete = false;
    this.bytes = PRINT_BYTES;
    for (const pages of this.slots.values()) for (const page of pages) {
      if (!page) continue;
      page.values = page.rows = undefined;
      this.bytes += PRINT_BYTES;
    }
  }

  private fingerprint(value: number, missing: number): number {
    if (missing !== 0) return 1 + missing;
    this.bits[0] = value;
    const print = (Math.imul(this.words[1]!, 0x9e3779b1) ^ Math.imul(this.words[0]!, 0x85ebca6b)) >>> 0;
    return print < 16 ? print + 16 : print;
  }
}
