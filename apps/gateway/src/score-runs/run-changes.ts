import { EventEmitter, on } from 'node:events';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { hasEnded, isDatabaseAway, RunNotices, type RunState } from '#persistence';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../gateway-settings.js';

const EVERY = 'every run';
/** The row could not be read just now. */
const AWAY = 'away';

/**
 * Hears once for all subscribers that the row of a score run or robustness run has changed. What it is now, they read
 * from the row.
 */
@Injectable()
export class RunChanges implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly heard = new EventEmitter().setMaxListeners(0);
  private readonly changes: RunNotices;
  private readonly followers = new Set<AbortController>();

  constructor(@Inject(GATEWAY_SETTINGS) settings: GatewaySettings) {
    this.changes = new RunNotices(
      settings.databaseUrl,
      (id) => this.heard.emit(id),
      () => this.heard.emit(EVERY),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.changes.open();
  }

  async onApplicationShutdown(): Promise<void> {
    for (const leaving of this.followers) leaving.abort();
    await this.changes.close();
  }

  /** How many runs are followed, each follower counted. */
  get followed(): number {
    return this.followers.size;
  }

  /**
   * A run as it is now, then after every change, until it has ended: what a subscriber missed, the row knows. `read`
   * reads the row, `show` says what the subscriber is told of it. Who leaves is let go at once; a generator alone would
   * be kept until the next change.
   * @throws GraphQLError NOT_FOUND where there is no such run.
   */
  follow<Run extends { readonly state: RunState }, Shown>(
    id: string,
    read: () => Promise<Run | undefined>,
    show: (run: Run) => Shown,
  ): AsyncIterableIterator<Shown> {
    const leaving = new AbortController();
    const told = this.tell(id, { read, show, leaving });
    return {
      next: () => told.next(),
      return: () => {
        leaving.abort();
        return told.return(undefined);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  private async *tell<Run extends { readonly state: RunState }, Shown>(
    id: string,
    { read, show, leaving }: Follower<Run, Shown>,
  ): AsyncGenerator<Shown, undefined> {
    this.followers.add(leaving);
    const changes = this.of(id, leaving.signal);
    try {
      for (let shown = false; ; shown = true) {
        const next = changes.next(); // heard from here on, so that no change falls between the row as read and the wait
        // While the database is away a subscriber waits for it, unless it came while it was away.
        const run = await read().catch((error: unknown): typeof AWAY => {
          if (shown && isDatabaseAway(error)) return AWAY;
          throw error;
        });
        if (!run) throw noSuchRun(id);
        if (run !== AWAY) yield show(run);
        if ((run !== AWAY && hasEnded(run.state)) || (await next).done) return;
      }
    } finally {
      leaving.abort();
      this.followers.delete(leaving);
    }
  }

  /** A signal per change of the run, or after a break during which one may have been missed; until it is to end. */
  private async *of(id: string, signal: AbortSignal): AsyncGenerator<void> {
    const pass = (): void => void this.heard.emit(`passed on: ${id}`);
    this.heard.on(EVERY, pass);
    this.heard.on(id, pass);
    try {
      for await (const _ of on(this.heard, `passed on: ${id}`, { signal })) yield;
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.heard.off(EVERY, pass);
      this.heard.off(id, pass);
    }
  }
}

interface Follower<Run, Shown> {
  readonly read: () => Promise<Run | undefined>;
  readonly show: (run: Run) => Shown;
  readonly leaving: AbortController;
}

function noSuchRun(id: string): GraphQLError {
  return new GraphQLError(`There is no run "${id}" to follow.`, {
    extensions: { code: 'NOT_FOUND', messageZh: `没有可关注的任务“${id}”。` },
  });
}
