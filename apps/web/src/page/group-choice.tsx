import type { ReactNode } from 'react';
import { graphql } from '../generated/index.js';
import { useAnswer } from '../answers/use-answer.js';
import { useWords } from '../words/language.js';
import { GroupEdit } from './group-edit.js';
import type { Text } from '../words/text.js';

const GROUPS = graphql(`query SavedGroups { unitGroups(first: 100) { id title units { code name { zh en } } } }`);

export interface SavedGroup {
  readonly id: string;
  readonly title: string;
  readonly units: readonly { readonly code: string; readonly name: Text }[];
}

/** The groups of units that were kept, newest first. */
export function useGroups(): { readonly groups: readonly SavedGroup[]; readonly again: () => void } {
  const { answer, again } = useAnswer(GROUPS, {});
  return { groups: answer?.unitGroups ?? NONE, again };
}

const NONE: readonly SavedGroup[] = [];

interface Props {
  readonly label: string;
  /** What stands for no group. */
  readonly none: string;
  readonly groups: readonly SavedGroup[];
  readonly group: string | undefined;
  /** Own province as a group: offered where it is known. */
  readonly province?: boolean;
  readonly choose: (group: string | undefined) => void;
  /** Looks for the groups anew: one was renamed or deleted. */
  readonly again: () => void;
}

/** Chooses a saved group, by its title. Nothing where there is none to choose. */
export function GroupChoice({ label, none, groups, group, province = false, choose, again }: Props): ReactNode {
  const { words } = useWords();
  if (groups.length === 0 && !province && !group) return null;
  const chosen = groups.find(({ id }) => id === group);
  return (
    <>
      <label>
        {label}
        <select value={group ?? ''} onChange={(event) => choose(event.target.value || undefined)}>
          <option value="">{none}</option>
          {(province || group === 'province') && <option value="province">{words.peers.sameProvince}</option>}
          {group && group !== 'province' && !groups.some(({ id }) => id === group) && (
            <option value={group}>
              {words.city.savedGroup} {group}
            </option>
          )}
          {groups.map(({ id, title, units }) => (
            <option key={id} value={id}>
              {title} ({units.length})
            </option>
          ))}
        </select>
      </label>
      {chosen && (
        <GroupEdit
          key={chosen.id}
          group={chosen}
          renamed={again}
          deleted={() => {
            choose(undefined);
            again();
          }}
        />
      )}
    </>
  );
}
