import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { fromSource } from '#platform';

export interface Attacked {
  /** Addresses of the services, `http://host:port`; without ingestion no uploads are stalled there. */
  readonly gateway: string;
  readonly ingestion?: string | undefined;
  /** A key that somebody holds, for what needs one. */
  readonly key: string;
}

/** By kind of attack: how often each status, close code or error came. */
export type AbuseReport = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Abuse {
  stop(): Promise<AbuseReport>;
}

/**
 * All kinds of abuse at once, from a process of its own and as if from many addresses (a trusted proxy would say so):
 * refused and heavy queries that are new each time, wrong hosts, pages elsewhere, wrong keys, deep JSON, huge bodies,
 * stalled uploads, floods over sockets.
 */
export async function startAbuse(attacked: Attacked): Promise<Abuse> {
  const source = import.meta.url.endsWith('.ts');
  const child = fork(
    fileURLToPath(new URL(`./abuse.process.${source ? 'ts' : 'js'}`, import.meta.url)),
    [JSON.stringify(attacked)],
    {
      ...(source ? fromSource() : {}),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  const message = (): Promise<unknown> =>
    Promise.race([
      once(child, 'message').then(([said]) => said as unknown),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`the abuse ended by itself (exit ${code})`))),
    ]);
  await message();
  return {
    async stop() {
      const report = message();
      child.send('stop');
      const told = (await report) as AbuseReport;
      child.kill();
      return told;
    },
  };
}
