import type { Piscina } from 'piscina';
import { threadPool } from '#platform';
import type { Material } from './material.js';
import type { AnswerOf, AnyTask, Refused, Task, WorkName } from './tasks.js';

export interface ThreadSettings {
  readonly threads: number;
}

/** Threads that make the models of robustness runs and answer from them, so that the process stays alive to everything else. */
export class RobustnessThreads {
  private readonly pool: Piscina<AnyTask, unknown>;

  constructor({ threads }: ThreadSettings) {
    this.pool = threadPool(new URL('./robustness.thread', import.meta.url), { maxThreads: threads });
  }

  /** A task whose signal is aborted is ended with its thread. */
  async ask<W extends WorkName>(task: Task<W>, signal?: AbortSignal): Promise<AnswerOf<W> | Refused> {
    return (await this.pool.run(task as unknown as AnyTask, signal ? { signal } : {})) as AnswerOf<W> | Refused;
  }

  /** Whether a specification that is asked for the first time fits its material and acts. */
  check(material: Omit<Material, 'key' | 'known'>): Promise<AnswerOf<'check'> | Refused> {
    return this.ask<'check'>({ work: 'check', material: { ...material, key: 'check', known: false } });
  }

  /** Ends the threads; Nest calls it when the application shuts down. */
  async onApplicationShutdown(): Promise<void> {
    await this.pool.destroy();
  }
}

export function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
