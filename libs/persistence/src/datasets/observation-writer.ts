import type { Amendments, ObservationBatch } from '#datasets';
import type { QueryRunner } from 'typeorm';
import { Flag } from '#observation';
import { BinaryRows } from '../copy/binary-rows.js';
import { copyIn } from '../copy/copy-in.js';
import { allRows, firstRow, theRow } from '../rows.js';

const TARGET =
  'observation (revision_key, unit_id, indicator_id, year, missing, flags, sheet, file_row, file_column, value, sample_size, standard_error, note)';
/**
 * Rows are sent in COPY commands of about this many bytes; between two of them the connection is free for other
 * statements.
 */
const SEND_AT = 1024 * 1024;

export interface ObservationRow {
  readonly unitId: number;
  /** The indicator's code; it gets an id with its first observation. */
  readonly indicator: string;
  readonly year: number;
  /** NaN: missing, for the reason beside it. */
  readonly value: number;
  /** A MissingReason of #observation; 0 = present. */
  readonly missing: number;
  readonly flags?: number;
  readonly sheet?: number;
  /** 1-based, as a spreadsheet shows them. */
  readonly fileRow: number;
  readonly fileColumn: number;
  readonly sampleSize?: number | null;
  readonly standardError?: number | null;
  readonly note?: string | null;
}

/** Another transaction has just created one of the same new indicators: nothing is wrong, do the whole thing again. */
export class IndicatorRace extends Error {}

/** Takes observations one by one and sends them to the database by COPY, in the transaction of its runner. */
export class ObservationWriter {
  /** Rows written so far. */
  count = 0;
  private readonly rows = new BinaryRows();
  private pending: Buffer[] = [];
  private pendingBytes = 0;
  private sent: Promise<unknown> = Promise.resolve();
  private readonly ids = new Map<string, number>();
  private readonly created = new Map<string, number>();
  private readonly seenYears = new Set<number>();
  private readonly seenUnits = new Set<number>();
  private lastYear = NaN;
  private lastUnit = NaN;

  constructor(
    private readonly runner: QueryRunner,
    private readonly revisionKey: number,
  ) {}

  get years(): number[] {
    return [...this.seenYears].sort((a, b) => a - b);
  }

  get unitCount(): number {
    return this.seenUnits.size;
  }

  /**
   * A promise only when bytes must be sent or an indicator looked up, which is rare; else the row went into a buffer,
   * and there is nothing to await.
   */
  write(row: ObservationRow): Promise<void> | undefined {
    const id = this.ids.get(row.indicator);
    if (id === undefined) return this.resolveAndWrite(row);
    this.put(row, id);
    return this.pendingBytes >= SEND_AT ? this.send() : undefined;
  }

  /**
   * A batch as the reader gives it. `unitIds`: the database's id of each unit of the reader's registry; `indicators`:
   * the reader's indicators so far. The batch may be reused when this has answered.
   */
  async writeBatch(
    batch: ObservationBatch,
    unitIds: ArrayLike<number>,
    indicators: readonly { readonly code: string }[],
  ): Promise<void> {
    const indicatorIds: number[] = [];
    for (const { code } of indicators) indicatorIds.push(this.ids.get(code) ?? (await this.indicatorId(code)));
    const {
      length,
      unit,
      indicator,
      year,
      missing,
      flags,
      sheet,
      row,
      column,
      value,
      sampleSize,
      standardError,
      note,
    } = batch;
    for (let i = 0; i < length; i++) {
      const unitId = unitIds[unit[i]!]!;
      const rows = this.begin(unitId, indicatorIds[indicator[i]!]!, year[i]!);
      rows.int2(missing[i]!);
      rows.int2(flags[i]!);
      rows.int2(sheet[i]!);
      rows.int4(row[i]!);
      rows.int2(column[i]!);
      rows.float8(value[i]!);
      if (sampleSize[i]! > 0) rows.int4(sampleSize[i]!);
      else rows.null();
      rows.float8(standardError[i]!);
      const remark = note[i];
      if (remark === undefined) rows.null();
      else rows.text(remark);
      if (rows.full) this.collect(rows.take());
    }
    if (this.pendingBytes >= SEND_AT) await this.send();
  }

  /**
   * What is known of written observations only when all have been read: those that a check warns of (flag 8), and notes
   * to be replaced by other texts. `indicators` as in `writeBatch`.
   */
  async amend(
    { warned, notes }: Amendments,
    unitIds: ArrayLike<number>,
    indicators: readonly { readonly code: string }[],
  ): Promise<void> {
    if (warned.length === 0 && notes.size === 0) return;
    await this.settle();
    if (warned.length > 0) {
      await this.runner.query(
        `update observation o set flags = o.flags | ${Flag.warned} from unnest($2::int[], $3::int[], $4::smallint[]) w(unit_id, indicator_id, year)
         where o.revision_key = $1 and o.unit_id = w.unit_id and o.indicator_id = w.indicator_id and o.year = w.year`,
        [
          this.revisionKey,
          warned.map(({ unit }) => unitIds[unit]),
          warned.map(({ indicator }) => this.ids.get(indicators[indicator]!.code)),
          warned.map(({ year }) => year),
        ],
      );
    }
    if (notes.size > 0) {
      await this.runner.query(
        `update observation o set note = n.after from unnest($2::text[], $3::text[]) n(before, after) where o.revision_key = $1 and o.note = n.before`,
        [this.revisionKey, [...notes.keys()], [...notes.values()]],
      );
    }
  }

  /** Sends what is left and makes the new indicators known. */
  async finish(): Promise<void> {
    await this.settle();
    const codes = [...this.created.keys()].sort();
    if (codes.length === 0) return;
    const inserted = await allRows<object>(
      this.runner,
      `insert into indicator (id, code) overriding system value
       select * from unnest($1::int[], $2::text[]) on conflict (code) do nothing returning id`,
      [codes.map((code) => this.created.get(code)), codes],
    );
    if (inserted.length < codes.length) throw new IndicatorRace();
  }

  /** The id of an indicator: the stored one, or one reserved for it until `finish`. */
  async indicatorId(code: string): Promise<number> {
    const known = this.ids.get(code);
    if (known !== undefined) return known;
    await this.settle();
    const stored = await firstRow<{ id: number }>(this.runner, 'select id from indicator where code = $1', [code]);
    let id = stored?.id;
    if (id === undefined) {
      const reserved = await theRow<{ id: number }>(
        this.runner,
        `select nextval(pg_get_serial_sequence('indicator', 'id'))::int as id`,
      );
      id = reserved.id;
      this.created.set(code, id);
    }
    this.ids.set(code, id);
    return id;
  }

  private async resolveAndWrite(row: ObservationRow): Promise<void> {
    this.put(row, await this.indicatorId(row.indicator));
  }

  private put(row: ObservationRow, indicatorId: number): void {
    const rows = this.begin(row.unitId, indicatorId, row.year);
    rows.int2(row.missing);
    rows.int2(row.flags ?? 0);
    rows.int2(row.sheet ?? 0);
    rows.int4(row.fileRow);
    rows.int2(row.fileColumn);
    rows.float8(row.value);
    if (row.sampleSize === undefined || row.sampleSize === null) rows.null();
    else rows.int4(row.sampleSize);
    rows.float8(row.standardError ?? NaN);
    if (row.note === undefined || row.note === null) rows.null();
    else rows.text(row.note);
    if (rows.full) this.collect(rows.take());
  }

  /** The keys of an observation; its nine other fields follow. */
  private begin(unitId: number, indicatorId: number, year: number): BinaryRows {
    const rows = this.rows;
    rows.row(13);
    rows.int4(this.revisionKey);
    rows.int4(unitId);
    rows.int4(indicatorId);
    rows.int2(year);
    this.count++;
    if (year !== this.lastYear) this.seenYears.add((this.lastYear = year));
    if (unitId !== this.lastUnit) this.seenUnits.add((this.lastUnit = unitId));
    return rows;
  }

  private collect(bytes: Buffer): void {
    this.pending.push(bytes);
    this.pendingBytes += bytes.length;
  }

  /** Sends what is buffered while the next rows are read; waits for the one sent before. */
  private async send(): Promise<void> {
    this.collect(this.rows.end());
    const chunks = this.pending;
    this.pending = [];
    this.pendingBytes = 0;
    await this.sent;
    this.sent = copyIn(this.runner, TARGET, chunks).then(() => this.rows.giveBack(chunks));
    this.sent.catch(() => undefined); // told to whoever waits for it next
  }

  /** Everything is with the database, and its connection is free. */
  private async settle(): Promise<void> {
    await this.send();
    await this.sent;
  }
}
