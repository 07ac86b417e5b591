import { useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useAnswer, Waiting } from '../answers/use-answer.js';
import { PROVINCES } from '../ranking/question.js';
import { methodLines } from './method-lines.js';
import { TableDownloads } from '../page/table-downloads.js';
import { useAsked } from '../page/use-asked.js';
import { useWords } from '../words/language.js';
import { BY_PROVINCE, COVERAGE, DATASETS, NAMES, WHO } from './question.js';
import { Tiles } from './tiles.js';
import type { Text } from '../words/text.js';

const KINDS = ['county', 'prefecture'] as const;

interface Card {
  readonly code: string;
  readonly name: Text;
  readonly unit?: string;
}

/** What data exist, for whom, and from when. */
export function CoveragePage(): ReactNode {
  const { words, say } = useWords();
  const [asked, ask] = useAsked();
  const answered = useAnswer(DATASETS, {});
  const datasets = answered.answer?.datasets.edges.map(({ node }) => node) ?? [];
  const kept = datasets.filter(
    (one) => one.kind === 'observations' && one.revisions.some(({ withdrawnAt }) => withdrawnAt === null),
  );
  const dataset = kept.find(({ slug }) => slug === asked.dataset) ?? (asked.dataset ? undefined : kept[0]);
  const revision = dataset?.revisions.find(({ withdrawnAt }) => withdrawnAt === null);
  const run = answered.answer?.scoreRuns.edges
    .map(({ node }) => node)
    .find(({ inputs }) => inputs.some((input) => input.dataset === dataset?.slug));
  if (!answered.answer)
    return (
      <>
        <h1>{words.coverage.lead}</h1>
        <Waiting answered={answered} />
      </>
    );
  if (kept.length === 0)
    return (
      <>
        <h1>{words.coverage.lead}</h1>
        <p className="note">
          {words.coverage.none}{' '}
          <Link to="/p/submit" search={{}}>
            {words.nav.submit}
          </Link>
        </p>
      </>
    );
  return (
    <article className="coverage">
      <div className="lead">
        <h1>{words.coverage.lead}</h1>
        <p>
          {kept.length} {words.coverage.datasets} ·{' '}
          {kept.reduce((sum, one) => sum + (one.revisions[0]?.observationCount ?? 0), 0).toLocaleString('en-US')}{' '}
          {words.coverage.figures}
        </p>
      </div>
      <div className="controls">
        <label>
          {words.coverage.dataset}
          <select value={dataset?.slug ?? ''} onChange={(event) => ask({ dataset: event.target.value })}>
            {!dataset && <option value="">{asked.dataset}</option>}
            {kept.map((one) => (
              <option key={one.slug} value={one.slug}>
                {say(one.title)}
              </option>
            ))}
          </select>
        </label>
        {run && dataset && (
          <Link className="button" to="/" search={{ methodology: run.methodology.slug }}>
            {words.runs.open}
          </Link>
        )}
      </div>
      {!dataset && (
        <p className="note refused">
          {words.coverage.noSuch} <code>{asked.dataset}</code>
        </p>
      )}
      {dataset && revision && (
        <>
          {dataset.synthetic && (
            <p className="note synthetic" role="note">
              {words.synthetic}
            </p>
          )}
          <h2 className="dataset-name">{say(dataset.title)}</h2>
          <div className="big">
            <div className="first">
              <b>{revision.unitCount}</b>
              <span>{words.units}</span>
            </div>
            <div>
              <b>{revision.years.length > 1 ? `${revision.years[0]}–${revision.years.at(-1)}` : revision.years[0]}</b>
              <span>
                {words.year}
                {revision.years.length > 1 && ` (${revision.years.length})`}
              </span>
            </div>
            <div>
              <b>{revision.observationCount.toLocaleString('en-US')}</b>
              <span>{words.coverage.figures}</span>
            </div>
            <div>
              <b>{revision.number}</b>
              <span>
                {words.revision} · {revision.createdAt.slice(0, 10)} ·{' '}
                <a href={`/v1/datasets/${dataset.slug}/revisions/${revision.number}/file`} download>
                  {revision.fileName}
                </a>
              </span>
            </div>
          </div>
          <p className="quiet">
            {words.source}: {revision.source} · {words.licence}: {revision.licence}
          </p>
          <div className="sides">
            <Provinces key={dataset.slug} dataset={dataset.slug} run={run} source={methodLines(dataset, revision)} />
            <Indicators
              dataset={dataset.slug}
              units={revision.unitCount}
              methodology={run?.methodology}
              source={methodLines(dataset, revision)}
            />
          </div>
        </>
      )}
    </article>
  );
}

interface ProvincesProps {
  readonly dataset: string;
  readonly run: { readonly uuid: string; readonly methodology: { readonly slug: string } } | undefined;
  readonly source: readonly (readonly [string, string])[];
}

function Provinces({ dataset, run, source }: ProvincesProps): ReactNode {
  const { words, say } = useWords();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('county');
  const [chosen, choose] = useState<string>();
  const answered = useAnswer(BY_PROVINCE, { dataset, kind });
  const provinces =
    useAnswer(PROVINCES, {})
      .answer?.units.edges.map(({ node }) => node)
      .filter(({ validTo }) => validTo === null) ?? [];
  const known = answered.answer?.coverageByProvince;
  // Every province has its tile, also one of which no unit of the kind is known.
  const tiles = known && [
    ...known,
    ...provinces
      .filter(({ code }) => !known.some(({ province }) => province.code === code))
      .map((province) => ({ province, units: 0, share: 0 })),
  ];
  const who = useAnswer(WHO, run && chosen ? { run: run.uuid, province: chosen } : undefined).answer?.ranking;
  const listed =
    who?.__typename === 'Ranking'
      ? [...who.rows.edges.map(({ node }) => node.unit), ...who.notRanked.map(({ unit }) => unit)]
      : [];
  return (
    <section>
      <h2>{words.coverage.byProvince}</h2>
      <fieldset className="choice">
        <legend className="hidden">{words.coverage.kind}</legend>
        {KINDS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={kind === one}
            onClick={() => {
              setKind(one);
              choose(undefined);
            }}
          >
            {words.coverage.kinds[one]}
          </button>
        ))}
      </fieldset>
      {!tiles && <Waiting answered={answered} />}
      {tiles && tiles.every(({ units }) => units === 0) && <p className="note">{words.coverage.noProvince}</p>}
      {tiles && (
        <Tiles
          tiles={tiles}
          chosen={chosen}
          choose={choose}
          title={`${words.coverage.byProvince} · ${dataset} · ${words.coverage.kinds[kind]}`}
        >
          <TableDownloads
            table={() => ({
              name: `${dataset} ${words.coverage.byProvince}`,
              header: ['code', words.province, words.units, words.coverage.ofAll],
              rows: tiles.map(({ province, units, share }) => [province.code, say(province.name), units, share]),
              method: [...source, [words.coverage.kind, words.coverage.kinds[kind]]],
            })}
          />
        </Tiles>
      )}
      {chosen && listed.length > 0 && (
        <p role="status">
          {listed.map((unit, i) => (
            <span key={unit.code}>
              {i > 0 && ' · '}
              <Link to="/p/city" search={{ methodology: run?.methodology.slug, unit: unit.code }}>
                {say(unit.name)}
              </Link>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

interface IndicatorsProps {
  readonly dataset: string;
  readonly units: number;
  /** One that was scored with the dataset: it names its indicators. */
  readonly methodology: { readonly slug: string; readonly version: string } | undefined;
  readonly source: readonly (readonly [string, string])[];
}

/** Indicators by year: how many units have a number, and since when. */
function Indicators({ dataset, units, methodology, source }: IndicatorsProps): ReactNode {
  const { words, say } = useWords();
  const answered = useAnswer(COVERAGE, { dataset });
  const document = useAnswer(NAMES, methodology && { slug: methodology.slug, version: methodology.version }).answer
    ?.methodology?.document as { readonly indicators?: readonly Card[] } | undefined;
  const cards = new Map(document?.indicators?.map((card) => [card.code, card]));
  const coverage = answered.answer?.coverage;
  if (!coverage)
    return (
      <section>
        <h2>{words.coverage.byIndicator}</h2>
        <Waiting answered={answered} />
      </section>
    );
  const years = [...new Set(coverage.map(({ year }) => year))].sort((a, b) => a - b);
  const codes = [...new Set(coverage.map(({ indicator }) => indicator))];
  const at = new Map(coverage.map((one) => [`${one.indicator} ${one.year}`, one]));
  const nameOf = (code: string): string =>
    say(
      coverage.find(({ indicator, indicatorName }) => indicator === code && indicatorName)?.indicatorName ??
        cards.get(code)?.name,
    ) || code;
  const measureOf = (code: string): string =>
    coverage.find(({ indicator }) => indicator === code)?.unitOfMeasure ?? cards.get(code)?.unit ?? '';
  const since = (code: string): number | undefined =>
    years.find((year) => (at.get(`${code} ${year}`)?.present ?? 0) > 0);
  const table = () => ({
    name: `${dataset} ${words.coverage.lead}`,
    header: [
      'code',
      words.coverage.indicator,
      words.city.unitOfMeasure,
      words.year,
      words.coverage.present,
      words.coverage.missing,
      words.units,
    ],
    rows: coverage.map((one) => [
      one.indicator,
      nameOf(one.indicator),
      measureOf(one.indicator),
      one.year,
      one.present,
      one.missing,
      units,
    ]),
    method: source,
  });
  return (
    <section>
      <h2>{words.coverage.byIndicator}</h2>
      <p className="quiet">
        {codes.length} {words.coverage.indicators} <TableDownloads table={table} />
      </p>
      <div className="wide" tabIndex={0} role="region" aria-label={words.coverage.byIndicator}>
        <table className="figures coverage-years">
          <thead>
            <tr>
              <th scope="col">{words.coverage.indicator}</th>
              <th scope="col" className="n">
                {words.coverage.since}
              </th>
              {years.map((year) => (
                <th scope="col" className="n" key={year}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => (
              <tr key={code} data-indicator={code}>
                <th scope="row">
                  {nameOf(code) === code ? <code>{code}</code> : nameOf(code)} <small>{measureOf(code)}</small>
                </th>
                <td className="n">{since(code) ?? '–'}</td>
                {years.map((year) => {
                  const cell = at.get(`${code} ${year}`);
                  const full = cell ? cell.present / Math.max(1, units) : 0;
                  return (
                    <td
                      className="n part"
                      key={year}
                      title={
                        cell
                          ? `${cell.present} ${words.coverage.present}, ${cell.missing} ${words.coverage.missing}`
                          : words.coverage.missing
                      }
                    >
                      <span className="fill" style={{ width: `${full * 100}%` }} />
                      <b className={full < 1 ? 'gap' : ''}>{cell?.present ?? 0}</b>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
