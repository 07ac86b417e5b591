export interface Progress {
  readonly step: string;
  readonly done: number;
}

/**
 * Shows that a claimed row (a score run, or a chunk of a robustness run) is being worked on. When the row is no longer
 * this worker's (cancelled, or claimed by another after a long silence) `lost` is aborted. A beat that cannot be
 * written is no loss yet: the row decides.
 */
export class Heart {
  private readonly losing = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private writing: Promise<void> | undefined;
  /** Progress that could not be written yet. */
  private unwritten: Progress | undefined;

  /** `write` writes a sign of life, with the progress it is handed, and says whether the row is still this worker's. */
  constructor(
    private readonly write: (progress?: Progress) => Promise<boolean>,
    everyMs: number,
  ) {
    this.timer = setInterval(() => {
      if (!this.writing) void this.beat(this.unwritten);
    }, everyMs);
  }

  get lost(): AbortSignal {
    return this.losing.signal;
  }

  /** Writes how far the work is, at once. @throws AbortError when the row is lost. */
  async reach(step: string, done: number): Promise<void> {
    await this.writing;
    await this.beat({ step, done });
    this.lost.throwIfAborted();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /**
   * One sign of life at a time: two under way at once could arrive in the other order, and the progress would go back.
   */
  private beat(progress: Progress | undefined): Promise<void> {
    this.writing = this.writeOnce(progress).finally(() => (this.writing = undefined));
    return this.writing;
  }

  private async writeOnce(progress: Progress | undefined): Promise<void> {
    this.unwritten = progress;
    try {
      const held = await this.write(progress);
      this.unwritten = undefined;
      if (!held) this.losing.abort();
    } catch {
      return; // the next beat writes it
    }
  }
}
