import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ids are made by the application (UUID version 7); where one is left out, by what every supported server has. */
export class IdsOnAnyServer1700001200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['revision', 'score_run', 'robustness_run'])
      await runner.query(`alter table ${table} alter column id set default gen_random_uuid()`);
  }

  /** Programs before this one leave ids to the column, whose default serves them as well. */
  async down(): Promise<void> {
    // nothing to take back
  }
}
