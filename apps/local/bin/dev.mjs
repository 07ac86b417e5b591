// npm run dev: the services from their sources, each starting again when its code changes, and the page with Vite, which reloads itself.
// The database and the logs are those of npm start.
import { spawn } from 'node:child_process';
import './end-with-npm.mjs';
import { checkNode, install, root } from './prepare.mjs';

checkNode();
await install();

const { HOST: host = '127.0.0.1', GATEWAY_PORT: port = '3000' } = process.env;
const sources = [
  '--conditions=source',
  '--import',
  '@swc-node/register/esm-register',
  '--disable-warning=ExperimentalWarning',
];
const run = (args, env) =>
  spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
const programs = [
  run([...sources, 'apps/local/src/main.ts', '--watch', ...process.argv.slice(2)], { SWCRC: 'true' }),
  run(['node_modules/vite/bin/vite.js', 'apps/web', '--config', 'apps/web/vite.config.ts', '--clearScreen', 'false'], {
    GATEWAY_URL: `http://${host}:${port}`,
  }),
];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));
for (const program of programs) program.once('exit', (code) => end(code ?? 1));

let ending = false;
function end(code) {
  if (ending) return;
  ending = true;
  process.exitCode = code;
  for (const program of programs) if (program.exitCode === null) program.kill('SIGTERM');
}
