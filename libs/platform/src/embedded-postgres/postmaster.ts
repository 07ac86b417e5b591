import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * The server that runs on these data, or undefined. A lock file left by a killed server is removed, also when its
 * process number now belongs to some other program (PostgreSQL itself would then refuse to start).
 */
export function runningPostmaster(dataFolder: string): Postmaster | undefined {
  const lock = join(dataFolder, 'postmaster.pid');
  if (!existsSync(lock)) return undefined;
  const [pid, , , port] = readFileSync(lock, 'utf8').split('\n');
  if (alive(Number(pid)) && isServerOf(Number(pid), dataFolder)) return { pid: Number(pid), port: Number(port) };
  rmSync(lock, { force: true });
  return undefined;
}

/** Whether the process runs. One that ended and waits to be collected by its parent does not. */
export function alive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A PostgreSQL server works inside its data folder; where that cannot be seen, its name must do. */
function isServerOf(pid: number, dataFolder: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder);
    if (process.platform === 'win32')
      return execFileSync('tasklist', ['/fi', `PID eq ${pid}`], { encoding: 'utf8' }).includes('postgres');
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return false;
  }
}
