import { Inject, Injectable } from '@nestjs/common';
import { ScoreRunRepository } from '#persistence';
import { scoreRunJob, type Sweep } from '#queue';
import { WORKER_SETTINGS, type WorkerSettings } from '../worker-settings.js';

/** Score runs left queued (the ring was lost) and those whose worker is gone. */
@Injectable()
export class ScoreRunSweep implements Sweep<{ v: 1; scoreRunId: string }> {
  readonly job = scoreRunJob;

  constructor(
    private readonly runs: ScoreRunRepository,
    @Inject(WORKER_SETTINGS) private readonly settings: WorkerSettings,
  ) {}

  async due(): Promise<{ v: 1; scoreRunId: string }[]> {
    await this.runs.requeueStale(this.settings.staleAfterMs, this.job.attempts);
    const waiting = await this.runs.leftQueued(this.settings.sweepMs);
    return waiting.map((scoreRunId) => ({ v: 1, scoreRunId }));
  }
}
