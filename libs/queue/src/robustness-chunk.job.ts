import { z } from 'zod';
import { defineJob, exponential } from './define-job.js';

/** Work out one chunk of a robustness run: a row of `robustness_chunk`. */
export const robustnessChunkJob = defineJob({
  queue: 'robustness-chunks',
  name: 'compute',
  payload: z.object({ v: z.literal(1), robustnessRunId: z.uuid(), chunk: z.int().nonnegative() }),
  id: (payload) => `robustness-${payload.robustnessRunId}-${payload.chunk}`,
  attempts: 5,
  backoff: exponential(2_000),
  concurrency: 1,
});
