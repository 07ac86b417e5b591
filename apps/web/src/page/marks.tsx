import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';

export interface Marked {
  readonly imputed: boolean;
  readonly preliminary: boolean;
  readonly staleSince?: number | null;
}

/**
 * Marks of a figure: * rests on an imputed value, † on one carried forward, and from when, p on a preliminary one.
 * `short`: without the year.
 */
export function Marks({
  of: { imputed, preliminary, staleSince },
  short = false,
}: {
  readonly of: Marked;
  readonly short?: boolean;
}): ReactNode {
  const { words } = useWords();
  return (
    <>
      {imputed && <abbr title={words.imputed}>*</abbr>}
      {staleSince && <abbr title={`${words.stale} ${staleSince}`}>†{short ? '' : staleSince}</abbr>}
      {preliminary && <abbr title={words.preliminary}>p</abbr>}
    </>
  );
}
