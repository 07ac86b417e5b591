import { Injectable } from '@nestjs/common';
import type { Panel, PanelColumn, PanelUnit } from '#index-core';
import { DataSource, type QueryRunner } from 'typeorm';
import { Flag, MissingReason } from '#observation';
import { copyOut } from '../copy/copy-out.js';
import type { UnitFilter } from '../score-runs/score-run.entity.js';
import { allRows } from '../rows.js';

export interface PanelRequest {
  /** Later revisions override earlier ones, value by value: a number replaces whatever stood there, a gap replaces no number. */
  readonly revisionKeys: readonly number[];
  /** Null or absent: all years in the data. */
  readonly years?: readonly number[] | null;
  readonly unitFilter?: UnitFilter | null;
  /** Codes of the indicators to load; absent: all in the data. */
  readonly indicators?: readonly string[];
}

export interface LoadedPanel {
  readonly panel: Panel;
  /** The database's id of each unit of the panel, in the panel's order. */
  readonly unitIds: Int32Array;
}

interface UnitRow {
  id: number;
  scheme: string;
  code: string;
  kind: string;
  level: string | null;
  groups: Record<string, string>;
  parent: string | null;
  province: string | null;
}

interface IndicatorRow {
  id: number;
  code: string;
  unitOfMeasure: string | null;
}

/** Observations of revisions as the columns that the scoring core works on. */
@Injectable()
export class PanelRepository {
  constructor(private readonly dataSource: DataSource) {}

  async load(request: PanelRequest): Promise<LoadedPanel> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction('REPEATABLE READ');
      const units = await unitsOf(runner, request);
      const years = await yearsOf(runner, request);
      const indicators = await indicatorsOf(runner, request);
      const columns = await readColumns(runner, request, { units, years, indicators });
      await runner.commitTransaction();
      return {
        panel: {
          units: panelUnits(units),
          years,
          columns: new Map(columns.map((column) => [column.indicator, column])),
        },
        unitIds: Int32Array.from(units, (unit) => unit.id),
      };
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** Units with an observation, ordered by scheme and code. A loose scan of the primary key: one probe per unit, not per row. */
async function unitsOf(runner: QueryRunner, { revisionKeys, unitFilter }: PanelRequest): Promise<UnitRow[]> {
  const filter = unitFilter ?? {};
  return allRows(
    runner,
    `with recursive seen(revision_key, unit_id) as (
       select r.key, (select min(unit_id) from observation o where o.revision_key = r.key) from unnest($1::int[]) r(key)
       union all
       select seen.revision_key, (select min(unit_id) from observation o where o.revision_key = seen.revision_key and o.unit_id > seen.unit_id)
       from seen where seen.unit_id is not null
     )
     select u.id, u.scheme, u.code, u.kind, u.level, u.groups, p.code as parent, v.code as province
     from unit u left join unit p on p.id = u.parent_id left join unit v on v.id = u.province_id
     where u.id in (select unit_id from seen)
       and ($2::text is null or u.kind = $2) and ($3::int[] is null or u.id = any($3))
     order by u.scheme collate "C", u.code collate "C"`,
    [revisionKeys, 'kind' in filter ? filter.kind : null, 'units' in filter ? filter.units : null],
  );
}

async function yearsOf(runner: QueryRunner, { revisionKeys, years }: PanelRequest): Promise<number[]> {
  const rows = await allRows<{ year: number }>(
    runner,
    `select distinct year from revision, unnest(years) year
     where key = any($1::int[]) and ($2::smallint[] is null or year = any($2)) order by year`,
    [revisionKeys, years ?? null],
  );
  return rows.map((row) => row.year);
}

async function indicatorsOf(runner: QueryRunner, { revisionKeys, indicators }: PanelRequest): Promise<IndicatorRow[]> {
  return allRows(
    runner,
    `select distinct on (i.code collate "C") i.id, i.code, ri.unit_of_measure as "unitOfMeasure"
     from revision_indicator ri join indicator i on i.id = ri.indicator_id
     where ri.revision_key = any($1::int[]) and ($2::text[] is null or i.code = any($2))
     order by i.code collate "C", array_position($1::int[], ri.revision_key) desc`,
    [revisionKeys, indicators ?? null],
  );
}

interface Axes {
  readonly units: readonly UnitRow[];
  readonly years: readonly number[];
  readonly indicators: readonly IndicatorRow[];
}

async function readColumns(
  runner: QueryRunner,
  request: PanelRequest,
  { units, years, indicators }: Axes,
): Promise<PanelColumn[]> {
  const cells = units.length * years.length;
  const values = indicators.map(() => new Float64Array(cells).fill(NaN));
  const missing = indicators.map(() => new Uint8Array(cells).fill(MissingReason.absent));
  const errors: (Float64Array | undefined)[] = indicators.map(() => undefined);
  const preliminary: (Uint8Array | undefined)[] = indicators.map(() => undefined);
  let wholly: ReadonlySet<number> = new Set();
  const unitAt = denseIndex(units.map((unit) => unit.id));
  const yearAt = denseIndex(years);
  const indicatorAt = denseIndex(indicators.map((indicator) => indicator.id));

  // Fields in the order selected: three keys, the reason and the flags (never null), then value and standard error (null: length -1).
  const place = (bytes: Buffer, at: number): void => {
    const unit = unitAt(bytes.readInt32BE(at + 4));
    const indicator = indicatorAt(bytes.readInt32BE(at + 12));
    const year = yearAt(bytes.readInt16BE(at + 20));
    if (unit < 0 || indicator < 0 || year < 0) return;
    const reason = bytes.readInt16BE(at + 26);
    const cell = year * units.length + unit;
    const early = (bytes.readInt16BE(at + 32) & Flag.preliminary) !== 0 || wholly.has(indicator);
    let next = at + 34;
    if (bytes.readInt32BE(next) < 0) {
      if (missing[indicator]![cell] !== MissingReason.present)
        missing[indicator]![cell] = reason || MissingReason.notAvailable;
      return;
    }
    values[indicator]![cell] = bytes.readDoubleBE(next + 4);
    missing[indicator]![cell] = MissingReason.present;
    if (early) preliminary[indicator] ??= new Uint8Array(cells);
    if (preliminary[indicator]) preliminary[indicator][cell] = early ? 1 : 0;
    next += 12;
    const error = bytes.readInt32BE(next) < 0 ? NaN : bytes.readDoubleBE(next + 4);
    if (!Number.isNaN(error)) errors[indicator] ??= new Float64Array(cells).fill(NaN);
    if (errors[indicator]) errors[indicator][cell] = error;
  };
  const wanted = request.indicators
    ? `and indicator_id = any('{${indicators.map((indicator) => indicator.id).join()}}')`
    : '';
  for (const key of request.revisionKeys) {
    wholly = new Set((await whollyPreliminary(runner, key)).map(indicatorAt));
    const query = `select unit_id, indicator_id, year, missing, flags, value, standard_error from observation where revision_key = ${Number(key)} ${wanted}`;
    await copyOut(runner, query, place);
  }
  return indicators.map((indicator, i) => ({
    indicator: indicator.code,
    ...(indicator.unitOfMeasure === null ? {} : { unitOfMeasure: indicator.unitOfMeasure }),
    values: values[i]!,
    missing: missing[i]!,
    ...(preliminary[i] ? { preliminary: preliminary[i] } : {}),
    ...(errors[i] ? { standardError: errors[i] } : {}),
  }));
}

/** Indicators all of whose figures in a revision are preliminary. */
async function whollyPreliminary(runner: QueryRunner, revisionKey: number): Promise<number[]> {
  const rows = await allRows<{ id: number }>(
    runner,
    `select ri.indicator_id as id from revision r join revision_indicator ri on ri.revision_key = r.key where r.key = $1 and coalesce(ri.vintage, r.vintage) = 'preliminary'`,
    [revisionKey],
  );
  return rows.map(({ id }) => id);
}

/** id → position by an array lookup; -1 where the id is not wanted. Ids are small integers. */
function denseIndex(ids: readonly number[]): (id: number) => number {
  const table = new Int32Array(ids.reduce((most, id) => Math.max(most, id + 1), 0)).fill(-1);
  ids.forEach((id, index) => (table[id] = index));
  return (id) => table[id] ?? -1;
}

/** A unit's key is its code; where two schemes of one panel share a code, `scheme:code`. */
function panelUnits(units: readonly UnitRow[]): PanelUnit[] {
  const times = new Map<string, number>();
  for (const unit of units) times.set(unit.code, (times.get(unit.code) ?? 0) + 1);
  return units.map((unit) => ({
    key: times.get(unit.code) === 1 ? unit.code : `${unit.scheme}:${unit.code}`,
    kind: unit.kind,
    level: unit.level ?? unit.kind,
    ...(unit.province === null ? {} : { province: unit.province }),
    ...(unit.parent === null ? {} : { parent: unit.parent }),
    groups: unit.groups,
  }));
}
