import type { ApiKeys, Origins, Proxies } from '#edge';

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
  /** From where requests may come; by default this machine's addresses, and its own pages. */
  readonly origins?: Origins | undefined;
  /** Which proxies are believed; by default those of this machine. */
  readonly proxies?: Proxies | undefined;
}

export const INGESTION_SETTINGS = Symbol('INGESTION_SETTINGS');
