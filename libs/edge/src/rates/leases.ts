/** What a store of points answered. */
export interface Granted {
  /** Points granted, perhaps fewer than were asked for. */
  readonly points: number;
  /** When the window ends, in milliseconds since 1970. */
  readonly until: number;
  /** Whether nothing is left in this window. */
  readonly exhausted: boolean;
}

interface Lease {
  left: number;
  readonly until: number;
  readonly exhausted: boolean;
}

/**
 * Points of many keys, fetched from a store some at a time and given out from memory. What is refused once is refused
 * until its window ends, without asking the store again.
 */
export class Leases {
  private readonly leases = new Map<string, Lease>();
  private readonly fetching = new Map<string, Promise<void>>();

  /** @param most keys remembered; beyond it the oldest are forgotten, and with them the points not yet given out. */
  constructor(private readonly most = 50_000) {}

  /** Takes points of a key. A number: too few are left, and the window ends in so many milliseconds. */
  async take(key: string, points: number, fetch: (atLeast: number) => Promise<Granted>): Promise<number | undefined> {
    for (;;) {
      const now = Date.now();
      const lease = this.leases.get(key);
      if (lease !== undefined && lease.until > now) {
        if (lease.left >= points) {
          lease.left -= points;
          return undefined;
        }
        if (lease.exhausted) return lease.until - now;
      }
      await (this.fetching.get(key) ?? this.fetch(key, () => fetch(points)));
    }
  }

  /** Forgets what has ended. */
  sweep(now = Date.now()): void {
    for (const [key, { until }] of this.leases) if (until <= now) this.leases.delete(key);
  }

  private fetch(key: string, from: () => Promise<Granted>): Promise<void> {
    const fetching = from()
      .then(({ points, until, exhausted }) => {
        this.leases.delete(key);
        this.leases.set(key, { left: points, until, exhausted });
        if (this.leases.size > this.most) this.sweep();
        for (const oldest of this.leases.keys()) {
          if (this.leases.size <= this.most) break;
          this.leases.delete(oldest);
        }
      })
      .finally(() => this.fetching.delete(key));
    this.fetching.set(key, fetching);
    return fetching;
  }
}
