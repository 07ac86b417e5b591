import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineJob, exponential } from './define-job.js';
import type { JobHandler } from './job-handler.js';
import { checkHandled } from './job-workers.js';

const declare = (name: string) =>
  defineJob({
    queue: 'q',
    name,
    payload: z.object({ v: z.literal(1) }),
    id: () => name,
    attempts: 1,
    backoff: exponential(1),
    concurrency: 1,
  });
const handlerOf = (job: JobHandler['job']): JobHandler => ({ job, handle: async () => undefined });

describe('boot', () => {
  it('passes when every declared job has one handler', () => {
    const job = declare('a');
    expect(() => checkHandled([job], [handlerOf(job)])).not.toThrow();
  });
  it('fails when a declared job has no handler, and names it', () => {
    expect(() => checkHandled([declare('a')], [])).toThrow('"q/a" is declared and nobody handles it');
  });
  it('fails when a handled job is not declared, and names it', () => {
    expect(() => checkHandled([], [handlerOf(declare('b'))])).toThrow('"q/b" has no declaration');
  });
  it('fails when a job has two handlers', () => {
    const job = declare('a');
    expect(() => checkHandled([job], [handlerOf(job), handlerOf(job)])).toThrow('two handlers');
  });
});
