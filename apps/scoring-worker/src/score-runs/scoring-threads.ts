import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Piscina } from 'piscina';
import { threadPool } from '#platform';
import type { ScoreAnswer, ScoreTask } from './score.thread.js';
import { WORKER_SETTINGS, type WorkerSettings } from '../worker-settings.js';

/** Threads that score. A task whose signal is aborted is ended with its thread. */
@Injectable()
export class ScoringThreads implements OnApplicationShutdown {
  private readonly pool: Piscina<ScoreTask, ScoreAnswer>;

  constructor(@Inject(WORKER_SETTINGS) settings: WorkerSettings) {
    this.pool = threadPool(new URL('./score.thread', import.meta.url), { maxThreads: settings.threads });
  }

  score(task: ScoreTask, signal: AbortSignal): Promise<ScoreAnswer> {
    const buffers = [...task.panel.columns.values()].flatMap((column) =>
      [column.values, column.missing, column.preliminary, column.standardError].flatMap((values) =>
        values ? [values.buffer as ArrayBuffer] : [],
      ),
    );
    return this.pool.run(task, { signal, transferList: buffers });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.destroy();
  }
}
