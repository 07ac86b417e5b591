import type { GridRow } from '../csv/csv-records.js';
import type { IssuePlace } from '../issues/issue.js';
import type { Layout, ValueColumn } from '../layout/layout.js';
import type { UnitRow } from '../units/unit.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import type { UnitResolution, UnitRule } from '../units/unit-query.js';
import { NO_YEAR } from './row-year.js';
import { cellPlace, type Table } from './table.js';
import type { UnitCells } from './unit-cells.js';

export interface RowUnitsOptions {
  readonly registry: UnitRegistry;
  /** Decides between units of one name. */
  readonly kind: string | undefined;
  readonly unknownUnits: 'refuse' | 'leave-out';
}

/**
 * Whose a row is: an index into the registry's units; else why it holds no observations. `in-error` is reported as an
 * error, `left-out` as less, `blank` not at all.
 */
export type RowUnit = number | 'blank' | 'left-out' | 'in-error';

const TOTAL = /^(合计|总计|小计|共计|总和|平均|全市合计|全省合计|total|sum|average)$/i;
/** Cached resolutions at most: a hostile file has as many names as rows. */
const MAX_CACHE = 200_000;

type Unresolved = Exclude<UnitResolution, { readonly status: 'resolved' }>;
type Resolved = Extract<UnitResolution, { readonly status: 'resolved' }>;

/** Resolves the units of a table's rows, and says what was peculiar or wrong about each. */
export class RowUnits {
  /** By unit, the rule by which it was recognised first. */
  readonly rules = new Map<number, UnitRule>();
  /** Codes and names as printed. */
  readonly unresolved = { pseudo: new Set<string>(), unknown: new Set<string>(), ambiguous: new Set<string>() };
  private readonly cache = new Map<string, number | Unresolved>();
  private readonly abolishedReported = new Set<string>();

  constructor(
    private readonly table: Table,
    private readonly options: RowUnitsOptions,
  ) {}

  /**
   * The unit that a column's header names; undefined where it names none, `unknown` where it names no unit that is
   * known.
   */
  ofColumn({ unitName, year }: ValueColumn): number | 'unknown' | undefined {
    if (unitName === undefined) return undefined;
    const found = this.options.registry.resolve({ name: unitName, year, kind: this.options.kind });
    if (found.status !== 'resolved') return 'unknown';
    if (!this.rules.has(found.index)) this.rules.set(found.index, found.rule);
    return found.index;
  }

  ofRow(row: GridRow, said: UnitCells, year: number): RowUnit {
    const { layout, issues } = this.table;
    const { code, name, parents } = said;
    // A code means the same in every year; a name may not.
    const key = code === '' ? `${said.key}\u0000${year}` : said.key;
    const cached = this.cache.get(key);
    if (typeof cached === 'number') return cached;
    if (code === '' && name === '') {
      if (!hasValues(row, layout)) return 'blank';
      issues.add('error', 'unit-blank', this.place(row, ''));
      return 'in-error';
    }
    const found =
      cached ??
      this.options.registry.resolve({
        code,
        name,
        parents,
        year: year === NO_YEAR ? undefined : year,
        kind: this.options.kind,
        scheme: layout.scheme,
        suggest: issues.total < issues.limit,
      });
    const settled = this.settle(row, found, said, year);
    if (this.cache.size < MAX_CACHE) this.cache.set(key, found.status === 'resolved' ? found.index : found);
    return settled;
  }

  private settle(row: GridRow, found: UnitResolution, said: UnitCells, year: number): RowUnit {
    const { code, name } = said;
    const shown = code === '' ? name : `${code}${name === '' ? '' : ` ${name}`}`;
    const place = this.place(row, shown);
    if (found.status === 'resolved') {
      this.tellResolved(found, said, year, place);
      return found.index;
    }
    return this.tellUnresolved(row, found, said, shown, place);
  }

  /**
   * What a submitter should know of a unit that was recognised: by a former name, a look-alike character, a code
   * that is gone.
   */
  private tellResolved({ index, rule }: Resolved, { name }: UnitCells, year: number, place: IssuePlace): void {
    const { issues } = this.table;
    const unit = this.unit(index);
    const first = !this.rules.has(index);
    if (first) this.rules.set(index, rule);
    const { code, nameZh: present } = unit;
    if (first && unit.level === 'subtotal') issues.add('warning', 'unit-subtotal', place, { code, present });
    if (rule === 'code:name-former' || rule === 'name:former')
      issues.add('info', 'unit-former-name', place, { name, code, present });
    else if (rule === 'code:name-other') issues.add('warning', 'unit-name-differs', place, { code, present });
    else if (rule === 'name:homoglyph') issues.add('warning', 'unit-homoglyph', place, { present });
    if (unit.validTo) this.tellAbolished(unit, unit.validTo, { year, first, place });
  }

  /**
   * A code that is gone: a warning, once a code, where the row is of a later year; else said at the unit's first
   * row.
   */
  private tellAbolished(
    { code, successorCode }: UnitRow,
    validTo: number,
    { year, first, place }: { readonly year: number; readonly first: boolean; readonly place: IssuePlace },
  ): void {
    const late = year > validTo;
    if (late ? this.abolishedReported.has(code) : !first) return;
    if (late) this.abolishedReported.add(code);
    this.table.issues.add(late ? 'warning' : 'info', late ? 'unit-abolished' : 'unit-code-gone', place, {
      code,
      year: validTo,
      ...(successorCode ? { successor: successorCode } : {}),
    });
  }

  private tellUnresolved(
    row: GridRow,
    found: Unresolved,
    { code, name }: UnitCells,
    shown: string,
    place: IssuePlace,
  ): 'left-out' | 'in-error' {
    const { layout, issues, sheet } = this.table;
    if (found.status === 'pseudo') {
      if (!this.unresolved.pseudo.has(shown)) {
        issues.add('warning', 'unit-pseudo-code', place, { code: found.code });
        if (!found.prefectureKnown) issues.add('warning', 'unit-prefix-unknown', place, { code: found.code });
      }
      this.unresolved.pseudo.add(shown);
      return 'left-out';
    }
    if (code === '' && TOTAL.test(name.replace(/\s/g, ''))) {
      issues.add('warning', 'row-total', place);
      return 'left-out';
    }
    if (found.status === 'ambiguous') {
      this.unresolved.ambiguous.add(shown);
      issues.add('error', found.why === 'name' ? 'unit-ambiguous' : 'unit-code-and-name', place, {
        candidates: found.candidates.map((index) => this.label(index)),
      });
      return 'in-error';
    }
    if (!hasValues(row, layout)) {
      issues.add('info', 'row-section', { sheet, row: row.row, value: shown });
      return 'left-out';
    }
    this.unresolved.unknown.add(shown);
    const suggestions = found.suggestions.map((index) => this.label(index));
    if (this.options.unknownUnits === 'leave-out') {
      issues.add('warning', 'unit-left-out', place, { suggestions });
      return 'left-out';
    }
    issues.add('error', 'unit-unknown', place, { suggestions });
    return 'in-error';
  }

  private place({ row }: GridRow, shown: string): IssuePlace {
    const { layout } = this.table;
    return cellPlace(this.table, row, layout.unitCode ?? layout.unitNames.at(-1) ?? 0, shown);
  }

  private label(index: number): string {
    const { code, nameZh } = this.unit(index);
    return `${code} ${nameZh}`;
  }

  private unit(index: number): UnitRow {
    const unit = this.options.registry.units[index];
    if (!unit) throw new RangeError(`the registry has no unit ${index}`);
    return unit;
  }
}

/** Whether a row has anything in a column of values. */
function hasValues({ cells }: GridRow, { values }: Layout): boolean {
  return values.some(({ column }) => (cells[column] ?? '').trim() !== '');
}
