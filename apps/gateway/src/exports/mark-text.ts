import type { Marked } from '../scored-runs/show-held.js';

/** Marks of a figure in a cell of a table; null: none. */
export function markText({ imputed, preliminary, staleSince }: Marked): string | null {
  const marks = [
    ...(imputed ? ['插补 imputed'] : []),
    ...(staleSince !== null ? [`沿用 ${staleSince} carried forward`] : []),
    ...(preliminary ? ['初步 preliminary'] : []),
  ];
  return marks.length ? marks.join('; ') : null;
}
