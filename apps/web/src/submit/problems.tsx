import type { ReactNode } from 'react';
import { keep as keepFile } from '../page/keep.js';
import { raw } from '../page/number.js';
import { TableDownloads, type Table } from '../page/table-downloads.js';
import { useWords } from '../words/language.js';
import type { Words } from '../words/zh.js';
import { correctedFile } from './corrected-file.js';
import { letters, ProblemGrid } from './problem-grid.js';
import { Remedy } from './remedy.js';
import type { Checked, Issue } from './report.js';
import type { Submission } from './use-submission.js';

interface Props {
  readonly submission: Submission;
  readonly file: File;
  readonly checked: Checked;
}

/**
 * What is wrong with a file, each problem where it stands, to be corrected there; without problems, how the file
 * begins.
 */
export function Problems({ submission, file, checked: { report, excerpt } }: Props): ReactNode {
  const { words } = useWords();
  const { corrections, correct, written } = submission;
  const { issues, counts } = report;
  const all = counts.error + counts.warning + counts.info;
  const loose = issues.filter(({ row }) => row === undefined);
  return (
    <section>
      <h2>{issues.length > 0 ? words.submit.problems : words.submit.beginning}</h2>
      {issues.length > 0 && (
        <div className="controls">
          {corrections.size > 0 && <CorrectionButtons submission={submission} file={file} />}
          <TableDownloads table={() => problemTable(file, issues, words)} />
        </div>
      )}
      {loose.length > 0 && (
        <ul className="loose">
          {loose.map((issue, k) => (
            <Loose key={k} issue={issue} />
          ))}
        </ul>
      )}
      {!correct && counts.error > 0 && issues.length > loose.length && (
        <p className="quiet">{written ? words.submit.tooLargeToCorrect : words.submit.correctInFile}</p>
      )}
      <ProblemGrid
        excerpt={excerpt}
        issues={issues}
        headerRows={report.headerRows ?? [1]}
        corrections={corrections}
        correct={correct}
      />
      {all > issues.length && (
        <p className="quiet">
          {words.submit.firstOf} {raw(issues.length)} / {raw(all)}
        </p>
      )}
    </section>
  );
}

function CorrectionButtons({ submission, file }: Pick<Props, 'submission' | 'file'>): ReactNode {
  const { words } = useWords();
  const { corrections, written, again, undo } = submission;
  return (
    <>
      <button type="button" className="main" onClick={again}>
        {words.submit.checkAgain} ({corrections.size})
      </button>
      <button type="button" onClick={undo}>
        {words.submit.undo}
      </button>
      <button
        type="button"
        onClick={() => void correctedFile(file, corrections, written).then((sent) => keepFile(sent, sent.name))}
      >
        {words.submit.takeCorrected}
      </button>
    </>
  );
}

/** A problem of the file as a whole, or of a column. */
function Loose({ issue }: { readonly issue: Issue }): ReactNode {
  const { words, say } = useWords();
  const column = issue.column === undefined ? undefined : letters(issue.column);
  return (
    <li className={issue.severity}>
      <b className="badge">{words.submit[issue.severity]}</b> {column && <code>{column}</code>}{' '}
      {issue.header && <code>{issue.header}</code>} {say(issue.message)} <Remedy issue={issue} />
    </li>
  );
}

/** The problems as a table to take away, in both languages: whoever corrects the file may read the other one. */
const problemTable = (file: File, issues: readonly Issue[], words: Words): Table => ({
  name: `${file.name} ${words.submit.problems}`,
  header: [
    words.submit.severity,
    words.sheet,
    words.row,
    words.column,
    words.submit.header,
    words.value,
    '问题',
    'problem',
    '办法',
    'remedy',
    'code',
  ],
  rows: issues.map((issue) => [
    words.submit[issue.severity],
    issue.sheet,
    issue.row,
    issue.column,
    issue.header,
    issue.value,
    issue.message.zh,
    issue.message.en,
    issue.remedy.zh,
    issue.remedy.en,
    issue.code,
  ]),
  method: [[words.file, file.name]],
});
