import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Source files are kept as they came, uncompressed: workbooks are compressed already, and to compress the text of a CSV took
 * a seventh of the time of its submission, to save a tenth of the room that its observations take.
 */
export class SourceFileStorage1700000700000 implements MigrationInterface {
  readonly name = 'SourceFileStorage1700000700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table source_file_chunk alter column bytes set storage external');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table source_file_chunk alter column bytes set storage extended');
  }
}
