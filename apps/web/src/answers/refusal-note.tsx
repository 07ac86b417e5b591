import { useState, type ReactNode } from 'react';
import { useWords } from '../words/language.js';
import { readKey, writeKey } from './key.js';
import { Refusal } from './rest.js';

/** Why something was not done, in the language of the page; and a field for the key, where that is what was missing. */
export function RefusalNote({ error, again }: { readonly error: Error; readonly again?: () => void }): ReactNode {
  const { words, say } = useWords();
  const keyless = error instanceof Refusal && error.problem.status === 401;
  return (
    <div className="note refused" role="alert">
      <strong>{keyless ? words.apiKeyHelp : words.refusedTitle}</strong> {error instanceof Refusal ? say(error.text) : error.message}
      {keyless && <KeyField done={again} />}
    </div>
  );
}

export function KeyField({ done }: { readonly done?: (() => void) | undefined }): ReactNode {
  const { words } = useWords();
  const [key, setKey] = useState(readKey);
  return (
    <form className="controls" onSubmit={(event) => { event.preventDefault(); writeKey(key.trim()); done?.(); }}>
      <label>{words.apiKey}<input type="password" autoComplete="off" value={key} onChange={(event) => setKey(event.target.value)} /></label>
      <button type="submit">{words.useKey}</button>
    </form>
  );
}
