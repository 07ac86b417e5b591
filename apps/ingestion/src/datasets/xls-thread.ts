import type { OnApplicationShutdown } from '@nestjs/common';
import type { Piscina } from 'piscina';
import { ArchiveError, type Xls } from '#datasets';
import { threadPool } from '#platform';
import type { XlsAnswer, XlsTask } from './xls.thread.js';

export interface XlsBounds {
  readonly megabytes: number;
  readonly seconds: number;
}

/** 300,000 figures, a file of 5.7 MB, take less than 128 MB and some three seconds. */
const BOUNDS: XlsBounds = { megabytes: 1024, seconds: 60 };

/**
 * Reads XLS files in a thread of bounded memory and time, one at a time: one wrong byte in a file of a few kilobytes
 * can make
 * the library go on, or ask for memory, without end. The service stays alive to everything else.
 */
export class XlsThread implements OnApplicationShutdown {
  private readonly pool: Piscina<XlsTask, XlsAnswer>;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly bounds: XlsBounds = BOUNDS) {
    this.pool = threadPool(new URL('./xls.thread', import.meta.url), {
      maxThreads: 1,
      resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
    });
  }

  /** @throws ArchiveError for a file that is damaged or takes more than the bounds. */
  read(bytes: Uint8Array, wanted: string | undefined): Promise<Xls> {
    const reading = this.last.then(() => this.readNow(bytes, wanted));
    this.last = reading.catch(() => undefined);
    return reading;
  }

  private async readNow(bytes: Uint8Array, wanted: string | undefined): Promise<Xls> {
    const { megabytes, seconds } = this.bounds;
    const answer = await this.pool
      .run({ bytes, wanted }, { signal: AbortSignal.timeout(seconds * 1000) })
      .catch((error: Error & { code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
          throw new ArchiveError('refused', `reading it takes more than ${megabytes} MB of memory`);
        if (error.name === 'AbortError')
          throw new ArchiveError('refused', `reading it takes more than ${seconds} seconds`);
        throw error;
      });
    if ('fault' in answer) throw new ArchiveError(answer.fault.kind, answer.fault.detail);
    return answer;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.destroy();
  }
}
