import { IssueList, type Issue } from '../issues/issue.js';
import type { Encoding } from '../encoding/decode.js';
import type { Mapping } from '../mapping/mapping.js';
import { defaultLimits } from './limits.js';
import { openGrid, type WorkbookReaders } from './open-grid.js';

/** Rows of a file as they stand in it. */
export interface ExcerptRow {
  /** 1-based, as a spreadsheet shows it. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface ExcerptOptions extends WorkbookReaders {
  readonly mapping?: Mapping | undefined;
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: string | undefined;
  readonly sheet?: string | undefined;
}

/** Rows, columns and characters of a cell that are shown at most. */
const ROWS = 240;
const COLUMNS = 60;
const CHARACTERS = 160;

/**
 * The rows of a file that problems name, with their neighbours, and its first rows: what a person must see to
 * understand them.
 * Reads the file once more, up to the last of these rows. Cells are texts as printed; long ones are cut with "…".
 */
export async function excerpt(
  source: AsyncIterable<Uint8Array>,
  issues: readonly Pick<Issue, 'row'>[],
  options: ExcerptOptions,
): Promise<ExcerptRow[]> {
  const wanted = new Set([1, 2, 3, 4, 5]);
  for (const { row } of issues) {
    if (row === undefined) continue;
    for (const near of [row, row - 1, row + 1]) if (near > 0) wanted.add(near);
    if (wanted.size >= ROWS) break;
  }
  const last = Math.max(...wanted);
  const out: ExcerptRow[] = [];
  try {
    const grid = await openGrid(source, {
      ...options,
      givenEncoding: options.encoding,
      encoding: { encoding: 'utf-8', rule: 'ascii-only' },
      limits: defaultLimits,
      issues: new IssueList(0),
    });
    for await (const batch of grid?.rows ?? []) {
      for (const { row, cells } of batch) {
        if (row > last) return out;
        if (wanted.has(row))
          out.push({
            row,
            cells: cells
              .slice(0, COLUMNS)
              .map((cell) => (cell.length > CHARACTERS ? `${cell.slice(0, CHARACTERS)}…` : cell)),
          });
      }
    }
  } catch {
    // What keeps the file from being read to its end is in its report; here the rows before it are enough.
  }
  return out;
}
