import type { GridRow } from '../csv/csv-records.js';
import type { IssueList, IssuePlace } from '../issues/issue.js';
import { headerParts } from '../layout/header.js';
import type { IndicatorSpec, Layout, ValueColumn } from '../layout/layout.js';
import type { Mapping } from '../mapping/mapping.js';
import { conversion, convert } from '../measure/unit-of-measure.js';
import type { UnitRow } from '../units/unit.js';
import type { UnitRegistry, UnitResolution, UnitRule } from '../units/unit-registry.js';
import { Footnotes, startsWithMark, withoutMark } from '../values/footnotes.js';
import { Flag, Missing } from '../values/missing.js';
import { readPlainNumber, readValue, type ReadValue, type ValueRule } from '../values/read-value.js';
import { sdmxStatus } from '../values/sdmx-status.js';
import type { BatchBuilder } from './batch.js';
import type { Ledger } from './ledger.js';

/** An indicator as it came up, with what was learnt about it on the way. */
export interface IndicatorState {
  readonly spec: IndicatorSpec;
  /** As the values are kept. */
  unitOfMeasure: string | undefined;
  /** As the file had them, where they were converted. */
  convertedFrom: string | undefined;
  factor: { readonly times: number; readonly per: number } | undefined;
  sawPlain: boolean;
  sawUnit: boolean;
  mixedReported: boolean;
  observations: number;
}

export interface RowReaderInput {
  readonly layout: Layout;
  readonly registry: UnitRegistry;
  readonly mapping?: Mapping;
  readonly unknownUnits: 'refuse' | 'leave-out';
  readonly issues: IssueList;
  readonly ledger: Ledger;
  readonly batch: BatchBuilder;
  readonly sheet?: string;
  /** From 1; 0 where there are no sheets. */
  readonly sheetNumber: number;
}

const FOOTNOTE = /^(注|注释|说明|备注|资料来源|数据来源|来源|notes?|source)\s*[:：\d①-⑳.、(（]/i;
const TOTAL = /^(合计|总计|小计|共计|总和|平均|全市合计|全省合计|total|sum|average)$/i;
/** Cached resolutions at most: a hostile file has as many names as rows. */
const MAX_CACHE = 200_000;
/** Different notes with marks at most. */
const MAX_MARKED = 10_000;
const ONE = { times: 1, per: 1 };
/** What stands in for the unit of a row that is left out, or whose unit is an error: its values are checked all the same, and not kept. */
const LEFT_OUT = -1;
const IN_ERROR = -2;

/** Reads rows of a known layout into observations. One per table. */
export class RowReader {
  readonly indicators: IndicatorState[] = [];
  readonly years = new Set<number>();
  readonly rows = { read: 0, blank: 0, footnotes: 0, leftOut: 0 };
  readonly footnotes: { row: number; text: string }[] = [];
  readonly missing = new Map<number, number>();
  readonly valueRules = new Map<ValueRule, number>();
  readonly unitRules = new Map<number, UnitRule>();
  readonly unresolved = { pseudo: new Set<string>(), unknown: new Set<string>(), ambiguous: new Set<string>() };
  converted = 0;
  private readonly notes = new Footnotes();
  /** Notes with a footnote mark in them. */
  private readonly marked = new Set<string>();
  /** The mark behind the name of the row's unit. */
  private rowMark: string | undefined;
  private readonly indicatorOf = new Map<string, number>();
  private readonly columnIndicator: (number | undefined)[];
  private readonly columnUnit: (number | undefined)[];
  private readonly unitCache = new Map<string, number | UnitResolution>();
  private readonly abolishedReported = new Set<string>();
  private readonly place = { unit: 0, indicator: 0, year: 0 };
  private plainCount = 0;

  constructor(private readonly input: RowReaderInput) {
    const { layout, registry } = input;
    this.columnIndicator = layout.values.map(({ indicator }) => (indicator ? this.indicator(indicator) : undefined));
    this.columnUnit = layout.values.map(({ unitName, year }) => {
      if (unitName === undefined) return undefined;
      const found = registry.resolve({ name: unitName, year, kind: input.mapping?.kind });
      if (found.status !== 'resolved') return -1;
      if (!this.unitRules.has(found.index)) this.unitRules.set(found.index, found.rule);
      return found.index;
    });
  }

  /** Notes that consist of marks, with what the table's footnotes say: known when the last row has been read. */
  explainedNotes(): ReadonlyMap<string, string> {
    return new Map(
      [...this.marked].flatMap((note) => {
        const explained = this.notes.explain(note);
        return explained === undefined ? [] : [[note, explained.slice(0, 500)] as const];
      }),
    );
  }

  /** Counts of plain numbers are kept aside for speed. */
  valueRuleCounts(): Partial<Record<ValueRule, number>> {
    const all = new Map(this.valueRules);
    if (this.plainCount > 0) all.set('plain', this.plainCount);
    return Object.fromEntries([...all].sort());
  }

  /** Reads one row; `flush` is called whenever the batch is full. */
  *read(row: GridRow): Generator<undefined> {
    const { layout } = this.input;
    const { cells } = row;
    if (cells.length <= layout.header.length && cells.every((cell) => cell.trim() === '')) {
      this.rows.blank++;
      return;
    }
    if (!this.worthReading(row)) return;
    const year = this.rowYear(row);
    if (year === undefined) return;
    const unit = layout.kind === 'unit-years-as-columns' ? 0 : this.rowUnit(row, year);
    if (unit === IN_ERROR) this.check(row, year);
    if (unit < 0) return;
    const indicator = this.rowIndicator(row);
    if (indicator === -1) return;
    this.rows.read++;
    for (let i = 0; i < layout.values.length; i++) {
      const column = layout.values[i]!;
      const ownUnit = this.columnUnit[i];
      if (ownUnit === -1) continue;
      this.cell(row, column, ownUnit ?? unit, this.columnIndicator[i] ?? indicator!, column.year ?? year);
      if (this.input.batch.full) yield;
    }
  }

  /** What else is wrong in a row whose unit is an error already, so that a submitter learns of it in one round; nothing of it is counted. */
  private check(row: GridRow, year: number): void {
    const { values } = this.input.layout;
    const { plainCount, converted } = this;
    const { leftOut } = this.rows;
    const indicator = this.rowIndicator(row);
    if (indicator !== -1)
      values.forEach((column, i) =>
        this.cell(row, column, IN_ERROR, this.columnIndicator[i] ?? indicator!, column.year ?? year),
      );
    Object.assign(this, { plainCount, converted });
    this.rows.leftOut = leftOut;
  }

  private worthReading({ row, cells }: GridRow): boolean {
    const { layout, issues, sheet } = this.input;
    const first = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
    if (
      FOOTNOTE.test(first) ||
      (startsWithMark(first) &&
        layout.values.every(({ column }) => Number.isNaN(readPlainNumber((cells[column] ?? '').trim()))))
    ) {
      this.rows.footnotes++;
      const text = cells
        .filter((cell) => cell.trim() !== '')
        .join(' ')
        .slice(0, 500);
      if (this.footnotes.length < 100) this.footnotes.push({ row, text });
      this.notes.add(text);
      return false;
    }
    if (
      first === layout.header.find((text) => text !== '') &&
      cells.every((cell, i) => cell.trim() === (layout.header[i] ?? ''))
    ) {
      issues.add('info', 'header-repeated', { sheet, row });
      this.rows.leftOut++;
      return false;
    }
    if (cells.length > layout.header.length && cells.slice(layout.header.length).some((cell) => cell.trim() !== '')) {
      issues.add(
        'error',
        'row-too-wide',
        { sheet, row, column: layout.header.length + 1, value: cells[layout.header.length] },
        { cells: cells.length, columns: layout.header.length },
      );
      return false;
    }
    return true;
  }

  private rowYear({ row, cells }: GridRow): number | undefined {
    const { layout, issues, sheet } = this.input;
    if (layout.year === undefined) return layout.fixedYear ?? 0;
    const text = (cells[layout.year] ?? '').trim();
    if (text === '' && layout.fixedYear !== undefined) return layout.fixedYear;
    const found = /^(\d{4})(?:\s*年?|[-/.]12[-/.]31|\.0|年?(?:度|末|底))?$/.exec(text.normalize('NFKC'));
    const year = found ? Number(found[1]) : NaN;
    if (year >= 1900 && year <= 2100) return year;
    if (text === '' && cells.filter((cell) => cell.trim() !== '').length <= 1) return 0;
    const place = { sheet, row, column: layout.year + 1, header: layout.header[layout.year], value: text };
    if (Number.isNaN(year)) issues.add('error', 'year-unreadable', place);
    else issues.add('error', 'year-unlikely', place, { year });
    return undefined;
  }

  /** Index of the row's unit; LEFT_OUT or IN_ERROR when the row is not to be kept. */
  private rowUnit(row: GridRow, year: number): number {
    const { layout, mapping } = this.input;
    const { cells } = row;
    let name = '';
    let key = '';
    const parents: string[] = [];
    this.rowMark = undefined;
    for (const column of layout.unitNames) {
      const { text, mark } = withoutMark((cells[column] ?? '').trim());
      if (mark !== undefined) this.rowMark = mark;
      key += `\u0000${text}`;
      if (text === '') continue;
      if (name !== '') parents.push(name);
      name = text;
    }
    const scope = layout.scope === undefined ? '' : (cells[layout.scope] ?? '').trim();
    if (scope !== '' && name !== '' && !name.includes(scope)) name = `${name}（${scope}）`;
    const code =
      layout.unitCode === undefined ? '' : (cells[layout.unitCode] ?? '').replace(/^([A-Z0-9]{2,6}): .*$/, '$1').trim();
    key = `${code}${key}\u0000${scope}${code === '' ? `\u0000${year}` : ''}`;
    const cached = this.unitCache.get(key);
    if (typeof cached === 'number') return cached;
    if (code === '' && name === '') {
      if (cells.some((cell, column) => cell.trim() !== '' && layout.values.some((value) => value.column === column)))
        return this.unitBlank(row);
      this.rows.blank++;
      return LEFT_OUT;
    }
    const { issues, registry } = this.input;
    const suggest = issues.total < issues.limit;
    const found =
      cached ??
      registry.resolve({
        code,
        name,
        parents,
        year: year === 0 ? undefined : year,
        kind: mapping?.kind,
        scheme: layout.scheme,
        suggest,
      });
    const index = this.settle(row, found, code === '' ? name : `${code}${name === '' ? '' : ` ${name}`}`, {
      code,
      name,
      year,
    });
    if (this.unitCache.size < MAX_CACHE) this.unitCache.set(key, index >= 0 ? index : found);
    return index;
  }

  private settle(
    row: GridRow,
    found: UnitResolution,
    shown: string,
    { code, name, year }: { code: string; name: string; year: number },
  ): number {
    const { registry, layout, issues, sheet, unknownUnits } = this.input;
    const place = this.unitPlace(row, shown);
    const label = (index: number): string => `${registry.units[index]!.code} ${registry.units[index]!.nameZh}`;
    if (found.status === 'resolved') {
      const unit = registry.units[found.index]!;
      const first = !this.unitRules.has(found.index);
      if (first) this.unitRules.set(found.index, found.rule);
      const present = unit.nameZh;
      if (first && unit.level === 'subtotal')
        issues.add('warning', 'unit-subtotal', place, { code: unit.code, present });
      if (found.rule === 'code:name-former')
        issues.add('info', 'unit-former-name', place, { name, code: unit.code, present });
      else if (found.rule === 'code:name-other')
        issues.add('warning', 'unit-name-differs', place, { code: unit.code, present });
      else if (found.rule === 'name:former')
        issues.add('info', 'unit-former-name', place, { name, code: unit.code, present });
      else if (found.rule === 'name:homoglyph') issues.add('warning', 'unit-homoglyph', place, { present });
      if (unit.validTo) this.abolished({ ...unit, validTo: unit.validTo }, year, place, first);
      return found.index;
    }
    this.rows.leftOut++;
    if (found.status === 'pseudo') {
      if (!this.unresolved.pseudo.has(shown)) {
        issues.add('warning', 'unit-pseudo-code', place, { code: found.code });
        if (!found.prefectureKnown) issues.add('warning', 'unit-prefix-unknown', place, { code: found.code });
      }
      this.unresolved.pseudo.add(shown);
      return LEFT_OUT;
    }
    if (code === '' && TOTAL.test(name.replace(/\s/g, ''))) {
      issues.add('warning', 'row-total', place);
      return LEFT_OUT;
    }
    if (found.status === 'unknown' && layout.values.every(({ column }) => (row.cells[column] ?? '').trim() === '')) {
      issues.add('info', 'row-section', { sheet, row: row.row, value: shown });
      return LEFT_OUT;
    }
    if (found.status === 'ambiguous') {
      this.unresolved.ambiguous.add(shown);
      issues.add('error', found.why === 'name' ? 'unit-ambiguous' : 'unit-code-and-name', place, {
        candidates: found.candidates.map(label),
      });
      return IN_ERROR;
    }
    this.unresolved.unknown.add(shown);
    const suggestions = found.suggestions.map(label);
    issues.add(
      unknownUnits === 'refuse' ? 'error' : 'warning',
      unknownUnits === 'refuse' ? 'unit-unknown' : 'unit-left-out',
      place,
      { suggestions },
    );
    return unknownUnits === 'refuse' ? IN_ERROR : LEFT_OUT;
  }

  /** A code that is gone: a warning where the figures are of a later year, else said once. */
  private abolished(
    { code, validTo, successorCode }: UnitRow & { readonly validTo: number },
    year: number,
    place: IssuePlace,
    first: boolean,
  ): void {
    const late = year > validTo;
    if (late ? this.abolishedReported.has(code) : !first) return;
    if (late) this.abolishedReported.add(code);
    this.input.issues.add(late ? 'warning' : 'info', late ? 'unit-abolished' : 'unit-code-gone', place, {
      code,
      year: validTo,
      ...(successorCode ? { successor: successorCode } : {}),
    });
  }

  private unitBlank(row: GridRow): number {
    this.rows.leftOut++;
    this.input.issues.add('error', 'unit-blank', this.unitPlace(row, ''));
    return IN_ERROR;
  }

  private unitPlace(
    { row }: GridRow,
    value: string,
  ): { sheet?: string; row: number; column: number; header?: string; value: string } {
    const { layout, sheet } = this.input;
    const column = layout.unitCode ?? layout.unitNames.at(-1) ?? 0;
    return { sheet, row, column: column + 1, header: layout.header[column], value };
  }

  /** Index of the indicator the row is about; undefined where columns say it; -1 when the row is not to be read. */
  private rowIndicator({ row, cells }: GridRow): number | undefined {
    const { layout, issues, sheet, mapping } = this.input;
    if (layout.indicator === undefined) return undefined;
    const text = (cells[layout.indicator] ?? '').trim();
    const known = this.indicatorOf.get(text);
    const measured = layout.measure === undefined ? '' : (cells[layout.measure] ?? '').trim();
    if (known !== undefined && measured === '') return known;
    if (text === '') {
      this.rows.leftOut++;
      issues.add('error', 'indicator-blank', {
        sheet,
        row,
        column: layout.indicator + 1,
        header: layout.header[layout.indicator],
      });
      return -1;
    }
    const parts = headerParts(text);
    const index =
      known ??
      this.indicator({
        code: parts.unitOfMeasure === undefined ? text : parts.name,
        header: text,
        sourceUnitOfMeasure: (measured === '' ? undefined : measured) ?? parts.unitOfMeasure ?? mapping?.unitOfMeasure,
        direction: parts.direction,
      });
    this.indicatorOf.set(text, index);
    return this.rowMeasure(index, measured, row) ? index : -1;
  }

  /** In long tables every row has its unit of measure: the first one of an indicator is kept, the others are converted to it. */
  private rowMeasure(index: number, measured: string, row: number): boolean {
    const { layout, issues, sheet } = this.input;
    const state = this.indicators[index]!;
    if (measured === '' || state.spec.convertTo !== undefined) return true;
    if (state.unitOfMeasure === undefined) {
      state.unitOfMeasure = measured;
      return true;
    }
    if (measured === state.unitOfMeasure) {
      state.factor = undefined;
      return true;
    }
    const factor = conversion(measured, state.unitOfMeasure);
    if (!factor) {
      issues.add(
        'error',
        'unit-of-measure-unknown',
        { sheet, row, column: layout.measure! + 1, header: layout.header[layout.measure!], value: measured },
        { from: measured, to: state.unitOfMeasure },
      );
      return false;
    }
    state.factor = factor.times === factor.per ? undefined : factor;
    if (state.factor) state.convertedFrom = measured;
    return true;
  }

  private indicator(spec: IndicatorSpec): number {
    const known = this.indicatorOf.get(spec.code);
    if (known !== undefined) return known;
    const { issues, sheet } = this.input;
    const from = spec.sourceUnitOfMeasure;
    const to = spec.convertTo;
    const factor = from !== undefined && to !== undefined ? conversion(from, to) : undefined;
    if (to !== undefined && !factor)
      issues.add('error', 'unit-of-measure-unknown', { sheet, header: spec.header }, { from: from ?? '?', to });
    const changed = factor && factor.times !== factor.per ? factor : undefined;
    this.indicators.push({
      spec,
      unitOfMeasure: to ?? from,
      convertedFrom: changed ? from : undefined,
      factor: changed,
      sawPlain: false,
      sawUnit: false,
      mixedReported: false,
      observations: 0,
    });
    this.indicatorOf.set(spec.code, this.indicators.length - 1);
    return this.indicators.length - 1;
  }

  private cell(row: GridRow, column: ValueColumn, unit: number, indicator: number, year: number): void {
    const { layout, issues, sheet } = this.input;
    const text = row.cells[column.column] ?? '';
    const state = this.indicators[indicator]!;
    const plain = readPlainNumber(text);
    let value = plain;
    let missing: number = Missing.present;
    let flags = 0;
    let note: string | undefined;
    if (Number.isNaN(plain)) {
      const read = readValue(text);
      if (read.kind === 'error') return this.refuse(row, column, text, read);
      if (unit >= 0) this.valueRules.set(read.rule, (this.valueRules.get(read.rule) ?? 0) + 1);
      flags = read.flags;
      note = read.note;
      if (read.kind === 'missing') {
        value = NaN;
        missing = read.reason;
      } else {
        const measured = this.inCell(state, read.value, read.unitOfMeasure, row, column, text);
        if (measured === undefined) return;
        value = measured;
      }
    } else {
      this.plainCount++;
      if (state.sawUnit) this.mixed(state, row, column, text);
      state.sawPlain = true;
    }
    if (layout.status !== undefined) {
      const status = sdmxStatus.get((row.cells[layout.status] ?? '').split(':')[0]!.trim());
      if (!status) {
        issues.add('warning', 'status-unknown', {
          sheet,
          row: row.row,
          column: layout.status + 1,
          value: row.cells[layout.status],
        });
        note = [note, `OBS_STATUS ${row.cells[layout.status]!.trim().slice(0, 100)}`]
          .filter((text) => text !== undefined)
          .join(' ');
      }
      flags |= status?.flags ?? 0;
      if (missing !== 0 && status?.missing !== undefined) missing = status.missing;
    }
    if (column.vintage === 'preliminary') flags |= Flag.preliminary;
    else if (column.vintage !== undefined) note = note === undefined ? column.vintage : `${note} ${column.vintage}`;
    let power = 0;
    if (layout.multiplier !== undefined && missing === 0) {
      power = readPlainNumber((row.cells[layout.multiplier] ?? '').split(':')[0]!.trim() || '0');
      if (!Number.isInteger(power) || power < -12 || power > 15)
        return issues.add('error', 'multiplier-unreadable', {
          sheet,
          row: row.row,
          column: layout.multiplier + 1,
          value: row.cells[layout.multiplier],
        });
    }
    if (missing === 0 && (power !== 0 || state.factor)) {
      value = scaled(value, power, state.factor);
      flags |= Flag.converted;
      this.converted++;
    }
    if (year === 0) return issues.add('error', 'year-unreadable', { sheet, row: row.row });
    this.emit(row, column, { unit, indicator, year, value, missing, flags, note, power });
  }

  private refuse(
    { row }: GridRow,
    { column, header }: ValueColumn,
    value: string,
    read: ReadValue & { kind: 'error' },
  ): void {
    this.input.issues.add(
      'error',
      read.code,
      { sheet: this.input.sheet, row, column: column + 1, header, value },
      read.suggestion === undefined ? {} : { suggestion: read.suggestion },
    );
  }

  /** A unit of measure in the cell: converted to the declared one; where none is declared, it becomes the indicator's. */

  private inCell(
    state: IndicatorState,
    value: number,
    unit: string | undefined,
    row: GridRow,
    column: ValueColumn,
    text: string,
  ): number | undefined {
    if (unit === undefined) {
      state.sawPlain = true;
      return value;
    }
    if (state.spec.sourceUnitOfMeasure === undefined && state.unitOfMeasure === undefined) {
      state.unitOfMeasure = unit;
      state.sawUnit = true;
    }
    if (state.sawPlain && state.sawUnit) this.mixed(state, row, column, text);
    const declared = state.spec.sourceUnitOfMeasure ?? state.unitOfMeasure!;
    const factor = conversion(unit, declared);
    if (!factor) {
      this.input.issues.add(
        'error',
        'unit-of-measure-in-cell',
        { sheet: this.input.sheet, row: row.row, column: column.column + 1, header: column.header, value: text },
        { cell: unit, declared },
      );
      return undefined;
    }
    if (factor.times !== factor.per) this.converted++;
    return convert(value, factor);
  }

  private mixed(state: IndicatorState, { row }: GridRow, { column, header }: ValueColumn, value: string): void {
    if (state.mixedReported) return;
    state.mixedReported = true;
    this.input.issues.add(
      'warning',
      'unit-of-measure-mixed',
      { sheet: this.input.sheet, row, column: column + 1, header, value },
      { unit: state.unitOfMeasure ?? '' },
    );
  }

  private emit(
    row: GridRow,
    column: ValueColumn,
    cell: {
      unit: number;
      indicator: number;
      year: number;
      value: number;
      missing: number;
      flags: number;
      note: string | undefined;
      power: number;
    },
  ): void {
    const { layout, batch, ledger, sheetNumber } = this.input;
    const { unit, indicator, year, value, missing, power } = cell;
    const error = column.standardError ?? layout.standardError;
    if (unit < 0) {
      this.sampleSize(row, column.sampleSize ?? layout.sampleSize);
      if (error !== undefined) this.standardError(row, error, this.indicators[indicator]!);
      return;
    }
    this.place.unit = unit;
    this.place.indicator = indicator;
    this.place.year = year;
    const before = ledger.put(this.place, value, missing, row.row);
    if (before) return this.duplicate(row, column, value, before);
    if (missing !== 0) this.missing.set(missing, (this.missing.get(missing) ?? 0) + 1);
    this.years.add(year);
    this.indicators[indicator]!.observations++;
    const at = batch.length++;
    batch.unit[at] = unit;
    batch.indicator[at] = indicator;
    batch.year[at] = year;
    batch.value[at] = value;
    batch.missing[at] = missing;
    batch.flags[at] = cell.flags;
    batch.sheet[at] = sheetNumber;
    batch.row[at] = row.row;
    batch.column[at] = column.column + 1;
    batch.sampleSize[at] = this.sampleSize(row, column.sampleSize ?? layout.sampleSize);
    batch.standardError[at] =
      error === undefined
        ? NaN
        : scaled(
            this.standardError(row, error, this.indicators[indicator]!),
            power,
            this.indicators[indicator]!.factor,
          );
    batch.note[at] = this.noteOf(row, column, cell.note);
  }

  /** What the source says beside the value: marks of the unit and of the column, the cell's own, and the text of a column of notes. */
  private noteOf({ cells }: GridRow, { mark, note: own }: ValueColumn, note: string | undefined): string | undefined {
    const noteColumn = own ?? this.input.layout.note;
    if (noteColumn === undefined && mark === undefined && this.rowMark === undefined && note === undefined)
      return undefined;
    const printed = noteColumn === undefined ? '' : (cells[noteColumn] ?? '').trim().slice(0, 500);
    const parts = new Set([this.rowMark, mark, note, printed].filter((part) => part !== undefined && part !== ''));
    if (parts.size === 0) return undefined;
    const all = [...parts].join(' ');
    if (all.length < 100 && this.marked.size < MAX_MARKED && !this.marked.has(all) && this.notes.mentions(all))
      this.marked.add(all);
    return all;
  }

  private duplicate(
    { row }: GridRow,
    { column, header }: ValueColumn,
    value: number,
    before: { agrees: boolean; firstRow?: number; firstValue?: number },
  ): void {
    const shown = (number: number): string => (Number.isNaN(number) ? '—' : String(number));
    const place = { sheet: this.input.sheet, row, column: column + 1, header, value: shown(value) };
    const first = before.firstRow ?? '?';
    if (before.agrees) this.input.issues.add('warning', 'duplicate-agrees', place, { first });
    else
      this.input.issues.add('error', 'duplicate-disagrees', place, {
        first,
        firstValue: before.firstValue === undefined ? '?' : shown(before.firstValue),
        secondValue: shown(value),
      });
  }

  private sampleSize({ row, cells }: GridRow, column: number | undefined): number {
    if (column === undefined) return 0;
    const text = (cells[column] ?? '').trim();
    if (text === '') return 0;
    const read = readValue(text);
    if (read.kind === 'missing') return 0;
    if (read.kind === 'number' && Number.isInteger(read.value) && read.value > 0 && read.value < 2 ** 31)
      return read.value;
    this.input.issues.add('error', 'sample-size-unreadable', {
      sheet: this.input.sheet,
      row,
      column: column + 1,
      header: this.input.layout.header[column],
      value: text,
    });
    return 0;
  }

  /** In the unit of measure of the figures as the file has them; converted as they are. */
  private standardError({ row, cells }: GridRow, column: number, { spec, unitOfMeasure }: IndicatorState): number {
    const text = (cells[column] ?? '').trim();
    if (text === '') return NaN;
    const read = readValue(text);
    if (read.kind === 'missing') return NaN;
    const factor =
      read.kind === 'number' && read.unitOfMeasure !== undefined
        ? conversion(read.unitOfMeasure, spec.sourceUnitOfMeasure ?? unitOfMeasure ?? read.unitOfMeasure)
        : ONE;
    if (read.kind === 'number' && read.value >= 0 && factor)
      return factor.times === factor.per ? read.value : convert(read.value, factor);
    this.input.issues.add('error', 'standard-error-unreadable', {
      sheet: this.input.sheet,
      row,
      column: column + 1,
      header: this.input.layout.header[column],
      value: text,
    });
    return NaN;
  }
}

/** By a power of ten, then by the factor between two units of measure. */
function scaled(value: number, power: number, factor: IndicatorState['factor']): number {
  const lifted = power === 0 ? value : power > 0 ? value * 10 ** power : value / 10 ** -power;
  return factor && !Number.isNaN(lifted) ? convert(lifted, factor) : lifted;
}
