import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a score rests on a preliminary figure, and on one carried forward, and from when. Of runs scored before, it is known
 * for which units and years a preliminary figure was read: all their scores are marked. From when their values were carried is not
 * known; the same order, placed again, is a new run that says it.
 */
export class ScoreMarks1700000900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table score add column preliminary boolean not null default false;
      alter table score add column stale_since smallint;    -- oldest year from which a value that the score rests on was carried forward; null: none was
      update score s set preliminary = true from score_run r
        where r.key = s.run_key and exists (select 1 from observation o join revision v on v.key = o.revision_key
          left join revision_indicator i on i.revision_key = o.revision_key and i.indicator_id = o.indicator_id
          where o.revision_key = any(r.revision_keys) and o.unit_id = s.unit_id and o.year = s.year
            and (o.flags & 1 = 1 or coalesce(i.vintage, v.vintage) = 'preliminary'));
      alter table score drop constraint score_pkey,
        add primary key (run_key, year, unit_id, node) include (score, rank, grade, imputed, preliminary, stale_since);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table score drop constraint score_pkey;
      alter table score drop column preliminary, drop column stale_since;
      alter table score add primary key (run_key, year, unit_id, node) include (score, rank, grade, imputed);
    `);
  }
}
