import type { ReactNode } from 'react';
import { raw } from '../page/number.js';
import { useWords } from '../words/language.js';
import type { Underway } from './send-file.js';

/** How far a file is, as a bar and in words; `stop` calls it off. */
export function UnderwayBar({
  underway: { state, sent, read, figures },
  stop,
}: {
  readonly underway: Underway;
  readonly stop: () => void;
}): ReactNode {
  const {
    words: { submit: words, runs },
  } = useWords();
  const out = state === 'receiving' && sent < 1;
  const share = out ? sent : state === 'reading' && read > 0 ? read : undefined;
  return (
    <div className="underway" role="status">
      <progress max={1} {...(share === undefined ? {} : { value: share })} aria-label={words.states[state]} />
      <span>
        {out ? words.states.receiving : state === 'receiving' ? words.states.reading : words.states[state]}
        {share !== undefined && ` ${Math.floor(share * 100)}%`}
        {figures > 0 && ` · ${raw(figures)} ${words.figures}`}
      </span>
      <button type="button" onClick={stop}>
        {runs.cancel}
      </button>
    </div>
  );
}
