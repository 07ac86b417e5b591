import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The name under which a revision's file came: the same bytes may come again under another one, which `source_file` keeps once. */
export class RevisionFileName1700000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table revision add column file_name text;
      update revision r set file_name = f.name from source_file f where f.id = r.file_id;
      alter table revision alter column file_name set not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table revision drop column file_name');
  }
}
