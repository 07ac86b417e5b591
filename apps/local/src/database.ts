import pg from 'pg';
import { migrate } from '#persistence';
import { BootFault, type EmbeddedPostgres, startEmbeddedPostgres } from '#platform';
import { migrateQueue } from '#queue';

const LAUNCHER_LOCK = 7_042_002;

export interface Database {
  readonly url: string;
  /** Rejects when the embedded server ends that nobody stopped. */
  readonly watch: Promise<never>;
  stop(): Promise<void>;
}

/** The database that is named, or the embedded one; migrated, with the units known. */
export async function openDatabase(
  databaseUrl: string | undefined,
  home: string,
  say: (step: string) => void,
): Promise<Database> {
  if (databaseUrl) {
    await migrated(databaseUrl, say);
    return { url: databaseUrl, watch: new Promise(() => undefined), stop: async () => undefined };
  }
  say('starting PostgreSQL');
  const postgres = await startEmbeddedPostgres({ home, say });
  const lock = await lockLauncher(postgres, home);
  let stopping = false;
  const stop = async (): Promise<void> => {
    stopping = true;
    await lock.end().catch(() => undefined);
    await postgres.stop();
  };
  const watch = postgres.ended.then((log) => {
    if (stopping) return new Promise<never>(() => undefined);
    throw new BootFault(`PostgreSQL ended:\n${log}\nNothing that was committed is lost: start again.`);
  });
  watch.catch(() => undefined);
  try {
    await migrated(postgres.url, say);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: postgres.url, watch, stop };
}

async function migrated(url: string, say: (step: string) => void): Promise<void> {
  say('bringing the database up to date');
  await migrate(url);
  await migrateQueue(url);
}

/** One launcher to a home. The lock is a session of the database, so none is ever left behind. */
async function lockLauncher(postgres: EmbeddedPostgres, home: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: postgres.url, application_name: 'duibiao-launcher' });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [LAUNCHER_LOCK]);
  if (rows[0]!.mine) return client;
  await client.end();
  throw new BootFault(
    `Duibiao runs already on the data in ${home}: use it, end it with Ctrl-C, or set DUIBIAO_HOME to another folder for a second one.`,
  );
}
