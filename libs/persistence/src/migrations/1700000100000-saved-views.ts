import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions and lists of units kept under a short id. Neither changes once kept: the id stands for the content. */
export class SavedViews1700000100000 implements MigrationInterface {
  readonly name = 'SavedViews1700000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        id text primary key,
        question text not null,
        arguments jsonb not null,             -- with the run that answered, so that the answer stays the same
        title text not null,
        created_by text not null default '',
        created_at timestamptz not null default now()
      );
      create table unit_group (
        id text primary key,
        title text not null,
        codes text[] not null,
        created_by text not null default '',
        created_at timestamptz not null default now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table unit_group, saved_view');
  }
}
