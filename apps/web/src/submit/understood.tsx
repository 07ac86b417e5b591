import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';
import type { ColumnMapping, Mapping, Report } from './report.js';

/** How the file is to be read, where the sender knows better; '' or undefined: as the service finds out. */
export interface Reading {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly year?: string;
  readonly indicator?: string;
  readonly unknownUnits?: string;
  readonly kind?: string;
  readonly mapping?: Mapping | undefined;
}

interface Props {
  readonly report: Report;
  readonly reading: Reading;
  readonly change: (reading: Reading) => void;
}

const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];
const ROLES = ['unitCode', 'unitName', 'parent', 'year', 'indicator', 'value', 'unitOfMeasure', 'sampleSize', 'standardError', 'note', 'status', 'multiplier', 'skip'] as const;
const DELIMITERS = [',', ';', 'tab', '|'];

/** What was understood of the file, each part of it to be put right. */
export function Understood({ report, reading, change }: Props): ReactNode {
  const { words: { submit: words } } = useWords();
  const set = (more: Partial<Reading>): void => change({ ...reading, ...more });
  const mapping = reading.mapping ?? report.mapping;
  const put = (header: string, column: ColumnMapping): void => {
    if (mapping) set({ mapping: { ...mapping, columns: { ...mapping.columns, [header]: column } } });
  };
  const text = report.format === 'csv' || report.format === 'sdmx-csv' || report.format === undefined;
  const found = report.delimiter === '\t' ? 'tab' : report.delimiter;
  return (
    <div className="understood">
      <div className="form">
        {text && (
          <label>{words.encoding}
            <select value={reading.encoding ?? ''} onChange={(event) => set({ encoding: event.target.value })}>
              <option value="">{report.encoding ? `${report.encoding.name} · ${words.rules[report.encoding.rule as keyof typeof words.rules] ?? report.encoding.rule}` : words.auto}</option>
              {ENCODINGS.map((one) => <option key={one} value={one}>{one}</option>)}
            </select>
          </label>
        )}
        {text && (
          <label>{words.delimiter}
            <select value={reading.delimiter ?? ''} onChange={(event) => set({ delimiter: event.target.value })}>
              <option value="">{found ? `${found === 'tab' ? words.tab : found} · ${words.auto}` : words.auto}</option>
              {DELIMITERS.map((one) => <option key={one} value={one}>{one === 'tab' ? words.tab : one}</option>)}
            </select>
          </label>
        )}
        {report.sheet && (
          <label>{words.sheet}
            <select value={reading.sheet || report.sheet.name} onChange={(event) => set({ sheet: event.target.value, mapping: undefined })}>
              {[report.sheet.name, ...report.sheet.others].map((one) => <option key={one}>{one}</option>)}
            </select>
          </label>
        )}
        <label>{words.layout}<output>{words.layouts[(report.kind ?? report.layout) as keyof typeof words.layouts] ?? report.layout ?? '–'}</output></label>
        <label>{words.year}<input type="number" min={1000} max={9999} placeholder={report.years.length > 0 ? words.inFile : ''} value={reading.year ?? ''} onChange={(event) => set({ year: event.target.value })} /></label>
        {(report.layout === 'years-as-columns' || reading.indicator) && <label>{words.indicator}<input type="text" value={reading.indicator ?? ''} onChange={(event) => set({ indicator: event.target.value })} /></label>}
        <label>{words.unknownUnits}
          <select value={reading.unknownUnits ?? ''} onChange={(event) => set({ unknownUnits: event.target.value })}><option value="">{words.refuse}</option><option value="leave-out">{words.leaveOut}</option></select>
        </label>
      </div>
      {mapping?.columns && (
        <details open={report.issues.some(({ code }) => /column|layout|header|year|indicator/.test(code))}>
          <summary>{words.columns} ({Object.keys(mapping.columns).length}){report.mappingFrom && <small> · {words.mappingFrom} {report.mappingFrom}</small>}</summary>
          <div className="wide"><table className="figures">
            <thead><tr><th scope="col">{words.column}</th><th scope="col">{words.role}</th><th scope="col">{words.indicatorCode}</th><th scope="col">{words.unitOfMeasure}</th><th scope="col">{words.convertTo}</th></tr></thead>
            <tbody>{Object.entries(mapping.columns).map(([header, column]) => {
              const field = (key: 'indicator' | 'unitOfMeasure' | 'convertTo', label: string): ReactNode => (
                <input type="text" value={column[key] ?? ''} aria-label={`${header}: ${label}`} disabled={column.role !== 'value'} onChange={(event) => put(header, { ...column, [key]: event.target.value || undefined })} />
              );
              return (
                <tr key={header}><th scope="row">{header}</th>
                  <td><select value={column.role} aria-label={`${header}: ${words.role}`} onChange={(event) => put(header, { ...column, role: event.target.value })}>{ROLES.map((role) => <option key={role} value={role}>{words.roles[role]}</option>)}</select></td>
                  <td>{field('indicator', words.indicatorCode)}</td><td>{field('unitOfMeasure', words.unitOfMeasure)}</td><td>{field('convertTo', words.convertTo)}</td></tr>
              );
            })}</tbody>
          </table></div>
        </details>
      )}
    </div>
  );
}
