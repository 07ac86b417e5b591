import { useRef, useState } from 'react';
import { useAsked } from '../page/use-asked.js';
import type { About } from './about.js';
import type { Corrections } from './correct-text.js';
import { correctedFile, readingFields, type Written } from './corrected-file.js';
import type { Kept } from './report.js';
import { BEGUN, sendFile, type Underway } from './send-file.js';
import type { Reading } from './understood.js';

/** A revision as it was stored, or as it stood there already. */
export type KeptRevision = Kept & { readonly existed: boolean };

interface Described {
  readonly file: File | undefined;
  readonly reading: Reading;
  readonly about: About;
  readonly corrections: Corrections;
  readonly written: Written | undefined;
}

interface Course {
  readonly begun: () => void;
  readonly done: (revision: KeptRevision) => void;
  readonly failed: (error: Error) => void;
}

interface Keeping {
  readonly keeping: Underway | undefined;
  readonly keep: () => Promise<void>;
  readonly stopKeeping: () => void;
}

/** Stores a file as a revision, corrected and described as it is; the address then names its dataset. */
export function useKeep(
  { file, reading, about, corrections, written }: Described,
  { begun, done, failed }: Course,
): Keeping {
  const [, ask] = useAsked();
  const [keeping, setKeeping] = useState<Underway>();
  const call = useRef<AbortController>(undefined);
  const keep = async (): Promise<void> => {
    if (!file) return;
    const { slug, ...said } = about;
    const { signal } = (call.current = new AbortController());
    begun();
    setKeeping(BEGUN);
    try {
      const sent = await correctedFile(file, corrections, written);
      const { status, body } = await sendFile<Kept>(slug, {
        fields: { ...readingFields(reading, sent !== file), ...said, synthetic: String(about.synthetic) },
        file: sent,
        signal,
        follow: setKeeping,
      });
      done({ ...body, existed: status === 200 });
      ask({ dataset: slug, revision: undefined, against: undefined }, true);
    } catch (error) {
      if (!signal.aborted) failed(error as Error);
    } finally {
      setKeeping(undefined);
    }
  };
  return { keep, keeping, stopKeeping: () => call.current?.abort() };
}
