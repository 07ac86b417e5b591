import { createPostgresBackend, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';

export const QUEUE_SCHEMA = 'bullmq';

export interface QueueBackend {
  readonly databaseUrl: string;
  /** Set: jobs travel over Redis. Absent: over PostgreSQL, in the schema `bullmq` of the same database. */
  readonly redisUrl?: string | undefined;
}

/** Chooses BullMQ's backend for the whole process; call before any Queue or Worker is made. */
export function connectionFor({ databaseUrl, redisUrl }: QueueBackend): ConnectionOptions {
  if (redisUrl) {
    setDefaultBackendFactory();
    return { url: redisUrl, maxRetriesPerRequest: null };
  }
  setDefaultBackendFactory(createPostgresBackend);
  return { connectionString: databaseUrl, max: 4, schema: QUEUE_SCHEMA };
}
