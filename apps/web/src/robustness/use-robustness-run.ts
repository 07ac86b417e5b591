import type { RobustnessChangedSubscription } from '../generated/graphql.js';
import { useLive } from '../runs/use-live.js';
import { CHANGED, NOW } from './question.js';

export type LiveRobustness = RobustnessChangedSubscription['robustnessRunChanged'];

const QUESTIONS = {
  changed: CHANGED,
  now: NOW,
  heard: ({ robustnessRunChanged }: RobustnessChangedSubscription): LiveRobustness => robustnessRunChanged,
  read: ({ robustnessRun }: { robustnessRun?: LiveRobustness | null }): LiveRobustness | null | undefined =>
    robustnessRun,
};

/** A robustness run as it stands, until it has ended. */
export const useRobustnessRun = (id: string | undefined): LiveRobustness | undefined => useLive(id, QUESTIONS);
