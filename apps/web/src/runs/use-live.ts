import { useEffect, useState } from 'react';
import { ask } from '../answers/ask.js';
import { listen } from '../answers/listen.js';
import type { TypedDocumentString } from '../generated/graphql.js';

export const ended = (state: string | undefined): boolean => state === 'COMPLETED' || state === 'FAILED' || state === 'CANCELLED';

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

/** Something that goes on, as it stands and after every change until it has ended: by subscription, or by asking again where no socket opens. `questions` is a constant. */
export function useLive<Run extends Live, Heard, Read>(id: string | undefined, questions: Questions<Run, Heard, Read>): Run | undefined {
  const [run, setRun] = useState<Run>();
  const [polling, poll] = useState(false);
  useEffect(() => {
    setRun(undefined);
    return id === undefined ? undefined : listen(questions.changed, { id }, { next: (answer) => setRun(questions.heard(answer)), broken: () => poll(true) });
  }, [id, questions]);
  useEffect(() => {
    if (id === undefined || !polling || ended(run?.state)) return undefined;
    const timer = setTimeout(() => {
      void ask(questions.now, { id }).then((answer) => setRun((before) => { const read = questions.read(answer); return read ? { ...read } : before && { ...before }; }), () => setRun((before) => before && { ...before }));
    }, EVERY_MS);
    return () => clearTimeout(timer);
  }, [id, polling, run, questions]);
  return run?.uuid === id ? run : undefined;
}
