import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { TypedDocumentString } from '../generated/graphql.js';
import { useWords } from '../words/language.js';
import { ask } from './ask.js';
import { KeyNote } from './key-note.js';
import type { Text } from '../words/text.js';

export interface Answered<Answer> {
  /** The last answer; stays while a new one is asked for. */
  readonly answer: Answer | undefined;
  readonly error: Error | undefined;
  readonly asking: boolean;
  readonly again: () => void;
}

/** Asks when the variables change; answers that come too late are dropped. `undefined` variables: asks nothing. */
export function useAnswer<Answer, Variables>(
  question: TypedDocumentString<Answer, Variables>,
  variables: Variables | undefined,
): Answered<Answer> {
  const key = variables === undefined ? undefined : JSON.stringify(variables);
  const [state, setState] = useState<{ answer?: Answer; error?: Error; settled?: string }>({});
  const [turn, setTurn] = useState(0);
  /** Which asking this is: another one for other variables, and for every time it is asked again. */
  const asking = key === undefined ? undefined : `${turn} ${key}`;
  const asked = useRef(question);
  useEffect(() => {
    if (key === undefined) return undefined;
    const gone = new AbortController();
    const settled = `${turn} ${key}`;
    ask(asked.current, JSON.parse(key) as Variables, gone.signal).then(
      (answer) => setState({ answer, settled }),
      (error: Error) => {
        if (!gone.signal.aborted) setState((before) => ({ ...before, error, settled }));
      },
    );
    return () => gone.abort();
  }, [key, turn]);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  return { answer: state.answer, error: state.error, asking: asking !== undefined && asking !== state.settled, again };
}

export interface RefusalLike {
  readonly code?: string;
  readonly message: Text;
  readonly remedy: Text;
}

/**
 * Why a question has no answer, and what to do; where a key is what is missing, a field for it, and `again` asks
 * once more.
 */
export function Refused({ refusal, again }: { readonly refusal: RefusalLike; readonly again?: () => void }): ReactNode {
  const { say } = useWords();
  if (refusal.code === 'UNKNOWN_CALLER') return <KeyNote done={again} />;
  return (
    <div className="note refused" role="status">
      <strong>{say(refusal.message)}</strong> {say(refusal.remedy)}
    </div>
  );
}

/** What stands in place of an answer: still reading, or what went wrong and a way to try again. */
export function Waiting({ answered }: { readonly answered: Answered<unknown> }): ReactNode {
  const { words } = useWords();
  if (answered.error) {
    return (
      <div className="note refused" role="alert">
        <strong>{words.failed}</strong> {answered.error.message}{' '}
        <button type="button" onClick={answered.again}>
          {words.again}
        </button>
      </div>
    );
  }
  return (
    <div className="waiting" role="status" aria-live="polite">
      <span className="bar" aria-hidden="true" />
      {words.loading}
    </div>
  );
}
