import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { UnrecoverableError, Worker, type Job } from 'bullmq';
import { connectionFor, type QueueBackend } from './backend.js';
import type { JobDeclaration } from './define-job.js';
import type { JobHandler } from './job-handler.js';
import { jobs } from './jobs.js';
import { within } from './within.js';

/** Score runs and chunks that have not been given back by then are taken over when their heartbeat is old. */
const CLOSE_TIMEOUT_MS = 20_000;

/**
 * Delivers jobs to their handlers. The process does not boot when a declared job has no handler, or a handler no
 * declaration.
 */
export class JobWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobWorkers.name);
  private readonly stopping = new AbortController();
  private workers: Worker[] = [];

  constructor(
    private readonly backend: QueueBackend,
    private readonly handlers: readonly JobHandler[],
  ) {
    checkHandled(jobs, handlers);
  }

  onApplicationBootstrap(): void {
    const connection = connectionFor(this.backend);
    const queues = new Set(this.handlers.map((handler) => handler.job.queue));
    this.workers = [...queues].map((queue) => {
      const concurrency = Math.max(
        ...this.handlers.filter(({ job }) => job.queue === queue).map(({ job, atOnce }) => atOnce ?? job.concurrency),
      );
      const worker = new Worker(queue, (job) => this.deliver(queue, job), {
        connection,
        concurrency,
        stalledInterval: 15_000,
      });
      worker.on('error', (error) => this.logger.warn(`worker of ${queue}: ${error.message}`));
      worker.on('failed', (job, error) => this.logger.warn(`${job?.id ?? queue} failed: ${error.message}`));
      return worker;
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await within(CLOSE_TIMEOUT_MS, Promise.all(this.workers.map((worker) => worker.close()))).catch((error: Error) =>
      this.logger.warn(error.message),
    );
  }

  private async deliver(queue: string, job: Job): Promise<void> {
    const handler = this.handlers.find((candidate) => candidate.job.queue === queue && candidate.job.name === job.name);
    if (!handler) throw new UnrecoverableError(`no handler for job "${queue}/${job.name}" (rung by another version?)`);
    const payload = handler.job.payload.safeParse(job.data);
    if (!payload.success) throw new UnrecoverableError(`payload of "${queue}/${job.name}": ${payload.error.message}`);
    await handler.handle(payload.data, { signal: this.stopping.signal });
  }
}

/** @throws Error naming the job that is declared and not handled, handled and not declared, or handled twice. */
export function checkHandled(declared: readonly JobDeclaration[], handlers: readonly JobHandler[]): void {
  for (const { job } of handlers) {
    if (!declared.includes(job))
      throw new Error(
        `handler of "${job.queue}/${job.name}" has no declaration: add the job to libs/queue/src/jobs.ts`,
      );
    if (handlers.filter((handler) => handler.job === job).length > 1)
      throw new Error(`job "${job.queue}/${job.name}" has two handlers`);
  }
  for (const job of declared) {
    if (!handlers.some((handler) => handler.job === job))
      throw new Error(`job "${job.queue}/${job.name}" is declared and nobody handles it`);
  }
}
