import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { RefusalNote } from '../answers/refusal-note.js';
import { rest, send } from '../answers/rest.js';
import { keep as keepFile } from '../page/keep.js';
import { raw } from '../page/number.js';
import { TableDownloads } from '../page/table-downloads.js';
import { useAsked } from '../page/use-asked.js';
import { useWords } from '../words/language.js';
import { cellKey, correctText, type Corrections } from './correct-text.js';
import { letters, ProblemGrid } from './problem-grid.js';
import type { Checked, Kept } from './report.js';
import { Revisions } from './revisions.js';
import { ScoreWith } from './score-with.js';
import { Understood, type Reading } from './understood.js';

interface About {
  readonly slug: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly source: string;
  readonly licence: string;
  readonly vintage: string;
  readonly synthetic: boolean;
}

interface Written {
  readonly encoding: { readonly name: string; readonly rule: string };
  readonly delimiter: string;
}

const NOTHING: About = { slug: '', title_zh: '', title_en: '', source: '', licence: '', vintage: 'final', synthetic: false };
const NOT_STATED = 'not stated (dry run)';
const WAIT_MS = 500;
/** Bytes of a text file that can be corrected here. */
const CORRECTABLE = 64e6;

/** A file comes in: read, its problems shown where they stand, corrected, kept, scored. */
export function SubmitPage(): ReactNode {
  const { words } = useWords();
  const [, ask] = useAsked();
  const [file, setFile] = useState<File>();
  const [reading, setReading] = useState<Reading>({});
  const [about, setAbout] = useState<About>(NOTHING);
  const [corrections, setCorrections] = useState<Corrections>(new Map());
  const [checked, setChecked] = useState<Checked>();
  const [error, setError] = useState<Error>();
  const [checking, setChecking] = useState(false);
  const [sending, setSending] = useState<{ readonly sent: number; readonly state: string; readonly figures: number }>();
  const [kept, setKept] = useState<Kept>();
  const [turn, setTurn] = useState(0);
  const [over, setOver] = useState(false);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  /** How the file as it came is written: what was corrected here is sent as UTF-8, and must not be taken for it. */
  const [written, setWritten] = useState<Written>();

  const take = (taken: File | undefined): void => {
    if (!taken) return;
    setFile(taken);
    setCorrections(new Map());
    setKept(undefined);
    setError(undefined);
    setChecked(undefined);
    setAbout((before) => (before.slug ? before : { ...before, slug: slugOf(taken.name) }));
  };

  // Whatever changes of file or reading is checked anew, a moment after the last change; nothing is kept by it.
  const question = useRef({ corrections, written });
  question.current = { corrections, written };
  const validSlug = /^[a-z0-9][a-z0-9-]{0,79}$/.test(about.slug) ? about.slug : 'unnamed';
  useEffect(() => {
    if (!file) return undefined;
    const gone = new AbortController();
    const timer = setTimeout(() => {
      setChecking(true);
      const check = async (): Promise<Checked> => {
        const sent = await corrected(file, question.current);
        const found = await send<Checked>(`/v1/datasets/${validSlug}/revisions`, { fields: { ...fieldsOf(reading, sent !== file), source: NOT_STATED, licence: NOT_STATED, dryRun: 'true' }, file: sent, signal: gone.signal });
        const { format, encoding, delimiter } = found.report;
        if (sent === file) setWritten(format === 'csv' && encoding && delimiter ? { encoding, delimiter } : undefined);
        return found;
      };
      void check().then(
        (found) => { setChecked(found); setError(undefined); setChecking(false); },
        (failed: Error) => { if (!gone.signal.aborted) { setError(failed); setChecking(false); } },
      );
    }, WAIT_MS);
    return () => { clearTimeout(timer); gone.abort(); };
  }, [file, reading, validSlug, turn]);

  const keep = async (): Promise<void> => {
    if (!file) return;
    const id = crypto.randomUUID?.() ?? '';
    const { slug, ...said } = about;
    setError(undefined);
    setSending({ sent: 0, state: 'receiving', figures: 0 });
    const timer = id ? setInterval(() => {
      void rest<{ state: string; observations: number }>('GET', `/v1/submissions/${id}`).then(({ state, observations }) => setSending((before) => before && { ...before, state, figures: observations }), () => undefined);
    }, 400) : undefined;
    try {
      const sent = await corrected(file, question.current);
      setKept(await send<Kept>(`/v1/datasets/${slug}/revisions${id && `?submission=${id}`}`, {
        fields: { ...fieldsOf(reading, sent !== file), ...said, synthetic: String(about.synthetic) }, file: sent, onSent: (share) => setSending((before) => before && { ...before, sent: share }),
      }));
      ask({ dataset: slug, revision: undefined }, true);
      again();
    } catch (failed) {
      setError(failed as Error);
    } finally {
      clearInterval(timer);
      setSending(undefined);
    }
  };

  /** Another encoding or delimiter makes other cells: what was corrected in the old ones is dropped. */
  const reread = (next: Reading): void => {
    if (next.encoding !== reading.encoding || next.delimiter !== reading.delimiter) setCorrections(new Map());
    setReading(next);
  };
  const report = checked?.report;
  const issues = report?.issues ?? [];
  const loose = issues.filter(({ row }) => row === undefined);
  const correctable = written !== undefined && file !== undefined && file.size < CORRECTABLE;
  const correct = (row: number, column: number, value: string): void => setCorrections((before) => new Map(before).set(cellKey(row, column), value));
  const field = (name: 'title_zh' | 'title_en' | 'source' | 'licence', label: string, required = false): ReactNode => (
    <label>{label}{required && ' *'}<input type="text" value={about[name]} required={required} onChange={(event) => setAbout({ ...about, [name]: event.target.value })} /></label>
  );
  return (
    <article className="submit">
      <div className="lead"><h1>{words.submit.lead}</h1><p className="quiet">{words.submit.promise}</p></div>
      <label className={`drop${over ? ' over' : ''}${file ? ' has' : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files[0]); }}>
        <input type="file" className="hidden" accept=".csv,.tsv,.txt,.xlsx,.xls,.json" onChange={(event) => { take(event.target.files?.[0]); event.target.value = ''; }} />
        <span><b>{file ? file.name : words.submit.drop}</b><br /><small>{file ? `${size(file.size)} · ${words.submit.other}` : words.submit.formats}</small></span>
      </label>

      {file && !report && !error && <div className="waiting" role="status"><span className="bar" aria-hidden="true" />{words.submit.checking}</div>}
      {error && <RefusalNote error={error} again={again} />}

      {file && report && (
        <>
          <div className={`verdict ${report.ok ? 'good' : 'bad'}`} role="status" aria-live="polite" aria-busy={checking}>
            <b>{report.ok ? words.submit.readable : words.submit.notReadable}</b>
            <div className="big">
              <div><b>{raw(report.observations)}</b><span>{words.submit.figures}</span></div>
              <div><b>{raw(report.units.resolved)}</b><span>{words.submit.unitsOf}</span></div>
              <div><b>{report.years.length > 1 ? `${report.years[0]}–${report.years.at(-1)}` : (report.years[0] ?? '–')}</b><span>{words.year}</span></div>
              <div className={report.counts.error > 0 ? 'down' : ''}><b>{report.counts.error}</b><span>{words.submit.errors}</span></div>
              <div><b>{report.counts.warning}</b><span>{words.submit.warnings}</span></div>
            </div>
            {checking && <small>{words.submit.checking}</small>}
          </div>

          {!kept && issues.length > 0 && (
            <section><h2>{words.submit.problems}</h2>
              <div className="controls">
                {corrections.size > 0 && <><button type="button" className="main" onClick={again}>{words.submit.checkAgain} ({corrections.size})</button>
                  <button type="button" onClick={() => { setCorrections(new Map()); again(); }}>{words.submit.undo}</button>
                  <button type="button" onClick={() => void corrected(file, question.current).then((sent) => keepFile(sent, sent.name))}>{words.submit.takeCorrected}</button></>}
                <TableDownloads table={() => ({
                  name: `${file.name} ${words.submit.problems}`, header: [words.submit.severity, words.sheet, words.row, words.column, words.submit.header, words.value, '问题', 'problem', '办法', 'remedy', 'code'],
                  rows: issues.map((issue) => [words.submit[issue.severity], issue.sheet, issue.row, issue.column, issue.header, issue.value, issue.message.zh, issue.message.en, issue.remedy.zh, issue.remedy.en, issue.code]),
                  method: [[words.file, file.name]],
                })} />
              </div>
              {loose.length > 0 && <ul className="loose">{loose.map((issue, k) => <Loose key={k} issue={issue} />)}</ul>}
              <ProblemGrid excerpt={checked.excerpt} issues={issues} headerRows={report.headerRows ?? [1]} corrections={corrections} correct={correctable ? correct : undefined} />
            </section>
          )}

          {!kept && <section><h2>{words.submit.understood}</h2><Understood report={corrections.size > 0 && written ? { ...report, encoding: written.encoding } : report} reading={reading} change={reread} /></section>}

          {!kept && (
            <section><h2>{words.submit.aboutData}</h2>
              <form className="about" onSubmit={(event) => { event.preventDefault(); void keep(); }}>
                <div className="form">
                  <label>{words.submit.slug} *<input type="text" value={about.slug} required pattern="[a-z0-9][a-z0-9\-]{0,79}" title={words.submit.slugHelp} onChange={(event) => setAbout({ ...about, slug: event.target.value })} /></label>
                  {field('source', words.submit.sourceHelp, true)}
                  {field('licence', words.licence, true)}
                  {field('title_zh', words.submit.titleZh)}
                  {field('title_en', words.submit.titleEn)}
                  <label>{words.submit.vintage}
                    <select value={about.vintage} onChange={(event) => setAbout({ ...about, vintage: event.target.value })}>{(['final', 'preliminary', 'census-revised'] as const).map((one) => <option key={one} value={one}>{words.submit.vintages[one]}</option>)}</select></label>
                  <label className="check"><input type="checkbox" checked={about.synthetic} onChange={(event) => setAbout({ ...about, synthetic: event.target.checked })} /> {words.submit.synthetic}</label>
                </div>
                <p><button type="submit" className="main" disabled={!report.ok || sending !== undefined || checking}>{words.submit.keep}</button>{' '}
                  {!report.ok && <span className="quiet">{words.submit.correctFirst}</span>}
                  {sending && <span role="status"><progress max={1} {...(sending.state === 'receiving' ? { value: sending.sent } : {})} aria-label={words.submit.keep} /> <small>{words.submit.states[sending.state as keyof typeof words.submit.states] ?? sending.state}{sending.figures > 0 && ` · ${raw(sending.figures)} ${words.submit.figures}`}</small></span>}</p>
              </form>
            </section>
          )}
        </>
      )}

      {kept && (
        <>
          <p className="note kept" role="status"><strong>{words.submit.kept}</strong> {kept.dataset} · {words.revision} {kept.revision} · {raw(kept.observations)} {words.submit.figures} · <button type="button" onClick={() => { setFile(undefined); setChecked(undefined); setKept(undefined); setAbout(NOTHING); setReading({}); }}>{words.submit.another}</button></p>
          {report?.kind !== 'rankings' && <ScoreWith dataset={kept.dataset} revision={kept.revision} indicators={kept.report.indicators?.map(({ code }) => code) ?? []} />}
        </>
      )}
      <Revisions turn={turn} />
    </article>
  );
}

function Loose({ issue }: { readonly issue: Checked['report']['issues'][number] }): ReactNode {
  const { words, say } = useWords();
  return <li className={issue.severity}><b className="badge">{words.submit[issue.severity]}</b> {issue.column !== undefined && <code>{letters(issue.column)}</code>} {issue.header && <code>{issue.header}</code>} {say(issue.message)} <span className="remedy">→ {say(issue.remedy)}</span></li>;
}

/** The file with the cells that were corrected here, as UTF-8; the file itself where none was. */
async function corrected(file: File, { corrections, written }: { readonly corrections: Corrections; readonly written: Written | undefined }): Promise<File> {
  if (corrections.size === 0 || !written) return file;
  const text = new TextDecoder(written.encoding.name).decode(await file.arrayBuffer());
  return new File([correctText(text, written.delimiter, corrections)], file.name.replace(/(\.[^.]*)?$/, '-corrected$1'), { type: 'text/csv' });
}

/** The fields that say how to read; what was corrected here is UTF-8. */
function fieldsOf({ mapping, ...reading }: Reading, utf8: boolean): Record<string, string | undefined> {
  return { ...reading, ...(mapping ? { mapping: JSON.stringify(mapping) } : {}), ...(utf8 ? { encoding: 'utf-8' } : {}) };
}

const slugOf = (name: string): string => name.replace(/\.[^.]*$/, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80) || 'my-data';
const size = (bytes: number): string => (bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
