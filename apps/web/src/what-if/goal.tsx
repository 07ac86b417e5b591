import { memo, useState, type ReactNode } from 'react';
import { Refused, useAnswer, Waiting } from '../answers/use-answer.js';
import { raw } from '../page/number.js';
import { useWords } from '../words/language.js';
import { GOAL } from './question.js';

interface Props {
  /** Code of the unit that is asked about first. */
  readonly first: string | undefined;
  readonly run: string;
  readonly year: number;
  readonly units: readonly { readonly rank: number; readonly unit: { readonly code: string; readonly name: { readonly zh: string; readonly en: string } } }[];
}

/** What would it take to reach a rank? Drawn again only for another run or unit, not at every move of a slider. */
export const Goal = memo(({ run, year, units, first }: Props): ReactNode => {
  const { words, say } = useWords();
  const [unit, setUnit] = useState(first ?? units[0]?.unit.code ?? '');
  const [rank, setRank] = useState(1);
  const [wanted, want] = useState<{ unit: string; rank: number }>();
  const answered = useAnswer(GOAL, wanted ? { run, year, ...wanted } : undefined);
  const found = answered.answer?.goalSeek;
  return (
    <section><h2>{words.whatIf.seek}</h2>
      <form className="controls" onSubmit={(event) => { event.preventDefault(); want({ unit, rank }); }}>
        <label>{words.unit}<select value={unit} onChange={(event) => setUnit(event.target.value)}>{units.map((one) => <option key={one.unit.code} value={one.unit.code}>{one.rank} {say(one.unit.name)}</option>)}</select></label>
        <label>{words.whatIf.goal}<input type="number" min={1} max={units.length} value={rank} onChange={(event) => setRank(Number(event.target.value))} /></label>
        <button type="submit" className="main">{words.whatIf.seek}</button>
      </form>
      {wanted && !found && <Waiting answered={answered} />}
      {found?.__typename === 'Refusal' && <Refused refusal={found} />}
      {found?.__typename === 'GoalSeek' && (
        <div className="sides">
          <div><h3>{words.whatIf.single}</h3>
            <table className="figures"><thead><tr><th scope="col">{words.node}</th><th scope="col" className="n">{words.whatIf.from}</th><th scope="col" className="n">{words.whatIf.to}</th></tr></thead>
              <tbody>{[...found.singles].sort((a, b) => Number(b.reachable) - Number(a.reachable) || (a.cost ?? 0) - (b.cost ?? 0)).map((one) => (
                <tr key={one.indicator}><td>{say(one.name)}</td><td className="n">{raw(one.from)}</td><td className="n">{one.reachable ? <b>{raw(one.to)}</b> : <span className="quiet" title={say(one.reason)}>{words.whatIf.notReachable}</span>}</td></tr>
              ))}</tbody></table>
          </div>
          <div><h3>{words.whatIf.mix}</h3>
            {found.mix.reachable ? <ul>{found.mix.steps.map((one) => <li key={one.indicator}>{say(one.name)}: {raw(one.from)} → <b>{raw(one.to)}</b></li>)}</ul> : <p className="note refused">{say(found.mix.reason)}</p>}
          </div>
        </div>
      )}
    </section>
  );
});
Goal.displayName = 'Goal';
