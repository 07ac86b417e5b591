import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { RefusalNote } from '../answers/refusal-note.js';
import { useRest } from '../answers/use-rest.js';
import { keep as keepFile } from '../page/keep.js';
import { raw } from '../page/number.js';
import { TableDownloads } from '../page/table-downloads.js';
import { useAsked } from '../page/use-asked.js';
import { useWords } from '../words/language.js';
import { cellKey, correctText, type Corrections } from './correct-text.js';
import { letters, ProblemGrid } from './problem-grid.js';
import { Remedy } from './remedy.js';
import type { Checked, Kept } from './report.js';
import { Revisions, type Dataset } from './revisions.js';
import { ScoreWith } from './score-with.js';
import { sendFile, type Underway } from './send-file.js';
import { UnderwayBar } from './underway-bar.js';
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

const NOTHING: About = {
  slug: '',
  title_zh: '',
  title_en: '',
  source: '',
  licence: '',
  vintage: 'final',
  synthetic: false,
};
const NOT_STATED = 'not stated (dry run)';
const WAIT_MS = 500;
/** Bytes of a text file that can be corrected here. */
const CORRECTABLE = 16e6;

/** A file comes in: read, its problems shown where they stand, corrected, kept, scored. */
export function SubmitPage(): ReactNode {
  const { words, say, language } = useWords();
  const [, ask] = useAsked();
  const [file, setFile] = useState<File>();
  const [reading, setReading] = useState<Reading>({});
  const [about, setAbout] = useState<About>(NOTHING);
  const [corrections, setCorrections] = useState<Corrections>(new Map());
  const [checked, setChecked] = useState<Checked>();
  const [error, setError] = useState<Error>();
  const [checking, setChecking] = useState<Underway>();
  const [keeping, setKeeping] = useState<Underway>();
  const call = useRef<AbortController>(undefined);
  const [kept, setKept] = useState<Kept & { readonly existed: boolean }>();
  const [turn, setTurn] = useState(0);
  const [over, setOver] = useState(false);
  const again = useCallback(() => {
    setError(undefined);
    setTurn((n) => n + 1);
  }, []);
  const datasets = useRest<{ datasets: Dataset[] }>(`/v1/datasets?${turn}`);
  /** How the file as it came is written: what was corrected here is sent as UTF-8, and must not be taken for it. */
  const [written, setWritten] = useState<Written>();

  const take = (taken: File | undefined): void => {
    if (!taken) return;
    if (taken.name !== file?.name) setReading({});
    setFile(taken);
    setCorrections(new Map());
    setKept(undefined);
    setError(undefined);
    setChecked(undefined);
    const slug = about.slug || slugOf(taken.name);
    setAbout({ ...about, slug });
    setTo(slug);
  };

  // Whatever changes of file or reading is checked anew, a moment after the last change; nothing is kept by it.
  const question = useRef({ corrections, written });
  question.current = { corrections, written };
  /** The dataset that the file is checked for: its last revision may hold a mapping, units and figures to check against. */
  const [to, setTo] = useState('');
  const validSlug = /^[a-z0-9][a-z0-9-]{0,79}$/.test(to) ? to : 'unnamed';
  useEffect(() => {
    if (!file || kept) return undefined;
    const gone = new AbortController();
    const timer = setTimeout(() => {
      call.current = gone;
      setChecking({ state: 'receiving', sent: 0, read: 0, figures: 0 });
      const check = async (): Promise<Checked> => {
        const sent = await corrected(file, question.current);
        const { body: found } = await sendFile<Checked>(validSlug, {
          fields: { ...fieldsOf(reading, sent !== file), source: NOT_STATED, licence: NOT_STATED, dryRun: 'true' },
          file: sent,
          signal: gone.signal,
          follow: (underway) => {
            if (!gone.signal.aborted) setChecking(underway);
          },
        });
        const { format, encoding, delimiter } = found.report;
        if (sent === file) setWritten(format === 'csv' && encoding && delimiter ? { encoding, delimiter } : undefined);
        return found;
      };
      void check().then(
        (found) => {
          setChecked(found);
          setError(undefined);
          setChecking(undefined);
        },
        (failed: Error) => {
          if (!gone.signal.aborted) {
            setError(failed);
            setChecking(undefined);
          }
        },
      );
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
      setChecking(undefined);
    };
  }, [file, reading, validSlug, turn]);

  const keep = async (): Promise<void> => {
    if (!file) return;
    const { slug, ...said } = about;
    const { signal } = (call.current = new AbortController());
    setError(undefined);
    setKeeping({ state: 'receiving', sent: 0, read: 0, figures: 0 });
    try {
      const sent = await corrected(file, question.current);
      const { status, body } = await sendFile<Kept>(slug, {
        fields: { ...fieldsOf(reading, sent !== file), ...said, synthetic: String(about.synthetic) },
        file: sent,
        signal,
        follow: setKeeping,
      });
      setKept({ ...body, existed: status === 200 });
      ask({ dataset: slug, revision: undefined, against: undefined }, true);
      again();
    } catch (failed) {
      if (!signal.aborted) setError(failed as Error);
    } finally {
      setKeeping(undefined);
    }
  };
  const forget = (): void => {
    setFile(undefined);
    setChecked(undefined);
    setKept(undefined);
    setAbout(NOTHING);
    setReading({});
  };

  /** Another encoding or delimiter makes other cells: what was corrected in the old ones is dropped. */
  const reread = (next: Reading): void => {
    if (next.encoding !== reading.encoding || next.delimiter !== reading.delimiter) setCorrections(new Map());
    setReading(next);
  };
  const report = checked?.report;
  const existing = checked?.existing;
  const issues = report?.issues ?? [];
  const all = report ? report.counts.error + report.counts.warning + report.counts.info : 0;
  const there = datasets.answer?.datasets.find(({ slug }) => slug === about.slug);
  const loose = issues.filter(({ row }) => row === undefined);
  const correctable = written !== undefined && file !== undefined && file.size < CORRECTABLE;
  const correct = (row: number, column: number, value: string): void =>
    setCorrections((before) => new Map(before).set(cellKey(row, column), value));
  const field = (name: 'title_zh' | 'title_en' | 'source' | 'licence', label: string, required = false): ReactNode => (
    <label>
      {label}
      {required && ' *'}
      <input
        type="text"
        value={about[name]}
        required={required}
        onChange={(event) => setAbout({ ...about, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <article className="submit">
      <div className="lead">
        <h1>{words.submit.lead}</h1>
        <p className="quiet">{words.submit.promise}</p>
      </div>
      <label
        className={`drop${over ? ' over' : ''}${file ? ' has' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <input
          type="file"
          className="hidden"
          accept=".csv,.tsv,.txt,.xlsx,.xls,.json"
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <span>
          <b>{file ? file.name : words.submit.drop}</b>
          <br />
          <small>{file ? `${size(file.size)} · ${words.submit.other}` : words.submit.formats}</small>
        </span>
      </label>

      {checking && (
        <UnderwayBar
          underway={checking}
          stop={() => {
            call.current?.abort();
            setChecking(undefined);
            if (!checked) forget();
          }}
        />
      )}
      {error && <RefusalNote error={error} again={again} />}

      {file && report && !kept && (
        <>
          <div
            className={`verdict ${report.ok ? 'good' : 'bad'}`}
            role="status"
            aria-live="polite"
            aria-busy={checking !== undefined}
          >
            <b>{report.ok ? words.submit.readable : words.submit.notReadable}</b>
            <div className="big">
              <div className={report.counts.error > 0 ? 'down' : ''}>
                <b>{raw(report.counts.error)}</b>
                <span>{words.submit.errors}</span>
              </div>
              <div>
                <b>{raw(report.counts.warning)}</b>
                <span>{words.submit.warnings}</span>
              </div>
              <div>
                <b>{raw(report.observations)}</b>
                <span>{words.submit.figures}</span>
              </div>
              <div>
                <b>{raw(report.units.resolved)}</b>
                <span>{words.submit.unitsOf}</span>
              </div>
              <div>
                <b>
                  {report.years.length > 1 ? `${report.years[0]}–${report.years.at(-1)}` : (report.years[0] ?? '–')}
                </b>
                <span>{words.year}</span>
              </div>
            </div>
          </div>
          {existing && (
            <p className="note existing">
              <strong>{words.submit.existed}</strong> {about.slug} · {words.revision} {existing.revision} ·{' '}
              {new Date(existing.createdAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')}.{' '}
              {words.submit.existedHelp}
            </p>
          )}

          {report.sheet && report.sheet.others.length > 0 && (
            <fieldset className="choice sheets">
              <legend>{words.sheet}</legend>
              {report.sheet.others.toSpliced(report.sheet.index, 0, report.sheet.name).map((one) => (
                <button
                  key={one}
                  type="button"
                  aria-pressed={one === report.sheet!.name}
                  onClick={() => reread({ ...reading, sheet: one, mapping: undefined })}
                >
                  {one}
                </button>
              ))}
            </fieldset>
          )}
          {(issues.length > 0 || checked.excerpt.length > 0) && (
            <section>
              <h2>{issues.length > 0 ? words.submit.problems : words.submit.beginning}</h2>
              {issues.length > 0 && (
                <div className="controls">
                  {corrections.size > 0 && (
                    <>
                      <button type="button" className="main" onClick={again}>
                        {words.submit.checkAgain} ({corrections.size})
                      </button>
                      <button
                        type="button"
                        onClick={() => {
                          setCorrections(new Map());
                          again();
                        }}
                      >
                        {words.submit.undo}
                      </button>
                      <button
                        type="button"
                        onClick={() => void corrected(file, question.current).then((sent) => keepFile(sent, sent.name))}
                      >
                        {words.submit.takeCorrected}
                      </button>
                    </>
                  )}
                  <TableDownloads
                    table={() => ({
                      name: `${file.name} ${words.submit.problems}`,
                      header: [
                        words.submit.severity,
                        words.sheet,
                        words.row,
                        words.column,
                        words.submit.header,
                        words.value,
                        '问题',
                        'problem',
                        '办法',
                        'remedy',
                        'code',
                      ],
                      rows: issues.map((issue) => [
                        words.submit[issue.severity],
                        issue.sheet,
                        issue.row,
                        issue.column,
                        issue.header,
                        issue.value,
                        issue.message.zh,
                        issue.message.en,
                        issue.remedy.zh,
                        issue.remedy.en,
                        issue.code,
                      ]),
                      method: [[words.file, file.name]],
                    })}
                  />
                </div>
              )}
              {loose.length > 0 && (
                <ul className="loose">
                  {loose.map((issue, k) => (
                    <Loose key={k} issue={issue} />
                  ))}
                </ul>
              )}
              {!correctable && report.counts.error > 0 && issues.some(({ row }) => row !== undefined) && (
                <p className="quiet">{written ? words.submit.tooLargeToCorrect : words.submit.correctInFile}</p>
              )}
              <ProblemGrid
                excerpt={checked.excerpt}
                issues={issues}
                headerRows={report.headerRows ?? [1]}
                corrections={corrections}
                correct={correctable ? correct : undefined}
              />
              {all > issues.length && (
                <p className="quiet">
                  {words.submit.firstOf} {raw(issues.length)} / {raw(all)}
                </p>
              )}
            </section>
          )}

          <section>
            <h2>{words.submit.understood}</h2>
            <Understood
              report={corrections.size > 0 && written ? { ...report, encoding: written.encoding } : report}
              reading={reading}
              change={reread}
            />
          </section>

          <section>
            <h2>{words.submit.aboutData}</h2>
            <form
              className="about"
              onSubmit={(event) => {
                event.preventDefault();
                void keep();
              }}
            >
              <div className="form">
                <label>
                  {words.submit.slug} *
                  <input
                    type="text"
                    value={about.slug}
                    required
                    pattern="[a-z0-9][a-z0-9\-]{0,79}"
                    title={words.submit.slugHelp}
                    list="datasets-there"
                    onChange={(event) => setAbout({ ...about, slug: event.target.value })}
                    onBlur={() => setTo(about.slug)}
                  />
                  <small>{there ? `${words.submit.nextOf} ${say(there.title)}` : words.submit.newDataset}</small>
                </label>
                <datalist id="datasets-there">
                  {datasets.answer?.datasets.map((one) => (
                    <option key={one.slug} value={one.slug}>
                      {say(one.title)}
                    </option>
                  ))}
                </datalist>
                {field('source', words.submit.sourceHelp, true)}
                {field('licence', words.licence, true)}
                {!there && field('title_zh', words.submit.titleZh)}
                {!there && field('title_en', words.submit.titleEn)}
                <label>
                  {words.submit.vintage}
                  <select
                    value={about.vintage}
                    onChange={(event) => setAbout({ ...about, vintage: event.target.value })}
                  >
                    {(['final', 'preliminary', 'census-revised'] as const).map((one) => (
                      <option key={one} value={one}>
                        {words.submit.vintages[one]}
                      </option>
                    ))}
                  </select>
                </label>
                {!there && (
                  <label className="check">
                    <input
                      type="checkbox"
                      checked={about.synthetic}
                      onChange={(event) => setAbout({ ...about, synthetic: event.target.checked })}
                    />{' '}
                    {words.submit.synthetic}
                  </label>
                )}
              </div>
              <p>
                <button
                  type="submit"
                  className="main"
                  disabled={!report.ok || keeping !== undefined || checking !== undefined}
                >
                  {words.submit.keep}
                </button>{' '}
                {!report.ok && <span className="quiet">{words.submit.correctFirst}</span>}
              </p>
            </form>
          </section>
          {keeping && <UnderwayBar underway={keeping} stop={() => call.current?.abort()} />}
        </>
      )}

      {kept && (
        <>
          <p className="note kept" role="status">
            <strong>{kept.existed ? words.submit.existed : words.submit.kept}</strong> {kept.dataset} · {words.revision}{' '}
            {kept.revision} · {raw(kept.observations)} {words.submit.figures}.{' '}
            {kept.existed && words.submit.existedHelp}{' '}
            <button type="button" onClick={forget}>
              {words.submit.another}
            </button>
          </p>
          {report?.kind !== 'rankings' && (
            <ScoreWith
              dataset={kept.dataset}
              revision={kept.revision}
              indicators={kept.report.indicators?.map(({ code }) => code) ?? []}
            />
          )}
        </>
      )}
      <Revisions datasets={datasets} turn={turn} />
    </article>
  );
}

function Loose({ issue }: { readonly issue: Checked['report']['issues'][number] }): ReactNode {
  const { words, say } = useWords();
  return (
    <li className={issue.severity}>
      <b className="badge">{words.submit[issue.severity]}</b>{' '}
      {issue.column !== undefined && <code>{letters(issue.column)}</code>} {issue.header && <code>{issue.header}</code>}{' '}
      {say(issue.message)} <Remedy issue={issue} />
    </li>
  );
}

/** The file with the cells that were corrected here, as UTF-8; the file itself where none was. */
async function corrected(
  file: File,
  { corrections, written }: { readonly corrections: Corrections; readonly written: Written | undefined },
): Promise<File> {
  if (corrections.size === 0 || !written) return file;
  const text = new TextDecoder(written.encoding.name).decode(await file.arrayBuffer());
  return new File(
    [correctText(text, written.delimiter, corrections)],
    file.name.replace(/(\.[^.]*)?$/, '-corrected$1'),
    { type: 'text/csv' },
  );
}

/** The fields that say how to read; what was corrected here is UTF-8. */
function fieldsOf({ mapping, ...reading }: Reading, utf8: boolean): Record<string, string | undefined> {
  return {
    ...reading,
    ...(mapping ? { mapping: JSON.stringify(mapping) } : {}),
    ...(utf8 ? { encoding: 'utf-8' } : {}),
  };
}

const slugOf = (name: string): string =>
  name
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'my-data';
const size = (bytes: number): string =>
  bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
