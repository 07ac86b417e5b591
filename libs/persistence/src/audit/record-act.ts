import type { EntityManager } from 'typeorm';

export type Act =
  | 'revision.created'
  | 'revision.withdrawn'
  | 'methodology.created'
  | 'run.requested'
  | 'run.cancelled'
  | (string & {});

/**
 * Writes one line of the audit, in the caller's transaction: the act and its line are committed together or not at all.
 */
export async function recordAct(
  manager: EntityManager,
  actor: string,
  act: Act,
  subject: string,
  detail: object = {},
): Promise<void> {
  await manager.query('insert into audit (actor, act, subject, detail) values ($1, $2, $3, $4)', [
    actor,
    act,
    subject,
    JSON.stringify(detail),
  ]);
}
