import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { alive, freePort } from '#platform';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Whether the condition holds before the time is over. */
async function within(milliseconds: number, condition: () => Promise<boolean>): Promise<boolean> {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline; ) {
    if (await condition()) return true;
    await new Promise((later) => setTimeout(later, 100));
  }
  return false;
}

async function listening(port = 0): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((done) => {
    server.listen(port, '127.0.0.1', done);
  });
  return { server, port: (server.address() as { port: number }).port };
}

describe('npm start', () => {
  let home: string;
  let env: NodeJS.ProcessEnv;
  let launcher: ChildProcess | undefined;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'duibiao-start-'));
    chmodSync(home, 0o755);
    const { DATABASE_URL: _, REDIS_URL: __, NODE_OPTIONS: ___, ...rest } = process.env;
    env = {
      ...rest,
      DUIBIAO_HOME: home,
      GATEWAY_PORT: String(await freePort()),
      INGESTION_PORT: String(await freePort()),
    };
  });
  const running = (): ChildProcess => {
    if (!launcher) throw new Error('nothing was started');
    return launcher;
  };
  afterEach(async () => {
    if (launcher && launcher.exitCode === null && launcher.signalCode === null) {
      launcher.kill('SIGTERM');
      await new Promise((done) => running().once('exit', done));
    }
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  /** Starts, and ends when the launcher has ended or has said the words. */
  async function start({
    program = [process.execPath, join(root, 'apps/local/bin/start.mjs')],
    args = [],
    until,
    changes = {},
  }: {
    program?: readonly string[];
    args?: string[];
    until?: string;
    changes?: NodeJS.ProcessEnv;
  }): Promise<{ said: string; code: number | null; heard: () => string }> {
    const child = (launcher = spawn(program[0] ?? '', [...program.slice(1), ...args], {
      cwd: root,
      env: { ...env, ...changes },
      stdio: ['ignore', 'pipe', 'pipe'],
    }));
    let said = '';
    const heard = (): string => said;
    return new Promise((done) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          if (until && said.includes(until)) done({ said, code: null, heard });
        });
      }
      child.once('close', (code) => done({ said, code, heard }));
    });
  }

  const postmasterPid = (): number =>
    Number(readFileSync(join(home, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
  const rows = (said: string): string[] =>
    said.split('\n').filter((line) => /^║.*[一-鿿]/.test(line) && !line.includes('城市'));

  it('submits the sample and the tables beside it, and prints its thirty cities, Zhangjiagang marked; with --exit it ends with 0', async () => {
    const { said, code } = await start({ args: ['--exit'] });
    expect(said).toContain('submitted Thirty county-level cities');
    expect(said).toContain('submitted Published rankings of counties and cities');
    expect(said).toContain('submitted Zhangjiagang in 1980 and 2018');
    expect(rows(said)).toHaveLength(30);
    expect(rows(said).filter((row) => row.includes('→'))).toEqual([expect.stringContaining('张家港市')]);
    expect(said).toMatch(/^ready gateway=http:\/\/127\.0\.0\.1:\d+ ingestion=http:\/\/127\.0\.0\.1:\d+$/m);
    expect(code).toBe(0);
  }, 180_000);

  it('submits nothing twice and prints the same ranking the second time', async () => {
    const { said, code } = await start({ args: ['--exit'] });
    expect(said.match(/submitted before/g)).toHaveLength(3);
    expect(rows(said)).toHaveLength(30);
    expect(code).toBe(0);
  });

  it('serves until it is asked to end, and then leaves nothing running', async () => {
    await start({ until: 'ready gateway=' });
    const postgres = postmasterPid();
    expect((await fetch(`http://127.0.0.1:${env['GATEWAY_PORT']}/health`)).status).toBe(200);
    running().kill('SIGINT');
    expect(await new Promise((done) => running().once('exit', done))).toBe(0);
    expect(alive(postgres)).toBe(false);
    await expect(fetch(`http://127.0.0.1:${env['GATEWAY_PORT']}/health`)).rejects.toThrow();
  });

  it('ends all that it started when npm itself is asked to end', async () => {
    const { said } = await start({ until: 'ready gateway=', program: ['npm', 'start'] });
    const postgres = postmasterPid();
    const services = said.match(/http:\/\/127\.0\.0\.1:\d+/g)!;
    running().kill('SIGTERM');
    await new Promise((done) => running().once('exit', done));
    await expect(within(20_000, async () => !alive(postgres))).resolves.toBe(true);
    for (const service of services) await expect(fetch(`${service}/health`)).rejects.toThrow();
  });

  it('says so and ends when its PostgreSQL is killed; the next start heals what was left', async () => {
    await start({ until: 'ready gateway=' });
    const ended = new Promise((done) => running().once('exit', done));
    process.kill(postmasterPid(), 'SIGKILL');
    expect(await ended).toBe(1);
    const { said, code } = await start({ args: ['--exit'] });
    expect(said).toContain('submitted before');
    expect(rows(said)).toHaveLength(30);
    expect(code).toBe(0);
  });

  it('starts a service again that was ended by SIGKILL, as its watchdog does, and says so', async () => {
    const { heard } = await start({ until: 'ready gateway=' });
    const { pid } = JSON.parse(readFileSync(join(home, 'logs/gateway.log'), 'utf8').split('\n')[0] ?? '') as {
      pid: number;
    };
    process.kill(pid, 'SIGKILL');
    const isBack = (): Promise<boolean> =>
      fetch(`http://127.0.0.1:${env['GATEWAY_PORT']}/health`).then(
        ({ ok }) => ok && !alive(pid),
        () => false,
      );
    for (let tries = 0; tries < 300 && !(await isBack()); tries++) await new Promise((done) => setTimeout(done, 100));
    expect(await isBack()).toBe(true);
    expect(heard()).toContain('the gateway was ended by SIGKILL and is started again');
    launcher?.kill('SIGINT');
    expect(await new Promise((done) => launcher?.once('exit', done))).toBe(0);
  });

  it('when the launcher itself is killed its services end, and the next start takes over the PostgreSQL that is left', async () => {
    await start({ until: 'ready gateway=' });
    const postgres = postmasterPid();
    running().kill('SIGKILL');
    await new Promise((done) => running().once('exit', done));
    expect(postmasterPid()).toBe(postgres);
    const gone = (): Promise<boolean> =>
      fetch(`http://127.0.0.1:${env['GATEWAY_PORT']}/health`).then(
        () => false,
        () => true,
      );
    expect(await within(10_000, gone)).toBe(true);
    const { said, code } = await start({ args: ['--exit'] });
    expect(rows(said)).toHaveLength(30);
    expect(code).toBe(0);
    expect(alive(postgres)).toBe(false);
  });

  it('refuses a second launcher on the same data', async () => {
    await start({ until: 'ready gateway=' });
    const first = running();
    const { said, code } = await start({
      changes: { GATEWAY_PORT: String(await freePort()), INGESTION_PORT: String(await freePort()) },
    });
    expect(said).toMatch(/runs already on the data .* DUIBIAO_HOME/);
    expect(code).toBe(1);
    launcher = first;
    expect((await fetch(`http://127.0.0.1:${env['GATEWAY_PORT']}/health`)).status).toBe(200);
  });

  it('names the variable of a port that is in use', async () => {
    const { server } = await listening(Number(env['INGESTION_PORT']));
    const { said, code } = await start({});
    await new Promise((done) => server.close(done));
    expect(said).toContain(
      `Port ${env['INGESTION_PORT']} on 127.0.0.1 is in use: end the program that uses it, or set INGESTION_PORT to another port.`,
    );
    expect(code).toBe(1);
  });

  it('names a variable that cannot be read', async () => {
    expect(await start({ changes: { GATEWAY_PORT: 'http' } })).toMatchObject({
      said: expect.stringContaining('GATEWAY_PORT is "http"'),
      code: 1,
    });
  });
});
