import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Problem } from '#problem';
import type { Caller } from '../callers/caller.js';
import { type Granted, Leases } from './leases.js';
import { type Rate, type RateName, rateNames, type RateTable } from './rate-table.js';
import type { RateStore } from './rate-store.js';
import { type Rates, tooManyRequests } from './rates.js';

export interface PostgresRatesSettings {
  readonly store: RateStore;
  readonly table: RateTable;
  /** Told once when the database does not answer, and once when it does again. */
  readonly log: (message: string) => void;
}

/** The table that a migration of #persistence makes. */
const TABLE = 'rate';
const SWEEP_MS = 60_000;
/** For how long a database that did not answer is not asked again. */
const AWAY_MS = 2_000;

/**
 * Rates that all processes count together, in a table of PostgreSQL. While the database does not answer, each process
 * counts by itself: whoever only reads what is held in memory goes on.
 */
export class PostgresRates implements Rates {
  private readonly leases = new Leases();
  private readonly limiters: ReadonlyMap<RateName, RateLimiterPostgres>;
  private readonly timer: NodeJS.Timeout;
  private askAgainAt = 0;
  private away = false;

  constructor(private readonly settings: PostgresRatesSettings) {
    const storeClient = { query: (query: Parameters<RateStore['query']>[0]) => this.query(query) };
    this.limiters = new Map(
      rateNames.map((name) => {
        const { points, seconds: duration } = settings.table[name];
        const options = { keyPrefix: name, points, duration };
        return [
          name,
          new RateLimiterPostgres({
            ...options,
            storeClient,
            storeType: 'pool',
            tableName: TABLE,
            tableCreated: true,
            clearExpiredByTimeout: false,
            insuranceLimiter: new RateLimiterMemory(options),
          }),
        ];
      }),
    );
    this.timer = setInterval(() => void this.sweep(), SWEEP_MS).unref();
  }

  async take(caller: Pick<Caller, 'id'>, name: RateName, points = 1): Promise<Problem | undefined> {
    const limit = this.settings.table[name];
    const waitMs = await this.leases.take(`${name}:${caller.id}`, points, (atLeast) =>
      this.fetch(name, caller.id, Math.max(atLeast, atATime(limit))),
    );
    return waitMs === undefined ? undefined : tooManyRequests(caller, name, { limit, waitMs });
  }

  /** Deletes the rows of windows that have ended. */
  async sweep(): Promise<void> {
    this.leases.sweep();
    const sweep = { text: `delete from ${TABLE} where expire < $1`, values: [Date.now()] };
    await this.query(sweep).catch(() => undefined);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.settings.store.end();
  }

  private async fetch(name: RateName, id: string, points: number): Promise<Granted> {
    const limiter = this.limiters.get(name);
    if (limiter === undefined) throw new RangeError(`there is no rate "${name}"`);
    const { points: limit } = this.settings.table[name];
    const answer = await limiter.consume(id, points).catch((error: unknown) => {
      if (error instanceof RateLimiterRes) return error;
      throw error;
    });
    const before = answer.consumedPoints - points;
    return {
      points: Math.max(0, Math.min(points, limit - before)),
      until: Date.now() + answer.msBeforeNext,
      exhausted: answer.consumedPoints >= limit,
    };
  }

  private async query(query: Parameters<RateStore['query']>[0]): Promise<unknown> {
    if (Date.now() < this.askAgainAt) throw new Error('the database did not answer a moment ago');
    try {
      const answer = await this.settings.store.query(query);
      if (this.away) this.settings.log('rates are counted in the database again');
      this.away = false;
      return answer;
    } catch (error) {
      this.askAgainAt = Date.now() + AWAY_MS;
      if (!this.away)
        this.settings.log(`rates are counted by this process alone until the database answers: ${String(error)}`);
      this.away = true;
      throw error;
    }
  }
}

function atATime({ points, leased }: Rate): number {
  return leased ? Math.max(1, Math.floor(points / 100)) : 1;
}
