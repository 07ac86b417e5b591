import { Inject, Injectable } from '@nestjs/common';
import { RobustnessChunkRepository } from '#persistence';
import { robustnessChunkJob, type Sweep } from '#queue';
import { WORKER_SETTINGS, type WorkerSettings } from '../worker-settings.js';

/**
 * Chunks of robustness runs left waiting (the ring was lost) and those whose worker is gone; the last chunk when all
 * others are done.
 */
@Injectable()
export class RobustnessRunSweep implements Sweep<{ v: 1; robustnessRunId: string; chunk: number }> {
  readonly job = robustnessChunkJob;

  constructor(
    private readonly chunks: RobustnessChunkRepository,
    @Inject(WORKER_SETTINGS) private readonly settings: WorkerSettings,
  ) {}

  async due(): Promise<{ v: 1; robustnessRunId: string; chunk: number }[]> {
    return (await this.chunks.waiting(this.settings.staleAfterMs)).map((chunk) => ({ v: 1, ...chunk }));
  }
}
