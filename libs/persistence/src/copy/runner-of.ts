import type { EntityManager, QueryRunner } from 'typeorm';

/**
 * The one connection of a transaction, for COPY. @throws Error outside a transaction, where there is no one connection.
 */
export function runnerOf({ queryRunner }: EntityManager): QueryRunner {
  if (queryRunner === undefined) throw new Error('COPY needs the connection of a transaction');
  return queryRunner;
}
