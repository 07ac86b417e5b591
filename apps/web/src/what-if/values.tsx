import { memo, type ReactNode } from 'react';
import { useAnswer, Waiting } from '../answers/use-answer.js';
import { graphql } from '../generated/index.js';
import { raw } from '../page/number.js';
import { useWords } from '../words/language.js';

const VALUES = graphql(`
  query WhatIfValues($unit: String!, $run: ID!, $year: Int!) {
    profile(unit: $unit, run: $run, year: $year) {
      __typename
      ... on Profile { nodes { score prepared node { code kind name { zh en } } observation { indicator value
        unitOfMeasure } } }
    }
  }
`);

/** Changed values by unit and indicator, as "unit:indicator". */
export type Values = ReadonlyMap<string, number>;

interface Props {
  readonly run: string;
  readonly year: number;
  readonly unit: string;
  readonly values: Values;
  readonly change: (indicator: string, value: number | undefined) => void;
}

/**
 * A field for every submitted figure of a unit; what is typed there is scored by the gateway. Not drawn again while
 * a slider moves.
 */
export const ValueFields = memo(({ run, year, unit, values, change }: Props): ReactNode => {
  const { words, say } = useWords();
  const answered = useAnswer(VALUES, { unit, run, year });
  const profile = answered.answer?.profile;
  if (!profile) return <Waiting answered={answered} />;
  if (profile.__typename !== 'Profile') return <p className="note">{words.nothing}</p>;
  const fields = profile.nodes.filter(({ node, observation }) => node.kind === 'INDICATOR' && observation);
  return (
    <div className="form value-fields">
      {fields.map(({ node, observation }) => {
        const { indicator, value, unitOfMeasure } = observation!;
        const now = values.get(`${unit}:${indicator}`);
        return (
          <label key={node.code} className={now === undefined ? '' : 'changed'}>
            {say(node.name)} {unitOfMeasure && `(${words.measures[unitOfMeasure] ?? unitOfMeasure})`}
            <span>
              <input
                type="number"
                step="any"
                value={now ?? value ?? ''}
                onChange={(event) =>
                  change(indicator, event.target.value === '' ? undefined : Number(event.target.value))
                }
              />
              {now !== undefined && (
                <button
                  type="button"
                  onClick={() => change(indicator, undefined)}
                  aria-label={`${words.whatIf.reset}: ${say(node.name)}`}
                >
                  ↺ {raw(value)}
                </button>
              )}
            </span>
          </label>
        );
      })}
    </div>
  );
});
ValueFields.displayName = 'ValueFields';
