import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last step of a robustness run is a part like the others: the last one, claimed when they are done, with attempts of its own. */
export class RobustnessFinish1700000800000 implements MigrationInterface {
  readonly name = 'RobustnessFinish1700000800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into robustness_chunk (run_key, number, kind, first, past, done)
        select key, chunk_count, 'finish', 0, 0, state = 'completed' from robustness_run;
      update robustness_run set chunk_count = chunk_count + 1, chunks_done = chunks_done + (state = 'completed')::int;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from robustness_chunk where kind = 'finish';
      update robustness_run set chunk_count = chunk_count - 1, chunks_done = chunks_done - (state = 'completed')::int;
    `);
  }
}
