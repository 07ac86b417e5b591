import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Text } from '#text';
import { allRows, firstRow } from '../rows.js';

export interface MethodologyView {
  readonly key: number;
  readonly slug: string;
  readonly version: string;
  readonly name: Text;
  readonly hash: string;
  readonly createdAt: string;
  readonly document: unknown;
  /** Years of the newest completed run over it. */
  readonly years: readonly number[];
  /** All that stand under its slug, newest first. */
  readonly versions: readonly {
    readonly version: string;
    readonly hash: string;
    readonly createdAt: string;
    readonly scored: boolean;
  }[];
}

const VIEW = `
  select m.key, m.slug, m.version, jsonb_build_object('zh', m.name_zh, 'en', m.name_en) as name, m.hash, m.created_at as "createdAt", m.document,
    coalesce((select coalesce(r.years::int[], (select array_agg(distinct y order by y)::int[] from revision v, unnest(v.years) y where v.key = any(r.revision_keys)))
      from score_run r where r.methodology_key = m.key and r.state = 'completed' order by r.finished_at desc limit 1), '{}') as years,
    (select jsonb_agg(jsonb_build_object('version', v.version, 'hash', v.hash, 'createdAt', v.created_at,
      'scored', exists (select from score_run r where r.methodology_key = v.key and r.state = 'completed')) order by v.key desc) from methodology v where v.slug = m.slug) as versions
  from methodology m`;

@Injectable()
export class MethodologyReader {
  constructor(private readonly dataSource: DataSource) {}

  /** One version, or the newest. */
  async find(slug: string, version?: string): Promise<MethodologyView | undefined> {
    return firstRow<MethodologyView>(
      this.dataSource,
      `${VIEW} where m.slug = $1 and ($2::text is null or m.version = $2) order by m.key desc limit 1`,
      [slug, version ?? null],
    );
  }

  async byKey(key: number): Promise<MethodologyView | undefined> {
    return firstRow<MethodologyView>(this.dataSource, `${VIEW} where m.key = $1`, [key]);
  }

  /** The newest version of each, by slug. */
  async newest(args: {
    readonly first: number;
    readonly offset: number;
  }): Promise<{ methodologies: MethodologyView[]; total: number }> {
    const rows = await allRows<MethodologyView & { total: number }>(
      this.dataSource,
      `select q.*, count(*) over ()::int as total from (${VIEW} where m.key in (select max(key) from methodology group by slug)) q order by q.slug limit $1 offset $2`,
      [args.first + 1, args.offset],
    );
    return { methodologies: rows, total: rows[0]?.total ?? 0 };
  }
}
