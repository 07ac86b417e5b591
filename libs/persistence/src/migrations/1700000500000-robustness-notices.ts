import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tells listeners when a robustness run moves, as score runs do. */
export class RobustnessNotices1700000500000 implements MigrationInterface {
  readonly name = 'RobustnessNotices1700000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function robustness_run_changed() returns trigger language plpgsql as $$
        begin
          perform pg_notify('robustness_run', new.id::text);
          return null;
        end $$;
      create trigger robustness_run_changed after insert or update of state, chunks_done, estimated_from on robustness_run
        for each row execute function robustness_run_changed();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger robustness_run_changed on robustness_run; drop function robustness_run_changed');
  }
}
