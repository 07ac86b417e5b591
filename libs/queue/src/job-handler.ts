import type { JobDeclaration } from './define-job.js';

export interface Delivery {
  /** Aborted when the process is asked to stop: give the row back and return. */
  readonly signal: AbortSignal;
}

/** Does the work of one declared job. May be called twice for the same payload, at once or later; the row decides. */
export interface JobHandler<Payload extends object = object> {
  readonly job: JobDeclaration<Payload>;
  /** How many this process works on at a time, where its settings say; otherwise as declared. */
  readonly atOnce?: number;
  handle(payload: Payload, delivery: Delivery): Promise<void>;
}

/**
 * Finds rows of one job that wait although no job of the queue names them, and makes rows of dead workers claimable
 * again.
 */
export interface Sweep<Payload extends object = object> {
  readonly job: JobDeclaration<Payload>;
  due(): Promise<Payload[]>;
}
