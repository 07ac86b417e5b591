import { migrate } from '#persistence';
import { boot, readEnvironment } from '#platform';
import { migrateQueue } from '#queue';

/** Brings the database of DATABASE_URL up to date and ends: what a deployment runs before the services. */
await boot(async () => {
  const { DATABASE_URL } = readEnvironment(['DATABASE_URL']);
  await migrate(DATABASE_URL);
  await migrateQueue(DATABASE_URL);
});
