import { useState, type ReactNode } from 'react';
import { Waiting } from '../answers/use-answer.js';
import { useRest } from '../answers/use-rest.js';
import { RefusalNote } from '../answers/refusal-note.js';
import { raw } from '../page/number.js';
import { TableDownloads } from '../page/table-downloads.js';
import { useAsked } from '../page/use-asked.js';
import { useWords } from '../words/language.js';
import { letters } from './problem-grid.js';

interface Text {
  readonly zh: string;
  readonly en: string;
}

interface Dataset {
  readonly slug: string;
  readonly kind: string;
  readonly title: Text;
  readonly synthetic: boolean;
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
  readonly row: number;
  readonly column: number;
}

interface Diff {
  readonly from: number;
  readonly to: number;
  readonly counts: { readonly added: number; readonly changed: number; readonly removed: number; readonly same: number };
  readonly byIndicator: readonly { readonly indicator: string; readonly added: number; readonly changed: number; readonly removed: number }[];
  readonly changes: readonly { readonly change: 'added' | 'changed' | 'removed'; readonly unit: { readonly code: string; readonly nameZh: string; readonly nameEn: string }; readonly indicator: string; readonly year: number; readonly before: Value | null; readonly after: Value | null }[];
}

const SHOWN = 10_000;
const IN_SIGHT = 200;

/** What was submitted before: the revisions of a dataset, and what each changed. */
export function Revisions({ turn }: { /** Raised when a revision was kept. */ readonly turn: number }): ReactNode {
  const { words, say, language } = useWords();
  const [{ dataset, revision }, ask] = useAsked();
  const datasets = useRest<{ datasets: Dataset[] }>(`/v1/datasets?${turn}`);
  const revisions = useRest<{ revisions: Revision[] }>(dataset ? `/v1/datasets/${encodeURIComponent(dataset)}/revisions?${turn}` : undefined);
  const list = dataset ? revisions.answer?.revisions : undefined;
  return (
    <section><h2>{words.submit.revisions}</h2>
      {datasets.error && <RefusalNote error={datasets.error} />}
      {datasets.answer?.datasets.length === 0 && <p className="note">{words.submit.noDatasets}</p>}
      <div className="controls"><label>{words.submit.datasetOf}
        <select value={dataset ?? ''} onChange={(event) => ask({ dataset: event.target.value || undefined, revision: undefined })}>
          <option value="">—</option>
          {datasets.answer?.datasets.map((one) => <option key={one.slug} value={one.slug}>{say(one.title)} ({one.slug})</option>)}
        </select></label></div>
      {dataset && !list && (revisions.error ? <RefusalNote error={revisions.error} /> : <Waiting answered={revisions} />)}
      {dataset && list && (
        <div className="wide"><table className="figures">
          <thead><tr><th scope="col">{words.revision}</th><th scope="col">{words.submit.when}</th><th scope="col">{words.source}</th><th scope="col" className="n">{words.submit.unitsOf}</th><th scope="col" className="n">{words.submit.figures}</th><th scope="col">{words.year}</th><th scope="col"><span className="hidden">{words.submit.diff}</span></th></tr></thead>
          <tbody>{list.map((one) => (
            <tr key={one.revision} className={one.withdrawnAt ? 'withdrawn' : ''}>
              <td><b>{one.revision}</b>{one.withdrawnAt && <small className="down"> {words.submit.withdrawn}: {one.withdrawnReason}</small>}</td>
              <td>{new Date(one.createdAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')}</td>
              <td>{one.source} <small>{one.licence} · {one.vintage}</small></td>
              <td className="n">{one.units}</td><td className="n">{raw(one.observations)}</td><td>{span(one.years)}</td>
              <td className="n">{one.revision > 1 && <button type="button" aria-pressed={revision === String(one.revision)} onClick={() => ask({ revision: revision === String(one.revision) ? undefined : String(one.revision) })}>{words.submit.diff}</button>} <a href={`/v1/datasets/${dataset}/revisions/${one.revision}/file`} download>{words.file}</a></td>
            </tr>
          ))}</tbody>
        </table></div>
      )}
      {dataset && revision && <Difference key={`${dataset} ${revision}`} dataset={dataset} revision={revision} />}
    </section>
  );
}

const span = (years: readonly number[]): string => (years.length > 2 ? `${years[0]}–${years.at(-1)}` : years.join(', '));

/** What one revision added, changed and removed against the one before it. */
function Difference({ dataset, revision }: { readonly dataset: string; readonly revision: string }): ReactNode {
  const { words, language } = useWords();
  const answered = useRest<Diff>(`/v1/datasets/${encodeURIComponent(dataset)}/revisions/${encodeURIComponent(revision)}/diff?first=${SHOWN}`);
  const [kind, choose] = useState<'added' | 'changed' | 'removed'>();
  const diff = answered.answer;
  if (!diff) return answered.error ? <RefusalNote error={answered.error} again={answered.again} /> : <Waiting answered={answered} />;
  const total = diff.counts.added + diff.counts.changed + diff.counts.removed;
  const changes = diff.changes.filter((one) => kind === undefined || one.change === kind);
  const name = (unit: Diff['changes'][number]['unit']): string => (language === 'zh' ? unit.nameZh : unit.nameEn);
  const place = (value: Value | null): ReactNode => (value ? <><b>{raw(value.value)}</b> <small>{letters(value.column)}{value.row}</small></> : '–');
  return (
    <div className="difference">
      <h3>{words.revision} {diff.from} → {diff.to}</h3>
      <div className="big">{(['changed', 'added', 'removed', 'same'] as const).map((one) => <div key={one}><b>{raw(diff.counts[one])}</b><span>{words.submit.changes[one]}</span></div>)}</div>
      {total === 0 ? <p className="note">{words.submit.noChanges}</p> : (
        <>
          <div className="controls">
            <fieldset className="choice"><legend className="hidden">{words.submit.diff}</legend>
              {([undefined, 'changed', 'added', 'removed'] as const).map((one) => <button type="button" key={one ?? 'all'} aria-pressed={kind === one} onClick={() => choose(one)}>{one ? words.submit.changes[one] : words.all}</button>)}
            </fieldset>
            <TableDownloads table={() => ({
              name: `${dataset} ${diff.from}-${diff.to}`, header: [words.submit.diff, 'code', words.unit, words.node, words.year, words.submit.before, words.submit.after, words.row, words.column],
              rows: changes.map((one) => [words.submit.changes[one.change], one.unit.code, name(one.unit), one.indicator, one.year, one.before?.value, one.after?.value, (one.after ?? one.before)?.row, (one.after ?? one.before)?.column]),
              method: [[words.submit.datasetOf, dataset], [words.revision, `${diff.from} → ${diff.to}`], ...(total > SHOWN ? [[words.submit.firstOf, `${SHOWN} / ${total}`] as const] : [])],
            })} />
          </div>
          <div className="wide"><table className="figures">
            <thead><tr><th scope="col">{words.unit}</th><th scope="col">{words.node}</th><th scope="col">{words.year}</th><th scope="col" className="n">{words.submit.before}</th><th scope="col" className="n">{words.submit.after}</th></tr></thead>
            <tbody>{changes.slice(0, IN_SIGHT).map((one) => (
              <tr key={`${one.unit.code} ${one.indicator} ${one.year}`}><td>{name(one.unit)}</td><td>{one.indicator}</td><td>{one.year}</td><td className="n">{place(one.before)}</td><td className="n">{place(one.after)}</td></tr>
            ))}</tbody>
          </table></div>
          {changes.length > IN_SIGHT && <p className="quiet">{words.submit.firstOf} {IN_SIGHT} / {kind ? diff.counts[kind] : total}</p>}
        </>
      )}
    </div>
  );
}
