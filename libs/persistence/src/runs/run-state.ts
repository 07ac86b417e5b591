import type { CodedText } from '#text';

/** States of a run, which is a score run or a robustness run. Its row decides; the queue only rings. */
export const runStates = ['queued', 'running', 'completed', 'failed', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];

const ENDED: readonly RunState[] = ['completed', 'failed', 'cancelled'];

/** Whether a run stays as it is, unless it failed or was cancelled and is asked for again. */
export function hasEnded(state: RunState): boolean {
  return ENDED.includes(state);
}

/** Why a run failed, in words that a person can act on. */
export type RunError = CodedText;

interface Transition {
  readonly from: readonly RunState[];
  readonly to: RunState;
  /** What the row says of it besides the state, in columns that both tables of runs have. */
  readonly set?: string;
}

/** All that can happen to a run. What only one of the two kinds writes beside it stands in its repository. */
export const transitions = {
  begin: { from: ['queued'], to: 'running', set: 'started_at = coalesce(started_at, now())' },
  giveBack: { from: ['running'], to: 'queued' },
  complete: { from: ['running'], to: 'completed', set: 'error = null, finished_at = clock_timestamp()' },
  fail: { from: ['queued', 'running'], to: 'failed', set: 'finished_at = now()' },
  cancel: { from: ['queued', 'running'], to: 'cancelled', set: 'finished_at = now()' },
  askAgain: { from: ['failed', 'cancelled'], to: 'queued', set: 'error = null, finished_at = null' },
} as const satisfies Readonly<Record<string, Transition>>;

/**
 * A transition in SQL, for one conditional statement: `update … set ${set} where … and ${may}`. Of many that try it at
 * once, one succeeds, and a row that is in another state is not touched.
 */
export function transition(name: keyof typeof transitions): { readonly set: string; readonly may: string } {
  const { from, to, set }: Transition = transitions[name];
  return { set: `state = '${to}'${set === undefined ? '' : `, ${set}`}`, may: `state in (${quoted(from)})` };
}

/** SQL that holds for a run that has not ended; `r.` before the column where the statement has several tables. */
export function open(prefix: '' | 'r.' = ''): string {
  return `${prefix}state in (${quoted(runStates.filter((state) => !hasEnded(state)))})`;
}

function quoted(states: readonly RunState[]): string {
  return states.map((state) => `'${state}'`).join(', ');
}
