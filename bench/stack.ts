import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#platform';
import { openDatabase, type Database } from '../apps/local/src/database.js';
import { Services } from '../apps/local/src/services.js';

/** A folder with a database in it; both are gone when it is closed. */
export interface Scratch {
  readonly home: string;
  readonly database: Database;
  close(): Promise<void>;
}

export async function openScratch(): Promise<Scratch> {
  const home = mkdtempSync(join(tmpdir(), 'duibiao-bench-'));
  chmodSync(home, 0o755);
  const database = await openDatabase(undefined, home, () => undefined);
  return {
    home,
    database,
    async close() {
      await database.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The three services as `npm start` runs them, over a scratch of their own. */
export interface Stack extends Scratch {
  readonly ingestion: string;
  readonly gateway: string;
}

export async function startStack(): Promise<Stack> {
  const scratch = await openScratch();
  const services = new Services(join(scratch.home, 'logs'));
  const close = async (): Promise<void> => {
    await services.stop();
    await scratch.close();
  };
  try {
    const ports = { GATEWAY_PORT: String(await freePort()), INGESTION_PORT: String(await freePort()) };
    const env = {
      DATABASE_URL: scratch.database.url,
      HOST: '127.0.0.1',
      DUIBIAO_API_KEYS: '',
      REDIS_URL: '',
      INGESTION_URL: '',
      RATE_FACTOR: '1000', // all that is measured comes from one address
      ...ports,
    };
    await Promise.all(['ingestion', 'scoring-worker', 'gateway'].map((name) => services.start({ name, env })));
    return {
      ...scratch,
      ingestion: `http://127.0.0.1:${ports.INGESTION_PORT}`,
      gateway: `http://127.0.0.1:${ports.GATEWAY_PORT}`,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
