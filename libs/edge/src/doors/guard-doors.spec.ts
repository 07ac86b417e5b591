import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { problem } from '#problem';
import { send, type Received, type Sent } from '#testing';
import { ApiKeys } from '../callers/api-keys.js';
import { Origins } from '../origins/origins.js';
import { Proxies } from '../origins/proxies.js';
import type { Rates } from '../rates/rates.js';
import { Doorkeeper } from './doorkeeper.js';
import { type DoorKind, doors } from './doors.js';
import { guardDoors } from './guard-doors.js';

const KEY = '0123456789abcdef';
let server: FastifyInstance;
let said: string[];
beforeEach(() => {
  said = [];
});
afterEach(() => server.close());

interface Service {
  readonly rates?: Rates;
  readonly elsewhere?: Record<string, DoorKind>;
  readonly trusted?: readonly string[];
  readonly origins?: Origins;
}

const configured = Origins.from({ ALLOWED_HOSTS: ['stats.example'], ALLOWED_ORIGINS: ['https://board.example'] });

function serve({ rates, elsewhere, trusted, origins = configured }: Service = {}): FastifyInstance {
  server = fastify({ trustProxy: Proxies.from({ TRUSTED_PROXIES: trusted }).trusts });
  const apiKeys = ApiKeys.from({ DUIBIAO_API_KEYS: `lin:${KEY}`, HOST: '127.0.0.1' });
  const doorkeeper = new Doorkeeper({ apiKeys, origins, rates, warn: (line) => said.push(line) });
  guardDoors(server, { doorkeeper, ...(elsewhere ? { elsewhere } : {}) });
  server.get('/read', { config: { door: 'read' } }, ({ caller }) => caller);
  server.post('/read', { config: { door: 'read' } }, () => 'done');
  server.post('/change', { config: { door: 'change' } }, ({ caller }) => caller);
  server.get('/follow', { config: { door: 'follow' } }, () => 'done');
  return server;
}

/** Asks the server over a connection, which listens from the first request on. */
async function ask(path: string, sent: Sent = {}): Promise<Received> {
  if (!server.server.listening) await server.listen({ port: 0, host: '127.0.0.1' });
  return send(`http://127.0.0.1:${(server.server.address() as { port: number }).port}${path}`, sent);
}

describe('A route', () => {
  it('that names no door is refused as it is registered', () => {
    expect(() => serve().get('/forgotten', () => 'x')).toThrow(/GET \/forgotten names no door/);
  });

  it('that names a door there is not is refused as it is registered', () => {
    const config = { door: 'toString' as DoorKind };
    expect(() => serve().get('/x', { config }, () => 'x')).toThrow('the unknown door "toString"');
  });

  it('of a package is named elsewhere, one by one or by how it begins', async () => {
    serve({ elsewhere: { '/graphql': 'ask', '/assets/*': 'page' } });
    await server.register(async (inner) => {
      inner.get('/graphql', ({ routeOptions }) => routeOptions.config.door);
      inner.get('/assets/a.js', ({ routeOptions }) => routeOptions.config.door);
    });
    expect((await ask('/graphql')).text).toBe('ask');
    expect((await ask('/assets/a.js')).text).toBe('page');
  });
});

describe('A route of a package', () => {
  it('whose address is only alike is not named elsewhere', () => {
    const elsewhere = { '/graphql': 'ask' } as const;
    expect(() => serve({ elsewhere }).get('/graphqlx', () => 'x')).toThrow(/names no door/);
  });
});

describe('Every door', () => {
  it('tells who asks', async () => {
    serve();
    const { text } = await ask('/read', { headers: { 'x-api-key': KEY } });
    expect(JSON.parse(text)).toMatchObject({ id: 'key:lin', name: 'lin', address: '127.0.0.1' });
  });

  it('refuses a host that is not ours with 421, addresses that nothing answers among them', async () => {
    serve();
    for (const path of ['/read', '/none'])
      expect(await ask(path, { headers: { host: 'evil.example' } })).toMatchObject({ status: 421 });
    expect(await ask('/none')).toMatchObject({ status: 404 });
  });

  it.each([
    ['127.0.0.1', 'stats.example', 200],
    ['127.0.0.1', 'evil.example', 421],
    ['evil.example', '127.0.0.1', 421],
  ])('asked for %s, forwarded for %s, answers %d: both are checked', async (host, forwarded, status) => {
    serve();
    expect(await ask('/read', { headers: { host, 'x-forwarded-host': forwarded } })).toMatchObject({ status });
  });

  it.each([
    ['a trusted proxy', undefined, '203.0.113.7'],
    ['nobody else', [], '127.0.0.1'],
  ])('believes a forwarded address of %s', async (_, trusted, address) => {
    serve(trusted ? { trusted } : {});
    const { text } = await ask('/read', { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(JSON.parse(text).address).toBe(address);
  });

  it('refuses what a page elsewhere sends with 403 before it looks for a key', async () => {
    serve();
    const headers = { origin: 'https://evil.example' };
    for (const path of ['/change', '/read'])
      expect(await ask(path, { method: 'POST', headers })).toMatchObject({ status: 403 });
    expect(await ask('/follow', { headers })).toMatchObject({ status: 403 });
    expect(await ask('/read', { headers })).toMatchObject({ status: 200 });
  });

  it('asks for a key where it writes', async () => {
    serve();
    const change = async (headers: Record<string, string>): Promise<number> =>
      (await ask('/change', { method: 'POST', headers })).status;
    expect(await change({})).toBe(401);
    expect(await change({ 'x-api-key': KEY })).toBe(200);
    expect(await change({ 'x-api-key': KEY, origin: 'https://board.example' })).toBe(200);
  });

  it('takes its rate of the caller, once all else holds', async () => {
    const taken: string[] = [];
    const rates: Rates = {
      async take({ id }, rate) {
        taken.push(`${id} ${rate}`);
        return taken.length > 1 ? problem('x', 429, { title: 'x', detail: { zh: 'x', en: 'x' } }) : undefined;
      },
    };
    serve({ rates });
    const change = { method: 'POST', headers: { 'x-api-key': KEY } };
    expect((await ask('/change', { method: 'POST' })).status).toBe(401);
    expect((await ask('/change', change)).status).toBe(200);
    expect((await ask('/change', change)).status).toBe(429);
    expect(taken).toEqual(['key:lin change', 'key:lin change']);
  });
});

describe('Pages of other sites', () => {
  const board = 'https://board.example';
  const preflight = (origin: string): Promise<Received> =>
    ask('/change', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-api-key' },
    });

  it('whose origin is set are answered their preflights, and may read what is answered, refusals too', async () => {
    serve();
    const { status, headers } = await preflight(board);
    expect(status).toBe(204);
    expect(headers['access-control-allow-origin']).toBe(board);
    expect(headers['access-control-allow-headers']).toContain('x-api-key');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    const refused = await ask('/change', { method: 'POST', headers: { origin: board } });
    expect(refused).toMatchObject({ status: 401, headers: { 'access-control-allow-origin': board } });
    expect(await ask('/read', { headers: { origin: board } })).toMatchObject({
      headers: { 'access-control-allow-origin': board },
    });
  });

  it('whose origin is not set are told nothing', async () => {
    serve();
    for (const { headers } of [
      await preflight('https://evil.example'),
      await ask('/read', { headers: { origin: 'https://evil.example' } }),
    ])
      expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('meet no header of CORS where no origin is set', async () => {
    serve({ origins: Origins.from({}) });
    const answers = [await preflight(board), await ask('/read', { headers: { origin: board } })];
    expect(answers.map(({ status }) => status)).toEqual([404, 200]);
    for (const { headers } of answers)
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('Security headers', () => {
  it.each(['/read', '/none', '/change'])('stand on the answer of %s, whatever it is', async (path) => {
    serve();
    const { headers } = await ask(path, { method: path === '/change' ? 'POST' : 'GET' });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});

describe('Wrong keys', () => {
  /** Twenty of each caller. */
  function twenty(): Rates {
    const taken = new Map<string, number>();
    return {
      async take({ id }, rate) {
        taken.set(id + rate, (taken.get(id + rate) ?? 0) + 1);
        if (rate !== 'wrong-keys' || (taken.get(id + rate) ?? 0) <= 20) return undefined;
        return problem('x', 429, { title: 'x', retryAfterSeconds: 9, detail: { zh: 'x', en: 'x' } });
      },
    };
  }
  const wrong = { headers: { 'x-api-key': 'fedcba9876543210' } };

  it('are refused where there were too many, with when to come again; a right one is let in meanwhile', async () => {
    serve({ rates: twenty() });
    for (let i = 0; i < 20; i++) expect((await ask('/read', wrong)).status).toBe(200);
    const refused = await ask('/read', wrong);
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('9');
    expect((await ask('/read', { headers: { 'x-api-key': KEY } })).status).toBe(200);
    expect((await ask('/read')).status).toBe(200);
    const elsewhere = { headers: { ...wrong.headers, 'x-forwarded-for': '203.0.113.7' } };
    expect((await ask('/read', elsewhere)).status).toBe(200);
  });

  it('are in the log once a minute and address, and once when the limit strikes, without the key', async () => {
    serve({ rates: twenty() });
    for (let i = 0; i < 30; i++) await ask('/read', wrong);
    expect(said).toEqual([
      'A wrong key from 127.0.0.1.',
      '21 wrong keys from 127.0.0.1 within a minute: further ones are refused.',
    ]);
  });
});

describe('The kinds of door', () => {
  it('ask for a known caller wherever something is kept', () => {
    const kept = Object.entries(doors).flatMap(([kind, { who, writes }]) => (writes && who === 'anyone' ? [kind] : []));
    expect(kept).toEqual(['follow']);
  });
});
