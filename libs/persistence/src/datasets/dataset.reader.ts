import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Text } from '#text';
import { allRows, firstRow } from '../rows.js';

export interface RevisionView {
  readonly number: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly source: string;
  readonly licence: string;
  readonly vintage: string;
  readonly years: readonly number[];
  readonly unitCount: number;
  readonly observationCount: number;
  readonly createdAt: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
  readonly report: unknown;
}

export interface DatasetView {
  readonly id: number;
  readonly slug: string;
  readonly kind: string;
  readonly title: Text;
  readonly synthetic: boolean;
  /** Newest first. */
  readonly revisions: readonly RevisionView[];
}

const VIEW = `
  select d.id, d.slug, d.kind, jsonb_build_object('zh', d.title_zh, 'en', d.title_en) as title, d.synthetic,
    coalesce((select jsonb_agg(jsonb_build_object('number', r.number, 'sha256', f.sha256, 'fileName', r.file_name, 'source', r.source, 'licence', r.licence, 'vintage', r.vintage,
        'years', r.years, 'unitCount', r.unit_count, 'observationCount', r.observation_count, 'createdAt', r.created_at, 'withdrawnAt', r.withdrawn_at,
        'withdrawnReason', r.withdrawn_reason, 'report', r.report) order by r.number desc)
      from revision r join source_file f on f.id = r.file_id where r.dataset_id = d.id), '[]') as revisions
  from dataset d`;

@Injectable()
export class DatasetReader {
  constructor(private readonly dataSource: DataSource) {}

  async bySlug(slug: string): Promise<DatasetView | undefined> {
    return firstRow<DatasetView>(this.dataSource, `${VIEW} where d.slug = $1`, [slug]);
  }

  async byId(id: number): Promise<DatasetView | undefined> {
    return firstRow<DatasetView>(this.dataSource, `${VIEW} where d.id = $1`, [id]);
  }

  async list(args: {
    readonly kind?: string | undefined;
    readonly first: number;
    readonly offset: number;
  }): Promise<{ datasets: DatasetView[]; total: number }> {
    const rows = await allRows<DatasetView & { total: number }>(
      this.dataSource,
      `select q.*, count(*) over ()::int as total from (${VIEW} where $1::text is null or d.kind = $1) q order by q.slug limit $2 offset $3`,
      [args.kind ?? null, args.first + 1, args.offset],
    );
    return { datasets: rows, total: rows[0]?.total ?? 0 };
  }
}
