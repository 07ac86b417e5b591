import { Piscina } from 'piscina';
import { fromSource } from './from-source.js';

type Settings = NonNullable<ConstructorParameters<typeof Piscina>[0]>;

/**
 * A pool of threads that begin with the first task and end a minute after the last one. `file` is a thread's module beside
 * its caller, without its extension: `new URL('./work.thread', import.meta.url)`.
 */
export function threadPool<Task, Answer>(
  file: URL,
  settings: Pick<Settings, 'maxThreads' | 'resourceLimits'>,
): Piscina<Task, Answer> {
  const source = import.meta.url.endsWith('.ts');
  return new Piscina({
    filename: `${file.href}.${source ? 'ts' : 'js'}`,
    minThreads: 0,
    idleTimeout: 60_000,
    ...settings,
    ...(source ? fromSource() : {}),
  });
}
