import type { ReactNode } from 'react';
import { RefusalNote } from '../answers/refusal-note.js';
import { useRest } from '../answers/use-rest.js';
import { raw } from '../page/number.js';
import { useWords } from '../words/language.js';
import { AboutForm } from './about-form.js';
import { DropFile } from './drop-file.js';
import { Problems } from './problems.js';
import type { Checked } from './report.js';
import { Revisions, type Dataset } from './revisions.js';
import { ScoreWith } from './score-with.js';
import { UnderwayBar } from './underway-bar.js';
import { Understood } from './understood.js';
import type { KeptRevision } from './use-keep.js';
import { useSubmission, type Submission } from './use-submission.js';
import { ExistingNote, SheetChoice, Verdict } from './verdict.js';

/** A file comes in: read, its problems shown where they stand, corrected, kept, scored. */
export function SubmitPage(): ReactNode {
  const { words } = useWords();
  const submission = useSubmission();
  const { file, checked, kept, checking, error, turn } = submission;
  const datasets = useRest<{ datasets: Dataset[] }>(`/v1/datasets?${turn}`);
  return (
    <article className="submit">
      <div className="lead">
        <h1>{words.submit.lead}</h1>
        <p className="quiet">{words.submit.promise}</p>
      </div>
      <DropFile file={file} take={submission.take} />
      {checking && <UnderwayBar underway={checking} stop={submission.stopChecking} />}
      {error && <RefusalNote error={error} again={submission.again} />}
      {file && checked && !kept && (
        <CheckedFile submission={submission} file={file} checked={checked} datasets={datasets.answer?.datasets} />
      )}
      {kept && (
        <>
          <KeptNote kept={kept} another={submission.forget} />
          {checked?.report.kind !== 'rankings' && (
            <ScoreWith
              dataset={kept.dataset}
              revision={kept.revision}
              indicators={kept.report.indicators?.map(({ code }) => code) ?? []}
            />
          )}
        </>
      )}
      <Revisions datasets={datasets} turn={turn} />
    </article>
  );
}

interface CheckedProps {
  readonly submission: Submission;
  readonly file: File;
  readonly checked: Checked;
  readonly datasets: readonly Dataset[] | undefined;
}

/** What was found in the file, what was understood of it, and what is still to be said. */
function CheckedFile({ submission, file, checked, datasets }: CheckedProps): ReactNode {
  const { words } = useWords();
  const { about, reading, corrections, written, checking, keeping, reread } = submission;
  const { report, existing, excerpt } = checked;
  return (
    <>
      <Verdict report={report} busy={checking !== undefined} />
      {existing && <ExistingNote slug={about.slug} existing={existing} />}
      {report.sheet && report.sheet.others.length > 0 && (
        <SheetChoice sheet={report.sheet} reading={reading} reread={reread} />
      )}
      {(report.issues.length > 0 || excerpt.length > 0) && (
        <Problems submission={submission} file={file} checked={checked} />
      )}
      <section>
        <h2>{words.submit.understood}</h2>
        <Understood
          report={corrections.size > 0 && written ? { ...report, encoding: written.encoding } : report}
          reading={reading}
          change={reread}
        />
      </section>
      <section>
        <h2>{words.submit.aboutData}</h2>
        <AboutForm
          about={about}
          say={submission.say}
          checkFor={submission.checkFor}
          datasets={datasets}
          ok={report.ok}
          busy={keeping !== undefined || checking !== undefined}
          keep={() => void submission.keep()}
        />
      </section>
      {keeping && <UnderwayBar underway={keeping} stop={submission.stopKeeping} />}
    </>
  );
}

/** What was stored, or stood there already. */
function KeptNote({ kept, another }: { readonly kept: KeptRevision; readonly another: () => void }): ReactNode {
  const { words } = useWords();
  return (
    <p className="note kept" role="status">
      <strong>{kept.existed ? words.submit.existed : words.submit.kept}</strong> {kept.dataset} · {words.revision}{' '}
      {kept.revision} · {raw(kept.observations)} {words.submit.figures}. {kept.existed && words.submit.existedHelp}{' '}
      <button type="button" onClick={another}>
        {words.submit.another}
      </button>
    </p>
  );
}
