import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../words/language.js';
import { fill, type Text } from '../words/text.js';

interface Progressing {
  readonly state: keyof ReturnType<typeof useWords>['words']['runs']['state'];
  readonly progress: number;
  readonly step: string;
  readonly attempts: number;
  readonly error?: Text | null | undefined;
}

/** A run that nobody takes for so long has no worker at hand. */
const TAKEN_WITHIN_MS = 10_000;

/** State, bar and step of a run; why it failed, in words; and that nobody takes it, where it waits for long. */
export function RunProgress({ run }: { readonly run: Progressing }): ReactNode {
  const {
    words: { runs: words },
    say,
  } = useWords();
  const live = run.state === 'QUEUED' || run.state === 'RUNNING';
  const waits = run.state === 'QUEUED';
  return (
    <span className={`run-state ${run.state.toLowerCase()}`}>
      <b className="badge">{words.state[run.state]}</b>
      {live && (
        <>
          <progress max={1} value={waits ? 0 : Math.min(0.99, run.progress)} aria-label={words.state[run.state]} />{' '}
          <small>
            {!waits && `${Math.min(99, Math.floor(run.progress * 100))}%`}
            {run.step && ` · ${words.steps[run.step as keyof typeof words.steps] ?? run.step}`}
            {run.attempts > 1 && ` · ${fill(words.attempt, { n: run.attempts })}`}
          </small>
        </>
      )}
      {waits && <NotTaken />}
      {run.error && <span className="why">{say(run.error)}</span>}
      {run.error && <small>{words.failedHelp}</small>}
    </span>
  );
}

/** That nobody takes a run, once it has waited for long. */
function NotTaken(): ReactNode {
  const { words } = useWords();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), TAKEN_WITHIN_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    long && (
      <span className="why waits" role="status">
        {words.runs.notTaken}
      </span>
    )
  );
}
