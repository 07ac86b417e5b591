import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which programs may work on this database: those that know at least the migration of this number. */
export class LowestProgram1700001300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lowest_program (
        migration bigint not null,
        only_row boolean primary key default true check (only_row)
      );
      insert into lowest_program (migration) values (0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table lowest_program');
  }
}
