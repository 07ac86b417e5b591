// Plain Node: these steps run before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

const read = (path) => (existsSync(join(root, path)) ? JSON.parse(readFileSync(join(root, path), 'utf8')) : undefined);

/** Ends with a sentence when this Node is too old. */
export function checkNode() {
  const wanted = read('package.json').engines.node.replace('>=', '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    console.error(`Node ${wanted} or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
}

/** Installs the locked versions where what is installed differs from the lock. */
export async function install() {
  const wanted = read('package-lock.json').packages;
  const found = read('node_modules/.package-lock.json')?.packages ?? {};
  const missing = Object.entries(wanted).filter(
    ([path, { optional, version }]) => path && !optional && found[path]?.version !== version,
  );
  if (missing.length === 0) return;
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error(
      `node_modules is a link, and ${missing.length} packages differ from package-lock.json: ` +
        'installing would empty what it points to. Remove the link, or bring its target up to date.',
    );
    process.exit(1);
  }
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  await step(`installing ${missing.length} packages`, [
    ...npm,
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
}

/** Builds the services, and the page, where their sources have changed since. */
export async function build() {
  const settings = ['.swcrc', 'package.json', 'tsconfig.json', 'package-lock.json'];
  await whenChanged(
    'dist/.sources',
    ['apps', 'libs', 'bench'].flatMap((folder) => sources(folder, /^apps\/web$/)).concat(settings),
    () =>
      step('building the services', [
        process.execPath,
        'node_modules/@swc/cli/bin/swc.js',
        'apps',
        'libs',
        'bench',
        '-d',
        'dist',
        '--quiet',
      ]),
  );
  const page = read('package.json').scripts['build:web'];
  if (page && existsSync(join(root, 'apps/web'))) {
    await whenChanged('dist/.page-sources', sources('apps/web', /^apps\/web\/dist$/).concat(settings), () =>
      step('building the page', [
        process.platform === 'win32' ? 'cmd' : 'sh',
        process.platform === 'win32' ? '/c' : '-c',
        page,
      ]),
    );
  }
}

function sources(folder, except) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' || except.test(path) ? [] : sources(path, except);
    return [path];
  });
}

async function whenChanged(stamp, paths, make) {
  const hash = createHash('sha256');
  for (const path of paths.sort())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  const now = hash.digest('hex');
  const file = join(root, stamp);
  if (existsSync(file) && readFileSync(file, 'utf8') === now) return;
  await make();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, now);
}

/** Runs one long step, saying every few seconds that it is still at it; ends this process when it fails. */
async function step(title, [command, ...args]) {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  console.log(`· ${title} …`);
  const ticking = setInterval(() => console.log(`· ${title} … ${seconds()}`), 10_000);
  const path = `${join(root, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: path, NODE_ENV: '' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      said += error.message;
      resolve(1);
    });
    child.once('close', resolve);
  });
  clearInterval(ticking);
  if (code === 0) return console.log(`· ${title}: ${seconds()}`);
  console.error(said.trim());
  console.error(
    /ENOSPC/.test(said)
      ? `The disk that holds ${root} is full: free some space and try again.`
      : `${title} failed (exit ${code}); what it said stands above.`,
  );
  process.exit(1);
}
