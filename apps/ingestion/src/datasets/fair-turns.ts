/** A few places that many callers share. Who waits is let in by turns among the callers, each caller's own in order. */
export class FairTurns {
  private taken = 0;
  /** Callers in the order of their next turn; a caller who was served goes to the end. */
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(private readonly places: number) {}

  /** Does the work when there is a place for the caller; `onWait` is told if there is none yet. */
  async run<T>(caller: string, work: () => Promise<T>, onWait: () => void = () => undefined): Promise<T> {
    if (this.taken >= this.places) {
      onWait();
      await new Promise<void>((resolve) => this.queueOf(caller).push(resolve));
    } else this.taken++;
    try {
      return await work();
    } finally {
      const next = this.next();
      if (next) next();
      else this.taken--;
    }
  }

  private queueOf(caller: string): (() => void)[] {
    const queue = this.waiting.get(caller) ?? [];
    this.waiting.set(caller, queue);
    return queue;
  }

  private next(): (() => void) | undefined {
    for (const [caller, queue] of this.waiting) {
      const first = queue.shift();
      this.waiting.delete(caller);
      if (queue.length > 0) this.waiting.set(caller, queue);
      return first;
    }
    return undefined;
  }
}
