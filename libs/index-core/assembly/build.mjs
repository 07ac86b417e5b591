/**
 * Compiles kernel.ts to WebAssembly and writes it, as base64, to ../src/robustness/kernel/kernel-bytes.ts, which is committed.
 * With --check: writes nothing, and fails when the committed file is not what the source gives.
 */
import { readFile, rm, writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const target = here('../src/robustness/kernel/kernel-bytes.ts');
const folder = await mkdtemp(join(tmpdir(), 'kernel-'));
const binary = join(folder, 'kernel.wasm');
process.chdir(here('.'));
const { error, stderr } = await asc.main(
  ['kernel.ts', '-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--outFile', binary],
  { writeFile: (name, contents) => writeFile(name, contents) },
);
if (error) {
  console.error(stderr.toString());
  process.exit(1);
}
const base64 = (await readFile(binary)).toString('base64');
await rm(folder, { recursive: true });
const lines = base64.match(/.{1,120}/g).map((line) => `  '${line}',`).join('\n');
const text = `/** Made by \`npm run generate\` from libs/index-core/assembly/kernel.ts. Do not edit. */\nexport const kernelBytes: string = [\n${lines}\n].join('');\n`;

if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => '');
  if (committed !== text) {
    console.error('kernel-bytes.ts is not what kernel.ts gives: run `npm run generate -- kernel` and commit the result.');
    process.exit(1);
  }
  console.log('kernel-bytes.ts is up to date.');
} else {
  await writeFile(target, text);
  console.log(`kernel-bytes.ts: ${base64.length} characters`);
}
