import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Text } from '#text';
import { allRows, firstRow } from '../rows.js';

export interface UnitRefView {
  readonly id: number;
  readonly code: string;
  readonly name: Text;
}

export interface UnitView extends UnitRefView {
  readonly scheme: string;
  readonly kind: string;
  readonly level: string | null;
  readonly province: UnitRefView | null;
  readonly parent: UnitRefView | null;
  readonly validTo: number | null;
  readonly groups: Readonly<Record<string, string>>;
}

/** Which units; all given conditions hold together. Codes are those of the unit's scheme. */
export interface UnitCondition {
  readonly kind?: string | null | undefined;
  readonly level?: string | null | undefined;
  readonly province?: string | null | undefined;
  readonly parent?: string | null | undefined;
  /** name=value */
  readonly group?: string | null | undefined;
  readonly codes?: readonly string[] | null | undefined;
}

const ref = (alias: string): string =>
  `case when ${alias}.id is null then null else jsonb_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', jsonb_build_object('zh', ${alias}.name_zh, 'en', ${alias}.name_en)) end`;

const VIEW = `
  select u.id, u.scheme, u.code, jsonb_build_object('zh', u.name_zh, 'en', u.name_en) as name, u.kind, u.level, u.valid_to as "validTo", u.groups,
    ${ref('v')} as province, ${ref('p')} as parent
  from unit u left join unit p on p.id = u.parent_id left join unit v on v.id = u.province_id`;

/** SQL that holds for unit `u` (province `v`, parent `p`), with the six parameters of `conditionParameters` from `$n` on. */
export function conditionSql(n: number): string {
  return `($${n}::text is null or u.kind = $${n}) and ($${n + 1}::text is null or u.level = $${n + 1}) and ($${n + 2}::text is null or v.code = $${n + 2})
    and ($${n + 3}::text is null or p.code = $${n + 3}) and ($${n + 4}::text is null or u.groups ->> split_part($${n + 4}, '=', 1) = split_part($${n + 4}, '=', 2))
    and ($${n + 5}::text[] is null or u.code = any($${n + 5}))`;
}

export function conditionParameters(condition: UnitCondition): unknown[] {
  return [
    condition.kind ?? null,
    condition.level ?? null,
    condition.province ?? null,
    condition.parent ?? null,
    condition.group ?? null,
    condition.codes ?? null,
  ];
}

/** SQL that holds for unit `u` when it is found by `searchParameter` at `$n`: by code, Chinese or English name, pinyin or a former name. */
export function searchSql(n: number): string {
  return `($${n}::text is null or u.code like $${n} || '%' or u.name_zh like '%' || $${n} || '%' or lower(u.name_en) like '%' || $${n} || '%'
    or u.pinyin like '%' || replace($${n}, ' ', '') || '%' or exists (select 1 from unit_name a where a.unit_id = u.id and a.name like '%' || $${n} || '%'))`;
}

export function searchParameter(search: string | null | undefined): string | null {
  return (
    search
      ?.trim()
      .toLowerCase()
      .replace(/[%_\\]/g, '\\$&') || null
  );
}

/** Units as they are shown; every list is one statement. */
@Injectable()
export class UnitReader {
  constructor(private readonly dataSource: DataSource) {}

  async byId(id: number): Promise<UnitView | undefined> {
    return firstRow<UnitView>(this.dataSource, `${VIEW} where u.id = $1`, [id]);
  }

  async byCode(scheme: string, code: string): Promise<UnitView | undefined> {
    return firstRow<UnitView>(this.dataSource, `${VIEW} where u.scheme = $1 and u.code = $2`, [scheme, code]);
  }

  /** Units in the order of the ids. */
  async byIds(ids: ArrayLike<number>): Promise<UnitView[]> {
    return allRows(
      this.dataSource,
      `${VIEW} join unnest($1::int[]) with ordinality wanted(id, place) on wanted.id = u.id order by wanted.place`,
      [Array.from(ids)],
    );
  }

  /** Units in force first, then by scheme and code; one more than `first`, where there is one. */
  async search(args: {
    readonly search?: string | null | undefined;
    readonly condition: UnitCondition;
    readonly first: number;
    readonly offset: number;
  }): Promise<{ units: UnitView[]; total: number }> {
    const rows = await allRows<UnitView & { total: number }>(
      this.dataSource,
      `select q.*, count(*) over ()::int as total from (${VIEW} where ${conditionSql(1)} and ${searchSql(7)}) q
       order by (q."validTo" is not null), q.scheme collate "C", q.code collate "C" limit $8 offset $9`,
      [...conditionParameters(args.condition), searchParameter(args.search), args.first + 1, args.offset],
    );
    return { units: rows, total: rows[0]?.total ?? 0 };
  }

  /** The parts of many units at once, keyed by parent. */
  async parts(parents: readonly number[], kind: string | null, first: number): Promise<Map<number, UnitRefView[]>> {
    const rows = await allRows<UnitRefView & { parentId: number }>(
      this.dataSource,
      `select * from (select u.id, u.code, jsonb_build_object('zh', u.name_zh, 'en', u.name_en) as name, u.parent_id as "parentId",
         row_number() over (partition by u.parent_id order by u.code collate "C") as place
       from unit u where u.parent_id = any($1) and ($2::text is null or u.kind = $2) and u.valid_to is null) q where place <= $3 order by "parentId", place`,
      [parents, kind, first],
    );
    const parts = new Map<number, UnitRefView[]>();
    for (const { parentId, id, code, name } of rows)
      parts.set(parentId, [...(parts.get(parentId) ?? []), { id, code, name }]);
    return parts;
  }
}
