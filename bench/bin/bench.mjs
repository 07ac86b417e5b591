// npm run bench NAME: one JSON object a line; the first tells the machine.
import { existsSync, readdirSync } from 'node:fs';
import { cpus, freemem, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { build, checkNode, install, root } from '../../apps/local/bin/prepare.mjs';

const name = process.argv[2];
const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
if (!names.includes(name)) {
  console.error(`npm run bench NAME, where NAME is one of: ${names.join(', ')}`);
  process.exit(2);
}

checkNode();
console.log = (...line) => process.stderr.write(`${line.join(' ')}\n`); // standard output is for results alone
await install();
await build();

const print = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
print({
  machine: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  freeGiB: Math.round(freemem() / 2 ** 30),
  load: Number(loadavg()[0].toFixed(2)),
  node: process.version,
  platform: `${process.platform}-${process.arch}`,
  at: new Date().toISOString(),
});
const compiled = join(root, 'dist/bench', `${name}.bench.js`);
if (!existsSync(compiled)) throw new Error(`${compiled} was not built`);
const { default: bench } = await import(compiled);
await bench(print);
