import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UnitRefView } from '../units/unit.reader.js';
import { allRows } from '../rows.js';

/** A place in a published ranking, as it is shown. */
export interface PublishedRankView {
  readonly publisher: string;
  readonly year: number;
  readonly rank: number | null;
  readonly value: number | null;
  readonly nameAsPrinted: string;
  readonly unit: UnitRefView | null;
  readonly note: string | null;
  readonly source: string;
  readonly dataset: string;
}

/** A list as far as it is on record. */
export interface PublishedListView {
  readonly publisher: string;
  readonly year: number;
  /** Places on record, of which `resolved` stand for a known unit. */
  readonly places: number;
  readonly resolved: number;
  readonly datasets: readonly string[];
  readonly sources: readonly string[];
}

/** A unit that publishers place differently in one year. */
export interface PublishedDisagreementView {
  readonly unit: UnitRefView;
  readonly year: number;
  /** Worst place minus best. */
  readonly spread: number;
  readonly places: readonly PublishedRankView[];
}

const UNIT = `jsonb_build_object('id', u.id, 'code', u.code, 'name', jsonb_build_object('zh', u.name_zh, 'en', u.name_en))`;
const IN_FORCE = `
  from dataset d
  join lateral (select key from revision r where r.dataset_id = d.id and r.withdrawn_at is null order by r.number desc limit 1) r on true
  join published_rank p on p.revision_key = r.key left join unit u on u.id = p.unit_id`;

/** Published rankings: of each dataset the newest revision in force. */
@Injectable()
export class PublishedRankReader {
  constructor(private readonly dataSource: DataSource) {}

  /** By publisher and year, then by rank. */
  async find(which: {
    readonly publisher?: string | undefined;
    readonly year?: number | undefined;
    readonly unit?: string | undefined;
    readonly first: number;
  }): Promise<PublishedRankView[]> {
    return allRows(
      this.dataSource,
      `select p.publisher, p.year, p.rank, p.value, p.name_as_printed as "nameAsPrinted", p.note, p.source, d.slug as dataset,
         case when u.id is null then null else ${UNIT} end as unit
       ${IN_FORCE}
       where ($1::text is null or p.publisher = $1) and ($2::int is null or p.year = $2) and ($3::text is null or u.code = $3)
       order by p.publisher collate "C", p.year, p.rank nulls last, p.value desc nulls last, d.slug, p.file_row limit $4`,
      [which.publisher ?? null, which.year ?? null, which.unit ?? null, which.first],
    );
  }

  /** Every list on record: by publisher, then year. */
  async lists(): Promise<PublishedListView[]> {
    return allRows(
      this.dataSource,
      `select p.publisher, p.year, count(*)::int as places, count(p.unit_id)::int as resolved,
         array_agg(distinct d.slug order by d.slug) as datasets, array_agg(distinct p.source order by p.source) as sources
       ${IN_FORCE} group by p.publisher, p.year order by p.publisher collate "C", p.year`,
    );
  }

  /** Units to which two publishers gave different places in one year: the widest apart first. */
  async disagreements(which: {
    readonly year?: number | undefined;
    readonly unit?: string | undefined;
    readonly first: number;
  }): Promise<PublishedDisagreementView[]> {
    return allRows(
      this.dataSource,
      `select ${UNIT} as unit, p.year, max(p.rank) - min(p.rank) as spread,
         jsonb_agg(jsonb_build_object('publisher', p.publisher, 'year', p.year, 'rank', p.rank, 'value', p.value, 'nameAsPrinted', p.name_as_printed, 'unit', ${UNIT},
           'note', p.note, 'source', p.source, 'dataset', d.slug) order by p.rank, p.publisher collate "C", d.slug, p.file_row) as places
       ${IN_FORCE}
       where p.rank is not null and u.id is not null and ($1::int is null or p.year = $1) and ($2::text is null or u.code = $2)
       group by u.id, p.year having count(distinct p.publisher) > 1 and min(p.rank) < max(p.rank)
       order by spread desc, p.year desc, u.code, u.id limit $3`,
      [which.year ?? null, which.unit ?? null, which.first],
    );
  }

  /** Every publisher that ranked the unit at least once, with all years of its record. */
  async records(unit: string): Promise<{ publisher: string; years: number[] }[]> {
    return allRows(
      this.dataSource,
      `select p.publisher, array_agg(distinct p.year order by p.year)::int[] as years ${IN_FORCE}
       where p.rank is not null group by p.publisher having bool_or(u.code = $1) order by p.publisher collate "C"`,
      [unit],
    );
  }
}
