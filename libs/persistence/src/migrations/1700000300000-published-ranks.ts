import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places in rankings that somebody published, as printed: the content of datasets of the kind 'rankings'. */
export class PublishedRanks1700000300000 implements MigrationInterface {
  readonly name = 'PublishedRanks1700000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table published_rank (
        revision_key integer not null references revision(key),
        file_row integer not null,            -- 1-based, as a spreadsheet shows it
        publisher text not null,
        year smallint not null,
        rank integer,                         -- null: only the index was printed
        value double precision,               -- the index as printed, where one was
        name_as_printed text not null,
        unit_id integer references unit(id),  -- null: the name stands for no unit that is known
        note text,
        source text not null,
        primary key (revision_key, file_row)
      );
      create index published_rank_by_unit on published_rank (unit_id, publisher, year);
      create index published_rank_by_publisher on published_rank (publisher, year);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table published_rank');
  }
}
