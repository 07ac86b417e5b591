import { MissingReason } from '#observation';
import { collectFigures } from '../checks/figures.js';
import { checkGrowth } from '../checks/growth.js';
import { checkHistory } from '../checks/history.js';
import { checkRepeatedValues } from '../checks/repeated-values.js';
import { checkTotals } from '../checks/totals.js';
import type { GridRow } from '../csv/csv-records.js';
import { EncodingError, type Encoding, type EncodingFound } from '../encoding/decode.js';
import { IssueList } from '../issues/issue.js';
import type { Layout } from '../layout/layout.js';
import { understandLayout } from '../layout/understand.js';
import type { Mapping } from '../mapping/mapping.js';
import { suggestMapping } from '../mapping/suggest-mapping.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { ArchiveError } from '../xlsx/archive.js';
import { BatchBuilder, type ObservationBatch } from '../rows/batch.js';
import { Ledger, LEDGER_LIMIT } from '../rows/ledger.js';
import { openGrid, type Grid, type WorkbookReaders } from './open-grid.js';
import { defaultLimits, type ReadingLimits } from './limits.js';
import { RowReader } from '../rows/row-reader.js';
import type { DatasetReport } from './report.js';

export interface ReadOptions extends WorkbookReaders {
  readonly registry: UnitRegistry;
  readonly fileName?: string;
  readonly mapping?: Mapping;
  /** The year of all figures, where the file does not say. */
  readonly year?: number;
  /** The indicator of all figures, where columns are years. */
  readonly indicator?: string;
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly sheet?: string;
  /** What to do with rows of unknown units: refuse the submission (the default), or leave them out and say so. */
  readonly unknownUnits?: 'refuse' | 'leave-out';
  readonly limits?: Partial<ReadingLimits>;
  /** Numbers of earlier revisions, for the checks of history. */
  readonly history?: readonly EarlierFigure[];
  /** Direction by indicator code, as methodologies have it. */
  readonly directions?: Readonly<Record<string, 'positive' | 'negative' | 'interval'>>;
  /** Unit of measure by indicator code, as the last revision had it. */
  readonly unitsOfMeasure?: Readonly<Record<string, string>>;
}

export interface EarlierFigure {
  /** Index into the registry's units. */
  readonly unit: number;
  readonly indicator: string;
  readonly year: number;
  readonly value: number;
}

/** One reading of a file: take the batches to the end, then ask for the report. */
export interface DatasetReading {
  /** Observations as they are read. Kept only if `report().ok` in the end. */
  readonly batches: AsyncIterable<ObservationBatch>;
  /** Bytes taken from the source so far. */
  bytesRead(): number;
  /** The code of an indicator that a batch has named. */
  indicatorCode(index: number): string;
  report(): DatasetReport;
  /** What is known of observations only when the whole has been read. */
  amendments(): Amendments;
}

export interface Amendments {
  /** Observations that a check warns of: flag 8. `indicator`: as in the batches. */
  readonly warned: readonly { readonly unit: number; readonly indicator: number; readonly year: number }[];
  /** Notes that consist of footnote marks → the same with the text of the footnotes. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Observations flagged as warned at most. */
const MAX_WARNED = 100_000;
/** Rows looked at before the layout is settled. */
const HEAD_ROWS = 60;

/**
 * Reads a dataset: bytes → text → rows → observations and problems. Streams; memory does not grow with the file beyond
 * the fingerprints of the ledger. Nothing is thrown for what a file may contain: it is in the report.
 */
export function readDataset(source: AsyncIterable<Uint8Array>, options: ReadOptions): DatasetReading {
  const limits = { ...defaultLimits, ...options.limits };
  const issues = new IssueList(limits.issuesListed);
  const ledger = new Ledger();
  const encoding: EncodingFound = { encoding: 'utf-8', rule: 'ascii-only' };
  let bytes = 0;
  let grid: Grid | undefined;
  let layout: Layout | undefined;
  let rows: RowReader | undefined;
  let observations = 0;
  const warned: { unit: number; indicator: number; year: number }[] = [];

  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      bytes += chunk.length;
      yield chunk;
    }
  }

  async function* batches(): AsyncGenerator<ObservationBatch> {
    const batch = new BatchBuilder();
    const onFull = function* (): Generator<ObservationBatch> {
      if (batch.length === 0) return;
      observations += batch.length;
      yield batch;
      batch.clear();
    };
    try {
      grid = await openGrid(counted(), { ...options, givenEncoding: options.encoding, limits, issues, encoding });
      if (!grid) return;
      const sheet = grid.sheet?.name;
      for await (const [head, rest] of inTwo(grid.rows, HEAD_ROWS)) {
        if (head) {
          layout = understandLayout({
            head,
            sheet,
            mapping: options.mapping,
            registry: options.registry,
            year: options.year,
            indicator: options.indicator,
            fileName: options.fileName,
            issues,
          });
          if (!layout) return;
          rows = new RowReader({
            layout,
            registry: options.registry,
            mapping: options.mapping,
            unknownUnits: options.unknownUnits ?? 'refuse',
            issues,
            ledger,
            batch,
            sheet,
            sheetNumber: grid.sheet ? grid.sheet.index + 1 : 0,
          });
        }
        for (const row of rest) {
          if (row.row < layout!.firstDataRow) continue;
          if (row.row > limits.rows) {
            issues.add('error', 'too-many-rows', { row: row.row }, { limit: limits.rows });
            return;
          }
          for (const _ of rows!.read(row)) yield* onFull();
        }
      }
      yield* onFull();
      finish();
    } catch (error) {
      if (error instanceof ArchiveError)
        issues.add(
          'error',
          error.kind === 'damaged' ? 'file-damaged' : 'archive-refused',
          {},
          { detail: error.message },
        );
      else if (!(error instanceof EncodingError)) throw error;
      else if (error.encoding) issues.add('error', 'encoding-broken', {}, { encoding: error.encoding });
      else issues.add('error', 'encoding-unknown', {});
    }
  }

  function finish(): void {
    ledger.close();
    if (rows && rows.counts.rows.read === 0 && issues.counts.error === 0) issues.add('error', 'no-data', {});
    if (!ledger.watching) issues.add('warning', 'duplicates-unwatched', {});
    if (!ledger.complete) issues.add('info', 'checks-left-out', {}, { limit: LEDGER_LIMIT });
    else if (rows && layout) check(rows, layout);
    const kinds = kindsOf();
    if (Object.keys(kinds).length > 1)
      issues.add(
        'info',
        'levels-mixed',
        {},
        { levels: Object.entries(kinds).map(([kind, count]) => `${kind} ${count}`) },
      );
  }

  /** The checks that need the whole file, and what earlier revisions say. */
  function check({ indicators: { all: indicators } }: RowReader, { values }: Layout): void {
    const codes = indicators.map(({ spec }) => spec.code);
    const earlier = new Map<string, EarlierFigure[]>(codes.map((code) => [code, []]));
    for (const figure of options.history ?? []) earlier.get(figure.indicator)?.push(figure);
    const figures = collectFigures(codes, (indicator, visit) => {
      ledger.each(indicator, visit);
      for (const { unit, year, value } of earlier.get(codes[indicator]!)!)
        if (!ledger.has({ unit, indicator, year })) visit(year, unit, value, 0);
    });
    const findings = [
      ...checkTotals(figures, options.mapping?.totals ?? []),
      ...checkHistory(figures),
      ...checkRepeatedValues(figures),
      ...checkGrowth(figures, options.mapping?.growth ?? []),
    ];
    for (const { code, indicator, unit, year, row, value, data } of findings) {
      const column = values.find(
        (one) =>
          (one.indicator === undefined || one.indicator.code === codes[indicator]) &&
          (one.year === undefined || one.year === year),
      );
      if (warned.length < MAX_WARNED) warned.push({ unit, indicator, year });
      const { code: unitCode, nameZh } = options.registry.units[unit]!;
      issues.add(
        'warning',
        code,
        {
          sheet: grid?.sheet?.name,
          row,
          column: column && column.column + 1,
          header: codes[indicator],
          value: String(value),
        },
        { unit: `${unitCode} ${nameZh}`, year, ...data },
      );
    }
    for (const { spec } of indicators) {
      const known = options.directions?.[spec.code];
      if (spec.direction !== undefined && known !== undefined && known !== spec.direction)
        issues.add('warning', 'direction-contradicts', { header: spec.header }, { declared: spec.direction, known });
    }
    for (const {
      spec,
      measure: { stored: unitOfMeasure },
    } of indicators) {
      const before = options.unitsOfMeasure?.[spec.code];
      if (before !== undefined && unitOfMeasure !== undefined && before !== unitOfMeasure)
        issues.add('warning', 'unit-of-measure-changed', { header: spec.header }, { before, now: unitOfMeasure });
    }
  }

  function kindsOf(): Record<string, number> {
    const kinds = new Map<string, number>();
    for (const index of rows?.units.rules.keys() ?? []) {
      const { kind } = options.registry.units[index]!;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    return Object.fromEntries([...kinds].sort());
  }

  function report(): DatasetReport {
    return {
      format: grid?.format,
      encoding: grid?.encoded ? { name: encoding.encoding, rule: encoding.rule } : undefined,
      delimiter: grid?.delimiter,
      sheet: grid?.sheet,
      layout: layout?.kind,
      headerRows: layout?.headerRows ?? [],
      mapping: layout && suggestMapping(layout, { ...options, sheet: grid?.sheet?.name }),
      rows: rows?.counts.rows ?? { read: 0, blank: 0, footnotes: 0, leftOut: 0 },
      observations,
      missing: Object.fromEntries(
        Object.entries(MissingReason).flatMap(([name, code]) =>
          rows?.observations.missing.has(code) ? [[name, rows.observations.missing.get(code)!]] : [],
        ),
      ),
      units: {
        resolved: rows?.units.rules.size ?? 0,
        byRule: tally(rows?.units.rules.values() ?? []),
        byKind: kindsOf(),
        unresolved: {
          pseudo: rows?.units.unresolved.pseudo.size ?? 0,
          unknown: rows?.units.unresolved.unknown.size ?? 0,
          ambiguous: rows?.units.unresolved.ambiguous.size ?? 0,
        },
      },
      values: { byRule: rows?.counts.valueRules() ?? {}, converted: rows?.counts.converted ?? 0 },
      indicators: (rows?.indicators.all ?? []).map(({ spec, measure, observations: count }) => ({
        code: spec.code,
        header: spec.header,
        nameZh: spec.nameZh,
        nameEn: spec.nameEn,
        unitOfMeasure: measure.stored,
        convertedFrom: measure.convertedFrom,
        direction: spec.direction,
        vintage: spec.vintage,
        observations: count,
      })),
      years: [...(rows?.observations.years ?? [])].sort((a, b) => a - b),
      titles: layout?.titles ?? [],
      footnotes: rows?.notes.footnotes ?? [],
      ok: issues.counts.error === 0,
      counts: { ...issues.counts },
      issuesByCode: Object.fromEntries([...issues.byCode].sort()),
      issues: issues.list(),
    };
  }

  return {
    batches: batches(),
    bytesRead: () => bytes,
    indicatorCode: (index) => rows!.indicators.at(index).spec.code,
    report,
    amendments: () => ({ warned, notes: rows?.notes.explained() ?? new Map<string, string>() }),
  };
}

/** The first rows together with what came with them; then, batch by batch, the rest. */
async function* inTwo(
  rows: AsyncIterable<GridRow[]>,
  headSize: number,
): AsyncGenerator<[head: GridRow[] | undefined, rows: GridRow[]]> {
  let waiting: GridRow[] | undefined = [];
  for await (const batch of rows) {
    if (!waiting) yield [undefined, batch];
    else {
      for (const row of batch) waiting.push(row);
      if (waiting.length >= headSize) {
        yield [waiting.slice(0, headSize), waiting];
        waiting = undefined;
      }
    }
  }
  if (waiting) yield [waiting, waiting];
}

function tally<T extends string>(items: Iterable<T>): Partial<Record<T, number>> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return Object.fromEntries([...counts].sort()) as Partial<Record<T, number>>;
}
