import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#persistence';
import { startEmbeddedPostgres } from '#platform';
import { migrateQueue } from '#queue';

/**
 * The PostgreSQL of one test run, as a process of its own: migrates its database, which then serves as the template
 * of every suite's, prints its address, and ends with the process that started it (when standard input closes).
 */
const home = mkdtempSync(join(tmpdir(), 'duibiao-test-'));
chmodSync(home, 0o755); // as root, PostgreSQL runs as another user
const postgres = await startEmbeddedPostgres({ home, durable: false });
process.stdin.resume().once('close', () => {
  void postgres.stop().then(() => {
    rmSync(home, { recursive: true, force: true });
    process.exit();
  });
});
await migrate(postgres.url);
await migrateQueue(postgres.url);
process.stdout.write(`${postgres.url}\n`);
