import type { ZodType } from 'zod';

/**
 * One declaration of a kind of job. A payload carries ids, never data: the work and its progress are in a row of the
 * database, and a job of the queue only tells a worker to look at that row.
 */
export interface JobDeclaration<Payload extends object = object> {
  readonly queue: string;
  readonly name: string;
  /** Versioned by a literal `v`. */
  readonly payload: ZodType<Payload>;
  /** The same for the same work, so that ringing twice is ringing once. No ':' and not digits alone. */
  id(payload: Payload): string;
  /** Deliveries before the queue gives up; the row then says failed. */
  readonly attempts: number;
  readonly backoff: { readonly type: 'exponential' | 'fixed'; readonly delay: number };
  /** How many of this job one process works on at a time. */
  readonly concurrency: number;
}

export function defineJob<Payload extends object>(declaration: JobDeclaration<Payload>): JobDeclaration<Payload> {
  if (declaration.queue.includes(':')) throw new RangeError(`queue name "${declaration.queue}" must not contain ":"`);
  return declaration;
}

export function exponential(delay: number): { type: 'exponential'; delay: number } {
  return { type: 'exponential', delay };
}
