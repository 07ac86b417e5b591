import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Flag } from '#observation';
import { prepared } from '../prepared.js';
import type { UnitRefView } from '../units/unit.reader.js';
import { allRows } from '../rows.js';

/** One figure as submitted, with the place where it stands. */
export interface ObservationView {
  readonly unit: UnitRefView;
  readonly indicator: string;
  readonly year: number;
  readonly value: number | null;
  readonly missing: number;
  readonly flags: number;
  readonly note: string | null;
  readonly sampleSize: number | null;
  readonly standardError: number | null;
  readonly unitOfMeasure: string | null;
  readonly dataset: string;
  readonly synthetic: boolean;
  readonly revision: number;
  readonly source: string;
  readonly licence: string;
  readonly vintage: string;
  readonly fileName: string;
  readonly sheet: number | null;
  readonly row: number;
  readonly column: number;
}

const VIEW = `
  select jsonb_build_object('id', u.id, 'code', u.code, 'name', jsonb_build_object('zh', u.name_zh, 'en', u.name_en)) as unit, i.code as indicator, o.year, o.value, o.missing,
    o.flags, o.note, o.sample_size as "sampleSize", o.standard_error as "standardError", ri.unit_of_measure as "unitOfMeasure", d.slug as dataset, d.synthetic,
    r.number as revision, r.source, r.licence, coalesce(ri.vintage, r.vintage) as vintage, r.file_name as "fileName", nullif(o.sheet, 0) as sheet,
    o.file_row as row, o.file_column as column
  from observation o join unit u on u.id = o.unit_id join indicator i on i.id = o.indicator_id join revision r on r.key = o.revision_key
    join dataset d on d.id = r.dataset_id
    left join revision_indicator ri on ri.revision_key = o.revision_key and ri.indicator_id = o.indicator_id`;

@Injectable()
export class ObservationReader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Every figure of units, indicators and years; withdrawn revisions are hidden, the newest submission first. The keys are looked up
   * first, so that the table's key is used also right after a large revision has come in, before its statistics are known.
   */
  async find(args: {
    readonly units: readonly string[];
    readonly indicators: readonly string[];
    readonly years?: readonly number[] | undefined;
  }): Promise<ObservationView[]> {
    return allRows(
      this.dataSource,
      `${VIEW} where o.revision_key = any(array(select key from revision where withdrawn_at is null)) and o.unit_id = any(array(select id from unit where code = any($1)))
         and o.indicator_id = any(array(select id from indicator where code = any($2))) and ($3::int[] is null or o.year = any($3))
       order by o.year, u.code collate "C", i.code collate "C", r.key desc`,
      [args.units, args.indicators, args.years ?? null],
    );
  }

  /** The figures that a run read for some units in one year: of several revisions the later one, as scoring does. */
  async ofRun(revisionKeys: readonly number[], unitIds: readonly number[], year: number): Promise<ObservationView[]> {
    return prepared(
      this.dataSource,
      'figures-of-run',
      `select distinct on (q.unit -> 'id', q.indicator) q.* from (${VIEW} where o.revision_key = any($1) and o.unit_id = any($2) and o.year = $3
         order by (o.value is null), array_position($1::int[], o.revision_key) desc) q`,
      [revisionKeys, unitIds, year],
    );
  }

  /** The figures of one indicator and year that a run has in its data, by unit id: of several revisions the later one, as scoring does. */
  async figuresOf(
    revisionKeys: readonly number[],
    indicator: string,
    year: number,
  ): Promise<ReadonlyMap<number, number>> {
    const rows = await allRows<{ unitId: number; value: number }>(
      this.dataSource,
      `select distinct on (unit_id) unit_id as "unitId", value from observation
       where revision_key = any($1) and indicator_id = any(array(select id from indicator where code = $2)) and year = $3 and value is not null
       order by unit_id, array_position($1::int[], revision_key) desc`,
      [revisionKeys, indicator, year],
    );
    return new Map(rows.map(({ unitId, value }) => [unitId, value]));
  }

  /** Years before which a series of some units breaks, by unit id. */
  async breaks(
    revisionKeys: readonly number[],
    unitIds: readonly number[],
    indicators: readonly string[],
  ): Promise<{ unitId: number; year: number }[]> {
    return prepared(
      this.dataSource,
      'series-breaks',
      `select distinct o.unit_id as "unitId", o.year from observation o
       where o.revision_key = any($1) and o.unit_id = any($2) and o.indicator_id = any(array(select id from indicator where code = any($3))) and o.flags & ${Flag.seriesBreak} = ${Flag.seriesBreak}`,
      [revisionKeys, unitIds, indicators],
    );
  }
}
