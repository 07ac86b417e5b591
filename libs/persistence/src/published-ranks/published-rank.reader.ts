import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UnitRefView } from '../units/unit.reader.js';

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

const IN_FORCE = `
  from dataset d
  join lateral (select key from revision r where r.dataset_id = d.id and r.withdrawn_at is null order by r.number desc limit 1) r on true
  join published_rank p on p.revision_key = r.key left join unit u on u.id = p.unit_id`;

/** Published rankings: of each dataset the newest revision in force. */
@Injectable()
export class PublishedRankReader {
  constructor(private readonly dataSource: DataSource) {}

  /** By publisher and year, then by rank. */
  async find(which: { readonly publisher?: string | undefined; readonly year?: number | undefined; readonly unit?: string | undefined; readonly first: number }): Promise<PublishedRankView[]> {
    return this.dataSource.query(
      `select p.publisher, p.year, p.rank, p.value, p.name_as_printed as "nameAsPrinted", p.note, p.source, d.slug as dataset,
         case when u.id is null then null else jsonb_build_object('id', u.id, 'code', u.code, 'name', jsonb_build_object('zh', u.name_zh, 'en', u.name_en)) end as unit
       ${IN_FORCE}
       where ($1::text is null or p.publisher = $1) and ($2::int is null or p.year = $2) and ($3::text is null or u.code = $3)
       order by p.publisher collate "C", p.year, p.rank nulls last, p.value desc nulls last, d.slug, p.file_row limit $4`,
      [which.publisher ?? null, which.year ?? null, which.unit ?? null, which.first],
    );
  }

  /** Every publisher that ranked the unit at least once, with all years of its record. */
  async records(unit: string): Promise<{ publisher: string; years: number[] }[]> {
    return this.dataSource.query(
      `select p.publisher, array_agg(distinct p.year order by p.year)::int[] as years ${IN_FORCE}
       where p.rank is not null group by p.publisher having bool_or(u.code = $1) order by p.publisher collate "C"`,
      [unit],
    );
  }
}
