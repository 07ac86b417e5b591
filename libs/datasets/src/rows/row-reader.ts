import type { GridRow } from '../csv/csv-records.js';
import type { IssueList } from '../issues/issue.js';
import type { Layout, ValueColumn } from '../layout/layout.js';
import type { Mapping } from '../mapping/mapping.js';
import type { BatchBuilder } from './batch.js';
import type { Ledger } from './ledger.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { readCell } from './cell-value.js';
import { Indicators } from './indicators.js';
import { ObservationWriter } from './observation-writer.js';
import { ReadingCounts } from './reading-counts.js';
import { rowKind, type RowKind } from './row-kind.js';
import { RowNotes } from './row-notes.js';
import { RowUnits } from './row-units.js';
import { NO_YEAR, rowYear } from './row-year.js';
import type { Table } from './table.js';
import { unitCells } from './unit-cells.js';

export interface RowReaderInput {
  readonly layout: Layout;
  readonly registry: UnitRegistry;
  readonly mapping?: Mapping;
  readonly unknownUnits: 'refuse' | 'leave-out';
  readonly issues: IssueList;
  readonly ledger: Ledger;
  readonly batch: BatchBuilder;
  readonly sheet?: string;
  /** From 1; 0 where there are no sheets. */
  readonly sheetNumber: number;
}

/** A column of values with what its header settles. */
interface ReadColumn {
  readonly column: ValueColumn;
  /** Undefined: the row says it. */
  readonly indicator: number | undefined;
  /** Undefined: the row says it. */
  readonly unit: number | undefined;
}

/** What a row says of all its observations. */
interface RowFacts {
  readonly unit: number;
  /** The footnote mark behind the unit's name. */
  readonly unitMark: string | undefined;
  /** Undefined: columns say it. */
  readonly indicator: number | undefined;
  readonly year: number;
}

/** Stands for the unit of a row whose unit is an error: its cells are checked, and nothing of them is stored. */
const UNKNOWN_UNIT = -1;

/** Reads rows of a known layout into observations. One per table. */
export class RowReader {
  readonly counts = new ReadingCounts();
  readonly notes = new RowNotes();
  readonly units: RowUnits;
  readonly indicators: Indicators;
  readonly observations: ObservationWriter;
  private readonly table: Table;
  private readonly columns: readonly ReadColumn[];

  constructor({ registry, mapping, unknownUnits, ledger, batch, sheetNumber, ...table }: RowReaderInput) {
    this.table = { layout: table.layout, sheet: table.sheet, issues: table.issues };
    this.units = new RowUnits(this.table, { registry, kind: mapping?.kind, unknownUnits });
    this.indicators = new Indicators(this.table, mapping?.unitOfMeasure);
    this.observations = new ObservationWriter(this.table, this.notes, ledger, batch, sheetNumber);
    this.columns = this.readColumns();
  }

  /** Reads one row; yields whenever the batch is full and must be emptied. */
  *read(row: GridRow): Generator<undefined> {
    const { layout } = this.table;
    const kind = rowKind(row, layout);
    if (kind !== 'data') return this.passOver(row, kind);
    const year = rowYear(row, this.table);
    if (year === undefined) return;
    const said = layout.kind === 'unit-years-as-columns' ? undefined : unitCells(row, layout);
    const unit = said === undefined ? 0 : this.units.ofRow(row, said, year);
    if (unit === 'blank') this.counts.rows.blank++;
    else if (typeof unit !== 'number') this.counts.rows.leftOut++;
    if (unit === 'in-error') this.check(row, year);
    if (typeof unit !== 'number') return;
    const indicator = this.indicators.ofRow(row);
    if (indicator === 'blank') this.counts.rows.leftOut++;
    if (indicator === 'blank' || indicator === 'not-convertible') return;
    this.counts.rows.read++;
    const facts = { unit, unitMark: said?.footnoteMark, indicator: byRow(indicator), year };
    for (const column of this.columns) {
      this.readValue(row, column, facts, this.counts);
      if (this.observations.full) yield;
    }
  }

  /**
   * What else is wrong in a row whose unit is an error already, so that a submitter learns of it in one round;
   * nothing of it is counted.
   */
  private check(row: GridRow, year: number): void {
    const indicator = this.indicators.ofRow(row);
    if (indicator === 'blank' || indicator === 'not-convertible') return;
    const facts = { unit: UNKNOWN_UNIT, unitMark: undefined, indicator: byRow(indicator), year };
    const uncounted = new ReadingCounts();
    for (const column of this.columns) this.readValue(row, column, facts, uncounted);
  }

  private passOver(row: GridRow, kind: Exclude<RowKind, 'data'>): void {
    const { layout, issues, sheet } = this.table;
    switch (kind) {
      case 'blank':
        this.counts.rows.blank++;
        return;
      case 'footnote':
        this.counts.rows.footnotes++;
        return this.notes.addFootnote(row);
      case 'repeated-header':
        this.counts.rows.leftOut++;
        return issues.add('info', 'header-repeated', { sheet, row: row.row });
      case 'too-wide': {
        const columns = layout.header.length;
        const place = { sheet, row: row.row, column: columns + 1, value: row.cells[columns] };
        return issues.add('error', 'row-too-wide', place, { cells: row.cells.length, columns });
      }
    }
  }

  private readValue(row: GridRow, settled: ReadColumn, facts: RowFacts, counts: ReadingCounts): void {
    const indicator = settled.indicator ?? facts.indicator;
    if (indicator === undefined) return;
    const { column } = settled;
    const unit = settled.unit ?? facts.unit;
    const cell = { row, column, unit, indicator: this.indicators.at(indicator), year: column.year ?? facts.year };
    const read = readCell(cell, this.table, counts);
    if (!read) return;
    if (cell.year === NO_YEAR)
      this.table.issues.add('error', 'year-unreadable', { sheet: this.table.sheet, row: row.row });
    else if (unit === UNKNOWN_UNIT) this.observations.check(cell);
    else this.observations.write(cell, read, facts.unitMark);
  }

  /** Columns whose header names no known unit are not read. */
  private readColumns(): ReadColumn[] {
    const { values } = this.table.layout;
    const indicators = values.map(({ indicator }) => indicator && this.indicators.ofSpec(indicator));
    return values.flatMap((column, i) => {
      const unit = this.units.ofColumn(column);
      return unit === 'unknown' ? [] : [{ column, indicator: indicators[i], unit }];
    });
  }
}

function byRow(indicator: number | 'by-column'): number | undefined {
  return indicator === 'by-column' ? undefined : indicator;
}
