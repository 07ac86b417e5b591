import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ScoreNode } from '#index-core';
import type { Text } from '#text';
import { ScoreRun } from './score-run.entity.js';
import { columnsOf } from '../columns-of.js';
import { allRows, firstRow, theRow } from '../rows.js';
import type { RunState } from '../runs/run-state.js';

/** Members of a score run that are shown as its row has them. */
const SHOWN = [
  'key',
  'id',
  'state',
  'progress',
  'step',
  'attempts',
  'error',
  'methodologyKey',
  'revisionKeys',
  'unitFilter',
  'inputsHash',
  'resultHash',
  'coreVersion',
  'notes',
  'gradeLabels',
  'createdAt',
  'startedAt',
  'finishedAt',
] as const satisfies readonly (keyof ScoreRun)[];

/** A score run with everything that names it, in final shape. */
export interface ScoreRunView extends Readonly<Pick<ScoreRun, (typeof SHOWN)[number]>> {
  readonly methodology: {
    readonly slug: string;
    readonly version: string;
    readonly name: Text;
    readonly hash: string;
  };
  readonly inputs: readonly {
    readonly dataset: string;
    readonly title: Text;
    readonly revision: number;
    readonly source: string;
    readonly licence: string;
    readonly vintage: string;
    readonly sha256: string;
    readonly synthetic: boolean;
  }[];
  readonly years: readonly number[];
  /** As asked for; null: all in the data. */
  readonly yearsAsked: readonly number[] | null;
  readonly unitCount: number;
  readonly nodes: readonly {
    readonly node: number;
    readonly code: string;
    readonly name: Text;
    readonly kind: ScoreNode['kind'];
    readonly parent: string | null;
    readonly parentNode: number | null;
    readonly depth: number;
    readonly weight: number;
    readonly globalWeight: number;
    readonly aggregation: string | null;
  }[];
}

const VIEW = `
  select ${columnsOf(ScoreRun, 'r', SHOWN)},
    jsonb_build_object('slug', m.slug, 'version', m.version, 'name', jsonb_build_object('zh', m.name_zh, 'en', m.name_en), 'hash', m.hash) as methodology,
    (select jsonb_agg(jsonb_build_object('dataset', d.slug, 'title', jsonb_build_object('zh', d.title_zh, 'en', d.title_en), 'revision', v.number,
        'source', v.source, 'licence', v.licence, 'vintage', v.vintage, 'sha256', f.sha256, 'synthetic', d.synthetic) order by array_position(r.revision_keys, v.key))
      from revision v join dataset d on d.id = v.dataset_id join source_file f on f.id = v.file_id where v.key = any(r.revision_keys)) as inputs,
    coalesce(r.years, (select array_agg(distinct y order by y) from revision v, unnest(v.years) y where v.key = any(r.revision_keys)))::int[] as years, r.years::int[] as "yearsAsked",
    (select count(*) from score s where s.run_key = r.key and s.node = 0
      and s.year = (select max(t.year) from score t where t.run_key = r.key))::int as "unitCount",
    coalesce((select jsonb_agg(jsonb_build_object('node', n.node, 'code', n.code, 'name', jsonb_build_object('zh', n.name_zh, 'en', n.name_en), 'kind', n.kind,
        'parent', p.code, 'parentNode', n.parent, 'depth', n.depth, 'weight', n.weight, 'globalWeight', n.global_weight, 'aggregation', n.aggregation) order by n.node)
      from score_node n left join score_node p on p.run_key = n.run_key and p.node = n.parent where n.run_key = r.key), '[]') as nodes
  from score_run r join methodology m on m.key = r.methodology_key`;

/** Runs as they are shown. Each answer is one statement, however many runs it holds. */
@Injectable()
export class ScoreRunReader {
  constructor(private readonly dataSource: DataSource) {}

  async byId(id: string): Promise<ScoreRunView | undefined> {
    return firstRow<ScoreRunView>(this.dataSource, `${VIEW} where r.id = $1`, [id]);
  }

  /**
   * The id of the run that answers for a methodology: the newest completed one of its newest scored version, or of the version named.
   * Without a slug: of the run completed last. Runs over a withdrawn revision answer only when nothing else does.
   */
  async answering({
    slug,
    version,
  }: {
    readonly slug?: string | undefined;
    readonly version?: string | undefined;
  }): Promise<string | undefined> {
    const row = await firstRow<{ id: string }>(
      this.dataSource,
      `select r.id from score_run r join methodology m on m.key = r.methodology_key
       where r.state = 'completed' and ($1::text is null or m.slug = $1) and ($2::text is null or m.version = $2)
       order by exists (select 1 from revision v where v.key = any(r.revision_keys) and v.withdrawn_at is not null),
         case when $1::text is null then 0 else m.key end desc, r.finished_at desc, r.key desc limit 1`,
      [slug ?? null, version ?? null],
    );
    return row?.id;
  }

  /** Newest first. One more than `first`, where there is one. */
  async list(args: {
    readonly slug?: string | undefined;
    readonly state?: RunState | undefined;
    readonly first: number;
    readonly offset: number;
  }): Promise<ScoreRunView[]> {
    return allRows(
      this.dataSource,
      `${VIEW} where ($1::text is null or m.slug = $1) and ($2::text is null or r.state = $2) order by r.key desc limit $3 offset $4`,
      [args.slug ?? null, args.state ?? null, args.first + 1, args.offset],
    );
  }

  async count(args: { readonly slug?: string | undefined; readonly state?: RunState | undefined }): Promise<number> {
    const row = await theRow<{ n: number }>(
      this.dataSource,
      `select count(*)::int as n from score_run r join methodology m on m.key = r.methodology_key
       where ($1::text is null or m.slug = $1) and ($2::text is null or r.state = $2)`,
      [args.slug ?? null, args.state ?? null],
    );
    return row.n;
  }
}
