import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A value that one revision has and another has not, or has otherwise. */
export interface RevisionChange {
  readonly change: 'added' | 'changed' | 'removed';
  readonly unit: { readonly scheme: string; readonly code: string; readonly nameZh: string; readonly nameEn: string };
  readonly indicator: string;
  readonly year: number;
  readonly before: DiffValue | null;
  readonly after: DiffValue | null;
}

export interface DiffValue {
  readonly value: number | null;
  readonly missing: number;
  readonly row: number;
  readonly column: number;
}

export interface RevisionDiff {
  readonly counts: { readonly added: number; readonly changed: number; readonly removed: number; readonly same: number };
  readonly byIndicator: readonly { readonly indicator: string; readonly added: number; readonly changed: number; readonly removed: number }[];
  readonly byYear: readonly { readonly year: number; readonly added: number; readonly changed: number; readonly removed: number }[];
  readonly changes: readonly RevisionChange[];
}

/** Both sides of every unit, indicator and year; `$1` the earlier revision, `$2` the later one. */
const BOTH = `
  with a as (select * from observation where revision_key = $1), b as (select * from observation where revision_key = $2),
  both_sides as (
    select coalesce(a.unit_id, b.unit_id) as unit_id, coalesce(a.indicator_id, b.indicator_id) as indicator_id, coalesce(a.year, b.year) as year,
      case when a.unit_id is null then 'added' when b.unit_id is null then 'removed'
        when a.value is not distinct from b.value and a.missing = b.missing then 'same' else 'changed' end as change,
      a.unit_id is not null as has_before, a.value as before, a.missing as before_missing, a.file_row as before_row, a.file_column as before_column,
      b.unit_id is not null as has_after, b.value as after, b.missing as after_missing, b.file_row as after_row, b.file_column as after_column
    from a full join b on a.unit_id = b.unit_id and a.indicator_id = b.indicator_id and a.year = b.year)`;

const COUNTS = `count(*) filter (where change = 'added')::int as added, count(*) filter (where change = 'changed')::int as changed,
  count(*) filter (where change = 'removed')::int as removed`;

/** What changed from one revision of a dataset to another. */
@Injectable()
export class RevisionDiffRepository {
  constructor(private readonly dataSource: DataSource) {}

  async between(beforeKey: number, afterKey: number, page: { readonly first: number; readonly offset: number }): Promise<RevisionDiff> {
    const keys = [beforeKey, afterKey];
    const [[counts], byIndicator, byYear, changes] = await Promise.all([
      this.dataSource.query(`${BOTH} select ${COUNTS}, count(*) filter (where change = 'same')::int as same from both_sides`, keys),
      this.dataSource.query(`${BOTH} select i.code as indicator, ${COUNTS} from both_sides join indicator i on i.id = indicator_id where change <> 'same' group by i.code order by i.code collate "C"`, keys),
      this.dataSource.query(`${BOTH} select year, ${COUNTS} from both_sides where change <> 'same' group by year order by year`, keys),
      this.dataSource.query(
        `${BOTH} select change, jsonb_build_object('scheme', u.scheme, 'code', u.code, 'nameZh', u.name_zh, 'nameEn', u.name_en) as unit, i.code as indicator, year,
           case when has_before then jsonb_build_object('value', before, 'missing', before_missing, 'row', before_row, 'column', before_column) end as before,
           case when has_after then jsonb_build_object('value', after, 'missing', after_missing, 'row', after_row, 'column', after_column) end as after
         from both_sides join unit u on u.id = unit_id join indicator i on i.id = indicator_id where change <> 'same'
         order by u.scheme collate "C", u.code collate "C", i.code collate "C", year limit $3 offset $4`,
        [...keys, page.first, page.offset],
      ),
    ]);
    return { counts, byIndicator, byYear, changes };
  }
}
