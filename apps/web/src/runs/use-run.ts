import { useEffect, useState } from 'react';
import { ask } from '../answers/ask.js';
import { listen } from '../answers/listen.js';
import type { RunChangedSubscription } from '../generated/graphql.js';
import { RUN, RUN_CHANGED } from './question.js';

export type LiveRun = RunChangedSubscription['scoreRunChanged'];

const EVERY_MS = 1_500;
export const ended = (state: string | undefined): boolean => state === 'COMPLETED' || state === 'FAILED' || state === 'CANCELLED';

/** A run as it stands, and after every change until it has ended: by subscription, or by asking again where no socket opens. */
export function useRun(id: string | undefined): LiveRun | undefined {
  const [run, setRun] = useState<LiveRun>();
  const [polling, poll] = useState(false);
  useEffect(() => {
    setRun(undefined);
    return id === undefined ? undefined : listen(RUN_CHANGED, { id }, { next: ({ scoreRunChanged }) => setRun(scoreRunChanged), broken: () => poll(true) });
  }, [id]);
  useEffect(() => {
    if (id === undefined || !polling || ended(run?.state)) return undefined;
    const timer = setTimeout(() => {
      void ask(RUN, { id }).then(({ scoreRun }) => setRun((before) => (scoreRun ? { ...scoreRun } : before)), () => setRun((before) => (before ? { ...before } : before)));
    }, EVERY_MS);
    return () => clearTimeout(timer);
  }, [id, polling, run]);
  return run?.uuid === id ? run : undefined;
}
