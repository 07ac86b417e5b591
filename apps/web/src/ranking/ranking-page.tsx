import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Refused, useAnswer, Waiting } from '../answers/use-answer.js';
import { useExpected } from '../page/expected.js';
import { GroupChoice, useGroups } from '../page/group-choice.js';
import { shown } from '../page/number.js';
import { RunNotes, Synthetic } from '../page/run-notes.js';
import { RunPicker } from '../page/run-picker.js';
import { runOf, useAsked } from '../page/use-asked.js';
import { useWords } from '../words/language.js';
import { RankDots } from './rank-dots.js';
import { RankingBars } from './ranking-bars.js';
import { RankingTable } from './ranking-table.js';
import { PROVINCES, RANKING } from './question.js';

const HowSure = lazy(async () => ({ default: (await import('../robustness/how-sure.js')).HowSure }));
/** The city whose place a first visitor looks for; any other is pinned by a click. */
const FIRST_PINNED = '320582';
/** Units without a rank that are listed before the rest is asked for. */
const SOME = 60;

/** Where do we stand? */
export function RankingPage(): ReactNode {
  const { words, say } = useWords();
  const [asked, ask] = useAsked();
  const [typed, setTyped] = useState(asked.search ?? '');
  const search = useDeferredValue(typed);
  useEffect(() => {
    if ((asked.search ?? '') !== search) ask({ search: search || undefined }, true);
  }, [search, asked.search, ask]);
  const pinned = (asked.pins ?? FIRST_PINNED).split(',').filter((code) => code && code !== 'none');
  const filter = {
    ...(asked.province ? { province: asked.province } : {}),
    ...(asked.level ? { level: asked.level } : {}),
    ...(asked.group && asked.group !== 'province' ? { saved: asked.group } : {}),
    ...(asked.only === 'pins' && pinned.length > 0 ? { codes: pinned } : {}),
  };
  const answered = useAnswer(RANKING, {
    ...runOf(asked),
    ...(asked.node ? { node: asked.node } : {}),
    ...(Object.keys(filter).length > 0 ? { filter } : {}),
    ...(asked.search ? { search: asked.search } : {}),
  });
  const provinces =
    useAnswer(PROVINCES, {})
      .answer?.units.edges.map(({ node }) => node)
      .filter((unit) => unit.validTo === null) ?? [];
  const pins = useMemo(() => new Set((asked.pins ?? FIRST_PINNED).split(',').filter(Boolean)), [asked.pins]);
  const pin = (code: string): void => {
    const next = new Set(pins);
    if (!next.delete(code)) next.add(code);
    ask({ pins: [...next].join(',') || 'none' }, true);
  };
  const { groups, again: lookAgain } = useGroups();
  const ranking = answered.answer?.ranking;
  const expected = useExpected(ranking?.__typename === 'Ranking' ? ranking.run.methodology : undefined);
  const levels = useLevels(ranking?.__typename === 'Ranking' ? ranking : undefined, asked.level);
  const [whole, showWhole] = useState(false);
  if (!ranking) return <Waiting answered={answered} />;
  if (ranking.__typename === 'Refusal')
    return (
      <>
        <RunPicker />
        <Refused refusal={ranking} />
      </>
    );
  const rows = ranking.rows.edges.map(({ node }) => node);
  // A name that has the year in it does not want it twice.
  const named = say(ranking.run.methodology.name).includes(String(ranking.year));
  const title = `${say(ranking.run.methodology.name)}${named ? '' : ` ${ranking.year}`}`;
  const exportUrl = (format: string): string =>
    `/exports/ranking.${format}?${new URLSearchParams(
      Object.entries<string>({
        run: ranking.run.uuid,
        year: String(ranking.year),
        node: ranking.node.code,
        ...filter,
        codes: filter.codes?.join(',') ?? '',
        ...(asked.search ? { search: asked.search } : {}),
      }).filter(([, value]) => value !== ''),
    ).toString()}`;
  return (
    <article className="ranking" aria-busy={answered.asking}>
      <div className="lead">
        <h1>
          {say(ranking.run.methodology.name)}
          {!named && (
            <>
              {' '}
              <span className="year">{ranking.year}</span>
            </>
          )}
        </h1>
        <p className="quiet">
          {ranking.node.code !== ranking.run.nodes[0]?.code && <>{say(ranking.node.name)} · </>}
          {ranking.rows.totalCount} {words.units}
          {expected !== undefined && (
            <>
              {' '}
              · {expected} = {words.expected}
            </>
          )}
        </p>
        <p className="standing">
          {rows
            .filter((row, n) => n === 0 || pins.has(row.unit.code))
            .slice(0, 4)
            .map((row) => (
              <span key={row.unit.code} className={pins.has(row.unit.code) ? 'mine' : ''}>
                <b>{row.rank}</b> {say(row.unit.name)} <small>{shown(row.score)}</small>
              </span>
            ))}
        </p>
        <Synthetic run={ranking.run} />
      </div>
      <RunPicker
        current={ranking.run.methodology.slug}
        years={ranking.run.years}
        year={ranking.year}
        tools={
          <>
            <fieldset className="choice">
              <legend className="hidden">{words.tableView}</legend>
              {(['table', 'bars', 'dots'] as const).map((view) => (
                <button
                  key={view}
                  type="button"
                  aria-pressed={(asked.view ?? 'table') === view}
                  onClick={() => ask({ view: view === 'table' ? undefined : view })}
                >
                  {{ table: words.tableView, bars: words.barView, dots: words.dotView }[view]}
                </button>
              ))}
            </fieldset>
            <button
              type="button"
              aria-pressed={asked.only === 'pins'}
              disabled={asked.only !== 'pins' && !rows.some((row) => pins.has(row.unit.code))}
              onClick={() => ask({ only: asked.only === 'pins' ? undefined : 'pins' })}
            >
              {words.onlyPinned}
            </button>
            <span className="downloads">
              {words.download}{' '}
              <a href={exportUrl('csv')} download>
                {words.csv}
              </a>{' '}
              <a href={exportUrl('xlsx')} download>
                {words.xlsx}
              </a>
            </span>
          </>
        }
      >
        <label>
          {words.node}
          <select value={asked.node ?? ''} onChange={(event) => ask({ node: event.target.value || undefined })}>
            {ranking.run.nodes.map((node, n) => (
              <option key={node.code} value={n === 0 ? '' : node.code}>
                {'　'.repeat(node.depth)}
                {say(node.name)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.province}
          <select value={asked.province ?? ''} onChange={(event) => ask({ province: event.target.value || undefined })}>
            <option value="">{words.all}</option>
            {provinces.map((unit) => (
              <option key={unit.code} value={unit.code}>
                {say(unit.name)}
              </option>
            ))}
          </select>
        </label>
        {(levels.length > 1 || asked.level) && (
          <label>
            {words.level}
            <select value={asked.level ?? ''} onChange={(event) => ask({ level: event.target.value || undefined })}>
              <option value="">{words.all}</option>
              {levels.map((level) => (
                <option key={level} value={level}>
                  {words.levels[level] ?? level}
                </option>
              ))}
            </select>
          </label>
        )}
        <GroupChoice
          label={words.city.group}
          none={words.all}
          groups={groups}
          group={asked.group}
          choose={(group) => ask({ group })}
          again={lookAgain}
        />
        <label className="search">
          {words.search}
          <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
      </RunPicker>
      {ranking.node.code === ranking.run.nodes[0]?.code && (
        <Suspense fallback={null}>
          <HowSure
            key={`${ranking.run.uuid} ${ranking.year}`}
            run={ranking.run.uuid}
            year={ranking.year}
            last={ranking.year === ranking.run.years.at(-1)}
            sure={rows.some(({ interval }) => interval)}
            changed={answered.again}
          />
        </Suspense>
      )}
      {asked.view === 'bars' ? (
        <RankingBars rows={rows} pins={pins} title={title} expected={expected} />
      ) : asked.view === 'dots' ? (
        <RankDots rows={rows} pins={pins} title={title} />
      ) : (
        <RankingTable
          rows={rows}
          columns={ranking.children}
          labels={ranking.run.gradeLabels}
          expected={expected}
          pins={pins}
          pin={pin}
        />
      )}
      {rows.length === 0 && <p className="note">{words.nothing}</p>}
      {ranking.notRanked.length > 0 && (
        <section>
          <h2>
            {words.notRanked} ({ranking.notRanked.length})
          </h2>
          <ul className="not-ranked">
            {ranking.notRanked.slice(0, whole ? undefined : SOME).map((one) => (
              <li key={one.unit.code}>
                <b>{say(one.unit.name)}</b> <span className="quiet">{say(one.detail)}</span>
              </li>
            ))}
          </ul>
          {!whole && ranking.notRanked.length > SOME && (
            <button type="button" onClick={() => showWhole(true)}>
              {words.showAll} ({ranking.notRanked.length})
            </button>
          )}
        </section>
      )}
      <RunNotes run={ranking.run} />
    </article>
  );
}

interface Levelled {
  readonly run: { readonly uuid: string };
  readonly rows: {
    readonly edges: readonly { readonly node: { readonly unit: { readonly level?: string | null } } }[];
  };
}

/** The levels that the units of a run have: what has been seen of it, whatever it is narrowed to now. */
function useLevels(ranking: Levelled | undefined, asked: string | undefined): readonly string[] {
  const [seen, see] = useState<{ readonly run: string; readonly levels: readonly string[] }>({ run: '', levels: [] });
  const run = ranking?.run.uuid ?? seen.run;
  const now = [asked, ...(ranking?.rows.edges.map(({ node }) => node.unit.level) ?? [])].flatMap((level) =>
    level ? [level] : [],
  );
  const levels = [...new Set([...(run === seen.run ? seen.levels : []), ...now])].sort();
  if (run !== seen.run || levels.length !== seen.levels.length) see({ run, levels });
  return levels;
}
