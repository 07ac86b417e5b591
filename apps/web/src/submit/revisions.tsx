import { useState, type ReactNode } from 'react';
import { rest } from '../answers/rest.js';
import { Waiting, type Answered } from '../answers/use-answer.js';
import { useRest } from '../answers/use-rest.js';
import { RefusalNote } from '../answers/refusal-note.js';
import { raw, signed } from '../page/number.js';
import { TableDownloads } from '../page/table-downloads.js';
import { useAsked } from '../page/use-asked.js';
import { useWords } from '../words/language.js';
import { letters } from './problem-grid.js';
import type { Text } from '../words/text.js';

export interface Dataset {
  readonly slug: string;
  readonly kind: string;
  readonly title: Text;
  readonly synthetic: boolean;
  readonly createdAt: string;
}

interface Revision {
  readonly revision: number;
  readonly source: string;
  readonly licence: string;
  readonly vintage: string;
  readonly units: number;
  readonly observations: number;
  readonly years: readonly number[];
  readonly createdAt: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
}

interface Value {
  readonly value: number | null;
  readonly missing: number;
  readonly flags: number;
  readonly note: string | null;
  readonly row: number;
  readonly column: number;
}

type Change = 'added' | 'changed' | 'removed';

interface Diff {
  readonly from: number;
  readonly to: number;
  readonly counts: Readonly<Record<Change | 'same', number>>;
  readonly byIndicator: readonly ({ readonly indicator: string } & Readonly<Record<Change, number>>)[];
  readonly changes: readonly {
    readonly change: Change;
    readonly unit: { readonly code: string; readonly nameZh: string; readonly nameEn: string };
    readonly indicator: string;
    readonly year: number;
    readonly before: Value | null;
    readonly after: Value | null;
  }[];
}

const IN_SIGHT = 100;
/** The most that one answer lists. */
const AT_ONCE = 10_000;
/** Why a number is missing and what is said of it, by the codes that the service stores. */
const MISSING = [
  undefined,
  'absent',
  'not-available',
  'not-applicable',
  'suppressed',
  'not-computable',
  'screened-out',
] as const;
const FLAGS = ['preliminary', 'estimated', 'converted', 'warned', 'series-break'] as const;

interface Props {
  readonly datasets: Answered<{ readonly datasets: readonly Dataset[] }>;
  /** Raised when a revision was kept. */
  readonly turn: number;
}

/** What was submitted before: all datasets; the revisions of one, and what each changed. */
export function Revisions({ datasets, turn }: Props): ReactNode {
  const { words, say, language } = useWords();
  const [{ dataset, revision, against }, ask] = useAsked();
  const revisions = useRest<{ revisions: Revision[] }>(
    dataset ? `/v1/datasets/${encodeURIComponent(dataset)}/revisions?${turn}` : undefined,
  );
  const list = dataset ? revisions.answer?.revisions : undefined;
  const all = datasets.answer?.datasets;
  const when = (time: string): string => new Date(time).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB');
  return (
    <section>
      <h2>{words.submit.revisions}</h2>
      {!all &&
        (datasets.error ? (
          <RefusalNote error={datasets.error} again={datasets.again} />
        ) : (
          <Waiting answered={datasets} />
        ))}
      {all?.length === 0 && <p className="note">{words.submit.noDatasets}</p>}
      {all && all.length > 0 && dataset && (
        <div className="controls">
          <label>
            {words.submit.datasetOf}
            <select
              value={dataset}
              onChange={(event) =>
                ask({ dataset: event.target.value || undefined, revision: undefined, against: undefined })
              }
            >
              <option value="">{words.all}</option>
              {!all.some(({ slug }) => slug === dataset) && <option value={dataset}>{dataset}</option>}
              {all.map((one) => (
                <option key={one.slug} value={one.slug}>
                  {say(one.title)} ({one.slug})
                </option>
              ))}
            </select>
          </label>
          {list && (
            <TableDownloads
              table={() => ({
                name: `${dataset} ${words.submit.revisions}`,
                header: [
                  words.revision,
                  words.submit.when,
                  words.source,
                  words.licence,
                  words.submit.vintage,
                  words.submit.unitCount,
                  words.submit.figureCount,
                  words.year,
                  words.submit.withdrawn,
                ],
                rows: list.map((one) => [
                  one.revision,
                  one.createdAt,
                  one.source,
                  one.licence,
                  one.vintage,
                  one.units,
                  one.observations,
                  one.years.join(', '),
                  one.withdrawnReason,
                ]),
                method: [[words.submit.datasetOf, dataset]],
              })}
            />
          )}
        </div>
      )}
      {all && all.length > 0 && !dataset && (
        <div className="wide">
          <table className="figures datasets">
            <thead>
              <tr>
                <th scope="col">{words.submit.datasetOf}</th>
                <th scope="col">{words.submit.slug}</th>
                <th scope="col">{words.submit.kindOf}</th>
                <th scope="col">{words.submit.since}</th>
              </tr>
            </thead>
            <tbody>
              {all.map((one) => (
                <tr key={one.slug}>
                  <td>
                    <button
                      type="button"
                      className="link"
                      onClick={() => ask({ dataset: one.slug, revision: undefined, against: undefined })}
                    >
                      {say(one.title)}
                    </button>
                    {one.synthetic && <small className="down"> {words.synthetic}</small>}
                  </td>
                  <td>
                    <code>{one.slug}</code>
                  </td>
                  <td>{words.submit.kinds[one.kind as keyof typeof words.submit.kinds] ?? one.kind}</td>
                  <td>{when(one.createdAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {dataset &&
        !list &&
        (revisions.error ? (
          <RefusalNote error={revisions.error} again={revisions.again} />
        ) : (
          <Waiting answered={revisions} />
        ))}
      {dataset && list && (
        <div className="wide">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{words.revision}</th>
                <th scope="col">{words.submit.when}</th>
                <th scope="col">{words.source}</th>
                <th scope="col" className="n">
                  {words.submit.unitCount}
                </th>
                <th scope="col" className="n">
                  {words.submit.figureCount}
                </th>
                <th scope="col">{words.year}</th>
                <th scope="col">
                  <span className="hidden">{words.submit.diff}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {list.map((one) => (
                <tr key={one.revision} className={one.withdrawnAt ? 'withdrawn' : ''}>
                  <td>
                    <b>{one.revision}</b>
                    {one.withdrawnAt && (
                      <small className="down">
                        {' '}
                        {words.submit.withdrawn}: {one.withdrawnReason}
                      </small>
                    )}
                  </td>
                  <td>{when(one.createdAt)}</td>
                  <td>
                    {one.source}{' '}
                    <small>
                      {one.licence} ·{' '}
                      {words.submit.vintages[one.vintage as keyof typeof words.submit.vintages] ?? one.vintage}
                    </small>
                  </td>
                  <td className="n">{raw(one.units)}</td>
                  <td className="n">{raw(one.observations)}</td>
                  <td>{span(one.years)}</td>
                  <td className="n">
                    {one.revision > 1 && (
                      <button
                        type="button"
                        aria-pressed={revision === String(one.revision)}
                        onClick={() =>
                          ask({
                            revision: revision === String(one.revision) ? undefined : String(one.revision),
                            against: undefined,
                          })
                        }
                      >
                        {words.submit.diff}
                      </button>
                    )}{' '}
                    <a href={`/v1/datasets/${dataset}/revisions/${one.revision}/file`} download>
                      {words.file}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {dataset && list && revision && (
        <Difference
          key={`${dataset} ${revision} ${against}`}
          dataset={dataset}
          revision={revision}
          against={against}
          others={list.map((one) => one.revision).filter((one) => String(one) !== revision)}
        />
      )}
    </section>
  );
}

const span = (years: readonly number[]): string =>
  years.length > 2 ? `${years[0]}–${years.at(-1)}` : years.join(', ');

interface Between {
  readonly dataset: string;
  readonly revision: string;
  /** Undefined: the revision before it. */
  readonly against: string | undefined;
  readonly others: readonly number[];
}

/**
 * What one revision added, changed and removed against another one: the old number, the new one, and where each
 * stands.
 */
function Difference({ dataset, revision, against, others }: Between): ReactNode {
  const { words, language } = useWords();
  const { city } = words;
  const [, ask] = useAsked();
  const [kind, choose] = useState<Change>();
  const [offset, turnTo] = useState(0);
  const path = (first: number, from: number): string => {
    const asked = new URLSearchParams({
      first: String(first),
      offset: String(from),
      ...(against ? { from: against } : {}),
      ...(kind ? { change: kind } : {}),
    });
    return `/v1/datasets/${encodeURIComponent(dataset)}/revisions/${encodeURIComponent(revision)}/diff?${asked}`;
  };
  const answered = useRest<Diff>(path(IN_SIGHT, offset));
  const diff = answered.answer;
  if (!diff)
    return answered.error ? (
      <RefusalNote error={answered.error} again={answered.again} />
    ) : (
      <Waiting answered={answered} />
    );
  const total = diff.counts.added + diff.counts.changed + diff.counts.removed;
  const listed = kind ? diff.counts[kind] : total;
  const name = (unit: Diff['changes'][number]['unit']): string => (language === 'zh' ? unit.nameZh : unit.nameEn);
  const said = ({ value, missing, flags, note }: Value): string =>
    [
      value === null ? city.missingFor[MISSING[missing] ?? 'not-available'] : '',
      ...FLAGS.filter((_, bit) => flags & (1 << bit)).map((flag) => city.flag[flag]),
      note,
    ]
      .filter(Boolean)
      .join(' · ');
  const place = (value: Value | null): ReactNode =>
    value ? (
      <>
        <b>{raw(value.value)}</b>{' '}
        <small>
          {letters(value.column)}
          {value.row}
          {said(value) && ` · ${said(value)}`}
        </small>
      </>
    ) : (
      '–'
    );
  const by = ({ before, after }: Diff['changes'][number]): number | undefined =>
    typeof before?.value === 'number' && typeof after?.value === 'number' ? after.value - before.value : undefined;
  const rowsOf = (changes: Diff['changes']): (string | number | null | undefined)[][] =>
    changes.map((one) => [
      words.submit.changes[one.change],
      one.unit.code,
      name(one.unit),
      one.indicator,
      one.year,
      one.before?.value,
      one.after?.value,
      by(one),
      one.before && said(one.before),
      one.after && said(one.after),
      one.before?.row,
      one.before?.column,
      one.after?.row,
      one.after?.column,
    ]);
  const every = async (): Promise<Diff['changes']> => {
    const found: Diff['changes'][number][] = [];
    while (found.length < listed) {
      const { changes } = await rest<Diff>('GET', path(AT_ONCE, found.length));
      if (changes.length === 0) break;
      found.push(...changes);
    }
    return found;
  };
  return (
    <div className="difference">
      <h3>
        {words.revision} {diff.from} → {diff.to}
      </h3>
      <div className="big">
        {(['changed', 'added', 'removed', 'same'] as const).map((one) => (
          <div key={one}>
            <b>{raw(diff.counts[one])}</b>
            <span>{words.submit.changes[one]}</span>
          </div>
        ))}
      </div>
      <div className="controls">
        {others.length > 1 && (
          <label>
            {words.submit.against}
            <select value={diff.from} onChange={(event) => ask({ against: event.target.value })}>
              {others.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        )}
        {total > 0 && (
          <fieldset className="choice">
            <legend className="hidden">{words.submit.diff}</legend>
            {([undefined, 'changed', 'added', 'removed'] as const).map((one) => (
              <button
                type="button"
                key={one ?? 'all'}
                aria-pressed={kind === one}
                onClick={() => {
                  choose(one);
                  turnTo(0);
                }}
              >
                {one ? words.submit.changes[one] : words.all}
              </button>
            ))}
          </fieldset>
        )}
        {total > 0 && (
          <TableDownloads
            table={async () => ({
              name: `${dataset} ${diff.from}-${diff.to}`,
              header: [
                words.submit.diff,
                'code',
                words.unit,
                words.node,
                words.year,
                words.submit.before,
                words.submit.after,
                words.submit.by,
                `${words.submit.before}: ${words.submit.noteOf}`,
                `${words.submit.after}: ${words.submit.noteOf}`,
                `${words.submit.before}: ${words.row}`,
                `${words.submit.before}: ${words.column}`,
                `${words.submit.after}: ${words.row}`,
                `${words.submit.after}: ${words.column}`,
              ],
              rows: rowsOf(await every()),
              method: [
                [words.submit.datasetOf, dataset],
                [words.revision, `${diff.from} → ${diff.to}`],
              ],
            })}
          />
        )}
      </div>
      {total === 0 ? (
        <p className="note">{words.submit.noChanges}</p>
      ) : (
        <>
          <div className="wide" tabIndex={0} role="region" aria-label={words.submit.diff}>
            <table className="figures changes">
              <thead>
                <tr>
                  <th scope="col">{words.submit.diff}</th>
                  <th scope="col">{words.unit}</th>
                  <th scope="col">{words.node}</th>
                  <th scope="col">{words.year}</th>
                  <th scope="col" className="n">
                    {words.submit.before}
                  </th>
                  <th scope="col" className="n">
                    {words.submit.after}
                  </th>
                  <th scope="col" className="n">
                    {words.submit.by}
                  </th>
                </tr>
              </thead>
              <tbody>
                {diff.changes.map((one) => {
                  const change = by(one);
                  return (
                    <tr key={`${one.unit.code} ${one.indicator} ${one.year}`} data-change={one.change}>
                      <td className={one.change}>
                        <span className="badge">{words.submit.changes[one.change]}</span>
                      </td>
                      <td>{name(one.unit)}</td>
                      <td>{one.indicator}</td>
                      <td>{one.year}</td>
                      <td className="n">{place(one.before)}</td>
                      <td className="n">{place(one.after)}</td>
                      <td className="n">
                        {change !== undefined && change !== 0 && (
                          <>
                            {signed(change, decimals(change))}
                            {one.before!.value !== 0 && (
                              <small> {signed((change / Math.abs(one.before!.value!)) * 100, 1)}%</small>
                            )}
                          </>
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
          {listed > IN_SIGHT && (
            <p className="pages">
              <button
                type="button"
                disabled={offset === 0 || answered.asking}
                onClick={() => turnTo(Math.max(0, offset - IN_SIGHT))}
              >
                ← {words.submit.previous}
              </button>{' '}
              <span role="status">
                {raw(offset + 1)}–{raw(Math.min(listed, offset + IN_SIGHT))} / {raw(listed)}
              </span>{' '}
              <button
                type="button"
                disabled={offset + IN_SIGHT >= listed || answered.asking}
                onClick={() => turnTo(offset + IN_SIGHT)}
              >
                {words.submit.next} →
              </button>
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** As many decimals as tell a difference apart, without the noise of binary fractions. */
const decimals = (value: number): number =>
  Number.isInteger(value) ? 0 : Math.max(0, Math.min(6, 3 - Math.floor(Math.log10(Math.abs(value)))));
