import { csvRecords, sniffDelimiter, type GridRow } from '../csv/csv-records.js';
import { decode, type Encoding, type EncodingFound } from '../encoding/decode.js';
import type { IssueList } from '../issues/issue.js';
import { JSON_LIMIT, jsonRows } from '../json/json-rows.js';
import type { Mapping } from '../mapping/mapping.js';
import { readXls, XLS_LIMIT, type ReadXls } from '../xls/xls-rows.js';
import type { Archive } from '../xlsx/archive.js';
import { sheetIndex, type SheetName } from '../xlsx/sheet-index.js';
import { sheetRows } from '../xlsx/sheet-rows.js';
import { openWorkbook } from '../xlsx/workbook.js';
import type { ReadingLimits } from './limits.js';
import type { FileFormat } from './report.js';

/** A table on its way: how it was opened, and its rows. */
export interface Grid {
  readonly format: FileFormat;
  readonly rows: AsyncIterable<GridRow[]>;
  readonly delimiter?: string;
  /** Whether the encoding of the text was found out. */
  readonly encoded: boolean;
  readonly sheet?: { readonly name: string; readonly index: number; readonly others: readonly string[] };
}

/** How workbooks are opened, by whoever has the file and says what reading it may take. */
export interface WorkbookReaders {
  /** Opens the file as a ZIP archive: needed for XLSX, which cannot be read front to back. */
  readonly archive?: () => Promise<Archive>;
  /** Reads an XLS file; where none is given it is read here, without bounds of time and memory. */
  readonly xls?: ReadXls;
}

export interface GridOptions extends WorkbookReaders {
  readonly mapping?: Mapping;
  /** The encoding stated with the submission. */
  readonly givenEncoding?: Encoding;
  readonly encoding: EncodingFound;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly limits: ReadingLimits;
  readonly issues: IssueList;
}

/** Bytes looked at before format, encoding and delimiter are settled. */
const HEAD_BYTES = 65_536;

/**
 * Tells the format by the first bytes, never by the name, and opens the table; undefined when an error is in the
 * list.
 */
export async function openGrid(source: AsyncIterable<Uint8Array>, options: GridOptions): Promise<Grid | undefined> {
  const pieces = withHead(source);
  const head = await pieces.next();
  if (head.done) {
    options.issues.add('error', 'file-empty', {});
    return undefined;
  }
  const first = head.value;
  if (first[0] === 0x50 && first[1] === 0x4b && (first[2] === 3 || first[2] === 5)) return openXlsx(options);
  const all = (async function* () {
    yield first;
    yield* pieces;
  })();
  if (first[0] === 0xd0 && first[1] === 0xcf && first[2] === 0x11 && first[3] === 0xe0)
    return openOldExcel(all, options);
  const other = foreignFormat(first);
  if (other !== undefined) {
    options.issues.add('error', 'format-unsupported', {}, { format: other });
    return undefined;
  }
  return openText(all, options);
}

function foreignFormat(first: Uint8Array): string | undefined {
  const ascii = String.fromCharCode(...first.subarray(0, 8));
  if (ascii.startsWith('%PDF')) return 'PDF';
  if (first[0] === 0x1f && first[1] === 0x8b) return 'gzip';
  if (ascii.startsWith('Rar!')) return 'RAR';
  if (ascii.startsWith('7z\u00bc\u00af')) return '7z';
  if (/^(<!doct|<html|<\?xml)/i.test(ascii)) return 'HTML / XML';
  if (ascii.startsWith('\u0089PNG') || ascii.startsWith('\u00ff\u00d8\u00ff')) return 'image';
  return undefined;
}

async function openText(source: AsyncIterable<Uint8Array>, options: GridOptions): Promise<Grid | undefined> {
  const { issues, limits, mapping } = options;
  const text = decode(source, options.givenEncoding ?? mapping?.encoding, options.encoding);
  const first = await text.next();
  if (first.done || first.value.trim() === '') {
    issues.add('error', 'file-empty', {});
    return undefined;
  }
  const all = (async function* () {
    yield first.value;
    yield* text;
  })();
  if (/^\ufeff?\s*[[{]\s*["{[\]}]/.test(first.value)) return openJson(all, issues);
  const delimiter = options.delimiter ?? mapping?.delimiter ?? sniffDelimiter(first.value.slice(0, HEAD_BYTES));
  const sdmx = /^\ufeff?"?(DATAFLOW|STRUCTURE)["[,;\t]/.test(first.value);
  return {
    format: sdmx ? 'sdmx-csv' : 'csv',
    encoded: true,
    delimiter,
    rows: csvRecords(all, delimiter, limits, ({ code, row, column }) => {
      const limit: Record<string, number> =
        code === 'cell-too-long'
          ? { limit: limits.cellLength }
          : code === 'too-many-columns'
            ? { limit: limits.columns }
            : {};
      issues.add(code === 'quote-stray' ? 'warning' : 'error', code, { row, column }, limit);
    }),
  };
}

async function openJson(text: AsyncIterable<string>, issues: IssueList): Promise<Grid | undefined> {
  let all = '';
  for await (const piece of text) {
    all += piece;
    if (all.length > JSON_LIMIT) {
      issues.add('error', 'json-shape', {}, { detail: `longer than ${JSON_LIMIT} characters; send CSV` });
      return undefined;
    }
  }
  const table = jsonRows(all.replace(/^\ufeff/, ''));
  if (!table.ok) {
    issues.add('error', 'json-shape', {}, { detail: table.detail });
    return undefined;
  }
  return { format: 'json', encoded: true, rows: once(table.rows) };
}

async function openXlsx({ archive, sheet, mapping, issues, limits }: GridOptions): Promise<Grid | undefined> {
  if (!archive) {
    issues.add('error', 'format-unsupported', {}, { format: 'ZIP / XLSX' });
    return undefined;
  }
  const opened = await archive();
  const book = await openWorkbook(opened);
  const chosen = chooseSheet(book.sheets, sheet ?? mapping?.sheet, issues);
  if (!chosen) return undefined;
  return {
    format: 'xlsx',
    encoded: false,
    sheet: chosen,
    rows: sheetRows(opened, book, book.sheets[chosen.index]!.part, limits),
  };
}

async function openOldExcel(
  source: AsyncIterable<Uint8Array>,
  { sheet, mapping, xls = readXls, issues }: GridOptions,
): Promise<Grid | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > XLS_LIMIT) {
      issues.add(
        'error',
        'archive-refused',
        {},
        { detail: `an XLS file of more than ${XLS_LIMIT} bytes; save it as XLSX` },
      );
      return undefined;
    }
    chunks.push(chunk.slice());
  }
  const wanted = sheet ?? mapping?.sheet;
  const { sheets, rows } = await xls(joined(chunks, length), wanted);
  const chosen = chooseSheet(sheets, wanted, issues);
  return chosen && { format: 'xls', encoded: false, sheet: chosen, rows: once(rows) };
}

/** By name; else the first that is not hidden, and the others are named. */
function chooseSheet(
  sheets: readonly SheetName[],
  wanted: string | undefined,
  issues: IssueList,
): Grid['sheet'] | undefined {
  const names = sheets.map(({ name }) => name);
  const index = sheetIndex(sheets, wanted);
  if (index < 0) {
    issues.add('error', 'sheet-missing', {}, { sheet: wanted!, sheets: names });
    return undefined;
  }
  const others = names.filter((_, i) => i !== index);
  if (others.length > 0)
    issues.add('info', 'sheets-left-out', { sheet: names[index] }, { sheet: names[index]!, sheets: others });
  return { name: names[index]!, index, others };
}

async function* once(rows: GridRow[]): AsyncGenerator<GridRow[]> {
  yield rows;
}

/** The source with its beginning in one piece. */
async function* withHead(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] | undefined = [];
  let length = 0;
  for await (const chunk of source) {
    if (!waiting) yield chunk;
    else {
      waiting.push(chunk.slice());
      length += chunk.length;
      if (length < HEAD_BYTES) continue;
      yield joined(waiting, length);
      waiting = undefined;
    }
  }
  if (waiting && length > 0) yield joined(waiting, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
