import { Injectable } from '@nestjs/common';
import type { UnitRow } from '#datasets';
import { DataSource } from 'typeorm';
import { recordAct } from '../audit/record-act.js';
import { storeUnits } from './store-units.js';
import { allRows } from '../rows.js';

@Injectable()
export class UnitRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Every unit of the schemes, as the registry of #datasets wants them; `id` is the row's. */
  async rows(schemes: readonly string[]): Promise<UnitRow[]> {
    return allRows(
      this.dataSource,
      `select u.id, u.scheme, u.code, u.kind, u.level, u.name_zh as "nameZh", u.name_en as "nameEn", p.code as "parentCode", nullif(p.scheme, u.scheme) as "parentScheme",
         u.valid_from as "validFrom", u.valid_to as "validTo", s.code as "successorCode", u.groups,
         coalesce((select jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind)) from unit_name n where n.unit_id = u.id), '[]') as names
       from unit u left join unit p on p.id = u.parent_id left join unit s on s.id = u.successor_id
       where u.scheme = any($1) order by u.scheme collate "C", u.code collate "C"`,
      [schemes],
    );
  }

  /** Adds a submitter's own units, or brings them up to date. */
  async store(units: readonly UnitRow[], by?: { readonly actor: string; readonly subject: string }): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await storeUnits(manager, units);
      if (by) await recordAct(manager, by.actor, 'units.kept', by.subject, { units: units.length });
    });
  }
}
