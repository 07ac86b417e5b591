import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { prepared } from '../prepared.js';
import { conditionParameters, conditionSql, searchParameter, searchSql, type UnitCondition, type UnitRefView } from '../units/unit.reader.js';

interface Names {
  readonly zh: string;
  readonly en: string;
}

export interface RankingQuestion {
  readonly runKey: number;
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
  readonly rank: number;
  readonly rankInFilter: number;
  readonly unit: { readonly id: number; readonly code: string; readonly name: Names; readonly province: Names | null; readonly level: string | null; readonly kind: string };
  readonly score: number;
  readonly grade: number | null;
  readonly imputed: boolean;
  readonly preliminary: boolean;
  readonly staleSince: number | null;
  readonly previousRank: number | null;
  readonly previousScore: number | null;
  /** In the order of `children`: score, rank, grade, imputed, preliminary, stale since. */
  readonly children: readonly (readonly [number | null, number | null, number | null, boolean, boolean, number | null])[];
}

/** Where a unit's rank may lie. */
export interface RankIntervalView {
  readonly unitId: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly robustnessRunId: string;
}

export interface NotRankedView {
  readonly unit: UnitRefView;
  readonly year: number;
  readonly reason: string;
  readonly detail: Names;
}

const UNIT = `jsonb_build_object('id', u.id, 'code', u.code, 'name', jsonb_build_object('zh', u.name_zh, 'en', u.name_en),
           'province', case when v.id is null then null else jsonb_build_object('zh', v.name_zh, 'en', v.name_en) end, 'level', u.level, 'kind', u.kind)`;
/** Scores of the children in the order asked for. */
const children = (unit: string, run: string, year: string, nodes: string): string => `
         (select coalesce(jsonb_agg(jsonb_build_array(c.score, c.rank, c.grade, coalesce(c.imputed, false), coalesce(c.preliminary, false), c.stale_since) order by k.place), '[]')
           from unnest(${nodes}::smallint[]) with ordinality k(node, place)
           left join score c on c.run_key = ${run} and c.year = ${year} and c.unit_id = ${unit} and c.node = k.node)`;

/** Whether every ranked unit is meant. */
function unconditional({ condition, search }: Pick<RankingQuestion, 'condition' | 'search'>): boolean {
  return conditionParameters(condition).every((parameter) => parameter === null) && searchParameter(search) === null;
}

/** Ranked units of a run, a page at a time: one statement, whatever the page's length. */
@Injectable()
export class RankingReader {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of one more than `first` rows, where there is one, and how many rows there are; undefined where that was not asked anew. */
  async page(question: RankingQuestion): Promise<{ readonly rows: readonly RankingRowView[]; readonly total: number | undefined }> {
    if (unconditional(question)) return { rows: await this.everybody(question), total: undefined };
    const rows = await this.some(question);
    return { rows, total: rows[0]?.total ?? 0 };
  }

  /** How many units are ranked at a node. */
  async total({ runKey, year, node }: Pick<RankingQuestion, 'runKey' | 'year' | 'node'>): Promise<number> {
    const [row]: { total: number }[] = await this.dataSource.query(
      'select count(*)::int as total from score where run_key = $1 and year = $2 and node = $3 and rank is not null', [runKey, year, node]);
    return row!.total;
  }

  private everybody({ runKey, year, node, children: nodes, first, offset }: RankingQuestion): Promise<RankingRowView[]> {
    return prepared<RankingRowView>(this.dataSource, 'ranking-page',
      `select s.rank, s.rank as "rankInFilter", ${UNIT} as unit, s.score, s.grade, s.imputed, s.preliminary, s.stale_since as "staleSince", b.rank as "previousRank", b.score as "previousScore",
         ${children('s.unit_id', '$1', '$2', '$4')} as children
       from (select s.unit_id, s.rank, s.score, s.grade, s.imputed, s.preliminary, s.stale_since, u.code from score s join unit u on u.id = s.unit_id
           where s.run_key = $1 and s.year = $2 and s.node = $3 and s.rank is not null order by s.rank, u.code collate "C" limit $5 offset $6) s
         join unit u on u.id = s.unit_id left join unit v on v.id = u.province_id
         left join score b on b.run_key = $1 and b.year = $2 - 1 and b.unit_id = s.unit_id and b.node = $3
       order by s.rank, s.code collate "C"`,
      [runKey, year, node, nodes, first + 1, offset],
    );
  }

  private some(question: RankingQuestion): Promise<(RankingRowView & { readonly total: number })[]> {
    return this.dataSource.query(
      `with filtered as (
         select s.unit_id, s.rank, s.score, s.grade, s.imputed, s.preliminary, s.stale_since, rank() over (order by s.rank)::int as rank_in_filter
         from score s join unit u on u.id = s.unit_id left join unit v on v.id = u.province_id left join unit p on p.id = u.parent_id
         where s.run_key = $8 and s.year = $9 and s.node = $10 and s.rank is not null and ${conditionSql(1)}
       ), found as (
         select f.*, u.code, count(*) over ()::int as total from filtered f join unit u on u.id = f.unit_id
         where ${searchSql(7)} order by f.rank, u.code collate "C" limit $11 offset $12
       )
       select f.total, f.rank, f.rank_in_filter as "rankInFilter", ${UNIT} as unit, f.score, f.grade, f.imputed, f.preliminary, f.stale_since as "staleSince", b.rank as "previousRank", b.score as "previousScore",
         ${children('f.unit_id', '$8', '$9', '$13')} as children
       from found f join unit u on u.id = f.unit_id left join unit v on v.id = u.province_id
         left join score b on b.run_key = $8 and b.year = $9 - 1 and b.unit_id = f.unit_id and b.node = $10
       order by f.rank, f.code collate "C"`,
      [
        ...conditionParameters(question.condition), searchParameter(question.search), question.runKey, question.year, question.node, question.first + 1,
        question.offset, question.children,
      ],
    );
  }

  /** Where the ranks at the index may lie, by the newest completed robustness run over this run and year. */
  async intervals({ runKey, year, unitIds }: { readonly runKey: number; readonly year: number; readonly unitIds: readonly number[] }): Promise<RankIntervalView[]> {
    return this.dataSource.query(
      `with sure as (select key, id from robustness_run where score_run_key = $1 and year = $2 and state = 'completed' order by finished_at desc, key desc limit 1)
       select i.unit_id as "unitId", i.low, i.median, i.high, sure.id as "robustnessRunId" from sure join robustness_result i on i.run_key = sure.key
       where i.unit_id = any($3) and i.low is not null`,
      [runKey, year, unitIds],
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
