import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SOURCE_FLAGS } from '#observation';
import { allRows, theRow } from '../rows.js';

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
  /** Bits: 1 preliminary, 2 estimated by the source, 4 converted, 8 warned, 16 series break before. */
  readonly flags: number;
  readonly note: string | null;
  readonly sampleSize: number | null;
  readonly standardError: number | null;
  readonly row: number;
  readonly column: number;
}

export interface RevisionDiff {
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly same: number;
  };
  readonly byIndicator: readonly {
    readonly indicator: string;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  }[];
  readonly byYear: readonly {
    readonly year: number;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  }[];
  readonly changes: readonly RevisionChange[];
}

const SIDE = (
  side: 'a' | 'b',
): string => `case when (${side}).unit_id is not null then jsonb_build_object('value', (${side}).value, 'missing', (${side}).missing, 'flags', (${side}).flags,
  'note', (${side}).note, 'sampleSize', (${side}).sample_size, 'standardError', (${side}).standard_error, 'row', (${side}).file_row, 'column', (${side}).file_column) end`;

/**
 * Both sides of every unit, indicator and year; `$1` the earlier revision, `$2` the later one. A value is the same when
 * number, reason, note, sample size, standard error and the source's own flags (preliminary, estimated, break) are.
 */
const BOTH = `
  with a as (select * from observation where revision_key = $1), b as (select * from observation where revision_key = $2),
  both_sides as (
    select coalesce(a.unit_id, b.unit_id) as unit_id, coalesce(a.indicator_id, b.indicator_id) as indicator_id, coalesce(a.year, b.year) as year,
      case when a.unit_id is null then 'added' when b.unit_id is null then 'removed'
        when (a.value, a.missing, a.flags & ${SOURCE_FLAGS}, a.note, a.sample_size, a.standard_error) is not distinct from (b.value, b.missing, b.flags & ${SOURCE_FLAGS}, b.note, b.sample_size, b.standard_error) then 'same'
        else 'changed' end as change,
      a, b
    from a full join b on a.unit_id = b.unit_id and a.indicator_id = b.indicator_id and a.year = b.year)`;

const COUNTS = `count(*) filter (where change = 'added')::int as added, count(*) filter (where change = 'changed')::int as changed,
  count(*) filter (where change = 'removed')::int as removed`;

/** What changed from one revision of a dataset to another; counts are of all, the changes listed are a page, of one kind where `change` names it. */
@Injectable()
export class RevisionDiffRepository {
  constructor(private readonly dataSource: DataSource) {}

  async between(
    beforeKey: number,
    afterKey: number,
    page: { readonly first: number; readonly offset: number; readonly change?: RevisionChange['change'] | undefined },
  ): Promise<RevisionDiff> {
    const keys = [beforeKey, afterKey];
    const [counts, byIndicator, byYear, changes] = await Promise.all([
      theRow<RevisionDiff['counts']>(
        this.dataSource,
        `${BOTH} select ${COUNTS}, count(*) filter (where change = 'same')::int as same from both_sides`,
        keys,
      ),
      allRows<RevisionDiff['byIndicator'][number]>(
        this.dataSource,
        `${BOTH} select i.code as indicator, ${COUNTS} from both_sides join indicator i on i.id = indicator_id where change <> 'same' group by i.code order by i.code collate "C"`,
        keys,
      ),
      allRows<RevisionDiff['byYear'][number]>(
        this.dataSource,
        `${BOTH} select year, ${COUNTS} from both_sides where change <> 'same' group by year order by year`,
        keys,
      ),
      allRows<RevisionChange>(
        this.dataSource,
        `${BOTH} select change, jsonb_build_object('scheme', u.scheme, 'code', u.code, 'nameZh', u.name_zh, 'nameEn', u.name_en) as unit, i.code as indicator, year,
           ${SIDE('a')} as before, ${SIDE('b')} as after
         from both_sides join unit u on u.id = unit_id join indicator i on i.id = indicator_id where change <> 'same' and ($5::text is null or change = $5)
         order by u.scheme collate "C", u.code collate "C", i.code collate "C", year limit $3 offset $4`,
        [...keys, page.first, page.offset, page.change ?? null],
      ),
    ]);
    return { counts, byIndicator, byYear, changes };
  }
}
