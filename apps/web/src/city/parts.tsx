import { useEffect, useState, type ReactNode } from 'react';
import { ask } from '../answers/ask.js';
import { useAnswer, Waiting } from '../answers/use-answer.js';
import type { PartsQuery } from '../generated/graphql.js';
import { Marks } from '../page/marks.js';
import { shown } from '../page/number.js';
import { RunNotes, Synthetic } from '../page/run-notes.js';
import { useWords } from '../words/language.js';
import { PARTS, SCORED_WAYS } from './question.js';

type Found = Extract<PartsQuery['parts'], { __typename: 'Parts' }>;

/** How many methodologies are tried, at most, until one has scored the parts. */
const TRIED = 20;

/** Towns, departments, enterprises of the city, as a run scored them; another run than the city's, as a rule. */
export function Parts({ unit, run, known }: { readonly unit: string; readonly run: string; readonly known: number }): ReactNode {
  const { words, say } = useWords();
  const [way, choose] = useState<string>();
  const ways = useAnswer(SCORED_WAYS, known > 0 ? {} : undefined).answer?.methodologies.edges.map(({ node }) => node).filter(({ years }) => years.length > 0);
  const [found, setFound] = useState<Found | 'none'>();
  const slugs = ways?.map(({ slug }) => slug).join(' ');
  useEffect(() => {
    if (slugs === undefined) return undefined;
    const gone = new AbortController();
    void (async () => {
      for (const which of way ? [{ methodology: way }] : [{ run }, ...slugs.split(' ').slice(0, TRIED).map((methodology) => ({ methodology }))]) {
        const { parts } = await ask(PARTS, { parent: unit, ...which }, gone.signal);
        if (parts.__typename === 'Parts') return setFound(parts);
      }
      return setFound('none');
    })().catch(() => { if (!gone.signal.aborted) setFound('none'); });
    return () => gone.abort();
  }, [unit, run, way, slugs]);
  if (known === 0) return <p className="quiet">{words.city.noParts}</p>;
  if (!found) return <Waiting answered={{ answer: undefined, error: undefined, asking: true, again: () => undefined }} />;
  return (
    <>
      <div className="controls no-print"><label>{words.methodology}<select value={found === 'none' ? way ?? '' : found.run.methodology.slug} onChange={(event) => choose(event.target.value)}>
        {found === 'none' && !way && <option value="">—</option>}
        {ways?.map((node) => <option key={node.slug} value={node.slug}>{say(node.name)}</option>)}
      </select></label></div>
      {found === 'none' ? <p className="note">{words.city.partsNotScored}</p> : (
        <>
          <Synthetic run={found.run} />
          <div className="wide" tabIndex={0} role="region" aria-label={words.city.parts}><table className="figures">
            <thead><tr><th scope="col" className="n">{words.rank}</th><th scope="col">{words.unit}</th><th scope="col" className="n">{words.score}</th><th scope="col">{words.grade}</th>
              {top(found).map(({ node }) => <th scope="col" className="n" key={node.code}>{say(node.name)}</th>)}</tr></thead>
            <tbody>{found.parts.map((part) => (
              <tr key={part.unit.code}><td className="n">{part.rank ?? '–'}</td><td><b>{say(part.unit.name)}</b></td><td className="n">{shown(part.score)}<Marks of={part} /></td><td>{part.grade ?? '–'}</td>
                {top(found).map(({ node }) => {
                  const item = part.items.find((one) => one.node.code === node.code);
                  return <td className="n" key={node.code}>{shown(item?.points, 1)}{item && <Marks of={item} short />}</td>;
                })}</tr>
            ))}</tbody>
          </table></div>
          <RunNotes run={found.run} />
        </>
      )}
    </>
  );
}

/** The items right below the index. */
const top = (found: Found): Found['parts'][number]['items'] => found.parts[0]?.items.filter(({ node }) => node.depth === 1) ?? [];
