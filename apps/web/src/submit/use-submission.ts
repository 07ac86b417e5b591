import { useState } from 'react';
import { isSlug, NOTHING_SAID, slugOf, type About } from './about.js';
import { cellKey, type Corrections } from './correct-text.js';
import type { Written } from './corrected-file.js';
import type { Checked } from './report.js';
import type { Underway } from './send-file.js';
import type { Reading } from './understood.js';
import { useCheck } from './use-check.js';
import { useKeep, type KeptRevision } from './use-keep.js';

/** Bytes of a text file that can be corrected here. */
const CORRECTABLE = 16e6;
const NO_CORRECTIONS: Corrections = new Map();

export interface Submission {
  readonly file: File | undefined;
  readonly reading: Reading;
  readonly about: About;
  readonly corrections: Corrections;
  readonly written: Written | undefined;
  readonly checked: Checked | undefined;
  readonly kept: KeptRevision | undefined;
  readonly checking: Underway | undefined;
  readonly keeping: Underway | undefined;
  readonly error: Error | undefined;
  /** Raised whenever what is stored may have changed, or is to be asked once more. */
  readonly turn: number;
  readonly take: (file: File | undefined) => void;
  readonly reread: (reading: Reading) => void;
  readonly say: (about: About) => void;
  /** Checks the file for the dataset that was named. */
  readonly checkFor: (slug: string) => void;
  /** undefined: cells of this file cannot be corrected here. */
  readonly correct: ((row: number, column: number, value: string) => void) | undefined;
  readonly undo: () => void;
  readonly again: () => void;
  readonly stopChecking: () => void;
  readonly keep: () => Promise<void>;
  readonly stopKeeping: () => void;
  readonly forget: () => void;
}

/** What the service said of the file as it is read now, and what went wrong since. */
interface Outcome {
  readonly checked?: Checked;
  readonly error?: Error;
}

/** A file on its way in: taken, read, checked, corrected, described, stored. */
export function useSubmission(): Submission {
  const [file, setFile] = useState<File>();
  const [reading, setReading] = useState<Reading>({});
  const [about, say] = useState(NOTHING_SAID);
  const [to, checkFor] = useState('');
  const { corrections, correct, dropCorrections } = useCorrections();
  const [{ checked, error }, setOutcome] = useState<Outcome>({});
  const [kept, setKept] = useState<KeptRevision>();
  const [turn, setTurn] = useState(0);
  const begun = (): void => setOutcome((before) => (before.checked ? { checked: before.checked } : {}));
  const failed = (why: Error): void => setOutcome((before) => ({ ...before, error: why }));
  const again = (): void => {
    begun();
    setTurn((n) => n + 1);
  };
  const done = (revision: KeptRevision): void => {
    setKept(revision);
    again();
  };
  const { written, checking, stop } = useCheck(
    { file: kept ? undefined : file, reading, slug: isSlug(to) ? to : 'unnamed', corrections, turn },
    { found: (found) => setOutcome({ checked: found }), failed },
  );
  const keeping = useKeep({ file, reading, about, corrections, written }, { begun, done, failed });
  const take = (taken: File | undefined): void => {
    if (!taken) return;
    const slug = about.slug || slugOf(taken.name);
    setFile(taken);
    setKept(undefined);
    say({ ...about, slug });
    if (taken.name !== file?.name) setReading({});
    dropCorrections();
    setOutcome({});
    checkFor(slug);
  };
  const forget = (): void => {
    setFile(undefined);
    setKept(undefined);
    say(NOTHING_SAID);
    setReading({});
    setOutcome(error ? { error } : {});
  };
  // Another encoding or delimiter makes other cells: what was corrected in the old ones is dropped.
  const reread = (next: Reading): void => {
    if (next.encoding !== reading.encoding || next.delimiter !== reading.delimiter) dropCorrections();
    setReading(next);
  };
  const undo = (): void => {
    dropCorrections();
    again();
  };
  const stopChecking = (): void => {
    stop();
    if (!checked) forget();
  };
  return {
    ...{ file, reading, about, corrections, written, checked, kept, checking, error, turn, ...keeping },
    ...{ take, reread, say, checkFor, again, undo, stopChecking, forget },
    correct: written && file && file.size < CORRECTABLE ? correct : undefined,
  };
}

/** Cells that were corrected here, by row and column. */
function useCorrections(): {
  readonly corrections: Corrections;
  readonly correct: (row: number, column: number, value: string) => void;
  readonly dropCorrections: () => void;
} {
  const [corrections, set] = useState(NO_CORRECTIONS);
  return {
    corrections,
    correct: (row, column, value) => set((before) => new Map(before).set(cellKey(row, column), value)),
    dropCorrections: () => set(NO_CORRECTIONS),
  };
}
