import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Refused, useAnswer, Waiting } from '../answers/use-answer.js';
import { scaleOf } from '../page/number.js';
import { RunNotes, Synthetic } from '../page/run-notes.js';
import { RunPicker } from '../page/run-picker.js';
import { methodOf, TableDownloads } from '../page/table-downloads.js';
import { runOf, useAsked } from '../page/use-asked.js';
import { PROVINCES } from '../ranking/question.js';
import { useWords } from '../words/language.js';
import { BoundaryMap } from './boundary-map.js';
import { classify } from './classes.js';
import { ProvinceTiles } from './province-tiles.js';
import { PLACED } from './question.js';
import { useBoundaries } from './use-boundaries.js';
import { fill } from '../words/text.js';

/** The city whose place a first visitor looks for. */
const FIRST = '320582';

/** Who stands where in the country: boundaries where the operator gave some, tiles by province otherwise. */
export function MapPage(): ReactNode {
  const { words, say } = useWords();
  const [asked, ask] = useAsked();
  const answered = useAnswer(PLACED, { ...runOf(asked), ...(asked.node ? { node: asked.node } : {}) });
  const provinces =
    useAnswer(PROVINCES, {})
      .answer?.units.edges.map(({ node }) => node)
      .filter(({ validTo }) => validTo === null) ?? [];
  const boundaries = useBoundaries();
  const ranking = answered.answer?.ranking;
  if (!ranking || !boundaries)
    return (
      <article>
        <h1 className="hidden">{words.nav.map}</h1>
        <Waiting answered={answered} />
      </article>
    );
  if (ranking.__typename === 'Refusal')
    return (
      <article>
        <h1>{words.nav.map}</h1>
        <RunPicker />
        <Refused refusal={ranking} />
      </article>
    );
  const rows = ranking.rows.edges.map(({ node }) => node);
  const { shown } = scaleOf(rows.map(({ score }) => score));
  const classed = { ...classify(rows), shown };
  const marked = new Set((asked.pins ?? FIRST).split(','));
  const coded = rows.filter(({ unit }) =>
    provinces.some(({ code }) => unit.code.length === 6 && unit.code.startsWith(code.slice(0, 2))),
  );
  const there = new Set(coded.map(({ unit }) => `${unit.code.slice(0, 2)}0000`));
  const province =
    asked.province && there.has(asked.province)
      ? asked.province
      : coded.some(({ unit }) => unit.code === FIRST)
        ? `${FIRST.slice(0, 2)}0000`
        : [...there][0];
  const inside = coded.filter(({ unit }) => province && unit.code.startsWith(province.slice(0, 2)));
  const approved = boundaries.approval === null ? undefined : { ...boundaries, approval: boundaries.approval };
  const missing = approved
    ? coded.filter(({ unit }) => !approved.units.some(({ code }) => code === unit.code)).length
    : rows.length - coded.length;
  const chosen = rows.find(({ unit }) => unit.code === asked.unit);
  const ofIndex = ranking.node.code === ranking.run.nodes[0]?.code;
  const title = `${say(ranking.run.methodology.name)} ${ranking.year}${ofIndex ? '' : ` · ${say(ranking.node.name)}`}`;
  const provinceName = say(provinces.find(({ code }) => code === province)?.name);
  return (
    <article className="map" aria-busy={answered.asking}>
      <div className="lead">
        <h1>
          {words.map.lead} <span className="year">{ranking.year}</span>
        </h1>
        <p className="quiet">
          {say(ranking.run.methodology.name)} · {coded.length} {words.units} · {words.map.classes}
        </p>
        <Synthetic run={ranking.run} />
      </div>
      <RunPicker current={ranking.run.methodology.slug} years={ranking.run.years} year={ranking.year}>
        <label>
          {words.node}
          <select value={asked.node ?? ''} onChange={(event) => ask({ node: event.target.value || undefined })}>
            {ranking.run.nodes.map(({ code, depth, name }, n) => (
              <option key={code} value={n === 0 ? '' : code}>
                {'　'.repeat(depth)}
                {say(name)}
              </option>
            ))}
          </select>
        </label>
        {there.size > 1 && (
          <label>
            {words.province}
            <select value={province ?? ''} onChange={(event) => ask({ province: event.target.value }, true)}>
              {provinces
                .filter(({ code }) => there.has(code))
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {say(name)}
                  </option>
                ))}
            </select>
          </label>
        )}
      </RunPicker>
      {coded.length === 0 && (
        <p className="note">
          {words.map.none}{' '}
          <Link to="/" search={{ methodology: asked.methodology, run: asked.run, year: asked.year }}>
            {words.runs.open}
          </Link>
        </p>
      )}
      {coded.length > 0 && (
        <div className="map-and-list">
          <div>
            {approved ? (
              <BoundaryMap
                title={title}
                rows={rows}
                boundaries={approved}
                chosen={asked.unit}
                choose={(unit) => ask({ unit, province: `${unit.slice(0, 2)}0000` }, true)}
                {...classed}
              />
            ) : (
              <ProvinceTiles
                title={title}
                rows={coded}
                provinces={provinces}
                chosen={province}
                choose={(code) => ask({ province: code }, true)}
                marked={marked}
                {...classed}
              />
            )}
            <p role="status" className="hidden">
              {approved
                ? chosen &&
                  `${words.map.chosen} ${say(chosen.unit.name)}: ${words.rank} ${chosen.rank}, ${shown(chosen.score)}`
                : `${words.map.chosen} ${provinceName}: ${inside.length} ${words.units}`}
            </p>
            <p className="quiet">
              {words.map.keys} {approved ? '' : words.coverage.layout}
              {missing > 0 && ` ${fill(approved ? words.map.withoutBoundary : words.map.withoutCode, { n: missing })}`}
            </p>
          </div>
          <section>
            <h2>
              {say(provinces.find(({ code }) => code === province)?.name)}{' '}
              <small>
                {inside.length} {words.units}
              </small>
            </h2>
            <TableDownloads
              table={() => ({
                name: `${title} ${words.nav.map}`,
                header: ['code', words.unit, words.rank, words.score, words.map.class],
                rows: rows.map(({ unit, rank, score }) => [
                  unit.code,
                  say(unit.name),
                  rank,
                  score,
                  classed.of.get(unit.code)! + 1,
                ]),
                method: methodOf(ranking.run, [[words.map.class, words.map.classes]]),
              })}
            />
            <div className="tall" tabIndex={0} role="region" aria-label={words.nav.ranking}>
              <ol className="placed">
                {inside.map(({ unit, rank, score }) => (
                  <li key={unit.code} className={marked.has(unit.code) || asked.unit === unit.code ? 'marked' : ''}>
                    <b>{rank}</b>
                    <span className={`swatch shade-${classed.of.get(unit.code)!}`} aria-hidden="true" />
                    <Link
                      to="/p/city"
                      search={{ methodology: asked.methodology, run: asked.run, year: asked.year, unit: unit.code }}
                    >
                      {say(unit.name)}
                    </Link>
                    <span className="n">{shown(score)}</span>
                  </li>
                ))}
              </ol>
            </div>
          </section>
        </div>
      )}
      <RunNotes run={ranking.run} />
    </article>
  );
}
