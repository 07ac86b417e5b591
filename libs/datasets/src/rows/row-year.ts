import type { GridRow } from '../csv/csv-records.js';
import { cellPlace, type Table } from './table.js';

/** Stands for the year of a row that states none: each column of values must then state its own. */
export const NO_YEAR = 0;

const YEAR = /^(\d{4})(?:\s*年?|[-/.]12[-/.]31|\.0|年?(?:度|末|底))?$/;

/** The year of a row, or NO_YEAR; undefined when its cell is unreadable, which is reported. */
export function rowYear({ row, cells }: GridRow, table: Table): number | undefined {
  const { layout, issues } = table;
  if (layout.year === undefined) return layout.fixedYear ?? NO_YEAR;
  const text = (cells[layout.year] ?? '').trim();
  if (text === '' && layout.fixedYear !== undefined) return layout.fixedYear;
  const found = YEAR.exec(text.normalize('NFKC'));
  const year = found ? Number(found[1]) : NaN;
  if (year >= 1900 && year <= 2100) return year;
  // A heading between rows: one cell alone, and no observation.
  if (text === '' && cells.filter((cell) => cell.trim() !== '').length <= 1) return NO_YEAR;
  const place = cellPlace(table, row, layout.year, text);
  if (Number.isNaN(year)) issues.add('error', 'year-unreadable', place);
  else issues.add('error', 'year-unlikely', place, { year });
  return undefined;
}
