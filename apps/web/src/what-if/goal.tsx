import { memo, useState, type ReactNode } from 'react';
import { Refused, useAnswer, Waiting } from '../answers/use-answer.js';
import { raw, shown } from '../page/number.js';
import { TableDownloads } from '../page/table-downloads.js';
import { useWords } from '../words/language.js';
import { GOAL } from './question.js';
import type { Text } from '../words/text.js';

interface Props {
  /** Code of the unit that is asked about first. */
  readonly first: string | undefined;
  readonly run: string;
  readonly year: number;
  readonly units: readonly {
    readonly rank: number;
    readonly unit: { readonly code: string; readonly name: Text };
  }[];
}

/** A sentence with its places filled. */
const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));

/** What would it take to reach a rank? Drawn again only for another run or unit, not at every move of a slider. */
export const Goal = memo(({ run, year, units, first }: Props): ReactNode => {
  const { words, say } = useWords();
  const [unit, setUnit] = useState(first ?? units[0]?.unit.code ?? '');
  const [rank, setRank] = useState(1);
  const [wanted, want] = useState<{ unit: string; rank: number }>();
  const answered = useAnswer(GOAL, wanted ? { run, year, ...wanted } : undefined);
  const found = answered.answer?.goalSeek;
  const sought = found?.__typename === 'GoalSeek' ? found : undefined;
  const singles = sought
    ? [...sought.singles].sort((a, b) => Number(b.reachable) - Number(a.reachable) || (a.cost ?? 0) - (b.cost ?? 0))
    : [];
  const name = say(sought?.unit.name);
  return (
    <section>
      <h2>{words.whatIf.seek}</h2>
      <form
        className="controls"
        onSubmit={(event) => {
          event.preventDefault();
          want({ unit, rank });
        }}
      >
        <label>
          {words.unit}
          <select value={unit} onChange={(event) => setUnit(event.target.value)}>
            {units.map((one) => (
              <option key={one.unit.code} value={one.unit.code}>
                {one.rank} {say(one.unit.name)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.whatIf.goal}
          <input
            type="number"
            min={1}
            max={units.length}
            value={rank}
            onChange={(event) => setRank(Number(event.target.value))}
          />
        </label>
        <button type="submit" className="main">
          {words.whatIf.seek}
        </button>
      </form>
      {wanted && !found && <Waiting answered={answered} />}
      {found?.__typename === 'Refusal' && <Refused refusal={found} />}
      {found?.__typename === 'GoalSeek' && !answered.asking && (
        <>
          <p className="goal-words">
            <b>
              {(found.rank ?? Infinity) <= wanted!.rank
                ? fill(words.whatIf.alreadyThere, { unit: name, rank: wanted!.rank })
                : fill(words.whatIf.goalWords, {
                    unit: name,
                    rank: wanted!.rank,
                    score: `${shown(found.neededScore)} (${words.whatIf.now} ${shown(found.score)})`,
                  })}
            </b>
            {(found.rank ?? Infinity) > wanted!.rank && singles[0]?.reachable && (
              <>
                {' '}
                {words.whatIf.cheapest} {say(singles[0].name)} {raw(singles[0].from)} → <b>{raw(singles[0].to)}</b>
              </>
            )}
          </p>
          <div className="sides">
            <div>
              <h3>{words.whatIf.single}</h3>
              <TableDownloads
                table={() => ({
                  name: `${name} ${words.whatIf.goal} ${wanted!.rank}`,
                  header: [
                    'code',
                    words.node,
                    words.whatIf.from,
                    words.whatIf.to,
                    words.whatIf.cost,
                    words.whatIf.reachable,
                    words.reason,
                  ],
                  rows: singles.map((one) => [
                    one.indicator,
                    say(one.name),
                    one.from,
                    one.to,
                    one.cost,
                    one.reachable,
                    say(one.reason),
                  ]),
                  method: [
                    [words.runs.lead, run],
                    [words.year, year],
                    [words.unit, name],
                    [words.whatIf.goal, wanted!.rank],
                    [words.score, found.neededScore],
                    ...found.mix.steps.map(
                      (step) =>
                        [`${words.whatIf.mix} ${say(step.name)}`, `${raw(step.from)} → ${raw(step.to)}`] as const,
                    ),
                  ],
                })}
              />
              <table className="figures">
                <thead>
                  <tr>
                    <th scope="col">{words.node}</th>
                    <th scope="col" className="n">
                      {words.whatIf.from}
                    </th>
                    <th scope="col" className="n">
                      {words.whatIf.to}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {singles.map((one) => (
                    <tr key={one.indicator}>
                      <td>{say(one.name)}</td>
                      <td className="n">{raw(one.from)}</td>
                      <td className="n">
                        {one.reachable ? (
                          <b>{raw(one.to)}</b>
                        ) : (
                          <span className="quiet" title={say(one.reason)}>
                            {words.whatIf.notReachable}
                          </span>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <div>
              <h3>{words.whatIf.mix}</h3>
              {found.mix.reachable ? (
                <ul>
                  {found.mix.steps.map((one) => (
                    <li key={one.indicator}>
                      {say(one.name)}: {raw(one.from)} → <b>{raw(one.to)}</b>
                    </li>
                  ))}
                </ul>
              ) : (
                <p className="note refused">{say(found.mix.reason)}</p>
              )}
            </div>
          </div>
        </>
      )}
    </section>
  );
});
Goal.displayName = 'Goal';
