import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Text } from '#text';
import { prepared } from '../prepared.js';
import {
  conditionParameters,
  conditionSql,
  searchParameter,
  searchSql,
  type UnitCondition,
  type UnitRefView,
} from '../units/unit.reader.js';
import { allRows, theRow } from '../rows.js';

export interface RankingQuestion {
  readonly runKey: number;
  readonly year: number;
  readonly node: number;
  /** Ascending. */
  readonly children: readonly number[];
  readonly condition: UnitCondition;
  readonly search?: string | null | undefined;
  readonly first: number;
  /** Rows to pass over. */
  readonly offset: number;
}

/** A row as one statement gives it. */
export interface RankingRowView {
  readonly rank: number;
  readonly rankInFilter: number;
  readonly unitId: number;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly provinceZh: string | null;
  readonly provinceEn: string | null;
  readonly level: string | null;
  readonly kind: string;
  readonly score: number;
  readonly grade: number | null;
  readonly imputed: boolean;
  readonly preliminary: boolean;
  readonly staleSince: number | null;
  readonly previousRank: number | null;
  readonly previousScore: number | null;
  /** In the order of the question's: score, rank, grade, imputed, preliminary, stale since. Null: it asked for none. */
  readonly children:
    | readonly (readonly [number | null, number | null, number | null, boolean, boolean, number | null])[]
    | null;
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
  readonly detail: Text;
}

const LAST_RANK = 2_147_483_647;
/** What a page carries of a score `s`, its unit `u` and the province `v`. */
const ROW =
  's.score, s.grade, s.imputed, s.preliminary, s.stale_since as "staleSince", u.id as "unitId", u.code, u.name_zh as "nameZh", u.name_en as "nameEn", u.level, u.kind, v.name_zh as "provinceZh", v.name_en as "provinceEn"';

/** The rows of a page with the year before and the children, which lie beside each other in the key: one search a unit. */
function withTheRest(
  page: string,
  { run, year, node, children }: Readonly<Record<'run' | 'year' | 'node' | 'children', string>>,
): string {
  return `select s.*, b.rank as "previousRank", b.score as "previousScore",
      (select json_agg(json_build_array(c.score, c.rank, c.grade, c.imputed, c.preliminary, c.stale_since) order by c.node) from score c
        where c.run_key = ${run} and c.year = ${year} and c.unit_id = s."unitId" and c.node = any(${children}::smallint[])) as children
    from (${page}) s left join score b on b.run_key = ${run} and b.year = ${year} - 1 and b.unit_id = s."unitId" and b.node = ${node}
    order by s.rank, s.code collate "C"`;
}

/** Whether every ranked unit is meant. */
function unconditional({ condition, search }: Pick<RankingQuestion, 'condition' | 'search'>): boolean {
  return conditionParameters(condition).every((parameter) => parameter === null) && searchParameter(search) === null;
}

/** Ranked units of a run, a page at a time: one statement, whatever the page's length. */
@Injectable()
export class RankingReader {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of one more than `first` rows, where there is one, and how many rows there are; undefined where that was not asked anew. */
  async page(
    question: RankingQuestion,
  ): Promise<{ readonly rows: readonly RankingRowView[]; readonly total: number | undefined }> {
    if (unconditional(question)) return { rows: await this.everybody(question), total: undefined };
    const rows = await this.some(question);
    return { rows, total: rows[0]?.total ?? 0 };
  }

  /** How many units are ranked at a node. */
  async total({ runKey, year, node }: Pick<RankingQuestion, 'runKey' | 'year' | 'node'>): Promise<number> {
    const { total } = await theRow<{ total: number }>(
      this.dataSource,
      'select count(*)::int as total from score where run_key = $1 and year = $2 and node = $3 and rank is not null',
      [runKey, year, node],
    );
    return total;
  }

  /**
   * No row of a page ranks beyond its last one. That bound is for the planner: with it the plan for any page is no dearer in its eyes than
   * one for these very numbers, so it plans once a connection and not at every request.
   */
  private everybody({ runKey, year, node, children, first, offset }: RankingQuestion): Promise<RankingRowView[]> {
    return prepared(
      this.dataSource,
      'ranking-page',
      withTheRest(
        `select s.rank, s.rank as "rankInFilter", ${ROW} from score s join unit u on u.id = s.unit_id left join unit v on v.id = u.province_id
       where s.run_key = $1 and s.year = $2 and s.node = $3 and s.rank >= 1 and s.rank <= coalesce(
         (select rank from score where run_key = $1 and year = $2 and node = $3 and rank >= 1 order by rank limit 1 offset $5::int + $6::int - 1), ${LAST_RANK})
       order by s.rank, u.code collate "C" limit $5 offset $6`,
        { run: '$1', year: '$2', node: '$3', children: '$4' },
      ),
      [runKey, year, node, children, first + 1, offset],
    );
  }

  private some(question: RankingQuestion): Promise<(RankingRowView & { readonly total: number })[]> {
    return allRows(
      this.dataSource,
      withTheRest(
        `with filtered as (
         select s.rank, rank() over (order by s.rank)::int as "rankInFilter", ${ROW}
         from score s join unit u on u.id = s.unit_id left join unit v on v.id = u.province_id left join unit p on p.id = u.parent_id
         where s.run_key = $8 and s.year = $9 and s.node = $10 and s.rank is not null and ${conditionSql(1)}
       )
       select s.*, count(*) over ()::int as total from filtered s join unit u on u.id = s."unitId" where ${searchSql(7)}
       order by s.rank, s.code collate "C" limit $11 offset $12`,
        { run: '$8', year: '$9', node: '$10', children: '$13' },
      ),
      [
        ...conditionParameters(question.condition),
        searchParameter(question.search),
        question.runKey,
        question.year,
        question.node,
        question.first + 1,
        question.offset,
        question.children,
      ],
    );
  }

  /** Names of the units above some units, by unit id; a unit without one is not there. */
  async parents(unitIds: readonly number[]): Promise<Map<number, Text>> {
    const rows = await allRows<{ id: number; name: Text }>(
      this.dataSource,
      `select u.id, jsonb_build_object('zh', p.name_zh, 'en', p.name_en) as name from unit u join unit p on p.id = u.parent_id where u.id = any($1)`,
      [unitIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Where the ranks at the index may lie, by the newest completed robustness run over this run and year. */
  async intervals({
    runKey,
    year,
    unitIds,
  }: {
    readonly runKey: number;
    readonly year: number;
    readonly unitIds: readonly number[];
  }): Promise<RankIntervalView[]> {
    return allRows(
      this.dataSource,
      `with sure as (select key, id from robustness_run where score_run_key = $1 and year = $2 and state = 'completed' order by finished_at desc, key desc limit 1)
       select i.unit_id as "unitId", i.low, i.median, i.high, sure.id as "robustnessRunId" from sure join robustness_result i on i.run_key = sure.key
       where i.unit_id = any($3) and i.low is not null`,
      [runKey, year, unitIds],
    );
  }

  /** Units of the condition that got no rank at the index. */
  async notRanked(question: Pick<RankingQuestion, 'runKey' | 'year' | 'condition'>): Promise<NotRankedView[]> {
    return allRows(
      this.dataSource,
      `select jsonb_build_object('id', u.id, 'code', u.code, 'name', jsonb_build_object('zh', u.name_zh, 'en', u.name_en)) as unit, n.year, n.reason,
         jsonb_build_object('zh', n.detail_zh, 'en', n.detail_en) as detail
       from not_ranked n join unit u on u.id = n.unit_id left join unit v on v.id = u.province_id left join unit p on p.id = u.parent_id
       where n.run_key = $7 and n.year = $8 and ${conditionSql(1)} order by u.code collate "C"`,
      [...conditionParameters(question.condition), question.runKey, question.year],
    );
  }
}
