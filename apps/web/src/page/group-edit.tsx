import { useState, type ReactNode } from 'react';
import { ask } from '../answers/ask.js';
import { Refused, type RefusalLike } from '../answers/use-answer.js';
import { graphql } from '../generated/index.js';
import { useWords } from '../words/language.js';

const RENAME_GROUP = graphql(`
  mutation RenameGroup($id: ID!, $title: String!) {
    renameGroup(id: $id, title: $title) { __typename ... on Refusal { code message { zh en } remedy { zh en } } }
  }
`);

const DELETE_GROUP = graphql(`
  mutation DeleteGroup($id: ID!) {
    deleteGroup(id: $id) { __typename ... on Refusal { code message { zh en } remedy { zh en } } }
  }
`);

interface Props {
  readonly group: { readonly id: string; readonly title: string };
  readonly renamed: () => void;
  readonly deleted: () => void;
}

/** Renames or deletes a kept group; whoever kept it may. Deleting asks once more. */
export function GroupEdit({ group, renamed, deleted }: Props): ReactNode {
  const { words } = useWords();
  const [title, setTitle] = useState(group.title);
  const [sure, setSure] = useState(false);
  const [state, set] = useState<{ readonly refused?: RefusalLike; readonly failed?: string }>({});
  const change = (made: Promise<{ readonly __typename?: string } | RefusalLike>, then: () => void): void => {
    made.then(
      (answer) => {
        if ('message' in answer) return set({ refused: answer });
        set({});
        then();
      },
      (error: Error) => set({ failed: error.message }),
    );
  };
  const rename = (): void =>
    change(
      ask(RENAME_GROUP, { id: group.id, title: title.trim() }).then(({ renameGroup }) => renameGroup),
      renamed,
    );
  const remove = (): void =>
    change(
      ask(DELETE_GROUP, { id: group.id }).then(({ deleteGroup }) => deleteGroup),
      deleted,
    );
  return (
    <details className="group-edit">
      <summary>{words.groupEdit.manage}</summary>
      <label>
        {words.peers.groupName}
        <input type="text" maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <button type="button" disabled={!title.trim() || title.trim() === group.title} onClick={rename}>
        {words.groupEdit.rename}
      </button>
      <button type="button" onClick={() => (sure ? remove() : setSure(true))}>
        {sure ? words.groupEdit.sure : words.groupEdit.remove}
      </button>
      {state.failed && (
        <p className="note refused" role="alert">
          <strong>{words.failed}</strong> {state.failed}
        </p>
      )}
      {state.refused && <Refused refusal={state.refused} />}
    </details>
  );
}
