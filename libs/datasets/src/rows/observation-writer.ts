import { MissingReason } from '#observation';
import type { BatchBuilder } from './batch.js';
import type { Duplicate, Ledger } from './ledger.js';
import { scaled, type CellValue, type ValueCell } from './cell-value.js';
import type { RowNotes } from './row-notes.js';
import { sampleSize, standardError } from './survey-cells.js';
import { cellPlace, type Table } from './table.js';

/** Writes observations into the batch, each once. */
export class ObservationWriter {
  readonly years = new Set<number>();
  /** Observations without a value, by code of MissingReason. */
  readonly missing = new Map<number, number>();
  /** Of the observation at hand; one object for all of them, as there are millions. */
  private readonly key = { unit: 0, indicator: 0, year: 0 };

  constructor(
    private readonly table: Table,
    private readonly notes: RowNotes,
    private readonly ledger: Ledger,
    private readonly batch: BatchBuilder,
    /** From 1; 0 where there are no sheets. */
    private readonly sheetNumber: number,
  ) {}

  get full(): boolean {
    return this.batch.full;
  }

  write(cell: ValueCell, read: CellValue, unitMark: string | undefined): void {
    const { row, column, indicator } = cell;
    const { value, missing } = read;
    const { batch, key } = this;
    const { layout } = this.table;
    key.unit = cell.unit;
    key.indicator = indicator.index;
    key.year = cell.year;
    const before = this.ledger.put(key, value, missing, row.row);
    if (before) return this.tellDuplicate(cell, value, before);
    if (missing !== MissingReason.present) this.missing.set(missing, (this.missing.get(missing) ?? 0) + 1);
    this.years.add(cell.year);
    indicator.observations++;
    const at = batch.length++;
    batch.unit[at] = cell.unit;
    batch.indicator[at] = indicator.index;
    batch.year[at] = cell.year;
    batch.value[at] = value;
    batch.missing[at] = missing;
    batch.flags[at] = read.flags;
    batch.sheet[at] = this.sheetNumber;
    batch.row[at] = row.row;
    batch.column[at] = column.column + 1;
    batch.sampleSize[at] = sampleSize(row, column.sampleSize ?? layout.sampleSize, this.table);
    batch.standardError[at] = scaled(this.standardError(cell), read.power, indicator.measure.factor);
    batch.note[at] = this.notes.of(row, column, column.note ?? layout.note, unitMark, read.note);
  }

  /** Reports what is wrong beside a value that is not stored. */
  check(cell: ValueCell): void {
    sampleSize(cell.row, cell.column.sampleSize ?? this.table.layout.sampleSize, this.table);
    this.standardError(cell);
  }

  private standardError({ row, column, indicator }: ValueCell): number {
    return standardError(row, column.standardError ?? this.table.layout.standardError, indicator.measure, this.table);
  }

  private tellDuplicate({ row, column }: ValueCell, value: number, { agrees, firstRow, firstValue }: Duplicate): void {
    const { issues } = this.table;
    const place = cellPlace(this.table, row.row, column.column, shown(value));
    const first = firstRow ?? '?';
    if (agrees) issues.add('warning', 'duplicate-agrees', place, { first });
    else
      issues.add('error', 'duplicate-disagrees', place, {
        first,
        firstValue: firstValue === undefined ? '?' : shown(firstValue),
        secondValue: shown(value),
      });
  }
}

function shown(value: number): string {
  return Number.isNaN(value) ? '—' : String(value);
}
