import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ask as askGateway } from '../answers/ask.js';
import { RefusalNote } from '../answers/refusal-note.js';
import { Refusal, rest } from '../answers/rest.js';
import { Refused, type RefusalLike } from '../answers/use-answer.js';
import { REQUEST } from '../runs/question.js';
import { RunProgress } from '../runs/run-progress.js';
import { useRun } from '../runs/use-run.js';
import { useWords } from '../words/language.js';
import { nextVersion, placeInText, treeRows, withFigure, type Methodology } from './document.js';
import { TreeTable } from './tree-table.js';

interface Fault {
  readonly pointer: string;
  readonly message: string;
  readonly messageZh: string;
  readonly expected: string;
  readonly expectedZh: string;
  readonly nearest?: string;
}

type Verdict =
  | { readonly valid: true; readonly taken: boolean }
  | { readonly valid: false; readonly faults: readonly Fault[] }
  | { readonly error: Error };

interface Props {
  readonly start: Methodology;
  /** The data that the original was scored with; undefined: it was not. */
  readonly inputs: readonly { readonly dataset: string; readonly revision: number }[] | undefined;
  readonly scored: (kept: { readonly slug: string; readonly version: string }) => void;
  readonly close: () => void;
}

const WAIT_MS = 400;

/**
 * A copy of a methodology to be changed: figures in the tree or the document as text, checked by the service at
 * every change, kept and scored at the end.
 */
export function Editor({ start, inputs, scored, close }: Props): ReactNode {
  const { words, say } = useWords();
  const { methodologyPage: page } = words;
  const [text, setText] = useState(() => JSON.stringify(start, null, 2));
  const [verdict, setVerdict] = useState<Verdict>();
  const [turn, setTurn] = useState(0);
  const [error, setError] = useState<Error>();
  const [refused, refuse] = useState<RefusalLike>();
  const [id, setId] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  const document = read(text);
  const run = useRun(id);
  useEffect(() => {
    const gone = new AbortController();
    const timer = setTimeout(() => {
      void rest<{ versionTaken: boolean }>('POST', '/v1/methodologies?dryRun=true', text, gone.signal).then(
        ({ versionTaken }) => setVerdict({ valid: true, taken: versionTaken }),
        (failed: Error) => {
          if (gone.signal.aborted) return;
          const problems =
            failed instanceof Refusal ? (failed.problem.problems as readonly Fault[] | undefined) : undefined;
          setVerdict(
            problems
              ? { valid: false, faults: problems }
              : failed instanceof Refusal && failed.problem.status === 400
                ? {
                    valid: false,
                    faults: [
                      {
                        pointer: '',
                        message: failed.problem.detail,
                        messageZh: failed.text.zh,
                        expected: 'JSON',
                        expectedZh: 'JSON',
                      },
                    ],
                  }
                : { error: failed },
          );
        },
      );
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [text, turn]);
  useEffect(() => {
    if (run?.state === 'COMPLETED' && document) scored(document);
  }, [run, document, scored]);

  const show = (pointer: string): void => {
    const place = placeInText(text, pointer) ?? placeInText(text, pointer.replace(/\/[^/]*$/, ''));
    const field = area.current;
    if (!place || !field) return;
    field.closest('details')!.open = true;
    field.focus();
    field.setSelectionRange(place[0], place[1]);
    field.scrollTop = Math.max(0, text.slice(0, place[0]).split('\n').length - 6) * 18;
  };
  const keep = async (): Promise<void> => {
    if (!document) return;
    setError(undefined);
    refuse(undefined);
    try {
      await rest('POST', '/v1/methodologies', text);
      if (!inputs) return scored(document);
      const { requestScoreRun } = await askGateway(REQUEST, {
        order: {
          methodology: document.slug,
          version: document.version,
          datasets: inputs.map(({ dataset, revision }) => ({ slug: dataset, revision })),
        },
      });
      if (requestScoreRun.__typename === 'ScoreRun') setId(requestScoreRun.uuid);
      else refuse(requestScoreRun);
    } catch (failed) {
      setError(failed as Error);
    }
  };
  const put = (key: 'slug' | 'version', value: string): void => {
    if (document) setText(JSON.stringify({ ...document, [key]: value }, null, 2));
  };
  return (
    <section className="editor">
      <h2>{page.edit}</h2>
      <p className="quiet">{page.editHelp}</p>
      <div className="controls">
        {document && (
          <label>
            {page.slug}
            <input type="text" value={document.slug} onChange={(event) => put('slug', event.target.value)} />
          </label>
        )}
        {document && (
          <label>
            {page.version}
            <input
              type="text"
              size={8}
              value={document.version}
              onChange={(event) => put('version', event.target.value)}
            />
          </label>
        )}
        <button
          type="button"
          className="main"
          disabled={!verdict || !('valid' in verdict) || !verdict.valid || verdict.taken}
          onClick={() => void keep()}
        >
          {inputs ? page.run : page.keepOnly}
        </button>
        <button type="button" onClick={close}>
          {words.close}
        </button>
        {run && <RunProgress run={run} />}
      </div>
      <div role="status" aria-live="polite">
        {verdict && 'valid' in verdict && verdict.valid && !verdict.taken && <p className="note">✓ {page.valid}</p>}
        {verdict && 'valid' in verdict && verdict.valid && verdict.taken && (
          <p className="note refused">
            {page.taken}{' '}
            {document && (
              <button type="button" onClick={() => put('version', nextVersion(document.version))}>
                {page.version} {nextVersion(document.version)}
              </button>
            )}
          </p>
        )}
        {verdict && 'valid' in verdict && !verdict.valid && (
          <div className="note refused">
            <strong>
              {verdict.faults.length} {page.faults}
            </strong>
            <ul className="faults">
              {verdict.faults.slice(0, 30).map((fault) => (
                <li key={`${fault.pointer} ${fault.message}`}>
                  <button type="button" onClick={() => show(fault.pointer)}>
                    <code>{fault.pointer || '/'}</code>
                  </button>{' '}
                  {say({ zh: fault.messageZh, en: fault.message })}{' '}
                  <span className="remedy">
                    → {say({ zh: fault.expectedZh, en: fault.expected })}
                    {fault.nearest && ` (${fault.nearest}?)`}
                  </span>
                </li>
              ))}
            </ul>
            {verdict.faults.length > 30 && (
              <p>
                {words.submit.firstOf} 30 / {verdict.faults.length}
              </p>
            )}
          </div>
        )}
      </div>
      {verdict && 'error' in verdict && <RefusalNote error={verdict.error} again={() => setTurn((n) => n + 1)} />}
      {error && <RefusalNote error={error} again={() => void keep()} />}
      {refused && <Refused refusal={refused} again={() => void keep()} />}
      {run?.error && <p className="note refused">{say(run.error)}</p>}
      {document && (
        <TreeTable
          rows={rowsOf(document)}
          change={(path, value) =>
            setText(JSON.stringify(withFigure(document, path, value, 'Changed in a copy.'), null, 2))
          }
        />
      )}
      <details open={!document}>
        <summary>{page.document}</summary>
        <textarea
          ref={area}
          className="document"
          spellCheck={false}
          aria-label={page.document}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </details>
    </section>
  );
}

/** The text as a document, as far as it has the form of one. */
function read(text: string): Methodology | undefined {
  try {
    const value = JSON.parse(text) as Methodology;
    return typeof value === 'object' &&
      value !== null &&
      Array.isArray(value.indicators) &&
      typeof value.index === 'object'
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}

function rowsOf(document: Methodology): ReturnType<typeof treeRows> {
  try {
    return treeRows(document);
  } catch {
    return [];
  }
}
