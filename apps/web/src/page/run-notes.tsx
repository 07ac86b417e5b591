import { memo, type ReactNode } from 'react';
import { useWords } from '../words/language.js';
import type { Text } from '../words/text.js';

export interface NotedRun {
  readonly uuid: string;
  readonly resultHash?: string | null;
  readonly synthetic: boolean;
  readonly methodology: {
    readonly name: Text;
    readonly version: string;
    readonly slug: string;
  };
  readonly inputs: readonly {
    readonly dataset: string;
    readonly title: Text;
    readonly revision: number;
    readonly source: string;
    readonly licence: string;
  }[];
  readonly notes: readonly Text[];
}

/** What a reader of any figure of the run must know: data, sources, method, hashes. */
export const RunNotes = memo(({ run }: { readonly run: NotedRun }): ReactNode => {
  const { words, say } = useWords();
  return (
    <aside className="run-notes" aria-label={words.sources}>
      <h2>{words.sources}</h2>
      <p>
        {say(run.methodology.name)}{' '}
        <code>
          {run.methodology.slug}@{run.methodology.version}
        </code>
      </p>
      {run.inputs.map((input) => (
        <p key={`${input.dataset} ${input.revision}`}>
          {say(input.title)}{' '}
          <span className="quiet">
            ({input.dataset}, {words.revision} {input.revision})
          </span>
          <br />
          <span className="quiet">
            {words.source}: {input.source} · {words.licence}: {input.licence}
          </span>
        </p>
      ))}
      {run.notes.map((note) => (
        <p key={note.en} className="quiet">
          {say(note)}
        </p>
      ))}
      <p className="quiet">
        {words.hash} <code>{run.resultHash?.slice(0, 16)}</code> · <code>{run.uuid}</code>
      </p>
    </aside>
  );
});
RunNotes.displayName = 'RunNotes';

export function Synthetic({ run }: { readonly run: { readonly synthetic: boolean } }): ReactNode {
  const { words } = useWords();
  return run.synthetic ? (
    <p className="note synthetic" role="note">
      {words.synthetic}
    </p>
  ) : null;
}
