import type { IssueList, IssuePlace } from '../issues/issue.js';
import type { Layout } from '../layout/layout.js';

/** A table whose rows are being read: its layout, its sheet in a workbook, and where its problems go. */
export interface Table {
  readonly layout: Layout;
  readonly sheet: string | undefined;
  readonly issues: IssueList;
}

/** The place of a cell, as a problem names it. `column` is 0-based. */
export function cellPlace({ layout, sheet }: Table, row: number, column: number, value?: string): IssuePlace {
  return { sheet, row, column: column + 1, header: layout.header[column], value };
}
