import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { connectionFor, type QueueBackend } from './backend.js';
import type { JobDeclaration } from './define-job.js';
import { jobs } from './jobs.js';
import { within } from './within.js';

const RING_TIMEOUT_MS = 5_000;
const CLOSE_TIMEOUT_MS = 5_000;
const MAX_RINGS = 20;

/**
 * Rings the queue for a row that is already committed. A ring that fails is logged and not thrown: the row waits, and
 * the sweeper rings again.
 */
export class Doorbell implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Doorbell.name);
  private readonly queues: ReadonlyMap<string, Queue>;

  constructor(backend: QueueBackend) {
    const connection = connectionFor(backend);
    this.queues = new Map(
      [...new Set(jobs.map((job) => job.queue))].map((name) => [name, new Queue(name, { connection })]),
    );
    for (const queue of this.queues.values())
      queue.on('error', (error) => this.logger.warn(`queue ${queue.name}: ${error.message}`));
  }

  /**
   * The queues' first connections are made before the service listens: one that breaks while BullMQ makes it would end
   * the process. A queue that is away holds up nothing.
   */
  async onApplicationBootstrap(): Promise<void> {
    const ready = Promise.all([...this.queues.values()].map((queue) => queue.waitUntilReady()));
    await within(RING_TIMEOUT_MS, ready).catch((error: Error) =>
      this.logger.warn(`the queue is not there yet: ${error.message}`),
    );
  }

  /** True: the queue has it. */
  async ring<Payload extends object>(job: JobDeclaration<Payload>, payload: Payload): Promise<boolean> {
    if (!jobs.includes(job))
      throw new RangeError(`job "${job.queue}/${job.name}" is not declared: add it to libs/queue/src/jobs.ts`);
    const data = job.payload.parse(payload);
    try {
      await within(RING_TIMEOUT_MS, this.add(job, data));
      return true;
    } catch (error) {
      this.logger.warn(`could not ring for ${job.id(data)}, the sweeper will: ${(error as Error).message}`);
      return false;
    }
  }

  /** A queue that cannot be reached does not hold up the end of the process. */
  async onApplicationShutdown(): Promise<void> {
    await within(CLOSE_TIMEOUT_MS, Promise.all([...this.queues.values()].map((queue) => queue.close()))).catch(
      () => undefined,
    );
  }

  /**
   * Adds the job unless it is waiting already. An id whose job is being worked on (or whose worker died with it) cannot
   * be added again, so the next ring for the same row takes the id with a number behind it.
   */
  private async add<Payload extends object>(job: JobDeclaration<Payload>, payload: Payload): Promise<void> {
    const queue = this.queues.get(job.queue)!;
    for (let ring = 1; ring <= MAX_RINGS; ring++) {
      const jobId = ring === 1 ? job.id(payload) : `${job.id(payload)}-${ring}`;
      const state = await queue.getJobState(jobId);
      if (state === 'unknown') {
        const { attempts, backoff } = job;
        await queue.add(job.name, payload, {
          jobId,
          attempts,
          backoff: { ...backoff },
          removeOnComplete: true,
          removeOnFail: true,
        });
        return;
      }
      if (state !== 'active' && state !== 'completed' && state !== 'failed') return;
    }
  }
}
