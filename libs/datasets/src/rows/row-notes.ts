import type { GridRow } from '../csv/csv-records.js';
import type { ValueColumn } from '../layout/layout.js';
import { Footnotes } from '../values/footnotes.js';

/** Different notes with footnote marks at most. */
const MAX_MARKED = 10_000;
const MAX_LISTED = 100;
const MAX_LENGTH = 500;

/** Notes of the observations of a table, and its footnotes. */
export class RowNotes {
  /** The first of them, for the report. */
  readonly footnotes: { row: number; text: string }[] = [];
  private readonly byMark = new Footnotes();
  /** Notes with a footnote mark in them. */
  private readonly marked = new Set<string>();

  addFootnote({ row, cells }: GridRow): void {
    const text = cells
      .filter((cell) => cell.trim() !== '')
      .join(' ')
      .slice(0, MAX_LENGTH);
    if (this.footnotes.length < MAX_LISTED) this.footnotes.push({ row, text });
    this.byMark.add(text);
  }

  /**
   * What the source says beside a value: the footnote marks of its unit and its column, its own, and the text of a
   * column of notes.
   */
  of(
    { cells }: GridRow,
    { footnoteMark: columnMark }: ValueColumn,
    noteColumn: number | undefined,
    unitMark: string | undefined,
    own: string | undefined,
  ): string | undefined {
    if (noteColumn === undefined && columnMark === undefined && unitMark === undefined && own === undefined)
      return undefined;
    const printed = noteColumn === undefined ? '' : (cells[noteColumn] ?? '').trim().slice(0, MAX_LENGTH);
    const parts = new Set([unitMark, columnMark, own, printed].filter((part) => part !== undefined && part !== ''));
    if (parts.size === 0) return undefined;
    const note = [...parts].join(' ');
    if (note.length < 100 && this.marked.size < MAX_MARKED && !this.marked.has(note) && this.byMark.mentions(note))
      this.marked.add(note);
    return note;
  }

  /** Notes with footnote marks → the same with the text of the footnotes: known when the last row has been read. */
  explained(): ReadonlyMap<string, string> {
    return new Map(
      [...this.marked].flatMap((note) => {
        const explained = this.byMark.explain(note);
        return explained === undefined ? [] : [[note, explained.slice(0, MAX_LENGTH)] as const];
      }),
    );
  }
}
