import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What callers have used up of their rates (libs/edge/src/rates), in the columns that rate-limiter-flexible writes.
 * Unlogged: it may be empty after a crash, and a row is written for many a request.
 */
export class Rates1700001100000 implements MigrationInterface {
  readonly name = 'Rates1700001100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table rate (
        key text primary key,                 -- rate:caller
        points integer not null default 0,
        expire bigint                         -- the end of the window, in milliseconds since 1970
      ) with (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rate');
  }
}
