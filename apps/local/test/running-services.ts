import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort, fromSource } from '#platform';
import { createTestDatabase } from '#testing';

const root = new URL('../../../', import.meta.url);

export interface RunningServices {
  readonly ingestion: string;
  readonly gateway: string;
  stop(): Promise<void>;
}

/**
 * The three services from their sources, as processes of their own, over a database of their own; `more` is put into
 * their environment.
 */
export async function startServices(more: Readonly<Record<string, string>> = {}): Promise<RunningServices> {
  const database = await createTestDatabase();
  const services: ChildProcess[] = [];
  const ports = { GATEWAY_PORT: String(await freePort()), INGESTION_PORT: String(await freePort()) };
  const stop = async (): Promise<void> => {
    await Promise.all(
      services.map(async (service) => {
        if (service.exitCode !== null) return;
        const ended = once(service, 'exit');
        service.kill('SIGTERM');
        await ended;
      }),
    );
    await database.drop();
  };
  try {
    await Promise.all(
      ['ingestion', 'scoring-worker', 'gateway'].map(async (name) => {
        const child = fork(fileURLToPath(new URL(`apps/${name}/src/main.ts`, root)), {
          ...fromSource({
            DATABASE_URL: database.url,
            REDIS_URL: '',
            SWEEP_MS: '500',
            LOG_LEVEL: 'warn',
            RATE_FACTOR: '1000',
            ...ports,
            ...more,
          }),
          stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        });
        services.push(child);
        let said = '';
        for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (said += chunk));
        const [event] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
        if (event !== 'ready') throw new Error(`the ${name} did not start:\n${said}`);
      }),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ingestion: `http://127.0.0.1:${ports.INGESTION_PORT}`,
    gateway: `http://127.0.0.1:${ports.GATEWAY_PORT}`,
    stop,
  };
}
