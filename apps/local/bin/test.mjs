// npm test: installs what is missing, then everything: types, lint, import directions, build, and all tests.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, checkNode, install, root } from './prepare.mjs';

checkNode();
await install();

const bin = (path) => join(root, 'node_modules', path);
const tsc = (project) => [bin('typescript/bin/tsc'), '--noEmit', '-p', project];
const projects = readdirSync(join(root, 'libs'))
  .map((lib) => `libs/${lib}/tsconfig.json`)
  .concat('apps/web/tsconfig.json', 'apps/web/test/tsconfig.json')
  .filter((path) => existsSync(join(root, path)));
const checks = [
  ['types', tsc('tsconfig.json')],
  ...projects.map((project) => [`types of ${project.replace('/tsconfig.json', '')}`, tsc(project)]),
  ['layout', [bin('@biomejs/biome/bin/biome'), 'format', '.']],
  ['lint', [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0']],
  [
    'import directions',
    [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      'bench',
    ],
  ],
];

let passed = 0;
let failed = 0;
const waiting = [...checks];
await Promise.all([work(), work()]);
await build();

const heading = (title) => console.log(`\n── ${title} ──`);
heading('tests');
const results = join(root, '.cache/jest.json');
mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(results, { force: true });
const { code } = await run(
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    bin('jest/bin/jest.js'),
    '--json',
    `--outputFile=${results}`,
    ...process.argv.slice(2),
  ],
  'inherit',
);
let skipped = 0;
if (existsSync(results)) {
  const jest = JSON.parse(readFileSync(results, 'utf8'));
  passed += jest.numPassedTests;
  failed += jest.numFailedTests + jest.numRuntimeErrorTestSuites;
  skipped = jest.numPendingTests + jest.numTodoTests;
}
if (code !== 0 && failed === 0) failed = 1;
console.log(`\ntests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

/** Takes the next check until none is left. */
async function work() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const [title, args] = check;
    const began = Date.now();
    const { code, said } = await run(args, 'pipe');
    console.log(
      `\n── ${title}: ${code === 0 ? 'passed' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s) ──`,
    );
    if (code === 0) passed++;
    else {
      failed++;
      console.log(said.trim());
    }
  }
}

async function run(args, output) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', output === 'inherit' ? 'ignore' : 'pipe', output],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  return { code: await new Promise((done) => child.once('close', done)), said };
}
