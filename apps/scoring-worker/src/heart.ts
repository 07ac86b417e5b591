export interface Progress {
  readonly step: string;
  readonly done: number;
}

/**
 * Shows that a claimed row (a score run, or a chunk of a robustness run) is being worked on. When the row is no longer this worker's (cancelled,
 * or claimed by another after a long silence) `lost` is aborted. A beat that cannot be written is no loss yet: the row decides.
 */
export class Heart {
  private readonly losing = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private progress: Progress | undefined;

  /** `write` writes a sign of life, with the progress there is, and says whether the row is still this worker's. */
  constructor(
    private readonly write: (progress?: Progress) => Promise<boolean>,
    everyMs: number,
  ) {
    this.timer = setInterval(() => void this.beat(), everyMs);
  }

  get lost(): AbortSignal {
    return this.losing.signal;
  }

  /** Writes how far the work is, at once. @throws AbortError when the row is lost. */
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
      const held = await this.write(this.progress);
      this.progress = undefined;
      if (!held) this.losing.abort();
    } catch {
      return;
    }
  }
}
