import type { read, WorkSheet } from '@e965/xlsx';
import type { GridRow } from '../csv/csv-records.js';
import { ArchiveError } from '../xlsx/archive.js';
import { percentText } from '../xlsx/number-format.js';
import { sheetIndex, type SheetName } from '../xlsx/sheet-index.js';

/** The old binary format is read whole; files of it have 65,536 rows at most. */
export const XLS_LIMIT = 64 * 1024 * 1024;

export interface Xls {
  readonly sheets: readonly SheetName[];
  /** Index of the sheet that was wanted, else of the first that is not hidden; -1: there is none of that name. */
  readonly sheet: number;
  /** The rows of that sheet. */
  readonly rows: GridRow[];
}

/** @throws ArchiveError for a file that is damaged, or that takes more than whoever reads it allows. */
export type ReadXls = (bytes: Uint8Array, wanted: string | undefined) => Promise<Xls>;

/**
 * Reads the old binary format. The library and its code pages are large: they are loaded with the first file of this kind.
 * A damaged file of a few kilobytes can make the library use any amount of time and memory: what others send is read where both are bounded.
 */
export const readXls: ReadXls = async (bytes, wanted) => {
  const library = await import('@e965/xlsx');
  library.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  let book: ReturnType<typeof read>;
  try {
    book = library.read(bytes, {
      type: 'array',
      dense: true,
      cellDates: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      bookVBA: false,
      sheetStubs: false,
    });
  } catch (error) {
    throw new ArchiveError('damaged', error instanceof Error ? error.message.slice(0, 200) : 'unreadable');
  }
  if (book.SheetNames.length === 0) throw new ArchiveError('damaged', 'the workbook has no sheets');
  const sheets = book.SheetNames.map((name, i) => ({ name, hidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0 }));
  const sheet = sheetIndex(sheets, wanted);
  if (sheet < 0) return { sheets, sheet, rows: [] };
  const found = book.Sheets[sheets[sheet]!.name];
  if (!found) throw new ArchiveError('damaged', `the sheet "${sheets[sheet]!.name}" is named but not there`);
  return { sheets, sheet, rows: rowsOf(found) };
};

interface Cell {
  t?: string;
  v?: string | number | boolean | Date | null;
  w?: string;
  z?: string | number;
  f?: string;
}

function rowsOf(sheet: WorkSheet): GridRow[] {
  const data = (sheet as { '!data'?: (Cell[] | undefined)[] })['!data'] ?? [];
  const texts = data.map((cells) => Array.from(cells ?? [], (cell) => (cell ? cellText(cell) : '')));
  for (const { s, e } of sheet['!merges'] ?? []) {
    const text = texts[s.r]?.[s.c] ?? '';
    for (let row = s.r + 1; row <= e.r && row < texts.length; row++) {
      const cells = (texts[row] ??= []);
      while (cells.length <= s.c) cells.push('');
      if (cells[s.c] === '') cells[s.c] = text;
    }
  }
  return texts.map((cells, i) => ({ row: i + 1, cells: cells ?? [] }));
}

const errorTexts: ReadonlyMap<number, string> = new Map([
  [0, '#NULL!'],
  [7, '#DIV/0!'],
  [15, '#VALUE!'],
  [23, '#REF!'],
  [29, '#NAME?'],
  [36, '#NUM!'],
  [42, '#N/A'],
]);

function cellText({ t, v, w, z, f }: Cell): string {
  if (t === 'e') return errorTexts.get(Number(v)) ?? w ?? '#VALUE!';
  if (v === undefined || v === null) return f === undefined ? '' : '#VALUE!';
  if (v instanceof Date)
    return Number.isNaN(v.getTime())
      ? '#VALUE!'
      : new Date(Math.round(v.getTime() / 1000) * 1000).toISOString().slice(0, 10);
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE';
  if (typeof v !== 'number') return v;
  const digits = String(v);
  return typeof z === 'string' && z.includes('%') ? percentText(digits) : digits;
}
