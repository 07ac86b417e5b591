import type { GridRow } from '../csv/csv-records.js';
import { conversion, convert } from '../measure/unit-of-measure.js';
import { readValue, type ReadValue } from '../values/read-value.js';
import { isOne, type IndicatorMeasure } from './indicator-measure.js';
import { cellPlace, type Table } from './table.js';

/** The sample size in a cell of the row; 0 where there is none or it is unreadable, which is reported. */
export function sampleSize({ row, cells }: GridRow, column: number | undefined, table: Table): number {
  if (column === undefined) return 0;
  const text = (cells[column] ?? '').trim();
  if (text === '') return 0;
  const read = readValue(text);
  if (read.kind === 'missing') return 0;
  if (read.kind === 'number' && Number.isInteger(read.value) && read.value > 0 && read.value < 2 ** 31)
    return read.value;
  table.issues.add('error', 'sample-size-unreadable', cellPlace(table, row, column, text));
  return 0;
}

/**
 * The standard error in a cell of the row, in the unit of measure of the values as the file has them: it is
 * converted as
 * they are. NaN where there is none or it is unreadable, which is reported.
 */
export function standardError(
  { row, cells }: GridRow,
  column: number | undefined,
  measure: IndicatorMeasure,
  table: Table,
): number {
  if (column === undefined) return NaN;
  const text = (cells[column] ?? '').trim();
  if (text === '') return NaN;
  const read = readValue(text);
  if (read.kind === 'missing') return NaN;
  const value = read.kind === 'number' ? inMeasure(read, measure) : undefined;
  if (value !== undefined) return value;
  table.issues.add('error', 'standard-error-unreadable', cellPlace(table, row, column, text));
  return NaN;
}

function inMeasure(
  { value, unitOfMeasure: named }: ReadValue & { readonly kind: 'number' },
  measure: IndicatorMeasure,
): number | undefined {
  if (value < 0) return undefined;
  if (named === undefined) return value;
  const factor = conversion(named, measure.declared(named));
  if (!factor) return undefined;
  return isOne(factor) ? value : convert(value, factor);
}
