import type { JobDeclaration } from './define-job.js';
import { robustnessChunkJob } from './robustness-chunk.job.js';
import { scoreRunJob } from './score-run.job.js';

/** Every job of the system. A job that is not here cannot be rung; one that is here must be handled by the worker. */
export const jobs: readonly JobDeclaration[] = [scoreRunJob, robustnessChunkJob];
