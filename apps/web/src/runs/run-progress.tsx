import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';

interface Progressing {
  readonly state: keyof ReturnType<typeof useWords>['words']['runs']['state'];
  readonly progress: number;
  readonly step: string;
  readonly attempts: number;
  readonly error?: { readonly zh: string; readonly en: string } | null | undefined;
}

/** State, bar and step of a run; why it failed, in words. */
export function RunProgress({ run }: { readonly run: Progressing }): ReactNode {
  const { words, say } = useWords();
  const live = run.state === 'QUEUED' || run.state === 'RUNNING';
  return (
    <span className={`run-state ${run.state.toLowerCase()}`}>
      <b className="badge">{words.runs.state[run.state]}</b>
      {live && <><progress max={1} value={run.state === 'QUEUED' ? 0 : run.progress} aria-label={words.runs.state[run.state]} /> <small>{Math.round(run.progress * 100)}%{run.step && ` · ${words.runs.steps[run.step as keyof typeof words.runs.steps] ?? run.step}`}{run.attempts > 1 && ` · ${words.runs.attempt} ${run.attempts}`}</small></>}
      {run.error && <span className="why">{say(run.error)}</span>}
    </span>
  );
}
