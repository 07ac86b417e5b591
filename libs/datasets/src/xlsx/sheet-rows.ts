import type { GridRow } from '../csv/csv-records.js';
import { createTextDecoder } from '../encoding/text-decoder.js';
import { ArchiveError, type Archive } from './archive.js';
import { percentText, serialDate } from './number-format.js';
import type { Workbook } from './workbook.js';
import { parseXml } from './xml.js';

export interface SheetLimits {
  readonly columns: number;
  readonly rows: number;
}

/** A formula without a stored result reads as this error value. */
const NOT_COMPUTED = '#VALUE!';
const MAX_MERGES = 100_000;

interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
}

/**
 * The rows of one sheet as texts, as they stream by: shared and inline strings, numbers as stored, stored results of
 * formulas, dates as yyyy-mm-dd, shares in percent with their sign. A cell merged downwards is repeated in each of its rows.
 */
export async function* sheetRows(
  archive: Archive,
  workbook: Workbook,
  part: string,
  limits: SheetLimits,
): AsyncGenerator<GridRow[]> {
  const merges = await readMerges(archive, part);
  const carried = new Map<number, { until: number; text: string }>();
  let rows: GridRow[] = [];
  let cells: string[] = [];
  let row = 0;
  let lastRow = 0;
  let column = 0;
  let type = '';
  let style = 0;
  let value = '';
  let hasFormula = false;
  let reading = false;
  let inRow = false;

  const text = (): string => {
    if (value === '') return hasFormula && type !== 'str' ? NOT_COMPUTED : '';
    if (type === 's') return workbook.strings[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type !== '' && type !== 'n') return value;
    const kind = workbook.styles[style] ?? 'number';
    if (kind === 'percent') return percentText(plainDigits(value));
    if (kind === 'date' || kind === 'year') {
      const date = serialDate(Number(value), workbook.date1904);
      return date === undefined ? value : kind === 'year' ? date.slice(0, 4) : date;
    }
    return plainDigits(value);
  };

  const carry = (): void => {
    for (const [at, { until, text: above }] of carried) {
      if (row > until) carried.delete(at);
      else {
        while (cells.length <= at) cells.push('');
        if (cells[at] === '') cells[at] = above;
      }
    }
    for (const merge of merges.get(row) ?? [])
      if (merge.bottom > row) carried.set(merge.column, { until: merge.bottom, text: cells[merge.column] ?? '' });
  };

  const events = parseXml(
    archive.open(part),
    {
      open: (name, a) => {
        if (name === 'row') {
          row = a.r === undefined ? lastRow + 1 : Number(a.r);
          if (!(row > lastRow && Number.isInteger(row)))
            throw new ArchiveError('damaged', `${part}: row ${a.r} after row ${lastRow}`);
          if (row > limits.rows) throw new ArchiveError('refused', `more than ${limits.rows} rows`);
          lastRow = row;
          cells = [];
          column = -1;
          inRow = true;
        } else if (name === 'c' && inRow) {
          column = a.r === undefined ? column + 1 : columnOf(a.r);
          if (column < 0 || column >= limits.columns)
            throw new ArchiveError('refused', `more than ${limits.columns} columns`);
          [type, style, value, hasFormula] = [a.t ?? '', Number(a.s ?? 0), '', false];
        } else if (name === 'f') hasFormula = true;
        else if (name === 'v' || name === 't') reading = true;
      },
      close: (name) => {
        if (name === 'v' || name === 't') reading = false;
        else if (name === 'c' && inRow) {
          while (cells.length < column) cells.push('');
          cells[column] = text();
        } else if (name === 'row') {
          inRow = false;
          carry();
          rows.push({ row, cells });
        }
      },
      text: (piece) => {
        if (reading) value += piece;
      },
    },
    part,
  );
  for await (const _ of events) {
    if (rows.length === 0) continue;
    const ready = rows;
    rows = [];
    yield ready;
  }
}

/** Merged areas stand after the rows in the file: a first pass finds those that reach over several rows. */
async function readMerges(archive: Archive, part: string): Promise<Map<number, Merge[]>> {
  const merges = new Map<number, Merge[]>();
  const decoder = createTextDecoder('latin1'); // the tags looked for are ASCII; a byte is a character
  let rest = '';
  let count = 0;
  for await (const bytes of archive.open(part)) {
    rest += decoder.decode(bytes);
    const from = rest.indexOf('<mergeCell');
    if (from < 0) {
      rest = rest.slice(-16);
      continue;
    }
    let last = from;
    for (const found of rest.matchAll(/<mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)) {
      last = found.index + found[0].length;
      const top = Number(found[2]);
      const merge = { top, bottom: Number(found[4]), column: columnOf(found[1]!) };
      if (++count > MAX_MERGES) throw new ArchiveError('refused', `more than ${MAX_MERGES} merged areas`);
      if (merge.bottom > top) merges.set(top, [...(merges.get(top) ?? []), merge]);
    }
    rest = rest.slice(Math.max(last, rest.length - 200));
  }
  return merges;
}

/** "BC12" → 54 (0-based); -1 for what is no reference. */
function columnOf(reference: string): number {
  let column = 0;
  for (const char of reference) {
    const code = char.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
}

/** Spreadsheets write up to 17 digits; the shortest text of the same number is what people read. */
function plainDigits(text: string): string {
  if (text.length <= 15) return text;
  const number = Number(text);
  return Number.isFinite(number) ? String(number) : text;
}
