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

  it('answer 503 and name the check that fails', async () => {
    const response = await fetch(
      `${await serve({
        database: async () => {
          throw new Error('no connection');
        },
      })}/health`,
    );
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ status: 'failing', checks: { database: 'down: no connection' } });
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
