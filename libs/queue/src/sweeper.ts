import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Doorbell } from './doorbell.js';
import type { Sweep } from './job-handler.js';

/** Every `intervalMs`: rings for whatever the sweeps find. Several processes may sweep at once. */
export class Sweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Sweeper.name);
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;

  constructor(
    private readonly doorbell: Doorbell,
    private readonly sweeps: readonly Sweep[],
    private readonly intervalMs: number,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.sweeping ??= this.sweep().finally(() => (this.sweeping = undefined));
    }, this.intervalMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  /** One round. A sweep that fails is logged; the next round tries again. */
  async sweep(): Promise<void> {
    for (const sweep of this.sweeps) {
      try {
        for (const payload of await sweep.due()) await this.doorbell.ring(sweep.job, payload);
      } catch (error) {
        this.logger.warn(`sweep of ${sweep.job.queue}/${sweep.job.name}: ${(error as Error).message}`);
      }
    }
  }
}
