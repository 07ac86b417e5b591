import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rateTable } from '#edge';
import { createDataSource } from '#persistence';
import { createTestDatabase, send, type Received, type Sent, type TestDatabase } from '#testing';
import { ABOUT, CSV, startIngestion, type Service } from './service.js';

const KEY = '0123456789abcdef';
const UPLOAD = `/v1/datasets/stolen/revisions?${ABOUT}`;
const form = [
  '--x',
  'content-disposition: form-data; name="file"; filename="a.csv"',
  'content-type: text/csv',
  '',
  CSV,
  '--x--',
  '',
].join('\r\n');

let database: TestDatabase;
let open: Service;
let keyed: Service;
beforeAll(async () => {
  database = await createTestDatabase();
  [open, keyed] = await Promise.all([
    startIngestion(database.url),
    startIngestion(database.url, { keys: `lin:${KEY}`, rates: rateTable() }),
  ]);
});
afterAll(async () => {
  await open?.close();
  await keyed?.close();
  await database?.drop();
});

const ask = (path: string, sent: Sent = {}, service = open): Promise<Received> =>
  send(`${service.address}${path}`, sent);

/** How many rows there are of what a request may keep. */
async function kept(): Promise<Record<string, number>> {
  const dataSource = await createDataSource(database.url).initialize();
  try {
    const tables = ['dataset', 'revision', 'source_file', 'methodology', 'audit'];
    const counts = tables.map(async (table) => {
      const [row] = await dataSource.query<{ n: number }[]>(`select count(*)::int n from ${table}`);
      return [table, row?.n ?? -1] as const;
    });
    return Object.fromEntries(await Promise.all(counts));
  } finally {
    await dataSource.destroy();
  }
}

const pages = [
  ['a page elsewhere', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['a page elsewhere, of a browser that says no more', { origin: 'https://evil.example' }],
  ['a page without an origin', { origin: 'null' }],
  ['a page of another port', { origin: 'http://127.0.0.1:8000', 'sec-fetch-site': 'same-site' }],
  ['a page that hides its origin', { 'sec-fetch-site': 'cross-site' }],
] as const;

const writes = [
  ['a file as text/plain', 'POST', UPLOAD, 'text/plain', CSV],
  ['a file as multipart', 'POST', UPLOAD, 'multipart/form-data; boundary=x', form],
  ['a list of units', 'PUT', '/v1/datasets/stolen/units', 'text/csv', 'code,name\n1,One'],
  ['a methodology', 'POST', '/v1/methodologies', 'text/plain', '{}'],
  ['a score run', 'POST', '/v1/score-runs', 'text/plain', '{}'],
] as const;

describe('What a page elsewhere sends', () => {
  it.each(pages.flatMap(([page, headers]) => writes.map((write) => [page, write[0], headers, write] as const)))(
    '%s: %s is refused with 403, on loopback too, and nothing is kept',
    async (_, __, headers, [, method, path, type, body]) => {
      const before = await kept();
      const answer = await ask(path, { method, body, headers: { ...headers, 'content-type': type } });
      expect(answer.status).toBe(403);
      expect(JSON.parse(answer.text)).toMatchObject({ type: 'urn:duibiao:foreign-origin' });
      expect(await kept()).toEqual(before);
    },
  );

  it('is refused before its body has come', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'text/csv', 'content-length': '1000000000' };
    expect(await ask(UPLOAD, { method: 'POST', headers, body: 'code' })).toMatchObject({ status: 403 });
  });
});

describe('A name that is not ours', () => {
  const rebound = { host: 'evil.example:3001', origin: 'http://evil.example:3001', 'sec-fetch-site': 'same-origin' };

  it.each(['/v1/datasets', '/docs', '/docs/json', '/health', '/metrics', '/none'])(
    'is refused with 421 for GET %s',
    async (path) => expect(await ask(path, { headers: rebound })).toMatchObject({ status: 421 }),
  );

  it('is refused for an upload, with forwarded headers too, and nothing is kept', async () => {
    const before = await kept();
    for (const forwarded of ['evil.example:3001', '127.0.0.1:3001', 'localhost']) {
      const headers = { ...rebound, 'x-forwarded-host': forwarded, 'content-type': 'text/csv' };
      expect(await ask(UPLOAD, { method: 'POST', headers, body: CSV })).toMatchObject({ status: 421 });
    }
    expect(await kept()).toEqual(before);
  });
});

describe('A request without a host', () => {
  it.each([
    ['HTTP/1.0', 421],
    ['HTTP/1.1', 400],
  ])('over %s is refused with %d', async (version, status) => {
    const socket = connect(Number(new URL(open.address).port), '127.0.0.1');
    socket.end(`GET /v1/datasets ${version}\r\n\r\n`);
    let text = '';
    for await (const piece of socket) text += String(piece);
    expect(text).toContain(` ${status} `);
  });
});

describe('A run of wrong keys', () => {
  it('is refused after twenty in a minute, while the right key goes on', async () => {
    const guess = async (i: number): Promise<number> => {
      const headers = { 'x-api-key': `guess-${String(i).padStart(16, '0')}`, 'content-type': 'text/csv' };
      return (await ask(UPLOAD, { method: 'POST', headers, body: CSV }, keyed)).status;
    };
    const answers: number[] = [];
    for (let i = 0; i < 40; i++) answers.push(await guess(i));
    expect(answers).toEqual([...Array<number>(20).fill(401), ...Array<number>(20).fill(429)]);
    const right = await ask('/v1/datasets', { headers: { authorization: `Bearer ${KEY}` } }, keyed);
    expect(right.status).toBe(200);
  });

  it('keeps nothing', async () => {
    expect(await kept()).toMatchObject({ dataset: 0, revision: 0, source_file: 0 });
  });
});

describe('The page of the API', () => {
  it('has the security headers, and loads nothing but from here', async () => {
    const { headers, text } = await ask('/docs');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect([...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address)).toEqual([
      '/docs/assets/swagger-ui.css',
      '/docs/assets/favicon-32x32.png',
      '/docs/assets/swagger-ui-bundle.js',
      '/docs/start.js',
    ]);
    expect(text).not.toMatch(/<script>|onload=/);
  });
});

describe('Programs', () => {
  it.each([
    ['a program', {}],
    ['the own page', (service: Service) => ({ origin: service.address, 'sec-fetch-site': 'same-origin' })],
  ])('%s may submit', async (_, headers) => {
    const said = typeof headers === 'function' ? headers(open) : headers;
    const sent = { method: 'POST', body: CSV, headers: { ...said, 'content-type': 'text/plain' } };
    expect((await ask(`/v1/datasets/honest/revisions?${ABOUT}`, sent)).status).toBeLessThan(300);
  });
});
