import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { fromSource } from '#platform';

const main = fileURLToPath(new URL('../../../apps/scoring-worker/src/main.ts', import.meta.url));

export interface WorkerProcess {
  readonly pid: number;
  /** SIGKILL: no goodbye. */
  kill(): Promise<void>;
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>;
}

/** The scoring worker as a process of its own, ready for runs; short intervals so that tests need not wait. */
export async function startWorker(databaseUrl: string, redisUrl = ''): Promise<WorkerProcess> {
  const child: ChildProcess = fork(main, {
    ...fromSource({
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      WORKER_PORT: '',
      SCORING_THREADS: '1',
      SCORING_HEARTBEAT_MS: '100',
      SCORING_STALE_MS: '1000',
      SWEEP_MS: '300',
      LOG_LEVEL: 'warn',
      LOG_FORMAT: 'text',
    }),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  child.stdout!.on('data', (chunk) => (said += chunk));
  child.stderr!.on('data', (chunk) => (said += chunk));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  await Promise.race([
    once(child, 'message'),
    exited.then(([code]) => Promise.reject(new Error(`the worker did not start (exit ${code}):\n${said}`))),
  ]);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return (await exited)[0];
  };
  return { pid: child.pid!, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}
