import type { RunChangedSubscription } from '../generated/graphql.js';
import { RUN, RUN_CHANGED } from './question.js';
import { useLive } from './use-live.js';

export { ended } from './use-live.js';
export type LiveRun = RunChangedSubscription['scoreRunChanged'];

const QUESTIONS = {
  changed: RUN_CHANGED,
  now: RUN,
  heard: ({ scoreRunChanged }: RunChangedSubscription): LiveRun => scoreRunChanged,
  read: ({ scoreRun }: { scoreRun?: LiveRun | null }): LiveRun | null | undefined => scoreRun,
};

/** A score run as it stands, until it has ended. */
export const useRun = (id: string | undefined): LiveRun | undefined => useLive(id, QUESTIONS);
