import type { GridRow } from '../csv/csv-records.js';
import { EncodingError, type Encoding, type EncodingFound } from '../encoding/decode.js';
import { IssueList, type Issue } from '../issues/issue.js';
import { defaultLimits } from '../reading/limits.js';
import { openGrid, type Grid, type WorkbookReaders } from '../reading/open-grid.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { ArchiveError } from '../xlsx/archive.js';
import { columnsOf, type RankingColumns } from './columns.js';

/** A place in a ranking as somebody published it. */
export interface PublishedPlace {
  /** 1-based, as a spreadsheet shows it. */
  readonly row: number;
  readonly publisher: string;
  readonly year: number;
  /** Null: only the index was printed. */
  readonly rank: number | null;
  /** The index as printed, where one was. */
  readonly value: number | null;
  readonly nameAsPrinted: string;
  /** Index into the registry's units; undefined: the name stands for none that is known. */
  readonly unit: number | undefined;
  readonly note: string | null;
  /** Where this place was read; null: where the whole file says. */
  readonly source: string | null;
}

export interface RankingsReport {
  readonly kind: 'rankings';
  readonly format?: string;
  readonly encoding?: { readonly name: string; readonly rule: string };
  readonly rows: { readonly read: number; readonly blank: number };
  /** Places kept; also those whose name stands for no known unit. */
  readonly observations: number;
  readonly units: { readonly resolved: number; readonly asPrinted: number };
  readonly publishers: readonly { readonly publisher: string; readonly years: readonly number[] }[];
  readonly years: readonly number[];
  readonly ok: boolean;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  readonly issuesByCode: Readonly<Record<string, number>>;
  readonly issues: readonly Issue[];
}

export interface RankingsOptions extends WorkbookReaders {
  readonly registry: UnitRegistry;
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly sheet?: string;
}

/** More rows than any publication has printed. */
const ROWS = 200_000;

/**
 * Reads published rankings: one row per place, with publisher, year, rank and the name as printed, and optionally
 * value, code,
 * note and source. A name that stands for no known unit is kept as printed, with a warning; all else that is wrong
 * is an error.
 */
export async function readRankings(
  source: AsyncIterable<Uint8Array>,
  options: RankingsOptions,
): Promise<{ readonly places: readonly PublishedPlace[]; readonly report: RankingsReport }> {
  const issues = new IssueList(defaultLimits.issuesListed);
  const encoding: EncodingFound = { encoding: 'utf-8', rule: 'ascii-only' };
  const places: PublishedPlace[] = [];
  const seen = new Map<string, number>();
  let grid: Grid | undefined;
  let columns: RankingColumns | undefined;
  let read = 0;
  let blank = 0;
  try {
    grid = await openGrid(source, {
      ...options,
      givenEncoding: options.encoding,
      limits: defaultLimits,
      issues,
      encoding,
    });
    for await (const rows of grid?.rows ?? []) {
      for (const row of rows) {
        if (row.cells.every((cell) => cell.trim() === '')) blank++;
        else if (!columns) {
          columns = columnsOf(row, issues);
          if (!columns) break;
        } else if (++read > ROWS) {
          issues.add('error', 'too-many-rows', { row: row.row }, { limit: ROWS });
          break;
        } else {
          const place = readPlace(row, columns, options.registry, issues);
          if (place && !repeats(place, seen, issues)) places.push(place);
        }
      }
      if (!columns || read > ROWS) break;
    }
    if (columns && read === 0) issues.add('error', 'no-data', {});
  } catch (error) {
    if (error instanceof ArchiveError)
      issues.add('error', error.kind === 'damaged' ? 'file-damaged' : 'archive-refused', {}, { detail: error.message });
    else if (!(error instanceof EncodingError)) throw error;
    else if (error.encoding) issues.add('error', 'encoding-broken', {}, { encoding: error.encoding });
    else issues.add('error', 'encoding-unknown', {});
  }
  const years = (of: readonly PublishedPlace[]): number[] =>
    [...new Set(of.map(({ year }) => year))].sort((a, b) => a - b);
  return {
    places,
    report: {
      kind: 'rankings',
      format: grid?.format,
      encoding: grid?.encoded ? { name: encoding.encoding, rule: encoding.rule } : undefined,
      rows: { read, blank },
      observations: places.length,
      units: {
        resolved: new Set(places.flatMap(({ unit }) => unit ?? [])).size,
        asPrinted: places.filter(({ unit }) => unit === undefined).length,
      },
      publishers: [...new Set(places.map(({ publisher }) => publisher))].map((publisher) => ({
        publisher,
        years: years(places.filter((one) => one.publisher === publisher)),
      })),
      years: years(places),
      ok: issues.counts.error === 0,
      counts: { ...issues.counts },
      issuesByCode: Object.fromEntries([...issues.byCode].sort()),
      issues: issues.list(),
    },
  };
}

function readPlace(
  { row, cells }: GridRow,
  columns: RankingColumns,
  registry: UnitRegistry,
  issues: IssueList,
): PublishedPlace | undefined {
  const cell = (column: keyof RankingColumns): string =>
    columns[column] === undefined ? '' : (cells[columns[column]] ?? '').trim();
  const at = (column: keyof RankingColumns) => ({ row, column: (columns[column] ?? 0) + 1, value: cell(column) });
  const before = issues.counts.error;
  const publisher = cell('publisher');
  if (publisher === '') issues.add('error', 'publisher-blank', at('publisher'));
  const year = Number(cell('year'));
  if (!/^\d{4}$/.test(cell('year'))) issues.add('error', 'year-unreadable', at('year'));
  else if (year < 1900 || year > 2100) issues.add('error', 'year-unlikely', at('year'), { year });
  const rank = cell('rank') === '' ? null : Number(cell('rank'));
  const value = cell('value') === '' ? null : Number(cell('value'));
  if (rank !== null && !(Number.isInteger(rank) && rank > 0 && rank < 1e6))
    issues.add('error', 'rank-unreadable', at('rank'));
  if (value !== null && !Number.isFinite(value)) issues.add('error', 'not-a-number', at('value'));
  if (rank === null && value === null) issues.add('error', 'rank-unreadable', at('rank'));
  const nameAsPrinted = cell('name');
  if (nameAsPrinted === '') issues.add('error', 'unit-blank', at('name'));
  if (issues.counts.error > before) return undefined;
  const code = cell('code');
  const found = registry.resolve({ ...(code === '' ? { name: nameAsPrinted } : { code }), year, suggest: false });
  if (found.status !== 'resolved') issues.add('warning', 'unit-kept-as-printed', at('name'));
  return {
    row,
    publisher,
    year,
    rank,
    value,
    nameAsPrinted,
    unit: found.status === 'resolved' ? found.index : undefined,
    note: cell('note') || null,
    source: cell('source') || null,
  };
}

/** One publisher gives one name one place in a year. */
function repeats(
  { publisher, year, nameAsPrinted, row, rank }: PublishedPlace,
  seen: Map<string, number>,
  issues: IssueList,
): boolean {
  const key = JSON.stringify([publisher, year, nameAsPrinted]);
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, row);
    return false;
  }
  issues.add('error', 'place-repeated', { row, value: nameAsPrinted }, { first, rank: rank ?? '' });
  return true;
}
