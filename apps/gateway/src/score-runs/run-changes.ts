import { EventEmitter, on } from 'node:events';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { hasEnded, isDatabaseAway, RunNotices, type RunState } from '#persistence';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../gateway-settings.js';

const EVERY = 'every run';
/** The row could not be read just now. */
const AWAY = 'away';

/** Hears once for all subscribers that the row of a score run or robustness run has changed. What it is now, they read from the row. */
@Injectable()
export class RunChanges implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly heard = new EventEmitter().setMaxListeners(0);
  private readonly changes: RunNotices;
  private readonly ending = new AbortController();

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
    this.ending.abort();
    await this.changes.close();
  }

  /**
   * A run as it is now, then after every change, until it has ended: what a subscriber missed, the row knows. Nothing where there is no such run.
   * `read` reads the row; while the database is away a subscriber waits for it, unless it came while it was away.
   */
  async *follow<Run extends { readonly state: RunState }>(
    id: string,
    read: () => Promise<Run | undefined>,
  ): AsyncGenerator<Run> {
    const changes = this.of(id);
    try {
      for (let shown = false; ; shown = true) {
        const next = changes.next(); // heard from here on, so that no change falls between the row as read and the wait
        const run = await read().catch((error: unknown): typeof AWAY => {
          if (shown && isDatabaseAway(error)) return AWAY;
          throw error;
        });
        if (!run) return;
        if (run !== AWAY) yield run;
        if ((run !== AWAY && hasEnded(run.state)) || (await next).done) return;
      }
    } finally {
      void changes.return(undefined);
    }
  }

  /** A signal per change of the run, or after a break during which one may have been missed; ends with the service. */
  private async *of(id: string): AsyncGenerator<void> {
    const pass = (): void => void this.heard.emit(`passed on: ${id}`);
    this.heard.on(EVERY, pass);
    this.heard.on(id, pass);
    try {
      for await (const _ of on(this.heard, `passed on: ${id}`, { signal: this.ending.signal })) yield;
    } catch (error) {
      if (!this.ending.signal.aborted) throw error;
    } finally {
      this.heard.off(EVERY, pass);
      this.heard.off(id, pass);
    }
  }
}
