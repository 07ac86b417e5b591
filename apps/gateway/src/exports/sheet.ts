import { utils, write } from '@e965/xlsx';
import { stringify } from 'csv-stringify/sync';
import { withoutHidden } from '#text';

export const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type Format = keyof typeof TYPES;

export type Cell = string | number | boolean | null;

/** What is exported: a table with all its rows, and how it came about. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Name and value, a line each: method, sources, hashes. */
  readonly method: readonly (readonly [string, Cell])[];
}

/**
 * What a spreadsheet takes for a formula (OWASP, CSV Injection): signs in both widths, behind white space or what is
 * not seen too, and whatever begins with a tab, the end of a line or U+0000.
 */
const FORMULA = /^(?:[\t\r\n\0]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** A text that a spreadsheet would take for a formula is given an apostrophe; numbers stay numbers. */
const safe = (cell: Cell): Cell => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell);

/** UTF-8 with a byte-order mark, so that spreadsheets show Chinese; the method as comment lines behind the rows. */
export function toCsv({ header, rows, method }: Sheet): Buffer {
  const lines = [header, ...rows, [], ...method.map(([name, value]) => [`# ${name}`, value])].map((row) =>
    row.map(safe),
  );
  return Buffer.from(`\ufeff${stringify(lines, { record_delimiter: 'windows' })}`);
}

/** Rows as lines of CSV, for a table that is written while it is made. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(safe)),
    { record_delimiter: 'windows' },
  );
}

/** A workbook of two sheets: the table, and the method. */
export function toXlsx({ name, header, rows, method }: Sheet): Buffer {
  const table = utils.aoa_to_sheet([header, ...rows].map((row) => row.map(safe)));
  table['!cols'] = header.map((title, k) => ({
    wch: Math.min(40, Math.max(8, width(title), ...rows.slice(0, 200).map((row) => width(String(row[k] ?? ''))))),
  }));
  table['!autofilter'] = {
    ref: utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: header.length - 1 } }),
  };
  for (let r = 1; r <= rows.length; r++) {
    for (let c = 0; c < header.length; c++) {
      const cell = table[utils.encode_cell({ r, c })] as { t: string; v: number; z?: string } | undefined;
      if (cell?.t === 'n' && !Number.isInteger(cell.v)) cell.z = '0.00';
    }
  }
  const notes = utils.aoa_to_sheet(
    [['方法与来源', 'Method and sources'], ...method].map((row) => row.map((cell) => safe(cell))),
  );
  notes['!cols'] = [{ wch: 34 }, { wch: 100 }];
  const book = utils.book_new();
  utils.book_append_sheet(book, table, sheetName(name));
  utils.book_append_sheet(book, notes, METHOD);
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

const METHOD = 'method';

/**
 * The name of a table as a workbook takes it: 31 characters, none that it forbids or that nobody sees, and not that of
 * the other sheet.
 */
function sheetName(name: string): string {
  const shown = withoutHidden(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^[\s'=+\-@＝＋－＠]+|'+$/g, '');
  const short = withoutHidden(shown.slice(0, 31)).trim();
  return short === '' || short.toLowerCase() === METHOD || short.toLowerCase() === 'history'
    ? `table ${short}`.trim()
    : short;
}

/**
 * The name of a file to take away: what a person reads, without what no file system takes or nobody sees, and no
 * formula where it is listed.
 */
export function fileName(name: string): string {
  const shown = withoutHidden(name)
    .replace(/[/\\:*?"<>|]/g, ' ')
    .replace(/^[\s.=+\-@＝＋－＠]+/, '')
    .trim();
  return withoutHidden(shown.slice(0, 120)) || 'table';
}

/** Columns that a text takes on a screen: a Chinese character takes two. */
const width = (text: string): number => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 2);
