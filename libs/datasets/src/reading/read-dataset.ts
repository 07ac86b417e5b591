import { checkWholeFile, type EarlierValue } from '../checks/whole-file.js';
import type { GridRow } from '../csv/csv-records.js';
import { EncodingError, type Encoding, type EncodingFound } from '../encoding/decode.js';
import { IssueList } from '../issues/issue.js';
import type { Layout } from '../layout/layout.js';
import { understandLayout } from '../layout/understand.js';
import type { Mapping } from '../mapping/mapping.js';
import { BatchBuilder, type ObservationBatch } from '../rows/batch.js';
import { Ledger, LEDGER_LIMIT, type ObservationKey } from '../rows/ledger.js';
import { RowReader } from '../rows/row-reader.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { ArchiveError } from '../xlsx/archive.js';
import { defaultLimits, type ReadingLimits } from './limits.js';
import { openGrid, type Grid, type WorkbookReaders } from './open-grid.js';
import { reportOf, unitsByKind } from './report-of.js';
import type { DatasetReport } from './report.js';

export interface ReadOptions extends WorkbookReaders {
  readonly registry: UnitRegistry;
  readonly fileName?: string;
  readonly mapping?: Mapping;
  /** The year of all values, where the file does not say. */
  readonly year?: number;
  /** The indicator of all values, where columns are years. */
  readonly indicator?: string;
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly sheet?: string;
  /** What to do with rows of unknown units: refuse the submission (the default), or leave them out and say so. */
  readonly unknownUnits?: 'refuse' | 'leave-out';
  readonly limits?: Partial<ReadingLimits>;
  /** Numbers of earlier revisions, for the checks of history. */
  readonly history?: readonly EarlierValue[];
  /** Direction by indicator code, as methodologies have it. */
  readonly directions?: Readonly<Record<string, 'positive' | 'negative' | 'interval'>>;
  /** Unit of measure by indicator code, as the last revision had it. */
  readonly unitsOfMeasure?: Readonly<Record<string, string>>;
}

/** One reading of a file: take the batches to the end, then ask for the report. */
export interface DatasetReading {
  /** Observations as they are read. To be stored only if `report().ok` in the end. */
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
  /** Observations that a check warns of: Flag.warned. `indicator`: as in the batches. */
  readonly warned: readonly ObservationKey[];
  /** Notes that consist of footnote marks → the same with the text of the footnotes. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Rows looked at before the layout is settled. */
const HEAD_ROWS = 60;

/**
 * Reads a dataset: bytes → text → rows → observations and problems. Streams; memory does not grow with the file beyond
 * the fingerprints of the ledger. Nothing is thrown for what a file may contain: it is in the report.
 */
export function readDataset(source: AsyncIterable<Uint8Array>, options: ReadOptions): DatasetReading {
  return new DatasetReader(source, options);
}

class DatasetReader implements DatasetReading {
  readonly batches: AsyncIterable<ObservationBatch>;
  private readonly limits: ReadingLimits;
  private readonly issues: IssueList;
  private readonly ledger = new Ledger();
  private readonly batch = new BatchBuilder();
  private readonly encoding: EncodingFound = { encoding: 'utf-8', rule: 'ascii-only' };
  private bytes = 0;
  private observations = 0;
  private grid: Grid | undefined;
  private layout: Layout | undefined;
  private rows: RowReader | undefined;
  private warned: readonly ObservationKey[] = [];

  constructor(
    private readonly source: AsyncIterable<Uint8Array>,
    private readonly options: ReadOptions,
  ) {
    this.limits = { ...defaultLimits, ...options.limits };
    this.issues = new IssueList(this.limits.issuesListed);
    this.batches = this.read();
  }

  bytesRead(): number {
    return this.bytes;
  }

  indicatorCode(index: number): string {
    if (!this.rows) throw new RangeError('no indicator has come up');
    return this.rows.indicators.at(index).spec.code;
  }

  report(): DatasetReport {
    const { grid, layout, rows, observations, encoding, issues } = this;
    return reportOf({ grid, layout, rows, observations, encoding, issues }, this.options);
  }

  amendments(): Amendments {
    return { warned: this.warned, notes: this.rows?.notes.explained() ?? new Map<string, string>() };
  }

  private async *read(): AsyncGenerator<ObservationBatch> {
    try {
      this.grid = await openGrid(this.counted(), {
        ...this.options,
        givenEncoding: this.options.encoding,
        limits: this.limits,
        issues: this.issues,
        encoding: this.encoding,
      });
      if (!this.grid) return;
      if (!(yield* this.readRows(this.grid))) return;
      yield* this.full();
      this.finish();
    } catch (error) {
      this.tellUnreadable(error);
    }
  }

  /** False: an error keeps the table from being read to its end. */
  private async *readRows(grid: Grid): AsyncGenerator<ObservationBatch, boolean> {
    for await (const [head, rest] of inTwo(grid.rows, HEAD_ROWS)) {
      if (head) this.layout = this.understand(head, grid);
      if (!this.layout) return false;
      const { firstDataRow } = this.layout;
      const reader = (this.rows ??= this.rowReader(this.layout, grid));
      for (const row of rest) {
        if (row.row < firstDataRow) continue;
        if (row.row > this.limits.rows) {
          this.issues.add('error', 'too-many-rows', { row: row.row }, { limit: this.limits.rows });
          return false;
        }
        for (const _ of reader.read(row)) yield* this.full();
      }
    }
    return true;
  }

  private async *counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.source) {
      this.bytes += chunk.length;
      yield chunk;
    }
  }

  /** Hands out what the batch holds. */
  private *full(): Generator<ObservationBatch> {
    if (this.batch.length === 0) return;
    this.observations += this.batch.length;
    yield this.batch;
    this.batch.clear();
  }

  private understand(head: readonly GridRow[], { sheet }: Grid): Layout | undefined {
    const { mapping, registry, year, indicator, fileName } = this.options;
    return understandLayout({
      head,
      sheet: sheet?.name,
      mapping,
      registry,
      year,
      indicator,
      fileName,
      issues: this.issues,
    });
  }

  private rowReader(layout: Layout, { sheet }: Grid): RowReader {
    const { registry, mapping, unknownUnits = 'refuse' } = this.options;
    const { issues, ledger, batch } = this;
    const sheetNumber = sheet ? sheet.index + 1 : 0;
    return new RowReader({
      layout,
      registry,
      mapping,
      unknownUnits,
      issues,
      ledger,
      batch,
      sheet: sheet?.name,
      sheetNumber,
    });
  }

  /** What can be said only of the whole file. */
  private finish(): void {
    const { ledger, issues, rows, layout, options } = this;
    ledger.close();
    if (rows?.counts.rows.read === 0 && issues.counts.error === 0) issues.add('error', 'no-data', {});
    if (!ledger.watching) issues.add('warning', 'duplicates-unwatched', {});
    if (!ledger.complete) issues.add('info', 'checks-left-out', {}, { limit: LEDGER_LIMIT });
    else if (rows && layout)
      this.warned = checkWholeFile({
        ledger,
        indicators: rows.indicators.all,
        layout,
        registry: options.registry,
        sheet: this.grid?.sheet?.name,
        issues,
        mapping: options.mapping,
        history: options.history ?? [],
        directions: options.directions ?? {},
        unitsOfMeasure: options.unitsOfMeasure ?? {},
      });
    const kinds = Object.entries(unitsByKind(rows, options.registry));
    if (kinds.length > 1)
      issues.add('info', 'levels-mixed', {}, { levels: kinds.map(([kind, count]) => `${kind} ${count}`) });
  }

  /** @throws whatever is no fault of the file. */
  private tellUnreadable(error: unknown): void {
    const { issues } = this;
    if (error instanceof ArchiveError) {
      const code = error.kind === 'damaged' ? 'file-damaged' : 'archive-refused';
      issues.add('error', code, {}, { detail: error.message });
    } else if (!(error instanceof EncodingError)) throw error;
    else if (error.encoding) issues.add('error', 'encoding-broken', {}, { encoding: error.encoding });
    else issues.add('error', 'encoding-unknown', {});
  }
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
