import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../ports/free-port.js';
import { type Account, reachable, unprivilegedAccount } from './account.js';
import { type Binaries, locateBinaries } from './binaries.js';
import { BootFault } from '../boot/boot-fault.js';
import { alive, runningPostmaster } from './postmaster.js';

/** Free space for a new cluster, and to go on with one. */
const NEEDED_MB = { new: 300, old: 50 };
const USER = 'duibiao';

export interface EmbeddedPostgresOptions {
  /** Folder of ours; the cluster is kept in its folder `postgres`. */
  readonly home: string;
  /** False: data that need not outlive a power cut (tests). Several times faster. */
  readonly durable?: boolean;
  /** Told what takes long. */
  readonly say?: (step: string) => void;
}

export interface EmbeddedPostgres {
  readonly pid: number;
  /** Address of the database `duibiao`. */
  readonly url: string;
  /** True: the server ran already, left by a process that was killed. */
  readonly adopted: boolean;
  /** Ends when the server does, wanted or not, with the last lines of its log. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm installed, on loopback and a free port, as an unprivileged user; makes the cluster
 * and the database `duibiao` the first time. A server left running on the same data is taken over, the lock of a
 * killed one removed.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = resolve(options.home);
  try {
    mkdirSync(home, { recursive: true });
    const account = unprivilegedAccount(dataOf(join(home, 'postgres')));
    const place = placeFor(home, account);
    const data = dataOf(place);
    const running = runningPostmaster(data);
    if (running) {
      await untilReady(urlFor(place, running.port, 'postgres'), () => !alive(running.pid));
      return await server({ pid: running.pid, port: running.port, place, adopted: true });
    }
    const exists = existsSync(join(data, 'PG_VERSION'));
    checkSpace(place, exists ? NEEDED_MB.old : NEEDED_MB.new);
    const binaries = await locateBinaries(place, account);
    if (!exists) {
      options.say?.('making the database cluster');
      await initialise(place, binaries, account);
    }
    return await launch(place, binaries, account, options.durable ?? true);
  } catch (error) {
    throw explained(error, home);
  }
}

const dataOf = (place: string): string => join(place, 'data');
const logOf = (place: string): string => join(place, 'postgres.log');

function urlFor(place: string, port: number, database = 'duibiao'): string {
  return `postgres://${USER}:${readFileSync(join(place, 'password'), 'utf8')}@127.0.0.1:${port}/${database}`;
}

/** `home/postgres`, or, when the account cannot get there, a folder that it can reach, with a link to it. */
function placeFor(home: string, account: Account | undefined): string {
  const place = join(home, 'postgres');
  const link = lstatSync(place, { throwIfNoEntry: false });
  if (link?.isSymbolicLink() && existsSync(place)) return realpathSync(place);
  if (link?.isSymbolicLink()) rmSync(place);
  if (reachable(join(realpathSync(home), 'postgres'), account)) {
    mkdirSync(place, { recursive: true, mode: 0o755 });
    return realpathSync(place);
  }
  const name = `duibiao-${createHash('sha256').update(realpathSync(home)).digest('hex').slice(0, 12)}`;
  const parent =
    ['/var/lib', tmpdir()].find((folder) => existsSync(folder) && reachable(join(folder, name), account)) ?? tmpdir();
  const elsewhere = join(parent, name);
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  symlinkSync(elsewhere, place);
  return elsewhere;
}

function checkSpace(place: string, neededMb: number): void {
  const { bavail, bsize } = statfsSync(place);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free < neededMb) throw new BootFault(diskFull(place, ` (${free} MB free, ${neededMb} MB needed)`));
}

const diskFull = (place: string, figures = ''): string =>
  `The disk that holds ${place} is full${figures}: free some space, or set DUIBIAO_HOME to a folder on another disk.`;

async function initialise(place: string, binaries: Binaries, account: Account | undefined): Promise<void> {
  const data = dataOf(place);
  const passwordFile = join(place, 'password');
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (account) {
    chownSync(data, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  const child = spawn(
    binaries.initdb,
    [
      '--pgdata',
      data,
      '--username',
      USER,
      '--pwfile',
      passwordFile,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
      '--no-instructions',
    ],
    { ...account, cwd: place, env: serverEnv(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const output = await outputOf(child);
  if (output.code !== 0) {
    rmSync(data, { recursive: true, force: true });
    throw new BootFault(`PostgreSQL's initdb failed:\n${output.text.trim()}`);
  }
  chmodSync(data, 0o700);
}

/** Messages in English whatever the machine's language: they are read by `explained`. */
function serverEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}

async function outputOf(child: ChildProcess): Promise<{ code: number | null; text: string }> {
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.once('close', done);
    child.once('error', fail);
  });
  return { code, text };
}

async function launch(
  place: string,
  binaries: Binaries,
  account: Account | undefined,
  durable: boolean,
): Promise<EmbeddedPostgres> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const log = openSync(logOf(place), 'w', 0o600);
    const settings = {
      listen_addresses: '127.0.0.1',
      port,
      unix_socket_directories: '',
      max_connections: 200,
      shared_buffers: '256MB',
      max_wal_size: '2GB',
      jit: 'off',
      random_page_cost: 1.1,
      timezone: 'UTC',
      log_timezone: 'UTC',
      ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    };
    const child = spawn(
      binaries.postgres,
      ['-D', dataOf(place), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...account, cwd: place, env: serverEnv(), stdio: ['ignore', log, log], detached: true },
    );
    closeSync(log);
    child.once('error', () => undefined);
    child.unref();
    const gone = (): boolean => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
    try {
      await untilReady(urlFor(place, port, 'postgres'), gone);
    } catch (error) {
      if (!gone()) child.kill('SIGINT');
      const said = lastLines(place);
      // The free port was taken by another program meanwhile; or the backends of a killed server have not ended yet.
      if (attempt < 20 && /could not bind|Address already in use|still in use|lock file .* already exists/.test(said)) {
        await pause(250);
        continue;
      }
      throw new BootFault(`PostgreSQL did not start (its log: ${logOf(place)}):\n${said || (error as Error).message}`);
    }
    return server({ pid: child.pid!, port, place, adopted: false });
  }
}

async function server({
  pid,
  port,
  place,
  adopted,
}: {
  pid: number;
  port: number;
  place: string;
  adopted: boolean;
}): Promise<EmbeddedPostgres> {
  await makeDatabase(urlFor(place, port, 'postgres'));
  const ended = (async () => {
    while (alive(pid)) await pause(100, undefined, { ref: false });
    return lastLines(place);
  })();
  return {
    pid,
    url: urlFor(place, port),
    adopted,
    ended,
    async stop() {
      if (alive(pid)) process.kill(pid, 'SIGINT'); // "fast" shutdown: open sessions end, data are written
      for (let waited = 0; alive(pid); waited += 50) {
        if (waited >= 30_000) process.kill(pid, 'SIGQUIT'); // "immediate": the next start recovers
        await pause(50);
      }
    },
  };
}

async function untilReady(url: string, gone: () => boolean): Promise<void> {
  for (const until = Date.now() + 60_000; ; ) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch (error) {
      if (gone()) throw new Error('PostgreSQL ended while it started.', { cause: error });
      if (Date.now() > until) throw new BootFault(`PostgreSQL does not answer: ${(error as Error).message}`);
      await pause(30);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'duibiao'");
    if (rowCount === 0) await client.query('create database duibiao');
  } finally {
    await client.end();
  }
}

function lastLines(place: string): string {
  return existsSync(logOf(place)) ? readFileSync(logOf(place), 'utf8').trim().split('\n').slice(-5).join('\n') : '';
}

/** Turns what the disk said into what a person can do about it. */
function explained(error: unknown, home: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || /No space left on device/.test(message))
    return new BootFault(diskFull(home), { cause: error });
  if (code && ['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EEXIST'].includes(code)) {
    return new BootFault(`${message}: the folder cannot be written; set DUIBIAO_HOME to a folder of yours.`, {
      cause: error,
    });
  }
  return error;
}
