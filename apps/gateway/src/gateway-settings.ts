import type { ApiKeys, BodyDeadlines, Origins, Proxies, RateTable } from '#edge';
import type { OpenWork } from '#persistence';
import type { Boundaries } from './boundaries/read-boundaries.js';

export interface GatewaySettings {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** Where the ingestion service listens: the page's submissions are passed on to it. */
  readonly ingestionUrl?: string | undefined;
  /** The document of the relations that `balance` shows; without one, apps/gateway/relations.json. */
  readonly relationsFile?: string | undefined;
  /** The folder of the built page; by default that of apps/web. */
  readonly pageFolder?: string | undefined;
  /** Boundaries that the page's map draws; without them it has tiles. */
  readonly boundaries?: Boundaries | undefined;
  /** Whether the schema may be asked for its types; by default it may. */
  readonly introspection?: boolean | undefined;
  /** How long a query may take; by default limits.milliseconds. */
  readonly queryMilliseconds?: number | undefined;
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
  /** How much memory the runs held for comparing and what-if may take. */
  readonly heldRunsBytes: number;
}

export const GATEWAY_SETTINGS = Symbol('GATEWAY_SETTINGS');
