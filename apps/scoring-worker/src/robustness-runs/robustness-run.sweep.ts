import { Inject, Injectable } from '@nestjs/common';
import { RobustnessRepository } from '#persistence';
import { robustnessChunkJob, type Sweep } from '#queue';
import { WORKER_SETTINGS, type WorkerSettings } from '../worker-settings.js';

/** Parts of robustness runs left waiting (the ring was lost), those whose worker is gone, and runs whose last step is open. */
@Injectable()
export class RobustnessRunSweep implements Sweep<{ v: 1; robustnessRunId: string; chunk: number }> {
  readonly job = robustnessChunkJob;

  constructor(
    private readonly runs: RobustnessRepository,
    @Inject(WORKER_SETTINGS) private readonly settings: WorkerSettings,
  ) {}

  async due(): Promise<{ v: 1; robustnessRunId: string; chunk: number }[]> {
    return (await this.runs.waiting(this.settings.staleAfterMs)).map((part) => ({ v: 1, ...part }));
  }
}
