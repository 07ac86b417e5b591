import type { ApiKeys } from '#platform';

export interface IngestionSettings {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** The largest file that is taken. */
  readonly uploadLimitBytes: number;
  readonly apiKeys: ApiKeys;
}

export const INGESTION_SETTINGS = Symbol('INGESTION_SETTINGS');
