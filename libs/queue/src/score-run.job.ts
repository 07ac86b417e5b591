import { z } from 'zod';
import { defineJob, exponential } from './define-job.js';

/** Compute one score run: a row of `score_run`. */
export const scoreRunJob = defineJob({
  queue: 'score-runs',
  name: 'compute',
  payload: z.object({ v: z.literal(1), scoreRunId: z.uuid() }),
  id: (payload) => `score-run-${payload.scoreRunId}`,
  attempts: 5,
  backoff: exponential(2_000),
  concurrency: 2,
});
