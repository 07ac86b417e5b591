import type { ApiKeys, BodyDeadlines, Origins, Proxies, RateTable } from '#edge';
import type { OpenWork } from '#persistence';

export interface IngestionSettings {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** The largest file that is taken. */
  readonly uploadLimitBytes: number;
  /** Submissions taken at once; one more is answered 429. */
  readonly submissionsAtOnce?: number;
  /** Of these by one caller. */
  readonly submissionsPerCaller?: number;
  /** At shutdown: how long requests in work may take; by default 5 s. */
  readonly drainMilliseconds?: number;
  readonly apiKeys: ApiKeys;
  /** How much unfinished work one caller may have; by default as much as usual. */
  readonly openWork?: OpenWork | undefined;
  /** From where requests may come; by default this machine's addresses, and its own pages. */
  readonly origins?: Origins | undefined;
  /** Which proxies are believed; by default those of this machine. */
  readonly proxies?: Proxies | undefined;
  /** How often one caller may do what; by default the usual rates. */
  readonly rates?: RateTable | undefined;
  /** How long the body of a request is waited for; by default the usual deadlines. */
  readonly bodyDeadlines?: BodyDeadlines | undefined;
}

export const INGESTION_SETTINGS = Symbol('INGESTION_SETTINGS');
