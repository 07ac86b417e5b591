import type { ReactNode } from 'react';
import { useAnswer, Waiting } from '../answers/use-answer.js';
import { ShareBars } from '../chart/share-bars.js';
import { Marks } from '../page/marks.js';
import { shown } from '../page/number.js';
import { useWords } from '../words/language.js';
import { BALANCE } from './question.js';

/** Are we balanced? Coupling coordination between the sub-indices, and the four relations that the tree carries. */
export function Balance({
  run,
  year,
  unit,
  name,
}: {
  readonly name: string;
  readonly run: string;
  readonly year: number;
  readonly unit: string;
}): ReactNode {
  const { words, say } = useWords();
  const answered = useAnswer(BALANCE, { run, year, unit });
  const balance = answered.answer?.balance;
  if (!balance) return <Waiting answered={answered} />;
  if (balance.__typename === 'Refusal') return <p className="quiet">{say(balance.message)}</p>;
  const told = balance.relations.filter((relation) => relation.shown);
  return (
    <>
      {balance.note ? (
        <p className="quiet">{say(balance.note)}</p>
      ) : (
        <div className="big small-big">
          <div>
            <b>
              {shown(balance.coordination)}
              <Marks of={balance} />
            </b>
            <span>
              {words.city.coordination} · {say(balance.class)}
            </span>
          </div>
          <div>
            <b>{shown(balance.coupling)}</b>
            <span>{words.city.coupling}</span>
          </div>
          <div>
            <b>{shown(balance.development)}</b>
            <span>{words.city.development}</span>
          </div>
        </div>
      )}
      <ShareBars
        cool
        title={`${name} ${year} · ${words.city.levels}`}
        shares={balance.subsystems.map((one, k) => ({
          code: one.code,
          name: say(one.name),
          part: balance.levels[k] ?? 0,
          said: shown(balance.levels[k]),
          value: balance.levels[k],
        }))}
      />
      {told.length > 0 && (
        <>
          <h3>{words.city.relations}</h3>
          <ul>
            {told.map((one) => (
              <li key={one.code}>
                <b>{say(one.name)}</b>
                {one.measures.map(({ name: measure, value, class: of, basis }) => (
                  <span key={measure.en}>
                    {' '}
                    {say(measure)} {shown(value)}
                    {of && ` · ${say(of)}`} <small>{say(basis)}</small>
                  </span>
                ))}
              </li>
            ))}
          </ul>
          <p className="quiet">{say(balance.relationsSource)}</p>
        </>
      )}
      {told.length < balance.relations.length && (
        <details className="no-print">
          <summary>{words.city.relationsUntold}</summary>
          <ul className="quiet">
            {balance.relations
              .filter((one) => !one.shown)
              .map((one) => (
                <li key={one.code}>
                  <b>{say(one.name)}</b> {say(one.basis)}
                </li>
              ))}
          </ul>
        </details>
      )}
    </>
  );
}
