import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';
import { KeyNote } from './key-note.js';
import { Refusal } from './rest.js';

/** Why something was not done, in the language of the page; and a field for the key, where that is what was missing. */
export function RefusalNote({ error, again }: { readonly error: Error; readonly again?: () => void }): ReactNode {
  const { words, say } = useWords();
  if (error instanceof Refusal && error.problem.status === 401) return <KeyNote done={again} />;
  return (
    <div className="note refused" role="alert">
      <strong>{words.refusedTitle}</strong> {error instanceof Refusal ? say(error.text) : error.message}
      {again && error instanceof Refusal && error.problem.status === 0 && (
        <>
          {' '}
          <button type="button" onClick={again}>
            {words.again}
          </button>
        </>
      )}
    </div>
  );
}
