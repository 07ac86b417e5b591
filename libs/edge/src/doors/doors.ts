import type { RateName } from '../rates/rate-table.js';

/** What holds at every door of one kind. */
export interface Door {
  /** Who is let in. `known caller`: the holder of a key, or anyone where no keys are set. */
  readonly who: 'anyone' | 'known caller';
  /**
   * Whether it changes or keeps something, whatever the method. What is asked by another method than GET or HEAD counts
   * as writing at every door.
   */
  readonly writes: boolean;
  /** What is counted by caller; null: nothing here. */
  readonly rate: RateName | null;
}

/** The kinds of door. A route, a root field of GraphQL and a socket each name one; what names none is refused. */
export const doors = {
  /** The page and its files, the API's documentation. */
  page: { who: 'anyone', writes: false, rate: 'page' },
  /** Whether the service works, for probes. */
  health: { who: 'anyone', writes: false, rate: 'probe' },
  metrics: { who: 'anyone', writes: false, rate: 'probe' },
  /** What a browser asks before a page elsewhere may ask. */
  preflight: { who: 'anyone', writes: false, rate: null },
  /** An address that nothing answers. */
  nowhere: { who: 'anyone', writes: false, rate: 'read' },
  read: { who: 'anyone', writes: false, rate: 'read' },
  /** A question in GraphQL; each field that writes asks again. */
  ask: { who: 'anyone', writes: false, rate: 'ask' },
  /** A socket, and what is followed over it. */
  follow: { who: 'anyone', writes: true, rate: 'follow' },
  /** A table to take away. */
  export: { who: 'anyone', writes: false, rate: 'export' },
  /** A file that is handed over as a stream. */
  submit: { who: 'known caller', writes: true, rate: 'submit' },
  /** Work for the scoring worker. */
  order: { who: 'known caller', writes: true, rate: 'order' },
  change: { who: 'known caller', writes: true, rate: 'change' },
  /** What the gateway hands on to ingestion, which decides who and how much. */
  'pass-on': { who: 'anyone', writes: false, rate: null },
} as const satisfies Readonly<Record<string, Door>>;

export type DoorKind = keyof typeof doors;

export function isDoorKind(word: unknown): word is DoorKind {
  return typeof word === 'string' && Object.hasOwn(doors, word);
}
