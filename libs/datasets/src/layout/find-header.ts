import type { GridRow } from '../csv/csv-records.js';
import type { Mapping } from '../mapping/mapping.js';
import { isUnitOfMeasure } from '../measure/unit-of-measure.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { readPlainNumber, readValue } from '../values/read-value.js';
import { headerRole, yearHeader } from './header.js';

/** The rows that head a table. */
export interface HeaderFound {
  readonly rows: readonly [GridRow, ...GridRow[]];
  /** The first row of data. */
  readonly dataFrom: number;
  /** The cells above the header. */
  readonly titles: readonly string[];
  /** The row of units of measure below the names, if there is one. */
  readonly measures?: readonly string[] | undefined;
}

const MAX_HEADER_ROWS = 3;

/**
 * The header is what the mapping says; else what stands directly above the first row of data: up to three rows,
 * below titles of one cell.
 */
export function findHeader(
  head: readonly GridRow[],
  mapping: Mapping | undefined,
  registry: UnitRegistry,
): HeaderFound | undefined {
  if (mapping?.headerRows?.length) return givenHeader(head, mapping.headerRows);
  const at = head.findIndex((row) => isDataRow(row, registry));
  const data = head[at];
  return data ? headerAbove(data, head.slice(0, at), registry) : headerAlone(head);
}

function givenHeader(head: readonly GridRow[], numbers: readonly number[]): HeaderFound | undefined {
  const [first, ...more] = head.filter(({ row }) => numbers.includes(row));
  if (!first) return undefined;
  const titles = head
    .filter(({ row }) => row < first.row)
    .flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ''));
  return { rows: [first, ...more], dataFrom: Math.max(...numbers) + 1, titles };
}

/** Without any data, the first row of two texts is the header. */
function headerAlone(head: readonly GridRow[]): HeaderFound | undefined {
  const row = head.find(({ cells }) => filled(cells).length >= 2);
  return row && { rows: [row], dataFrom: row.row + 1, titles: [] };
}

/** `data`: the first row with values; `above`: the rows before it. */
function headerAbove(data: GridRow, above: readonly GridRow[], registry: UnitRegistry): HeaderFound | undefined {
  const rows: GridRow[] = [];
  let measures: string[] | undefined;
  let dataFrom = data.row;
  for (const row of [...above].reverse()) {
    if (rows.length === MAX_HEADER_ROWS) break;
    const cells = filled(row.cells);
    const begun = rows.length > 0;
    if (cells.length === 0) {
      if (begun) break;
    } else if (isColumnNumbers(row.cells)) continue;
    else if (!begun && !measures && isLikeData(row.cells, data.cells, registry)) dataFrom = row.row;
    else if (cells.length === 1) {
      if (begun) break;
    } else if (!begun && !measures && areMeasures(cells))
      measures = row.cells.map((cell) => withoutBrackets(cell.trim()));
    else rows.unshift(row);
  }
  const [first, ...more] = rows;
  if (!first) return undefined;
  const titles = above.filter(({ row }) => row < first.row).flatMap(({ cells }) => filled(cells));
  return { rows: [first, ...more], dataFrom, titles, measures };
}

function areMeasures(cells: readonly string[]): boolean {
  return cells.every((cell) => isUnitOfMeasure(withoutBrackets(cell)) || /^(单位|计量单位|unit)$/i.test(cell));
}

function withoutBrackets(cell: string): string {
  return cell.replace(/^[(（]|[)）]$/g, '');
}

function filled(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

/** A row with a number that is no year, or with a unit and any number. */
function isDataRow({ cells }: GridRow, registry: UnitRegistry): boolean {
  const texts = filled(cells);
  if (texts.length < 2 || isColumnNumbers(cells)) return false;
  const numbers = texts.filter((cell) => readValue(cell).kind === 'number');
  if (numbers.some((cell) => yearHeader(cell) === undefined)) return true;
  return numbers.length > 0 && texts.some((cell) => yearHeader(cell) === undefined && registry.knows(cell));
}

/**
 * A row above the first numbers that is data all the same, its values missing or unreadable: it names a unit where
 * the row
 * with numbers does, or holds nothing but signs for missing values where that row has numbers.
 */
function isLikeData(cells: readonly string[], data: readonly string[], registry: UnitRegistry): boolean {
  const unitColumns = data.flatMap((cell, column) =>
    cell.trim() !== '' && Number.isNaN(readPlainNumber(cell.trim())) && registry.knows(cell) ? [column] : [],
  );
  const codeColumns = data.flatMap((cell, column) =>
    /^\d{6}$/.test(cell.trim()) && registry.knows(cell) ? [column] : [],
  );
  if (
    [...unitColumns, ...codeColumns].some((column) => {
      const cell = (cells[column] ?? '').trim();
      return cell !== '' && headerRole(cell) === undefined && registry.knows(cell);
    })
  )
    return true;
  const values = cells.filter((cell, column) => cell.trim() !== '' && readValue(data[column] ?? '').kind === 'number');
  return (
    values.length > 0 &&
    filled(cells).length > values.length &&
    values.every((cell) => readValue(cell).kind === 'missing')
  );
}

/** "甲 乙 1 2 3 4": the row that numbers the columns. */
function isColumnNumbers(cells: readonly string[]): boolean {
  const texts = filled(cells);
  const numbers = texts
    .filter((cell) => /^[(（]?\d{1,3}[)）]?$/.test(cell))
    .map((cell) => Number(cell.replace(/\D/g, '')));
  const [first = Infinity] = numbers;
  return (
    numbers.length >= 2 &&
    numbers.every((number, i) => number === first + i) &&
    first <= 3 &&
    texts.every((cell) => /^([(（]?\d{1,3}[)）]?|[甲乙丙丁戊])$/.test(cell))
  );
}

/**
 * The header of each column. Joins the rows of a header; a merged cell stands once and spans the empty ones to its
 * right.
 */
export function composeHeader(rows: readonly GridRow[]): string[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const texts: string[][] = rows.map(({ cells }, level) => {
    let carried = '';
    return Array.from({ length: width }, (_, column) => {
      const text = (cells[column] ?? '').replace(/\s+/g, ' ').trim();
      if (text !== '') carried = text;
      else if (
        level < rows.length - 1 &&
        rows.slice(level + 1).some((below) => (below.cells[column] ?? '').trim() !== '') &&
        !rows.slice(0, level).some((above) => (above.cells[column] ?? '').trim() !== '')
      )
        return carried;
      return text;
    });
  });
  return Array.from({ length: width }, (_, column) => {
    const parts = texts.map((row) => row[column] ?? '').filter((text) => text !== '');
    return parts.filter((text, i) => text !== parts[i - 1]).join(' ');
  });
}
