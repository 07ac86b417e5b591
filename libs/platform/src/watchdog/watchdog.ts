import { url as debuggerUrl } from 'node:inspector';
import { Worker } from 'node:worker_threads';
import type { Environment } from '../environment/read-environment.js';
import { fromSource } from '../threads/from-source.js';

/** What the thread is given: the counter of beats, how long it may stand still, and what is written when it did. */
export interface Watched {
  readonly shared: SharedArrayBuffer;
  readonly milliseconds: number;
  readonly line: string;
}

/** How many beats fall into the time after which the process is ended. */
const BEATS = 20;
const LONGEST_BEAT_MS = 250;

/**
 * Ends this process by SIGKILL, with a line in its log, when its event loop stands still for WATCHDOG_MS, so that
 * whoever runs it starts it again: nothing else ends a process that is caught in a loop or a regular expression. Work
 * in slices, however much, is no standstill, and neither is a debugger.
 */
export function startWatchdog(
  { WATCHDOG_MS: milliseconds, LOG_FORMAT: format }: Environment<'WATCHDOG_MS' | 'LOG_FORMAT'>,
  service: string,
): void {
  if (milliseconds === 0) return;
  const shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  const seen = new Int32Array(shared);
  const beat = (): void => {
    Atomics.store(seen, 1, debuggerUrl() === undefined ? 0 : 1);
    Atomics.add(seen, 0, 1);
    Atomics.notify(seen, 0);
  };
  beat();
  setInterval(beat, Math.min(LONGEST_BEAT_MS, milliseconds / BEATS)).unref();
  const source = import.meta.url.endsWith('.ts');
  const watched: Watched = { shared, milliseconds, line: lineOf({ service, milliseconds, format }) };
  new Worker(new URL(`./watchdog.thread.${source ? 'ts' : 'js'}`, import.meta.url), {
    workerData: watched,
    ...(source ? fromSource() : { execArgv: [] }),
  }).unref();
}

/** As the log writes its own lines; made beforehand, for what is left to be done afterwards is to write it. */
function lineOf({
  service,
  milliseconds,
  format,
}: {
  readonly service: string;
  readonly milliseconds: number;
  readonly format: 'json' | 'text';
}): string {
  const stood = `The event loop has stood still for ${milliseconds / 1000} s (WATCHDOG_MS)`;
  const message = `${stood}: the ${service} ends itself, to be started again.`;
  return format === 'json'
    ? JSON.stringify({ level: 'fatal', pid: process.pid, message, context: 'Watchdog' })
    : `[${service}] ${process.pid}   FATAL [Watchdog] ${message}`;
}
