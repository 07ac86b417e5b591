import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { conditionParameters, conditionSql, searchParameter, searchSql, type UnitCondition, type UnitRefView } from '../units/unit.reader.js';

interface Names {
  readonly zh: string;
  readonly en: string;
}

export interface RankingQuestion {
  readonly runKey: number;
  readonly revisionKeys: readonly number[];
  readonly year: number;
  readonly node: number;
  readonly children: readonly number[];
  readonly condition: UnitCondition;
  readonly search?: string | null | undefined;
  readonly first: number;
  /** Rows to pass over. */
  readonly offset: number;
}

export interface RankingRowView {
  readonly total: number;
  readonly rank: number;
  readonly rankInFilter: number;
  readonly unit: { readonly id: number; readonly code: string; readonly name: Names; readonly province: Names | null; readonly level: string | null; readonly kind: string };
  readonly score: number;
  readonly grade: number | null;
  readonly imputed: boolean;
  readonly preliminary: boolean;
  readonly previousRank: number | null;
  readonly previousScore: number | null;
  /** Of the rank at the index, by the newest completed robustness run over this run and year. */
  readonly interval: { readonly low: number; readonly median: number; readonly high: number; readonly robustnessRunId: string } | null;
  /** In the order of `children`: score, rank, grade, imputed. */
  readonly children: readonly (readonly [number | null, number | null, number | null, boolean])[];
}

export interface NotRankedView {
  readonly unit: UnitRefView;
  readonly year: number;
  readonly reason: string;
  readonly detail: Names;
}

/** Ranked units of a run, a page at a time: one statement, whatever the page's length. */
@Injectable()
export class RankingReader {
  constructor(private readonly dataSource: DataSource) {}

  async rows(question: RankingQuestion): Promise<RankingRowView[]> {
    return this.dataSource.query(
      `with filtered as (
         select s.unit_id, s.rank, s.score, s.grade, s.imputed, rank() over (order by s.rank)::int as rank_in_filter
         from score s join unit u on u.id = s.unit_id left join unit v on v.id = u.province_id left join unit p on p.id = u.parent_id
         where s.run_key = $8 and s.year = $9 and s.node = $10 and s.rank is not null and ${conditionSql(1)}
       ), found as (
         select f.*, u.code, u.name_zh, u.name_en, u.level, u.kind, v.name_zh as province_zh, v.name_en as province_en, count(*) over ()::int as total
         from filtered f join unit u on u.id = f.unit_id left join unit v on v.id = u.province_id
         where ${searchSql(7)} order by f.rank, u.code collate "C" limit $11 offset $12
       ), sure as (
         select key, id from robustness_run where score_run_key = $8 and year = $9 and $10 = 0 and state = 'completed' order by finished_at desc, key desc limit 1
       )
       select f.total, f.rank, f.rank_in_filter as "rankInFilter",
         jsonb_build_object('id', f.unit_id, 'code', f.code, 'name', jsonb_build_object('zh', f.name_zh, 'en', f.name_en),
           'province', case when f.province_zh is null then null else jsonb_build_object('zh', f.province_zh, 'en', f.province_en) end, 'level', f.level, 'kind', f.kind) as unit,
         f.score, f.grade, f.imputed,
         exists (select 1 from revision v where v.key = any($13) and v.vintage = 'preliminary')
           or exists (select 1 from observation o where o.revision_key = any($13) and o.unit_id = f.unit_id and o.year = $9 and o.flags & 1 = 1) as preliminary,
         b.rank as "previousRank", b.score as "previousScore",
         case when i.low is null then null else jsonb_build_object('low', i.low, 'median', i.median, 'high', i.high, 'robustnessRunId', sure.id) end as interval,
         coalesce((select jsonb_agg(jsonb_build_array(c.score, c.rank, c.grade, c.imputed) order by k.place)
           from unnest($14::smallint[]) with ordinality k(node, place)
           left join score c on c.run_key = $8 and c.year = $9 and c.unit_id = f.unit_id and c.node = k.node), '[]') as children
       from found f left join score b on b.run_key = $8 and b.year = $15 and b.unit_id = f.unit_id and b.node = $10
         left join sure on true left join robustness_result i on i.run_key = sure.key and i.unit_id = f.unit_id
       order by f.rank, f.code collate "C"`,
      [
        ...conditionParameters(question.condition), searchParameter(question.search), question.runKey, question.year, question.node, question.first + 1,
        question.offset, question.revisionKeys, question.children, question.year - 1,
      ],
    );
  }

  /** Units of the condition that got no rank at the index. */
  async notRanked(question: Pick<RankingQuestion, 'runKey' | 'year' | 'condition'>): Promise<NotRankedView[]> {
    return this.dataSource.query(
      `select jsonb_build_object('id', u.id, 'code', u.code, 'name', jsonb_build_object('zh', u.name_zh, 'en', u.name_en)) as unit, n.year, n.reason,
         jsonb_build_object('zh', n.detail_zh, 'en', n.detail_en) as detail
       from not_ranked n join unit u on u.id = n.unit_id left join unit v on v.id = u.province_id left join unit p on p.id = u.parent_id
       where n.run_key = $7 and n.year = $8 and ${conditionSql(1)} order by u.code collate "C"`,
      [...conditionParameters(question.condition), question.runKey, question.year],
    );
  }
}
