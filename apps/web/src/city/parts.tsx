import { Fragment, useEffect, useState, type ReactNode } from 'react';
import { ask } from '../answers/ask.js';
import { useAnswer, Waiting } from '../answers/use-answer.js';
import type { PartsQuery } from '../generated/graphql.js';
import { Grade } from '../page/grade.js';
import { Marks } from '../page/marks.js';
import { raw, shown } from '../page/number.js';
import { RunNotes, Synthetic } from '../page/run-notes.js';
import { methodOf, TableDownloads } from '../page/table-downloads.js';
import { useWords } from '../words/language.js';
import { PARTS, SCORED_WAYS } from './question.js';

type Found = Extract<PartsQuery['parts'], { __typename: 'Parts' }>;
type Part = Found['parts'][number];
type Item = Part['items'][number];

/** How many methodologies are tried, at most, until one has scored the parts. */
const TRIED = 20;
/** Items that have a column each; more are shown behind each part. */
const MOST_COLUMNS = 8;

/** Towns, departments, enterprises of the city, as a run scored them; another run than the city's, as a rule. */
export function Parts({
  unit,
  run,
  known,
}: {
  readonly unit: string;
  readonly run: string;
  readonly known: number;
}): ReactNode {
  const { words, say } = useWords();
  const [way, choose] = useState<string>();
  const ways = useAnswer(SCORED_WAYS, known > 0 ? {} : undefined)
    .answer?.methodologies.edges.map(({ node }) => node)
    .filter(({ years }) => years.length > 0);
  const [found, setFound] = useState<Found | 'none'>();
  const slugs = ways?.map(({ slug }) => slug).join(' ');
  useEffect(() => {
    if (slugs === undefined) return undefined;
    const gone = new AbortController();
    void (async () => {
      for (const which of way
        ? [{ methodology: way }]
        : [
            { run },
            ...slugs
              .split(' ')
              .slice(0, TRIED)
              .map((methodology) => ({ methodology })),
          ]) {
        const { parts } = await ask(PARTS, { parent: unit, ...which }, gone.signal);
        if (parts.__typename === 'Parts') return setFound(parts);
      }
      return setFound('none');
    })().catch(() => {
      if (!gone.signal.aborted) setFound('none');
    });
    return () => gone.abort();
  }, [unit, run, way, slugs]);
  if (known === 0) return <p className="quiet">{words.city.noParts}</p>;
  if (!found)
    return <Waiting answered={{ answer: undefined, error: undefined, asking: true, again: () => undefined }} />;
  return (
    <>
      <div className="controls no-print">
        <label>
          {words.methodology}
          <select
            value={found === 'none' ? (way ?? '') : found.run.methodology.slug}
            onChange={(event) => choose(event.target.value)}
          >
            {found === 'none' && !way && <option value="">—</option>}
            {ways?.map((node) => (
              <option key={node.slug} value={node.slug}>
                {say(node.name)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {found === 'none' ? (
        <p className="note">{words.city.partsNotScored}</p>
      ) : (
        <>
          <Synthetic run={found.run} />
          <Scorecards key={found.run.uuid} found={found} />
          <details className="no-print">
            <summary>{words.sources}</summary>
            <RunNotes run={found.run} />
          </details>
        </>
      )}
    </>
  );
}

/**
 * Best first: rank, front-runners, gates, the items right below the index with their full marks; behind each part
 * every item.
 */
function Scorecards({ found }: { readonly found: Found }): ReactNode {
  const { words, say } = useWords();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (code: string): void => {
    const next = new Set(open);
    if (!next.delete(code)) next.add(code);
    setOpen(next);
  };
  const items = found.parts[0]?.items ?? [];
  const top = items.filter(({ node }) => node.depth === 1);
  const columns = top.length <= MOST_COLUMNS ? top : [];
  const gates = found.parts[0]?.gates ?? [];
  const runners = found.parts.some(({ frontRunner }) => frontRunner !== null && frontRunner !== undefined);
  const graded = found.parts.some(({ grade }) => grade);
  const full = fullMarks(items);
  const whole = 5 + (graded ? 1 : 0) + gates.length + columns.length;
  const gateName = (gate: Part['gates'][number], i: number): string => say(gate.name) || `${words.city.gate} ${i + 1}`;
  const table = () => ({
    name: `${say(found.parent?.name)} ${words.city.parts} ${found.year}`,
    header: [
      words.rank,
      'code',
      words.unit,
      words.score,
      words.grade,
      ...(runners ? [words.city.frontRunner] : []),
      ...gates.map(gateName),
      ...items.flatMap(({ node }) => [
        say(node.name),
        `${say(node.name)} ${words.city.fullMarks}`,
        `${say(node.name)} ${words.value}`,
      ]),
    ],
    rows: found.parts.map((part) => [
      part.rank,
      part.unit.code,
      say(part.unit.name),
      part.score,
      part.grade,
      ...(runners ? [part.frontRunner] : []),
      ...part.gates.map(({ passed }) => passed),
      ...part.items.flatMap((item) => [item.points, full.get(item.node.code), item.prepared]),
    ]),
    method: methodOf(found.run, [[words.year, found.year]]),
  });
  return (
    <>
      <p className="no-print">
        <TableDownloads table={table} />
      </p>
      <div className="wide" tabIndex={0} role="region" aria-label={words.city.parts}>
        <table className="figures parts">
          <thead>
            <tr>
              <th scope="col" className="n">
                {words.rank}
              </th>
              <th scope="col">{words.unit}</th>
              <th scope="col" className="n">
                {words.score}
              </th>
              {graded && <th scope="col">{words.grade}</th>}
              {gates.map((gate, i) => (
                <th scope="col" key={i}>
                  {gateName(gate, i)}
                </th>
              ))}
              {columns.map(({ node }) => (
                <th scope="col" className="n" key={node.code}>
                  {say(node.name)}
                  {full.has(node.code) && <small> / {raw(full.get(node.code))}</small>}
                </th>
              ))}
              <th scope="col" className="no-print">
                <span className="hidden">{words.city.items}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.parts.map((part) => (
              <Fragment key={part.unit.code}>
                <tr data-part={part.unit.code} className={part.frontRunner ? 'runner' : ''}>
                  <td className="n">{part.rank ?? '–'}</td>
                  <td>
                    <b>{say(part.unit.name)}</b>
                    {part.frontRunner && <span className="badge front">{words.city.frontRunner}</span>}
                  </td>
                  <td className="n">
                    <b>{shown(part.score)}</b>
                    <Marks of={part} />
                  </td>
                  {graded && (
                    <td>
                      <Grade grade={part.grade} labels={found.run.gradeLabels} />
                    </td>
                  )}
                  {part.gates.map((gate, i) => (
                    <td key={i} className={gate.passed ? 'up' : 'down'} data-gate={String(gate.passed)}>
                      {gate.passed ? `✓ ${words.city.passed}` : `× ${words.city.failed}`}
                    </td>
                  ))}
                  {columns.map(({ node }) => {
                    const item = part.items.find((one) => one.node.code === node.code);
                    return (
                      <td className="n" key={node.code}>
                        {shown(item?.points, 1)}
                        {item && <Marks of={item} short />}
                      </td>
                    );
                  })}
                  <td className="no-print">
                    <button
                      type="button"
                      aria-expanded={open.has(part.unit.code)}
                      aria-label={`${words.city.items}: ${say(part.unit.name)}`}
                      onClick={() => toggle(part.unit.code)}
                    >
                      {words.city.items}
                    </button>
                  </td>
                </tr>
                {open.has(part.unit.code) && (
                  <tr className="no-print">
                    <td colSpan={whole}>
                      <Items part={part} full={full} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A scorecard item by item: the value that was marked, the points, of how many. */
function Items({ part, full }: { readonly part: Part; readonly full: ReadonlyMap<string, number> }): ReactNode {
  const { words, say } = useWords();
  return (
    <table className="figures items" aria-label={`${words.city.items}: ${say(part.unit.name)}`}>
      <thead>
        <tr>
          <th scope="col">{words.node}</th>
          <th scope="col" className="n">
            {words.value}
          </th>
          <th scope="col" className="n">
            {words.city.pointsOf}
          </th>
          <th scope="col" className="n">
            {words.city.fullMarks}
          </th>
          <th scope="col">
            <span className="hidden">{words.share}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {part.items.map((item) => {
          const { node, points, prepared } = item;
          const of = full.get(node.code);
          return (
            <tr key={node.code} className={node.kind === 'INDICATOR' ? '' : 'dimension'} data-item={node.code}>
              <td style={{ paddingLeft: `${0.5 + (node.depth - 1) * 0.9}rem` }}>{say(node.name)}</td>
              <td className="n">{node.kind === 'INDICATOR' ? raw(prepared) : ''}</td>
              <td className="n">
                <b>{shown(points)}</b>
                <Marks of={item} short />
              </td>
              <td className="n">{of === undefined ? '' : raw(of)}</td>
              <td className="of-full">
                {of !== undefined && typeof points === 'number' && (
                  <span className="track">
                    <span className="fill" style={{ width: `${Math.max(0, Math.min(1, points / of)) * 100}%` }} />
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Full marks of the items, and of those above them whose items are all marked: their sum. */
function fullMarks(items: readonly Item[]): ReadonlyMap<string, number> {
  const full = new Map<string, number>();
  for (const { node, fullMarks: own } of [...items].reverse()) {
    if (typeof own === 'number') {
      full.set(node.code, own);
      continue;
    }
    const below = items.filter((item) => item.node.parent === node.code);
    if (below.length > 0 && below.every((item) => full.has(item.node.code)))
      full.set(
        node.code,
        below.reduce((sum, item) => sum + full.get(item.node.code)!, 0),
      );
  }
  return full;
}
