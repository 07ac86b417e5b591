import type { Claim, ScoreRunRepository } from '#persistence';

/**
 * Shows that a claimed run is being worked on. When the row is no longer this worker's (cancelled, or claimed by another
 * after a long silence) `lost` is aborted. A beat that cannot be written is no loss yet: the row decides.
 */
export class Heart {
  private readonly losing = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private progress: { step: string; done: number } | undefined;

  constructor(private readonly runs: ScoreRunRepository, private readonly claim: Claim, everyMs: number) {
    this.timer = setInterval(() => void this.beat(), everyMs);
  }

  get lost(): AbortSignal {
    return this.losing.signal;
  }

  /** Says where the run is, at once. */
  async reach(step: string, done: number): Promise<void> {
    this.progress = { step, done };
    await this.beat();
    this.lost.throwIfAborted();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async beat(): Promise<void> {
    try {
      const held = await this.runs.beat(this.claim, this.progress);
      this.progress = undefined;
      if (!held) this.losing.abort();
    } catch {
      return;
    }
  }
}
