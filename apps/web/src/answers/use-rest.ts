import { useCallback, useEffect, useState } from 'react';
import type { Answered } from './use-answer.js';
import { rest } from './rest.js';

/** Reads an address of the services that take data; `undefined`: reads nothing. */
export function useRest<T>(path: string | undefined): Answered<T> {
  const [state, setState] = useState<{ answer?: T; error?: Error; asking: boolean }>({ asking: path !== undefined });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (path === undefined) {
      setState({ asking: false });
      return undefined;
    }
    const gone = new AbortController();
    setState((before) => ({ ...before, asking: true }));
    rest<T>('GET', path, undefined, gone.signal).then(
      (answer) => setState({ answer, asking: false }),
      (error: Error) => {
        if (!gone.signal.aborted) setState({ error, asking: false });
      },
    );
    return () => gone.abort();
  }, [path, turn]);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  return { answer: state.answer, error: state.error, asking: state.asking, again };
}
