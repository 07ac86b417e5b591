import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BootFault, fromSource } from '#platform';

/** The folder that holds `apps/`: the project's own where this runs from source, else the build. */
const house = fileURLToPath(new URL('../../../', import.meta.url));

export interface Running {
  /** From their sources, each starting again when a file of its own changes (npm run dev). */
  readonly watch: boolean;
  /** How long a service waits for the requests in work when it ends. */
  readonly drainMs: number;
  /** Told of a service that is started again. */
  readonly say?: (step: string) => void;
}

export interface Service {
  readonly name: string;
  readonly env: NodeJS.ProcessEnv;
}

const FLAGS: Readonly<Record<string, readonly string[]>> = {
  ingestion: ['--max-semi-space-size=4', '--heap-growing-percent=20'],
  gateway: ['--max-semi-space-size=32'],
};

/**
 * How Node runs a service; docker-compose.yml says the same. Ingestion keeps little for long: a small nursery and a
 * heap that is swept before it grows cost it no time, and hold it under 300 MB while a gigabyte is read (npm run
 * bench ingest -- --large). The gateway makes much that is dead when its answer is sent: with a wide nursery it dies
 * there, and a request takes a fifth less time (npm run bench gateway).
 */
export function nodeFlags(service: string): string[] {
  return ['--enable-source-maps', ...(FLAGS[service] ?? [])];
}

/** How often in an hour a service that was ended by SIGKILL is started again. */
const RESTARTS = 3;
const HOUR_MS = 3_600_000;

/**
 * The services, each a process of its own, its log in a file. They end when this process does, however it ends. One
 * that was up and is ended by SIGKILL, as its watchdog does when it stands still, is started again.
 */
export class Services {
  private readonly running = new Map<string, ChildProcess>();
  private readonly restarts: { readonly name: string; readonly at: number }[] = [];
  private stopping = false;
  private reportEnd: (fault: BootFault) => void = () => undefined;
  /** Rejects when a service ends that nobody stopped, saying which and why. */
  readonly ended = new Promise<never>((_, reject) => {
    this.reportEnd = reject;
  });

  constructor(
    private readonly logs: string,
    private readonly how: Running = { watch: false, drainMs: 5_000 },
  ) {
    mkdirSync(logs, { recursive: true });
    this.ended.catch(() => undefined);
  }

  /** Starts one and waits until it says that it is up. */
  async start({ name, env }: Service): Promise<void> {
    const logFile = join(this.logs, `${name}.log`);
    const log = openSync(logFile, this.restarts.some((one) => one.name === name) ? 'a' : 'w');
    // A process group of its own: Ctrl-C reaches the launcher alone, which then stops the services in order.
    const child = spawn(process.execPath, this.programOf(name), {
      env: { ...(this.how.watch ? fromSource().env : process.env), ...env },
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    closeSync(log);
    this.running.set(name, child);
    let up = false;
    const ended = new Promise<never>((_, reject) => {
      child.once('exit', (code, signal) => {
        this.running.delete(name);
        if (up && signal === 'SIGKILL' && this.mayRestart(name)) {
          this.how.say?.(`the ${name} was ended by SIGKILL and is started again; why, its log may say: ${logFile}`);
          this.start({ name, env }).catch((fault: BootFault) => this.reportEnd(fault));
          return;
        }
        const fault = new BootFault(
          `The ${name} ended (${signal ?? `exit ${code}`}):\n${lastLines(logFile)}\nIts log: ${logFile}`,
        );
        reject(fault);
        if (!this.stopping) this.reportEnd(fault);
      });
    });
    const ready = new Promise<void>((resolve) => {
      child.on('message', (message) => {
        if (message !== 'ready') return;
        up = true;
        resolve();
      });
    });
    await Promise.race([ready, ended]);
    ended.catch(() => undefined);
  }

  private mayRestart(name: string): boolean {
    const now = Date.now();
    const recent = this.restarts.filter((one) => one.name === name && now - one.at < HOUR_MS).length;
    if (this.stopping || recent >= RESTARTS) return false;
    this.restarts.push({ name, at: now });
    return true;
  }

  private programOf(name: string): string[] {
    const extension = this.how.watch ? 'ts' : 'js';
    return [
      ...(this.how.watch ? ['--watch', '--watch-preserve-output', ...fromSource().execArgv] : []),
      ...nodeFlags(name),
      '--import',
      new URL(`end-with-parent.${extension}`, import.meta.url).href,
      join(house, 'apps', name, 'src', `main.${extension}`),
    ];
  }

  /**
   * Asks all to finish what they are at; those that take five seconds more than they may wait for requests are ended.
   */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(
      [...this.running.values()].map(async (child) => {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        const late = setTimeout(() => child.kill('SIGKILL'), this.how.drainMs + 5_000);
        await gone;
        clearTimeout(late);
      }),
    );
  }
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-8).join('\n') : '';
}
