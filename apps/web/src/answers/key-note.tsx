import { useState, type ReactNode } from 'react';
import { useWords } from '../words/language.js';
import { readKey, writeKey } from './key.js';

/** Changes are made under a key here, and none, or one that is not known, was sent: says which, and takes one. */
export function KeyNote({ done }: { readonly done?: (() => void) | undefined }): ReactNode {
  const { words } = useWords();
  const [key, setKey] = useState('');
  return (
    <div className="note refused key-note" role="alert">
      <strong>{readKey() ? words.key.wrong : words.key.missing}</strong>{' '}
      {readKey() ? words.key.wrongHelp : words.key.missingHelp}
      <form
        className="controls"
        onSubmit={(event) => {
          event.preventDefault();
          writeKey(key.trim());
          done?.();
        }}
      >
        <label>
          {words.key.field}
          <input
            type="password"
            autoComplete="off"
            required
            value={key}
            onChange={(event) => setKey(event.target.value)}
          />
        </label>
        <button type="submit" className="main">
          {words.key.use}
        </button>
      </form>
    </div>
  );
}
