import type { GridRow } from '../csv/csv-records.js';
import type { IssueList } from '../issues/issue.js';

/** Places of the columns of a table of published rankings, from 0. */
export interface RankingColumns {
  readonly publisher?: number;
  readonly year?: number;
  readonly rank?: number;
  readonly name?: number;
  readonly value?: number;
  readonly code?: number;
  readonly note?: number;
  readonly source?: number;
}

const HEADERS: Readonly<Record<keyof RankingColumns, readonly string[]>> = {
  publisher: ['publisher', '发布者', '发布机构', '发布单位'],
  year: ['year', '年份', '年度'],
  rank: ['rank', '名次', '排名', '位次'],
  name: ['name_as_printed', 'name', '名称', '单位名称'],
  value: ['value', 'index', '指数', '得分'],
  code: ['code', 'unit', '代码', '行政区划代码'],
  note: ['note', '备注', '说明'],
  source: ['source', '来源', '出处'],
};
const NEEDED = ['publisher', 'year', 'rank', 'name'] as const;

/** Finds the columns by their names; undefined when one that is needed is missing: it is in the list. */
export function columnsOf({ row, cells }: GridRow, issues: IssueList): RankingColumns | undefined {
  const names = cells.map((cell) =>
    cell
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  );
  const columns: RankingColumns = Object.fromEntries(
    Object.entries(HEADERS).flatMap(([column, headers]) => {
      const at = names.findIndex((name) => headers.includes(name));
      return at < 0 ? [] : [[column, at]];
    }),
  );
  for (const column of NEEDED)
    if (columns[column] === undefined)
      issues.add('error', 'rankings-column-missing', { row }, { names: HEADERS[column] });
  return NEEDED.every((column) => columns[column] !== undefined) ? columns : undefined;
}

const HEAD_BYTES = 4_096;

/**
 * Whether a file begins with the header of published rankings: publisher, year, rank and name_as_printed, in any
 * order.
 */
export function looksLikeRankings(head: Uint8Array): boolean {
  const [line = ''] = String.fromCharCode(...head.subarray(0, HEAD_BYTES))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .split(/[\r\n]/, 1);
  const names = line.split(/[,;\t]/).map((name) => name.trim().replace(/^"|"$/g, '').toLowerCase());
  return ['publisher', 'year', 'rank', 'name_as_printed'].every((name) => names.includes(name));
}
