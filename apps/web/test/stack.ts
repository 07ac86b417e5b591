import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '#testing';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Stack {
  readonly url: string;
  /** Its own database. */
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

/** The whole thing as `npm start` runs it, with a home and ports of its own, and the sample scored. */
export async function startStack(environment: Readonly<Record<string, string>> = {}): Promise<Stack> {
  const home = mkdtempSync(join(tmpdir(), 'duibiao-page-'));
  const [gateway, ingestion] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [join(root, 'apps/local/bin/start.mjs')], {
    cwd: root,
    env: {
      ...process.env,
      ...environment,
      DUIBIAO_HOME: home,
      GATEWAY_PORT: String(gateway),
      INGESTION_PORT: String(ingestion),
      NODE_OPTIONS: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await ready(child);
  const read = (name: string): string => readFileSync(join(home, 'postgres', name), 'utf8');
  return {
    url: `http://127.0.0.1:${gateway}`,
    databaseUrl: `postgres://duibiao:${read('password')}@127.0.0.1:${read('data/postmaster.pid').split('\n')[3]}/duibiao`,
    async stop() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    let said = '';
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (/^ready gateway=/m.test(said)) done();
      });
    }
    child.once('exit', (code) => fail(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}
