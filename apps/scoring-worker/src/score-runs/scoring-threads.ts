import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { ScoreAnswer, ScoreTask } from './score.thread.js';
import { WORKER_SETTINGS, type WorkerSettings } from '../worker-settings.js';

/** Threads that score. A task whose signal is aborted is ended with its thread. */
@Injectable()
export class ScoringThreads implements OnApplicationShutdown {
  private readonly pool: Piscina<ScoreTask, ScoreAnswer>;

  constructor(@Inject(WORKER_SETTINGS) settings: WorkerSettings) {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    this.pool = new Piscina({
      filename: new URL(`./score.thread.${extension}`, import.meta.url).href,
      minThreads: 0,
      maxThreads: settings.threads,
      idleTimeout: 60_000,
    });
  }

  score(task: ScoreTask, signal: AbortSignal): Promise<ScoreAnswer> {
    const buffers = [...task.panel.columns.values()].flatMap((column) =>
      [column.values, column.missing, column.preliminary, column.standardError].flatMap((values) => (values ? [values.buffer as ArrayBuffer] : [])));
    return this.pool.run(task, { signal, transferList: buffers });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.destroy();
  }
}
