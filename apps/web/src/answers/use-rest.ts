import { useCallback, useEffect, useState } from 'react';
import type { Answered } from './use-answer.js';
import { rest } from './rest.js';

/** Reads an address of the services that take data; `undefined`: reads nothing. */
export function useRest<T>(path: string | undefined): Answered<T> {
  const [state, setState] = useState<{ answer?: T; error?: Error; settled?: string }>({});
  const [turn, setTurn] = useState(0);
  // Where nothing is read any more, what was read before is let go of.
  if (path === undefined && state.settled !== undefined) setState({});
  /** Which reading this is: another one for another address, and for every time it is read again. */
  const reading = path === undefined ? undefined : `${turn} ${path}`;
  useEffect(() => {
    if (path === undefined) return undefined;
    const gone = new AbortController();
    const settled = `${turn} ${path}`;
    rest<T>('GET', path, undefined, gone.signal).then(
      (answer) => setState({ answer, settled }),
      (error: Error) => {
        if (!gone.signal.aborted) setState({ error, settled });
      },
    );
    return () => gone.abort();
  }, [path, turn]);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  return {
    answer: state.answer,
    error: state.error,
    asking: reading !== undefined && reading !== state.settled,
    again,
  };
}
