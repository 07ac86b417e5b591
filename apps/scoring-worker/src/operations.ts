import { fastify, type FastifyInstance } from 'fastify';
import { ApiKeys, Doorkeeper, guardDoors, type Origins, type Proxies } from '#edge';
import { registerOperations } from '#platform';

/** What the worker answers to those who run it, at WORKER_PORT: health and metrics, and nothing else. */
export function createOperations(
  database: () => Promise<unknown>,
  { origins, proxies }: { readonly origins: Origins; readonly proxies: Proxies },
): FastifyInstance {
  const operations = fastify({ trustProxy: proxies.trusts });
  guardDoors(operations, { doorkeeper: new Doorkeeper({ apiKeys: ApiKeys.none, origins }) });
  registerOperations(operations, {
    service: 'scoring-worker',
    checks: { database },
  });
  return operations;
}
