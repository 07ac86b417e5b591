import { afterEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { type Operations, registerOperations } from './register-operations.js';

describe('the operations of a service', () => {
  let server: FastifyInstance;

  afterEach(() => server.close());

  async function serve(checks: Operations['checks']): Promise<string> {
    server = fastify();
    registerOperations(server, { service: 'gateway', checks });
    server.get('/units/:code', async () => 'x');
    return server.listen({ port: 0, host: '127.0.0.1' });
  }

  it('say that it is healthy when every check passes', async () => {
    const response = await fetch(`${await serve({ database: async () => 1 })}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok', service: 'gateway', checks: { database: 'up' } });
  });

  it('answer 503 and name the check that fails, without its message or address', async () => {
    const failing = async (): Promise<never> => {
      throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
    };
    const response = await fetch(`${await serve({ database: failing })}/health`);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.json()).toEqual({ status: 'failing', service: 'gateway', checks: { database: 'down' } });
  });

  it('answer within their deadline where a check never ends', async () => {
    const address = await serve({ database: () => new Promise(() => undefined), other: async () => 1 });
    const response = await fetch(`${address}/health`, { signal: AbortSignal.timeout(4_000) });
    expect(await response.json()).toMatchObject({ checks: { database: 'down', other: 'up' } });
  });

  it('count requests by route, not by address', async () => {
    const address = await serve({});
    await fetch(`${address}/units/320582`);
    const metrics = await (await fetch(`${address}/metrics`)).text();
    expect(metrics).toContain(
      'http_request_duration_seconds_count{service="gateway",method="GET",route="/units/:code",status="200"} 1',
    );
    expect(metrics).toContain('process_cpu_user_seconds_total');
    expect(metrics).not.toContain('320582');
  });
});
