import { useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { ask as askGateway } from '../answers/ask.js';
import { Refused } from '../answers/use-answer.js';
import type { SaveGroupMutation } from '../generated/graphql.js';
import { useAsked } from '../page/use-asked.js';
import { useWords } from '../words/language.js';
import { SAVE_GROUP } from './question.js';

/** Keeps the chosen units as a group under a short id, against which a city can be held. */
export function KeepGroup({
  codes,
  unit,
  name,
  kept: told,
}: {
  readonly kept: () => void;
  readonly codes: readonly string[];
  readonly unit: string;
  readonly name: string;
}): ReactNode {
  const { words } = useWords();
  const [{ methodology, run, year }] = useAsked();
  const [title, setTitle] = useState('');
  const [state, set] = useState<{
    readonly kept?: SaveGroupMutation['saveGroup'] & { codes: string };
    readonly failed?: string;
    readonly keeping?: boolean;
  }>({});
  const save = async (): Promise<void> => {
    set({ keeping: true });
    try {
      const { saveGroup } = await askGateway(SAVE_GROUP, {
        codes: [...codes],
        title: title.trim() || `${name} · ${words.peers.group}`,
      });
      set({ kept: { ...saveGroup, codes: codes.join(',') } });
      told();
    } catch (error) {
      set({ failed: (error as Error).message });
    }
  };
  const kept = state.kept?.codes === codes.join(',') ? state.kept : undefined;
  const others = codes.slice(1, 6);
  return (
    <>
      <form
        className="controls"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label>
          {words.peers.groupName}
          <input
            type="text"
            maxLength={200}
            value={title}
            placeholder={`${name} · ${words.peers.group}`}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <button type="submit" className="main" disabled={state.keeping || codes.length < 2}>
          {words.peers.saveGroup}
        </button>
        {others.length > 0 && (
          <Link
            className="button"
            to="/p/compare"
            search={{ methodology, run, year, units: [unit, ...others].join(',') }}
          >
            {words.peers.compareAll}
          </Link>
        )}
      </form>
      {state.failed && (
        <p className="note refused" role="alert">
          <strong>{words.failed}</strong> {state.failed}
        </p>
      )}
      {kept?.__typename === 'Refusal' && <Refused refusal={kept} again={() => void save()} />}
      {kept?.__typename === 'UnitGroup' && (
        <p className="note" role="status" data-group={kept.id}>
          ✓ {words.peers.kept} <b>{kept.title}</b> <code>{kept.id}</code> ({kept.units.length}) ·{' '}
          <Link to="/p/city" search={{ methodology, run, year, unit, group: kept.id }}>
            {words.peers.profileAgainst}
          </Link>{' '}
          ·{' '}
          <Link to="/" search={{ methodology, run, year, group: kept.id }}>
            {words.peers.rankWithin}
          </Link>
        </p>
      )}
    </>
  );
}
