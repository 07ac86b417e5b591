import { useMemo, useState, type ReactNode } from 'react';
import { Refused, useAnswer, Waiting } from '../answers/use-answer.js';
import { graphql } from '../generated/index.js';
import { Chart } from '../chart/chart.js';
import { shown, signed } from '../page/number.js';
import { methodOf, TableDownloads } from '../page/table-downloads.js';
import { Synthetic } from '../page/run-notes.js';
import { useWords } from '../words/language.js';
import type { Text } from '../words/text.js';

const SCORED = graphql(`
  query ScoredBy($methodology: String!, $version: String) {
    ranking(methodology: $methodology, version: $version, first: 5000) {
      __typename
      ... on Ranking {
        year run { uuid resultHash synthetic notes { zh en } methodology { slug version name { zh en } } inputs {
          dataset title { zh en } revision source licence } }
        rows { edges { node { rank score grade unit { code name { zh en } } } } }
      }
      ... on Refusal { message { zh en } remedy { zh en } }
    }
  }
`);

const IN_SIGHT = 200;
const DRAWN = 30;
const LINE = 20;

/** A methodology by its name, and its version where not the newest that was scored is meant. */
export interface Which {
  readonly slug: string;
  readonly version?: string | undefined;
}

const asked = ({ slug, version }: Which): { methodology: string; version?: string } => ({
  methodology: slug,
  ...(version ? { version } : {}),
});

/**
 * Two methodologies, or versions of one, side by side: who gains and who loses places when the one is taken for the
 * other.
 */
export function Difference({ from, to }: { readonly from: Which; readonly to: Which }): ReactNode {
  const { words, say } = useWords();
  const [left, right] = [useAnswer(SCORED, asked(from)), useAnswer(SCORED, asked(to))];
  const [a, b] = [left.answer?.ranking, right.answer?.ranking];
  const [byMove, sortByMove] = useState(false);
  const rows = useMemo(() => {
    if (a?.__typename !== 'Ranking' || b?.__typename !== 'Ranking') return [];
    const others = new Map(b.rows.edges.map(({ node }) => [node.unit.code, node]));
    return a.rows.edges.flatMap(({ node }) => {
      const other = others.get(node.unit.code);
      return other ? [{ unit: node.unit, before: node, after: other, move: node.rank - other.rank }] : [];
    });
  }, [a, b]);
  if (!a || !b) return <Waiting answered={a ? right : left} />;
  if (a.__typename === 'Refusal') return <Refused refusal={a} />;
  if (b.__typename === 'Refusal') return <Refused refusal={b} />;
  const apart = from.slug !== to.slug;
  const names = [a, b].map(({ run: { methodology } }) => (apart ? say(methodology.name) : methodology.version)) as [
    string,
    string,
  ];
  const sorted = byMove
    ? [...rows].sort((one, two) => Math.abs(two.move) - Math.abs(one.move) || one.before.rank - two.before.rank)
    : rows;
  const moved = rows.filter(({ move }) => move !== 0).length;
  const { methodologyPage: page } = words;
  if (rows.length === 0) return <p className="note">{page.nobodyInBoth}</p>;
  return (
    <div className="difference">
      <Synthetic run={{ synthetic: a.run.synthetic || b.run.synthetic }} />
      <p>
        {rows.length} {page.inBoth} · <b>{moved}</b> {page.moved} · {page.largest}{' '}
        <b>{Math.max(...rows.map(({ move }) => Math.abs(move)))}</b>
      </p>
      <Slopes rows={rows.slice(0, DRAWN)} names={names} title={`${page.difference}: ${names[0]} → ${names[1]}`} />
      <div className="controls">
        <fieldset className="choice">
          <legend className="hidden">{page.order}</legend>
          <button type="button" aria-pressed={!byMove} onClick={() => sortByMove(false)}>
            {page.byRank}
          </button>
          <button type="button" aria-pressed={byMove} onClick={() => sortByMove(true)}>
            {page.byMove}
          </button>
        </fieldset>
        <TableDownloads
          table={() => ({
            name: [a, b].map(({ run: { methodology } }) => `${methodology.slug} ${methodology.version}`).join(' - '),
            header: [
              'code',
              words.unit,
              `${names[0]} ${words.rank}`,
              `${names[1]} ${words.rank}`,
              words.change,
              `${names[0]} ${words.score}`,
              `${names[1]} ${words.score}`,
            ],
            rows: sorted.map(({ unit, before, after, move }) => [
              unit.code,
              say(unit.name),
              before.rank,
              after.rank,
              move,
              before.score,
              after.score,
            ]),
            method: [...methodOf(a.run, [[words.year, a.year]]), ...methodOf(b.run, [[words.year, b.year]])],
          })}
        />
      </div>
      <div className="wide">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col" className="n">
                {names[0]}
              </th>
              <th scope="col" className="n">
                {names[1]}
              </th>
              <th scope="col" className="n">
                {words.change}
              </th>
              <th scope="col" className="n">
                {words.score}
              </th>
              <th scope="col" className="n">
                {words.score}
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, IN_SIGHT).map(({ unit, before, after, move }) => (
              <tr key={unit.code}>
                <th scope="row">{say(unit.name)}</th>
                <td className="n">
                  <b>{before.rank}</b>
                </td>
                <td className="n">
                  <b>{after.rank}</b>
                </td>
                <td className={`n ${move > 0 ? 'up' : move < 0 ? 'down' : 'quiet'}`}>
                  {move === 0 ? '=' : move > 0 ? `▲${move}` : `▼${-move}`}
                </td>
                <td className="n">{shown(before.score)}</td>
                <td className="n">
                  {shown(after.score)} <small>{signed(after.score - before.score)}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > IN_SIGHT && (
        <p className="quiet">
          {words.submit.firstOf} {IN_SIGHT} / {rows.length}
        </p>
      )}
    </div>
  );
}

interface Sloped {
  readonly unit: { readonly code: string; readonly name: Text };
  readonly before: { readonly rank: number };
  readonly after: { readonly rank: number };
  readonly move: number;
}

/** A line for each unit from its place by the one methodology to its place by the other. */
function Slopes({
  rows,
  names,
  title,
}: {
  readonly rows: readonly Sloped[];
  readonly names: readonly [string, string];
  readonly title: string;
}): ReactNode {
  const { say } = useWords();
  const places = (key: 'before' | 'after'): Map<string, number> =>
    new Map([...rows].sort((one, two) => one[key].rank - two[key].rank).map(({ unit }, i) => [unit.code, i]));
  const [left, right] = [places('before'), places('after')];
  const y = (place: number): number => 44 + place * LINE;
  return (
    <Chart title={title} width={760} height={60 + rows.length * LINE}>
      <text x={250} y={18} textAnchor="end" fontWeight={600}>
        {names[0]}
      </text>
      <text x={510} y={18} fontWeight={600}>
        {names[1]}
      </text>
      {rows.map(({ unit, before, after, move }) => {
        const [from, to] = [y(left.get(unit.code)!), y(right.get(unit.code)!)];
        return (
          <g key={unit.code} className={move > 0 ? 'rise' : move < 0 ? 'fall' : ''}>
            <line x1={258} x2={502} y1={from - 4} y2={to - 4} className="slope" />
            <text x={250} y={from} textAnchor="end">
              {say(unit.name)} {before.rank}
            </text>
            <text x={510} y={to}>
              {after.rank} {say(unit.name)}
            </text>
          </g>
        );
      })}
    </Chart>
  );
}
