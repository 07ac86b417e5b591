import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';

export interface Placed {
  readonly value?: number | null;
  readonly flags?: readonly string[];
  readonly note?: string | null;
  readonly fileName: string;
  readonly sheet?: number | null;
  readonly row: number;
  readonly column: number;
  readonly dataset: string;
  readonly revision: number;
  readonly source: string;
  readonly vintage: string;
}

/** Where a figure is from: dataset, file, row and column. */
export function Place({ observation }: { readonly observation: Placed | null | undefined }): ReactNode {
  const { words } = useWords();
  if (!observation) return null;
  const { dataset, revision, fileName, sheet, row, column, source, vintage, flags = [], note } = observation;
  return (
    <details className="place">
      <summary>{words.city.where}</summary>
      <small>
        {dataset} · {words.revision} {revision} · {fileName}
        {sheet ? ` · ${words.sheet} ${sheet}` : ''} · {words.row} {row} · {words.column} {column}
        <br />
        {source} · {vintage}
        {flags.length > 0 && ` · ${flags.join(', ')}`}
        {note && ` · ${note}`}
        <br />
        <a href={`/v1/datasets/${dataset}/revisions/${revision}/file`} download>
          {words.download}
        </a>
      </small>
    </details>
  );
}
