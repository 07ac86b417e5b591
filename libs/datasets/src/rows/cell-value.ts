import { Flag, MissingReason } from '#observation';
import type { GridRow } from '../csv/csv-records.js';
import type { ValueColumn } from '../layout/layout.js';
import { conversion, convert, type Conversion } from '../measure/unit-of-measure.js';
import { readPlainNumber, readValue, type ReadValue } from '../values/read-value.js';
import { sdmxStatus } from '../values/sdmx-status.js';
import { isOne } from './indicator-measure.js';
import type { ReadIndicator } from './indicators.js';
import type { ReadingCounts } from './reading-counts.js';
import { cellPlace, type Table } from './table.js';

/** What the cell of a value says, in the unit of measure that is stored. */
export interface CellValue {
  /** NaN: missing. */
  value: number;
  /** A code of MissingReason. */
  missing: number;
  /** Bits of Flag. */
  flags: number;
  note: string | undefined;
  /** The power of ten by which the row's values are multiplied. */
  power: number;
}

/** The cell of a value: where it stands, and of what it is the value. */
export interface ValueCell {
  readonly row: GridRow;
  readonly column: ValueColumn;
  /** Index into the registry's units. */
  readonly unit: number;
  readonly indicator: ReadIndicator;
  readonly year: number;
}

/** Reads the cell of a value, with what the row and the header say about it. Undefined: not readable, and reported. */
export function readCell(cell: ValueCell, table: Table, counts: ReadingCounts): CellValue | undefined {
  const read = readText(cell, table, counts);
  if (!read) return undefined;
  const { layout } = table;
  if (layout.status !== undefined) addStatus(read, cell, layout.status, table);
  const { vintage } = cell.column;
  if (vintage === 'preliminary') read.flags |= Flag.preliminary;
  else if (vintage !== undefined) read.note = read.note === undefined ? vintage : `${read.note} ${vintage}`;
  if (read.missing !== MissingReason.present) return read;
  if (layout.multiplier !== undefined) {
    const power = powerOfTen(cell, layout.multiplier, table);
    if (power === undefined) return undefined;
    read.power = power;
  }
  const { factor } = cell.indicator.measure;
  if (read.power !== 0 || factor) {
    read.value = scaled(read.value, read.power, factor);
    read.flags |= Flag.converted;
    counts.converted++;
  }
  return read;
}

/** By a power of ten, then by the factor between two units of measure. NaN stays NaN. */
export function scaled(value: number, power: number, factor: Conversion | undefined): number {
  const lifted = power === 0 ? value : power > 0 ? value * 10 ** power : value / 10 ** -power;
  return factor && !Number.isNaN(lifted) ? convert(lifted, factor) : lifted;
}

function readText(cell: ValueCell, table: Table, counts: ReadingCounts): CellValue | undefined {
  const { row, column, indicator } = cell;
  const text = row.cells[column.column] ?? '';
  const plain = readPlainNumber(text);
  if (!Number.isNaN(plain)) {
    counts.plain++;
    indicator.measure.noneInCell();
    tellMixture(cell, text, table);
    return { value: plain, missing: MissingReason.present, flags: 0, note: undefined, power: 0 };
  }
  const read = readValue(text);
  if (read.kind === 'error') {
    const place = cellPlace(table, row.row, column.column, text);
    table.issues.add('error', read.code, place, read.suggestion === undefined ? {} : { suggestion: read.suggestion });
    return undefined;
  }
  counts.byRule(read.rule);
  const { flags, note } = read;
  if (read.kind === 'missing') return { value: NaN, missing: read.reason, flags, note, power: 0 };
  const value = inDeclaredMeasure(read, cell, text, table, counts);
  return value === undefined ? undefined : { value, missing: MissingReason.present, flags, note, power: 0 };
}

/**
 * A value whose cell names a unit of measure, in the declared one; undefined where no rule leads there, which is
 * reported.
 */
function inDeclaredMeasure(
  { value, unitOfMeasure: named }: ReadValue & { readonly kind: 'number' },
  cell: ValueCell,
  text: string,
  table: Table,
  counts: ReadingCounts,
): number | undefined {
  const { measure } = cell.indicator;
  if (named === undefined) {
    measure.noneInCell();
    return value;
  }
  const declared = measure.ofCell(named);
  tellMixture(cell, text, table);
  const factor = conversion(named, declared);
  if (!factor) {
    const place = cellPlace(table, cell.row.row, cell.column.column, text);
    table.issues.add('error', 'unit-of-measure-in-cell', place, { cell: named, declared });
    return undefined;
  }
  if (!isOne(factor)) counts.converted++;
  return convert(value, factor);
}

function tellMixture({ row, column, indicator: { measure } }: ValueCell, text: string, table: Table): void {
  if (!measure.mixtureToTell()) return;
  const place = cellPlace(table, row.row, column.column, text);
  table.issues.add('warning', 'unit-of-measure-mixed', place, { unit: measure.stored ?? '' });
}

/** What SDMX's OBS_STATUS says of the row; a code that it does not have is kept as a note. */
function addStatus(
  read: CellValue,
  { row: { row, cells } }: ValueCell,
  column: number,
  { issues, sheet }: Table,
): void {
  const text = cells[column];
  const status = sdmxStatus.get(codeOf(text));
  if (!status) {
    issues.add('warning', 'status-unknown', { sheet, row, column: column + 1, value: text });
    const note = `OBS_STATUS ${(text ?? '').trim().slice(0, 100)}`;
    read.note = read.note === undefined ? note : `${read.note} ${note}`;
    return;
  }
  read.flags |= status.flags;
  if (read.missing !== MissingReason.present && status.missing !== undefined) read.missing = status.missing;
}

/** SDMX's UNIT_MULT of the row; undefined where it is unreadable, which is reported. */
function powerOfTen({ row: { row, cells } }: ValueCell, column: number, { issues, sheet }: Table): number | undefined {
  const power = readPlainNumber(codeOf(cells[column]) || '0');
  if (Number.isInteger(power) && power >= -12 && power <= 15) return power;
  issues.add('error', 'multiplier-unreadable', { sheet, row, column: column + 1, value: cells[column] });
  return undefined;
}

/** `A: Normal value`: a code with its label, as SDMX-CSV may print it. */
function codeOf(cell = ''): string {
  const colon = cell.indexOf(':');
  return (colon < 0 ? cell : cell.slice(0, colon)).trim();
}
