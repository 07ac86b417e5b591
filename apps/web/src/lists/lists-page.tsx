import { useMemo, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useAnswer, Waiting } from '../answers/use-answer.js';
import type { PublishedListsQuery } from '../generated/graphql.js';
import { raw } from '../page/number.js';
import { Synthetic } from '../page/run-notes.js';
import { RunPicker } from '../page/run-picker.js';
import { TableDownloads } from '../page/table-downloads.js';
import { UnitFinder } from '../page/unit-finder.js';
import { runOf, useAsked } from '../page/use-asked.js';
import { useWords } from '../words/language.js';
import { PlacesChart, type Column } from './places-chart.js';
import { DISAGREEMENTS, LISTS, OURS } from './question.js';
import { fill } from '../words/text.js';

type Place = PublishedListsQuery['publishedRankings'][number];

/** The city whose places are looked at first. */
const FIRST = '320582';
/** Lists with fewer places on record than this are shown below, not drawn. */
const FEW = 3;

/**
 * Rankings as others published them, side by side by publisher and year: where they disagree with each other, and
 * with ours.
 */
export function ListsPage(): ReactNode {
  const { words, say } = useWords();
  const [asked, ask] = useAsked();
  const answered = useAnswer(LISTS, {});
  const ours = useAnswer(OURS, { ...runOf({ ...asked, year: undefined }) }).answer?.ranking;
  const ranking = ours?.__typename === 'Ranking' ? ours : undefined;
  const lists = useMemo(() => answered.answer?.publishedLists ?? [], [answered.answer]);
  const places = useMemo(() => answered.answer?.publishedRankings ?? [], [answered.answer]);
  const years = [...new Set(lists.map(({ year }) => year))].sort((a, b) => b - a);
  const drawn = (one: number): number => lists.filter(({ year, places: many }) => year === one && many >= FEW).length;
  // The year in which most publishers can be held against each other; of several the latest.
  const fullest = [...years].sort((a, b) => drawn(b) - drawn(a) || b - a)[0];
  const year = asked.year && years.includes(asked.year) ? asked.year : fullest;
  const apart = useAnswer(DISAGREEMENTS, year ? { year } : undefined).answer?.publishedDisagreements ?? [];
  const unit = asked.unit ?? FIRST;
  if (!answered.answer)
    return (
      <>
        <h1>{words.lists.lead}</h1>
        <Waiting answered={answered} />
      </>
    );
  if (lists.length === 0)
    return (
      <>
        <h1>{words.lists.lead}</h1>
        <p className="note">
          {words.lists.none}{' '}
          <Link to="/p/submit" search={{}}>
            {words.nav.submit}
          </Link>
        </p>
      </>
    );

  // What is said to be synthetic is what is shown: the lists themselves, and apart from them our own index.
  const made = new Set(answered.answer.datasets.edges.flatMap(({ node }) => (node.synthetic ? [node.slug] : [])));
  const ofYear = lists.filter((one) => one.year === year);
  const names = new Map<string, string>([
    ...places.flatMap((place) => (place.unit ? [[place.unit.code, say(place.unit.name)] as const] : [])),
  ]);
  const columns: Column[] = ofYear
    .filter((one) => one.places >= FEW)
    .map((one) => ({
      name: one.publisher,
      ours: false,
      places: new Map(ranked(places.filter((place) => place.publisher === one.publisher && place.year === year))),
    }));
  const listed = new Set(columns.flatMap((column) => [...column.places.keys()]));
  const mine = new Map(
    ranking?.rows.edges.flatMap(({ node }) =>
      listed.has(node.unit.code) ? [[node.unit.code, node.rank] as const] : [],
    ),
  );
  if (ranking && mine.size > 0) {
    const { run, year } = ranking;
    const name = say(run.methodology.name);
    // A name that has the year in it does not want it twice.
    const dated = name.includes(String(year)) ? name : `${name} ${year}`;
    columns.push({
      name: `${words.lists.ours}（${dated}${run.synthetic ? ` · ${words.lists.madeUp}` : ''}）`,
      ours: true,
      places: mine,
    });
  }
  const [worst] = apart;
  const unitName = names.get(unit) ?? unit;
  const table = () => ({
    name: `${words.lists.lead} ${year}`,
    header: [
      words.lists.publisher,
      words.year,
      words.rank,
      words.value,
      words.lists.printed,
      words.unit,
      words.lists.note,
      words.source,
    ],
    rows: places
      .filter((place) => place.year === year)
      .map((place) => [
        place.publisher,
        place.year,
        place.rank,
        place.value,
        place.nameAsPrinted,
        place.unit?.code,
        place.note,
        place.source,
      ]),
    method: [...new Set(places.filter((place) => place.year === year).map(({ source }) => source))].map(
      (source) => [words.source, source] as const,
    ),
  });
  return (
    <article className="lists">
      <div className="lead">
        <h1>
          {words.lists.lead} <span className="year">{year}</span>
        </h1>
        {worst && (
          <p>
            {words.lists.furthest} <b>{say(worst.unit.name)}</b>:{' '}
            {worst.places
              .map((place) => `${place.publisher} ${fill(words.lists.nth, { n: place.rank ?? '–' })}`)
              .join(' · ')}
          </p>
        )}
        <Synthetic run={{ synthetic: ofYear.some((one) => one.datasets.some((slug) => made.has(slug))) }} />
      </div>
      <div className="controls">
        <fieldset className="choice years">
          <legend className="hidden">{words.year}</legend>
          {[...years].reverse().map((one) => (
            <button key={one} type="button" aria-pressed={one === year} onClick={() => ask({ year: one })}>
              {one}
              <small> {lists.filter((list) => list.year === one).length}</small>
            </button>
          ))}
        </fieldset>
      </div>
      <RunPicker current={ranking?.run.methodology.slug} year={year} />
      {columns.length > 0 && (
        <PlacesChart
          title={`${words.lists.lead} ${year}`}
          columns={columns}
          names={names}
          marked={unit}
          mark={(code) => ask({ unit: code }, true)}
        />
      )}
      <p className="quiet">
        {words.lists.caution}
        {ranking && mine.size > 0 && ` ${fill(words.lists.oursIs, { n: ranking.run.unitCount })}`}
        {ranking && mine.size > 0 && ranking.run.synthetic && <b data-synthetic-ours> {words.lists.oursMadeUp}</b>}
      </p>
      <section>
        <h2>
          {words.lists.asPrinted} {year}
        </h2>
        <p>
          <TableDownloads table={table} />
        </p>
        <div className="wide" tabIndex={0} role="region" aria-label={words.lists.asPrinted}>
          <table className="figures printed">
            <thead>
              <tr>
                {ofYear.map((one) => (
                  <th scope="col" key={one.publisher}>
                    {one.publisher}
                    <small>
                      {one.places} {words.lists.onRecord}
                    </small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                {ofYear.map((one) => (
                  <td key={one.publisher}>
                    <ol>
                      {places
                        .filter((place) => place.publisher === one.publisher && place.year === year)
                        .map((place, i) => (
                          <li
                            key={i}
                            className={place.unit?.code === unit ? 'marked' : ''}
                            title={[place.source, place.note].filter(Boolean).join(' · ')}
                          >
                            <b>{place.rank ?? '–'}</b>{' '}
                            <span>
                              {place.nameAsPrinted}
                              {!place.unit && <abbr title={words.lists.unresolved}>?</abbr>}
                            </span>
                            {place.value !== null && place.value !== undefined && <small>{raw(place.value)}</small>}
                          </li>
                        ))}
                    </ol>
                    <small className="from">
                      {words.source}: {one.sources.join('; ')}
                    </small>
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
      </section>
      <div className="sides">
        <section>
          <h2>{words.lists.disagree}</h2>
          {apart.length === 0 ? (
            <p className="quiet">{words.lists.agree}</p>
          ) : (
            <>
              <p>
                <TableDownloads
                  table={() => ({
                    name: `${words.nav.lists} ${year} ${words.lists.spread}`,
                    header: [
                      'code',
                      words.unit,
                      words.lists.spread,
                      words.lists.publisher,
                      words.rank,
                      words.lists.ours,
                      words.source,
                    ],
                    rows: apart.flatMap((one) =>
                      one.places.map((place) => [
                        one.unit.code,
                        say(one.unit.name),
                        one.spread,
                        place.publisher,
                        place.rank,
                        mine.get(one.unit.code),
                        place.source,
                      ]),
                    ),
                    method: [
                      [words.lists.lead, words.lists.caution],
                      [words.lists.ours, ranking ? `${say(ranking.run.methodology.name)} ${ranking.year}` : ''],
                    ],
                  })}
                />
              </p>
              <table className="figures apart">
                <thead>
                  <tr>
                    <th scope="col">{words.unit}</th>
                    <th scope="col" className="n">
                      {words.lists.spread}
                    </th>
                    <th scope="col">{words.lists.places}</th>
                    {ranking && (
                      <th scope="col" className="n">
                        {words.lists.ours}
                      </th>
                    )}
                  </tr>
                </thead>
                <tbody>
                  {apart.map((one) => (
                    <tr
                      key={one.unit.code}
                      data-apart={one.unit.code}
                      className={one.unit.code === unit ? 'marked' : ''}
                    >
                      <td>
                        <b>{say(one.unit.name)}</b>
                      </td>
                      <td className="n">
                        <b>{one.spread}</b>
                      </td>
                      <td>
                        {one.places.map((place) => (
                          <span key={place.publisher} className="one-place" title={place.source}>
                            <b>{place.rank}</b> {place.publisher}
                          </span>
                        ))}
                      </td>
                      {ranking && <td className="n">{mine.get(one.unit.code) ?? '–'}</td>}
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )}
        </section>
        <section>
          <h2>
            {unitName}: {words.lists.overYears}
          </h2>
          <p>
            <UnitFinder label={words.unit} choose={(code) => ask({ unit: code }, true)} />{' '}
            {ranking?.rows.edges.some(({ node }) => node.unit.code === unit) && (
              <Link to="/p/city" search={{ methodology: asked.methodology, run: asked.run, unit }}>
                {words.city.profile}
              </Link>
            )}
          </p>
          <OverYears name={unitName} places={places.filter((place) => place.unit?.code === unit)} lists={lists} />
        </section>
      </div>
    </article>
  );
}

const ranked = (places: readonly Place[]): (readonly [string, number])[] =>
  places.flatMap(({ unit, rank }) => (unit && typeof rank === 'number' ? [[unit.code, rank] as const] : []));

/** One unit's places by publisher and year; a dot where the publisher's list of the year is on record without it. */
function OverYears({
  name,
  places,
  lists,
}: {
  readonly name: string;
  readonly places: readonly Place[];
  readonly lists: PublishedListsQuery['publishedLists'];
}): ReactNode {
  const { words } = useWords();
  if (places.length === 0) return <p className="quiet">{words.lists.notListed}</p>;
  const years = [...new Set(places.map(({ year }) => year))].sort((a, b) => a - b);
  return (
    <>
      <p>
        <TableDownloads
          table={() => ({
            name: `${name} ${words.lists.overYears}`,
            header: [
              words.lists.publisher,
              words.year,
              words.rank,
              words.value,
              words.lists.printed,
              words.lists.note,
              words.source,
            ],
            rows: places.map((place) => [
              place.publisher,
              place.year,
              place.rank,
              place.value,
              place.nameAsPrinted,
              place.note,
              place.source,
            ]),
            method: [[words.unit, name]],
          })}
        />
      </p>
      <div className="wide" tabIndex={0} role="region" aria-label={words.lists.overYears}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{words.lists.publisher}</th>
              {years.map((year) => (
                <th scope="col" className="n" key={year}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...new Set(places.map(({ publisher }) => publisher))].map((publisher) => (
              <tr key={publisher}>
                <td>{publisher}</td>
                {years.map((year) => {
                  const place = places.find((one) => one.publisher === publisher && one.year === year);
                  return (
                    <td className="n" key={year} title={place?.source}>
                      {place ? (
                        <b>{place.rank ?? raw(place.value)}</b>
                      ) : lists.some((one) => one.publisher === publisher && one.year === year) ? (
                        '·'
                      ) : (
                        ''
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
