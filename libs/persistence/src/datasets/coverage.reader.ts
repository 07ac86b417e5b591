import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Text } from '#text';
import { LRUCache } from 'lru-cache';
import type { UnitRefView } from '../units/unit.reader.js';
import { allRows } from '../rows.js';

interface Covered {
  readonly indicator: string;
  readonly indicatorName: Text | null;
  readonly unitOfMeasure: string | null;
  readonly year: number;
  readonly present: number;
  readonly missing: number;
}

export interface CoverageView extends Covered {
  readonly dataset: string;
  readonly title: Text;
}

/** Revisions of which it is cached what they cover. */
const REVISIONS_CACHED = 50;

/** What the newest revisions of datasets cover. A revision never changes: its values are counted once, then it is known. */
@Injectable()
export class CoverageReader {
  private readonly covered = new LRUCache<number, readonly Covered[]>({ max: REVISIONS_CACHED });
  private readonly units = new LRUCache<number, readonly number[]>({ max: REVISIONS_CACHED });

  constructor(private readonly dataSource: DataSource) {}

  /** By dataset, indicator and year; without a slug, of all datasets. */
  async coverage(slug: string | undefined): Promise<CoverageView[]> {
    const newest = await this.newest(slug);
    return (
      await Promise.all(
        newest.map(async ({ revisionKey, dataset, title }) =>
          (
            await known(this.covered, revisionKey, () => this.count(revisionKey))
          ).map((one) => ({ dataset, title, ...one })),
        ),
      )
    ).flat();
  }

  /** By province: how many of its units of a kind have a value, and their share. */
  async byProvince(slug: string, kind: string): Promise<{ province: UnitRefView; units: number; share: number }[]> {
    const [newest] = await this.newest(slug);
    const present = newest ? await known(this.units, newest.revisionKey, () => this.unitsOf(newest.revisionKey)) : [];
    return allRows(
      this.dataSource,
      `select jsonb_build_object('id', v.id, 'code', v.code, 'name', jsonb_build_object('zh', v.name_zh, 'en', v.name_en)) as province,
         count(c.unit_id)::int as units, count(c.unit_id)::float8 / count(*) as share
       from unit v join unit u on u.province_id = v.id and u.kind = $2 left join unnest($1::int[]) c(unit_id) on c.unit_id = u.id
       where v.scheme = 'GB/T 2260' and v.kind = 'province' and v.valid_to is null and (u.valid_to is null or c.unit_id is not null)
       group by v.id, v.code, v.name_zh, v.name_en order by v.code`,
      [present, kind],
    );
  }

  private newest(slug: string | undefined): Promise<{ dataset: string; title: Text; revisionKey: number }[]> {
    return allRows(
      this.dataSource,
      `select d.slug as dataset, jsonb_build_object('zh', d.title_zh, 'en', d.title_en) as title, r.key as "revisionKey"
       from dataset d join lateral (select key from revision where dataset_id = d.id and withdrawn_at is null order by number desc limit 1) r on true
       where $1::text is null or d.slug = $1 order by d.slug`,
      [slug ?? null],
    );
  }

  private count(revisionKey: number): Promise<Covered[]> {
    return allRows(
      this.dataSource,
      `select i.code as indicator,
         case when ri.name_zh is null and ri.name_en is null then null else jsonb_build_object('zh', coalesce(ri.name_zh, ri.name_en), 'en', coalesce(ri.name_en, ri.name_zh)) end as "indicatorName",
         ri.unit_of_measure as "unitOfMeasure", c.year, c.present, c.missing
       from (select indicator_id, year, count(value)::int as present, (count(*) - count(value))::int as missing from observation where revision_key = $1 group by indicator_id, year) c
         join indicator i on i.id = c.indicator_id left join revision_indicator ri on ri.revision_key = $1 and ri.indicator_id = c.indicator_id
       order by ri.ordinal, i.code, c.year`,
      [revisionKey],
    );
  }

  private async unitsOf(revisionKey: number): Promise<number[]> {
    const rows = await allRows<{ id: number }>(
      this.dataSource,
      'select distinct unit_id as id from observation where revision_key = $1 and value is not null',
      [revisionKey],
    );
    return rows.map(({ id }) => id);
  }
}

async function known<T extends object>(
  cache: LRUCache<number, T>,
  revisionKey: number,
  read: () => Promise<T>,
): Promise<T> {
  const found = cache.get(revisionKey) ?? (await read());
  cache.set(revisionKey, found);
  return found;
}
