import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordAct } from '../audit/record-act.js';
import { affected, allRows, firstRow } from '../rows.js';

/** What the last revision in force had, for the checks of the next one. */
export interface LastRevision {
  readonly number: number;
  readonly mapping: unknown;
  /** Empty where there are more than asked for. */
  readonly figures: readonly {
    readonly unitId: number;
    readonly indicator: string;
    readonly year: number;
    readonly value: number;
  }[];
  readonly unitsOfMeasure: Readonly<Record<string, string>>;
}

export interface AuditLine {
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly subject: string;
  readonly detail: unknown;
}

/** Revisions over time: what the last one said, withdrawal, and the lines that say who did what. */
@Injectable()
export class RevisionHistoryRepository {
  constructor(private readonly dataSource: DataSource) {}

  async last(slug: string, atMost: number): Promise<LastRevision | undefined> {
    const revision = await firstRow<{
      key: number;
      number: number;
      mapping: unknown;
      count: string;
      units: Record<string, string>;
    }>(
      this.dataSource,
      `select r.key, r.number, r.mapping, r.observation_count as count,
         (select coalesce(jsonb_object_agg(i.code, ri.unit_of_measure), '{}') from revision_indicator ri join indicator i on i.id = ri.indicator_id
          where ri.revision_key = r.key and ri.unit_of_measure is not null) as units
       from revision r join dataset d on d.id = r.dataset_id where d.slug = $1 and r.withdrawn_at is null order by r.number desc limit 1`,
      [slug],
    );
    if (!revision) return undefined;
    const figures =
      Number(revision.count) > atMost
        ? []
        : await allRows<LastRevision['figures'][number]>(
            this.dataSource,
            `select o.unit_id as "unitId", i.code as indicator, o.year, o.value from observation o join indicator i on i.id = o.indicator_id
       where o.revision_key = $1 and o.value is not null`,
            [revision.key],
          );
    return { number: revision.number, mapping: revision.mapping, figures, unitsOfMeasure: revision.units };
  }

  /** Hides a revision from then on, with the reason; nothing is deleted. False: it was withdrawn already. */
  async withdraw(
    revision: { readonly key: number; readonly id: string },
    actor: string,
    reason: string,
  ): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const withdrawn = await affected(
        manager,
        'update revision set withdrawn_at = now(), withdrawn_reason = $2 where key = $1 and withdrawn_at is null',
        [revision.key, reason],
      );
      if (withdrawn === 0) return false;
      await recordAct(manager, actor, 'revision.withdrawn', revision.id, { reason });
      return true;
    });
  }

  /** The acts on a dataset's revisions, newest first. */
  async acts(slug: string, first: number): Promise<AuditLine[]> {
    return allRows(
      this.dataSource,
      `select a.at, a.actor, a.act, a.subject, a.detail from audit a
       where a.subject = $1 or a.subject in (select r.id::text from revision r join dataset d on d.id = r.dataset_id where d.slug = $1)
       order by a.id desc limit $2`,
      [slug, first],
    );
  }
}
