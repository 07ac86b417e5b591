import { useDeferredValue, useId, useState, type ReactNode } from 'react';
import { graphql } from '../generated/index.js';
import { useAnswer } from '../answers/use-answer.js';
import { useWords } from '../words/language.js';

const FIND = graphql(
  `query FindUnit($search: String) { units(search: $search, first: 12) { edges { node { code name { zh en } province
    { name { zh en } } validTo } } } }`,
);

/** Finds a unit by name, pinyin or code, and hands over its code. */
export function UnitFinder({
  label,
  choose,
}: {
  readonly label: string;
  readonly choose: (code: string) => void;
}): ReactNode {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const list = useId();
  const { answer } = useAnswer(FIND, search.length > 0 ? { search } : undefined);
  const found = search
    ? (answer?.units.edges.map(({ node }) => node).filter((unit) => unit.validTo === null) ?? [])
    : [];
  const take = (code: string): void => {
    choose(code);
    setTyped('');
  };
  return (
    <span className="finder">
      <label className="hidden" htmlFor={`${list}-input`}>
        {label}
      </label>
      <input
        id={`${list}-input`}
        type="search"
        placeholder={`+ ${label}`}
        value={typed}
        list={list}
        autoComplete="off"
        onChange={(event) => {
          const [code] = event.target.value.split(' ');
          if (found.some((unit) => `${unit.code} ${say(unit.name)}` === event.target.value)) take(code!);
          else setTyped(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found[0]) take(found[0].code);
        }}
      />
      <datalist id={list}>
        {found.map((unit) => (
          <option key={unit.code} value={`${unit.code} ${say(unit.name)}`}>
            {say(unit.province?.name)}
          </option>
        ))}
      </datalist>
    </span>
  );
}
