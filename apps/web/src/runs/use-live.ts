import { useEffect, useState } from 'react';
import { ask } from '../answers/ask.js';
import { listen } from '../answers/listen.js';
import type { TypedDocumentString } from '../generated/graphql.js';

export const ended = (state: string | undefined): boolean =>
  state === 'COMPLETED' || state === 'FAILED' || state === 'CANCELLED';

interface Live {
  readonly uuid: string;
  readonly state: string;
}

interface Questions<Run extends Live, Heard, Read> {
  readonly changed: TypedDocumentString<Heard, { id: string }>;
  readonly now: TypedDocumentString<Read, { id: string }>;
  readonly heard: (answer: Heard) => Run;
  readonly read: (answer: Read) => Run | null | undefined;
}

const EVERY_MS = 1_500;

/**
 * Something that goes on, as it stands and after every change until it has ended: by subscription, or by asking
 * again where no socket opens. `questions` is a constant.
 */
export function useLive<Run extends Live, Heard, Read>(
  id: string | undefined,
  questions: Questions<Run, Heard, Read>,
): Run | undefined {
  const [run, setRun] = useState<Run>();
  // One that is let go of and taken up again under the same id is heard anew.
  const [of, setOf] = useState(id);
  if (of !== id) {
    setOf(id);
    setRun(undefined);
  }
  const [polling, poll] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    return id === undefined
      ? undefined
      : listen(
          questions.changed,
          { id },
          { next: (answer) => setRun(questions.heard(answer)), broken: () => poll(true) },
        );
  }, [id, questions]);
  useEffect(() => {
    if (id === undefined || !polling || ended(run?.state)) return undefined;
    const gone = new AbortController();
    const timer = setTimeout(
      () => {
        void ask(questions.now, { id }, gone.signal)
          .then(
            (answer) => {
              const read = questions.read(answer);
              if (read && !gone.signal.aborted) setRun(read);
            },
            () => undefined,
          )
          .finally(() => {
            if (!gone.signal.aborted) setTurn((n) => n + 1);
          });
      },
      turn === 0 ? 0 : EVERY_MS,
    );
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [id, polling, turn, run?.state, questions]);
  return run?.uuid === id ? run : undefined;
}
