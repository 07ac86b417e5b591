import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Operations {
  /** Name of the service, a label of every metric. */
  readonly service: string;
  /** What the service cannot work without, each by name; a check fails by throwing. */
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
  fastify.get('/health', { config: { door: 'health' } }, async (_, reply) => {
    const results = await Promise.all(
      Object.entries(checks).map(
        async ([name, check]) =>
          [
            name,
            await check().then(
              () => 'up',
              (error: unknown) => `down: ${(error as Error).message}`,
            ),
          ] as const,
      ),
    );
    const healthy = results.every(([, result]) => result === 'up');
    return reply
      .code(healthy ? 200 : 503)
      .send({ status: healthy ? 'ok' : 'failing', service, checks: Object.fromEntries(results) });
  });
  fastify.get('/metrics', { config: { door: 'metrics' } }, async (_, reply) =>
    reply.header('content-type', registry.contentType).send(await registry.metrics()),
  );
  return registry;
}
