import type { ReactNode } from 'react';
import { raw } from '../page/number.js';
import { useWords } from '../words/language.js';
import type { Checked, Report } from './report.js';
import type { Reading } from './understood.js';

/** Whether a file could be read, and how much of what was found in it. */
export function Verdict({ report, busy }: { readonly report: Report; readonly busy: boolean }): ReactNode {
  const { words } = useWords();
  const [first, last] = [report.years[0], report.years.at(-1)];
  return (
    <div className={`verdict ${report.ok ? 'good' : 'bad'}`} role="status" aria-live="polite" aria-busy={busy}>
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
          <b>{report.years.length > 1 ? `${first}–${last}` : (first ?? '–')}</b>
          <span>{words.year}</span>
        </div>
      </div>
    </div>
  );
}

interface ExistingProps {
  readonly slug: string;
  readonly existing: NonNullable<Checked['existing']>;
}

/** This file, read this way, is a revision already. */
export function ExistingNote({ slug, existing }: ExistingProps): ReactNode {
  const { words, language } = useWords();
  return (
    <p className="note existing">
      <strong>{words.submit.existed}</strong> {slug} · {words.revision} {existing.revision} ·{' '}
      {new Date(existing.createdAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')}. {words.submit.existedHelp}
    </p>
  );
}

interface SheetProps {
  readonly sheet: NonNullable<Report['sheet']>;
  readonly reading: Reading;
  readonly reread: (reading: Reading) => void;
}

/** Which sheet of a workbook is read. */
export function SheetChoice({ sheet, reading, reread }: SheetProps): ReactNode {
  const { words } = useWords();
  return (
    <fieldset className="choice sheets">
      <legend>{words.sheet}</legend>
      {sheet.others.toSpliced(sheet.index, 0, sheet.name).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === sheet.name}
          onClick={() => reread({ ...reading, sheet: one, mapping: undefined })}
        >
          {one}
        </button>
      ))}
    </fieldset>
  );
}
