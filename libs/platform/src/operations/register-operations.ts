import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Operations {
  /** Name of the service, a label of every metric. */
  readonly service: string;
  /** What the service cannot work without, each by name; a check fails by throwing, or by taking over two seconds. */
  readonly checks: Readonly<Record<string, () => Promise<unknown>>>;
}

/**
 * What those who run the service ask it: GET /health (200, or 503 naming what fails) and GET /metrics (Prometheus).
 * Answers the registry, for metrics of the service's own.
 */
export function registerOperations(fastify: FastifyInstance, { service, checks }: Operations): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Requests by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  });
  fastify.addHook('onResponse', async (request, reply) => {
    durations.observe(
      { method: request.method, route: request.routeOptions.url ?? '(none)', status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
  });
  const look = healthOf(checks);
  fastify.get('/health', { config: { door: 'health' } }, async (_, reply) => {
    const results = await look();
    const healthy = Object.values(results).every((result) => result === 'up');
    if (!healthy) void reply.header('retry-after', '5');
    return reply.code(healthy ? 200 : 503).send({ status: healthy ? 'ok' : 'failing', service, checks: results });
  });
  fastify.get('/metrics', { config: { door: 'metrics' } }, async (_, reply) =>
    reply.header('content-type', registry.contentType).send(await registry.metrics()),
  );
  return registry;
}

const CHECK_MS = 2_000;

/** The checks, each `up` or `down`. Why one is down stands in the log alone, once: when it goes down. */
function healthOf(checks: Operations['checks']): () => Promise<Record<string, 'up' | 'down'>> {
  const logger = new Logger('Health');
  const down = new Set<string>();
  const one = async (name: string, check: () => Promise<unknown>): Promise<readonly [string, 'up' | 'down']> => {
    try {
      await withinDeadline(check);
      if (down.delete(name)) logger.log(`${name} is up again`);
      return [name, 'up'];
    } catch (error) {
      if (!down.has(name)) logger.warn(`${name} is down: ${error instanceof Error ? error.message : String(error)}`);
      down.add(name);
      return [name, 'down'];
    }
  };
  return async () =>
    Object.fromEntries(await Promise.all(Object.entries(checks).map(([name, check]) => one(name, check))));
}

async function withinDeadline(check: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_MS} ms`)), CHECK_MS);
  });
  try {
    await Promise.race([check(), late]);
  } finally {
    clearTimeout(timer);
  }
}
