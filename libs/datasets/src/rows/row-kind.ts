import type { GridRow } from '../csv/csv-records.js';
import type { Layout } from '../layout/layout.js';
import { startsWithMark } from '../values/footnotes.js';
import { readPlainNumber } from '../values/read-value.js';

export type RowKind = 'data' | 'blank' | 'footnote' | 'repeated-header' | 'too-wide';

const FOOTNOTE = /^(注|注释|说明|备注|资料来源|数据来源|来源|notes?|source)\s*[:：\d①-⑳.、(（]/i;

/** What a row below the header is: only `data` may hold observations. */
export function rowKind({ cells }: GridRow, layout: Layout): RowKind {
  const width = layout.header.length;
  if (cells.length <= width && cells.every(isBlank)) return 'blank';
  const first = cells.find((cell) => !isBlank(cell))?.trim() ?? '';
  if (isFootnote(first, cells, layout)) return 'footnote';
  if (first === layout.header.find((text) => text !== '') && repeatsHeader(cells, layout)) return 'repeated-header';
  if (cells.length > width && !cells.slice(width).every(isBlank)) return 'too-wide';
  return 'data';
}

/** A line that begins as notes do, or with a footnote mark and holds no number in any column of values. */
function isFootnote(first: string, cells: readonly string[], { values }: Layout): boolean {
  if (FOOTNOTE.test(first)) return true;
  return (
    startsWithMark(first) && values.every(({ column }) => Number.isNaN(readPlainNumber((cells[column] ?? '').trim())))
  );
}

function repeatsHeader(cells: readonly string[], { header }: Layout): boolean {
  return cells.every((cell, i) => cell.trim() === (header[i] ?? ''));
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}
