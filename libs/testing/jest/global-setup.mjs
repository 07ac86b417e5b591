import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const testServer = fileURLToPath(new URL('../src/test-server.ts', import.meta.url));

/**
 * Waits for the first suite that asks for a database (`createTestDatabase` of #testing), then starts the run's one
 * PostgreSQL. Suites that ask for none pay nothing.
 */
export default async function globalSetup() {
  let server;
  let address;
  const start = () =>
    new Promise((resolve, reject) => {
      server = spawn(
        process.execPath,
        ['--conditions=source', '--import', '@swc-node/register/esm-register', testServer],
        { stdio: ['pipe', 'pipe', 'pipe'], detached: true, env: { ...process.env, NODE_OPTIONS: '', SWCRC: 'true' } },
      );
      let said = '';
      server.stderr.on('data', (chunk) => {
        said += chunk;
      });
      server.stdout.on('data', (chunk) => {
        if (String(chunk).startsWith('postgres://')) resolve(String(chunk).trim());
      });
      server.once('exit', (code) => reject(new Error(`The tests' PostgreSQL did not start (exit ${code}):\n${said}`)));
    });
  const desk = createServer((_, response) => {
    response.setHeader('connection', 'close'); // a suite must not meet a kept connection just as it is closed
    address ??= start();
    address.then(
      (url) => response.end(url),
      (error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise((resolve) => desk.listen(0, '127.0.0.1', resolve));
  process.env.DUIBIAO_TEST_POSTGRES = `http://127.0.0.1:${desk.address().port}`;
  globalThis.stopTestPostgres = async () => {
    desk.close();
    desk.closeAllConnections();
    if (!server || server.exitCode !== null) return;
    server.stdin.end();
    await new Promise((resolve) => server.once('exit', resolve));
  };
}
