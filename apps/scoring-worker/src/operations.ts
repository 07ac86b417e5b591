import { fastify, type FastifyInstance } from 'fastify';
import { ApiKeys, Doorkeeper, guardDoors, openRates, type Origins, type Proxies, type RateTable } from '#edge';
import { registerOperations } from '#platform';

export interface OperationsSettings {
  readonly databaseUrl: string;
  readonly origins: Origins;
  readonly proxies: Proxies;
  /** How often a caller may do what; by default the usual rates. */
  readonly rates?: RateTable | undefined;
  /** Fails where the database does not answer. */
  readonly askDatabase: () => Promise<unknown>;
}

/** What the worker answers to those who run it, at WORKER_PORT: health and metrics, and nothing else. */
export function createOperations(settings: OperationsSettings): FastifyInstance {
  const { databaseUrl, origins, proxies, rates: table, askDatabase } = settings;
  const operations = fastify({ trustProxy: proxies.trusts });
  const rates = openRates(operations, { databaseUrl, service: 'scoring-worker', table });
  guardDoors(operations, { doorkeeper: new Doorkeeper({ apiKeys: ApiKeys.none, origins, rates }) });
  registerOperations(operations, { service: 'scoring-worker', checks: { database: askDatabase } });
  return operations;
}
