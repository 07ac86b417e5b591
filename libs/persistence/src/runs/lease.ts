import { randomUUID } from 'node:crypto';

/**
 * A row that one worker at a time works on: a score run, or a chunk of a robustness run. Its columns: `worker`, the
 * token of the claim, so that who has lost the row to another changes nothing in it; `heartbeat_at`, the worker's last
 * sign of life; `attempts`, the claims so far. The functions give SQL for these columns, with the placeholders that
 * they are handed.
 */

/** A token for one claim: no two are the same, not even of one worker. */
export function newToken(worker: string): string {
  return `${worker}#${randomUUID()}`;
}

/** Whether a claim that is given back counts as an attempt: a shutdown does not; a fault that may pass does. */
export type Attempt = 'counts' | 'does not count';

/** Holds for a row that nobody works on: never claimed, given back, or silent for so many milliseconds. */
export function free(milliseconds: string, prefix: '' | 'c.' = ''): string {
  return `(${prefix}worker is null or ${silent(milliseconds, prefix)})`;
}

/** Holds for a claimed row whose worker has shown no sign of life for so many milliseconds. */
export function silent(milliseconds: string, prefix: '' | 'c.' = ''): string {
  return `${prefix}heartbeat_at < now() - ${milliseconds} * interval '1 millisecond'`;
}

/** Sets the columns of a row that is claimed. */
export function taken(token: string): string {
  return `worker = ${token}, heartbeat_at = now(), attempts = attempts + 1`;
}

/** Sets the columns of a row that is given back for another to claim. */
export function givenBack(attempt: Attempt): string {
  return `worker = null, heartbeat_at = null, attempts = attempts - ${attempt === 'counts' ? 0 : 1}`;
}
