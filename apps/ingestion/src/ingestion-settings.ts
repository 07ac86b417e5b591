import type { ApiKeys } from '#edge';

export interface IngestionSettings {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** The largest file that is taken. */
  readonly uploadLimitBytes: number;
  /** Submissions taken at once; one more is answered 429. */
  readonly submissionsAtOnce?: number;
  /** At shutdown: how long requests in work may take; by default 5 s. */
  readonly drainMilliseconds?: number;
  readonly apiKeys: ApiKeys;
}

export const INGESTION_SETTINGS = Symbol('INGESTION_SETTINGS');
