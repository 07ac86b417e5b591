import { useState, type ReactNode } from 'react';
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
const ROLES = [
  'unitCode',
  'unitName',
  'parent',
  'year',
  'indicator',
  'value',
  'unitOfMeasure',
  'sampleSize',
  'standardError',
  'note',
  'status',
  'multiplier',
  'scope',
  'skip',
] as const;
const DELIMITERS = [',', ';', 'tab', '|'];

/** What was understood of the file, each part of it to be put right. */
export function Understood({ report, reading, change }: Props): ReactNode {
  const {
    words: { submit: words },
  } = useWords();
  const set = (more: Partial<Reading>): void => change({ ...reading, ...more });
  const mapping = reading.mapping ?? report.mapping;
  const put = (header: string, column: ColumnMapping): void => {
    if (mapping) set({ mapping: { ...mapping, columns: { ...mapping.columns, [header]: column } } });
  };
  const text = report.format === 'csv' || report.format === 'sdmx-csv' || report.format === undefined;
  const { encoding } = report;
  const found = report.delimiter === '\t' ? 'tab' : report.delimiter;
  return (
    <div className="understood">
      <div className="form">
        {text && (
          <label>
            {words.encoding}
            <select
              id="reading-encoding"
              value={reading.encoding ?? ''}
              onChange={(event) => set({ encoding: event.target.value })}
            >
              <option value="">
                {encoding
                  ? `${encoding.name} · ${words.rules[encoding.rule as keyof typeof words.rules] ?? encoding.rule}`
                  : words.auto}
              </option>
              {ENCODINGS.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        )}
        {text && (
          <label>
            {words.delimiter}
            <select value={reading.delimiter ?? ''} onChange={(event) => set({ delimiter: event.target.value })}>
              <option value="">{found ? `${found === 'tab' ? words.tab : found} · ${words.auto}` : words.auto}</option>
              {DELIMITERS.map((one) => (
                <option key={one} value={one}>
                  {one === 'tab' ? words.tab : one}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {words.layout}
          <output>
            {words.layouts[(report.kind ?? report.layout) as keyof typeof words.layouts] ?? report.layout ?? '–'}
          </output>
        </label>
        {report.kind !== 'rankings' && (
          <HeaderRows
            key={`${report.sheet?.name} ${report.headerRows?.join()}`}
            rows={report.headerRows ?? []}
            change={(headerRows) => set({ mapping: { version: 1, headerRows } })}
          />
        )}
        <label>
          {words.year}
          <input
            id="reading-year"
            type="number"
            min={1000}
            max={9999}
            placeholder={report.years.length > 0 ? words.inFile : ''}
            value={reading.year ?? ''}
            onChange={(event) => set({ year: event.target.value })}
          />
        </label>
        {(report.layout === 'years-as-columns' ||
          reading.indicator ||
          report.issues.some(({ code }) => code === 'indicator-missing')) && (
          <label>
            {words.indicator}
            <input
              id="reading-indicator"
              type="text"
              value={reading.indicator ?? ''}
              onChange={(event) => set({ indicator: event.target.value })}
            />
          </label>
        )}
        <label>
          {words.unknownUnits}
          <select
            id="reading-unknown-units"
            value={reading.unknownUnits ?? ''}
            onChange={(event) => set({ unknownUnits: event.target.value })}
          >
            <option value="">{words.refuse}</option>
            <option value="leave-out">{words.leaveOut}</option>
          </select>
        </label>
      </div>
      {mapping?.columns && (
        <details open={report.issues.some(({ code }) => /column|layout|header|year|indicator/.test(code))}>
          <summary>
            {words.columns} ({Object.keys(mapping.columns).length})
            {report.mappingFrom && (
              <small>
                {' '}
                · {words.mappingFrom} {report.mappingFrom}
              </small>
            )}
          </summary>
          <div className="wide">
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{words.column}</th>
                  <th scope="col">{words.role}</th>
                  <th scope="col">{words.indicatorCode}</th>
                  <th scope="col">{words.unitOfMeasure}</th>
                  <th scope="col">{words.convertTo}</th>
                </tr>
              </thead>
              <tbody>
                {Object.entries(mapping.columns).map(([header, column]) => {
                  const field = (key: 'indicator' | 'unitOfMeasure' | 'convertTo', label: string): ReactNode =>
                    column.role === 'value' ? (
                      <input
                        type="text"
                        value={column[key] ?? ''}
                        aria-label={`${header}: ${label}`}
                        onChange={(event) => put(header, { ...column, [key]: event.target.value || undefined })}
                      />
                    ) : (
                      <small>–</small>
                    );
                  return (
                    <tr key={header}>
                      <th scope="row">{header}</th>
                      <td>
                        <select
                          value={column.role}
                          aria-label={`${header}: ${words.role}`}
                          onChange={(event) => put(header, { ...column, role: event.target.value })}
                        >
                          {ROLES.map((role) => (
                            <option key={role} value={role}>
                              {words.roles[role]}
                            </option>
                          ))}
                        </select>
                      </td>
                      <td>{field('indicator', words.indicatorCode)}</td>
                      <td>{field('unitOfMeasure', words.unitOfMeasure)}</td>
                      <td>{field('convertTo', words.convertTo)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </div>
  );
}

/**
 * The rows that the header stands in, as numbers; other rows have other columns, so that what was said of those is
 * dropped.
 */
function HeaderRows({
  rows,
  change,
}: {
  readonly rows: readonly number[];
  readonly change: (rows: number[]) => void;
}): ReactNode {
  const {
    words: { submit: words },
  } = useWords();
  const [typed, type] = useState(rows.join(', '));
  const wanted = typed
    .split(/[\s,，、]+/)
    .filter(Boolean)
    .map(Number);
  const valid = wanted.length > 0 && wanted.length <= 5 && wanted.every((row) => Number.isInteger(row) && row > 0);
  const take = (): void => {
    if (valid && wanted.join() !== rows.join()) change(wanted);
  };
  return (
    <label>
      {words.headerRows}
      <input
        type="text"
        inputMode="numeric"
        value={typed}
        aria-invalid={!valid}
        onChange={(event) => type(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </label>
  );
}
