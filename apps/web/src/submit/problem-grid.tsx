import { Fragment, type ReactNode } from 'react';
import { useWords } from '../words/language.js';
import { cellKey, type Corrections } from './correct-text.js';
import { Remedy } from './remedy.js';
import type { ExcerptRow, Issue } from './report.js';

interface Props {
  readonly excerpt: readonly ExcerptRow[];
  readonly issues: readonly Issue[];
  readonly headerRows: readonly number[];
  readonly corrections: Corrections;
  /** Absent: the file can not be corrected here. */
  readonly correct?: ((row: number, column: number, value: string) => void) | undefined;
}

/** Columns shown beyond the last one that a problem names. */
const BESIDE = 3;
const LEAST = 8;

/** The name of a column as a spreadsheet has it: A, B, … Z, AA. */
export function letters(column: number): string {
  let name = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

const WORSE = { error: 0, warning: 1, info: 2 } as const;

/**
 * The file's rows around its problems, each problem in the cell that caused it, what to do beneath; where no cell
 * has one, the first rows.
 */
export function ProblemGrid({ excerpt, issues, headerRows, corrections, correct }: Props): ReactNode {
  const { words, say } = useWords();
  const placed = issues.filter(({ row }) => row !== undefined);
  const byRow = new Map<number, Issue[]>();
  for (const issue of placed) byRow.set(issue.row!, [...(byRow.get(issue.row!) ?? []), issue]);
  const furthest = Math.max(LEAST, ...placed.map(({ column = 1 }) => column + BESIDE));
  const width = Math.min(furthest, Math.max(1, ...excerpt.map(({ cells }) => cells.length)));
  const columns = Array.from({ length: width }, (_, k) => k + 1);
  const rows =
    placed.length === 0
      ? excerpt
      : excerpt.filter(
          ({ row }) => headerRows.includes(row) || [row - 1, row, row + 1].some((near) => byRow.has(near)),
        );
  return (
    <div className="wide">
      <table className="grid">
        <caption className="hidden">{words.submit.problems}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{words.row}</span>
            </th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {letters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }, i) => {
            const here = byRow.get(row) ?? [];
            return (
              <Fragment key={row}>
                {i > 0 && row > rows[i - 1]!.row + 1 && (
                  <tr className="gap">
                    <th scope="row">…</th>
                    <td colSpan={width} />
                  </tr>
                )}
                <tr className={headerRows.includes(row) ? 'header' : ''}>
                  <th scope="row">{row}</th>
                  {columns.map((column) => {
                    const mine = here.filter((issue) => issue.column === column);
                    const worst = mine.reduce<Issue | undefined>(
                      (least, issue) => (!least || WORSE[issue.severity] < WORSE[least.severity] ? issue : least),
                      undefined,
                    );
                    const shown = corrections.get(cellKey(row, column)) ?? cells[column - 1] ?? '';
                    if (!worst) return <td key={column}>{shown}</td>;
                    const changed = corrections.has(cellKey(row, column));
                    return (
                      <td
                        key={column}
                        className={`marked ${worst.severity}${changed ? ' changed' : ''}`}
                        data-code={worst.code}
                        title={say(worst.message)}
                      >
                        {correct ? (
                          <input
                            type="text"
                            value={shown}
                            size={Math.max(4, shown.length + 1)}
                            aria-label={`${letters(column)}${row}: ${say(worst.message)}`}
                            onChange={(event) => correct(row, column, event.target.value)}
                          />
                        ) : (
                          shown || <i>{words.submit.emptyCell}</i>
                        )}
                      </td>
                    );
                  })}
                </tr>
                {here.length > 0 && (
                  <tr className="said">
                    <th scope="row" aria-hidden="true" />
                    <td colSpan={width}>
                      {here.map((issue, k) => (
                        <p key={k} className={issue.severity}>
                          <b className="badge">{words.submit[issue.severity]}</b>{' '}
                          {issue.column !== undefined && (
                            <code>
                              {letters(issue.column)}
                              {row}
                            </code>
                          )}{' '}
                          {say(issue.message)} <Remedy issue={issue} />
                          {correct && issue.column !== undefined && typeof issue.data?.['suggestion'] === 'string' && (
                            <button
                              type="button"
                              onClick={() => correct(row, issue.column!, issue.data!['suggestion'] as string)}
                            >
                              {words.submit.take} {issue.data['suggestion']}
                            </button>
                          )}
                        </p>
                      ))}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
