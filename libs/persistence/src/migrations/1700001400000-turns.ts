import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When each caller was last served, so that turns go round among callers; and indexes for what a caller has open. The
 * indexes are over open runs and chunks alone, which are few; to make them reads each table once and holds up writing.
 */
export class Turns1700001400000 implements MigrationInterface {
  readonly name = 'Turns1700001400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table run_turn (        -- may be empty after a crash: then the turns begin anew
        kind text not null,                   -- score_run | robustness_run
        caller text not null,
        served_at timestamptz not null,
        primary key (kind, caller)
      );
      create index score_run_open_by_caller on score_run (created_by, key) where state in ('queued','running');
      create index robustness_run_open_by_caller on robustness_run (created_by, key)
        where state in ('queued','running');
      create index robustness_chunk_open on robustness_chunk (run_key, number) where not done;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index robustness_chunk_open, robustness_run_open_by_caller, score_run_open_by_caller;
      drop table run_turn`);
  }
}
