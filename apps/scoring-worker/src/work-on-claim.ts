import type { Logger } from '@nestjs/common';
import type { Attempt } from '#persistence';
import { Heart, type Progress } from './heart.js';

/** A row that this worker has claimed: a score run, or a chunk of a robustness run. */
export interface ClaimedRow {
  /** As the log calls it. */
  readonly name: string;
  /** Claims so far, this one among them; after `mostAttempts` the run fails. */
  readonly attempts: number;
  readonly mostAttempts: number;
  /** Writes a sign of life, with the progress there is. False: the row is no longer this worker's. */
  beat(progress?: Progress): Promise<boolean>;
  /** Gives the row back for another to claim. */
  release(attempt: Attempt): Promise<unknown>;
  /** Fails the run, in words. */
  fail(error: unknown): Promise<unknown>;
}

/**
 * Works on a claimed row while its heart beats. Ways out besides the answer, which are answered by undefined: the row
 * is lost (cancelled, or claimed by another after a long silence), and nothing is written; this worker is stopping, and
 * the row is given back without counting an attempt; the last attempt has failed, and so does the run.
 * @throws the error of an attempt that is not the last: the row is given back, and the queue delivers it again.
 */
export async function workOnClaim<Answer>(
  row: ClaimedRow,
  {
    heartbeatMs,
    stopping,
    logger,
  }: { readonly heartbeatMs: number; readonly stopping: AbortSignal; readonly logger: Logger },
  work: (heart: Heart) => Promise<Answer>,
): Promise<Answer | undefined> {
  const heart = new Heart((progress) => row.beat(progress), heartbeatMs);
  try {
    return await work(heart);
  } catch (error) {
    if (heart.lost.aborted) {
      logger.log(`${row.name} is no longer this worker's (cancelled, or claimed by another)`);
    } else if (stopping.aborted) {
      await row.release('does not count');
      logger.log(`${row.name} given back: this worker is stopping`);
    } else if (row.attempts < row.mostAttempts) {
      await row.release('counts');
      throw error;
    } else {
      const told = error instanceof Error ? error.stack : String(error);
      logger.error(`${row.name} failed after ${row.attempts} attempts: ${told}`);
      await row.fail(error);
    }
    return undefined;
  } finally {
    heart.stop();
  }
}
