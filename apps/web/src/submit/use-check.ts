import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Corrections } from './correct-text.js';
import { correctedFile, readingFields, type Written } from './corrected-file.js';
import type { Checked } from './report.js';
import { BEGUN, sendFile, type Underway } from './send-file.js';
import type { Reading } from './understood.js';

interface Question {
  /** undefined: nothing is to be checked. */
  readonly file: File | undefined;
  readonly reading: Reading;
  /** The dataset: its last revision may hold a mapping, units and figures to check against. */
  readonly slug: string;
  /** Checked with the file, but not a reason to check: the sender says when. */
  readonly corrections: Corrections;
  /** Another number: checked once more. */
  readonly turn: number;
}

interface Answer {
  readonly found: (checked: Checked) => void;
  readonly failed: (error: Error) => void;
}

interface Check {
  /** How the file is written, once it was read as it came; undefined for what is no text. */
  readonly written: Written | undefined;
  readonly checking: Underway | undefined;
  readonly stop: () => void;
}

const NOT_STATED = 'not stated (dry run)';
const WAIT_MS = 500;

/** Checks a file anew a moment after the last change of file, reading or dataset; nothing is stored by it. */
export function useCheck({ file, reading, slug, corrections, turn }: Question, { found, failed }: Answer): Check {
  const [written, setWritten] = useState<Written>();
  const [checking, setChecking] = useState<Underway>();
  const call = useRef<AbortController>(undefined);
  const check = useEffectEvent(async (taken: File, signal: AbortSignal): Promise<void> => {
    const sent = await correctedFile(taken, corrections, written);
    const { body } = await sendFile<Checked>(slug, {
      fields: {
        ...readingFields(reading, sent !== taken),
        source: NOT_STATED,
        licence: NOT_STATED,
        dryRun: 'true',
      },
      file: sent,
      signal,
      follow: (underway) => {
        if (!signal.aborted) setChecking(underway);
      },
    });
    const { format, encoding, delimiter } = body.report;
    if (sent === taken) setWritten(format === 'csv' && encoding && delimiter ? { encoding, delimiter } : undefined);
    found(body);
  });
  const refused = useEffectEvent(failed);
  useEffect(() => {
    if (!file) return undefined;
    const gone = new AbortController();
    const timer = setTimeout(() => {
      call.current = gone;
      setChecking(BEGUN);
      check(file, gone.signal).then(
        () => setChecking(undefined),
        (error: Error) => {
          if (gone.signal.aborted) return;
          refused(error);
          setChecking(undefined);
        },
      );
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
      setChecking(undefined);
    };
  }, [file, reading, slug, turn]);
  const stop = (): void => {
    call.current?.abort();
    setChecking(undefined);
  };
  return { written, checking, stop };
}
