import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiKeys, Origins } from '#edge';
import { createTestDatabase, send, type Received, type TestDatabase } from '#testing';
import { createGateway } from '../../gateway/src/application.js';
import { createIngestion } from '../../ingestion/src/application.js';

const KEY = '0123456789abcdef';
const CSV = 'code,name,year,x\n320583,昆山市,2020,80\n';
const PATH = '/v1/datasets/passed-on/revisions?source=made%20up&licence=none&synthetic=true';
const quiet = { log() {}, warn() {}, error: console.error };

let database: TestDatabase;
let ingestion: NestFastifyApplication;
let gateway: NestFastifyApplication;
let address: string;
beforeAll(async () => {
  database = await createTestDatabase();
  const apiKeys = ApiKeys.from({ HOST: '127.0.0.1', DUIBIAO_API_KEYS: `lin:${KEY}` });
  const origins = Origins.from({ ALLOWED_HOSTS: ['stats.example'], ALLOWED_ORIGINS: ['https://board.example'] });
  const settings = { databaseUrl: database.url, apiKeys, origins };
  ingestion = await createIngestion({ ...settings, uploadLimitBytes: 1_000_000 }, false);
  await ingestion.listen(0, '127.0.0.1');
  const ingestionUrl = await ingestion.getUrl();
  gateway = await createGateway({ ...settings, ingestionUrl, heldRunsBytes: 1_000_000 }, quiet);
  await gateway.listen(0, '127.0.0.1');
  address = await gateway.getUrl();
});
afterAll(async () => {
  await gateway?.close();
  await ingestion?.close();
  await database?.drop();
});

const submit = (headers: Record<string, string>): Promise<Received> =>
  send(`${address}${PATH}`, { method: 'POST', body: CSV, headers: { 'content-type': 'text/csv', ...headers } });

describe('What the gateway passes on to ingestion', () => {
  it('is kept when its own page sends it', async () => {
    const own = { origin: address, 'sec-fetch-site': 'same-origin', authorization: `Bearer ${KEY}` };
    expect(await submit(own)).toMatchObject({ status: 201 });
  });

  it('is kept behind a proxy that says for which name it asks', async () => {
    const behind = { 'x-forwarded-host': 'stats.example', 'x-forwarded-proto': 'https', 'x-api-key': KEY };
    expect((await submit({ ...behind, origin: 'https://stats.example' })).status).toBe(200);
    expect((await submit({ ...behind, origin: 'https://evil.example' })).status).toBe(403);
  });

  it('is kept when a page sends it whose origin is set, which may read the answer', async () => {
    const answer = await submit({ origin: 'https://board.example', 'sec-fetch-site': 'cross-site', 'x-api-key': KEY });
    expect(answer).toMatchObject({ status: 200, headers: { 'access-control-allow-origin': 'https://board.example' } });
  });

  it.each([
    ['a page elsewhere', 403, { origin: 'https://evil.example', 'x-api-key': KEY }],
    ['a page without an origin', 403, { origin: 'null', 'x-api-key': KEY }],
    ['a name that is not ours', 421, { host: 'evil.example', 'x-api-key': KEY }],
    ['nobody who is known', 401, { accept: '*/*' }],
  ])('by %s is refused with %d', async (_, status, headers: Record<string, string>) => {
    expect(await submit(headers)).toMatchObject({ status });
  });

  it('tells ingestion the address of who asked, so that wrong keys are counted by it, once', async () => {
    const guess = async (from: string): Promise<number> =>
      (await submit({ 'x-api-key': 'fedcba9876543210', 'x-forwarded-for': from })).status;
    for (let i = 0; i < 20; i++) expect(await guess('203.0.113.7')).toBe(401);
    expect(await guess('203.0.113.7')).toBe(429);
    expect(await guess('203.0.113.8')).toBe(401);
    expect((await submit({ 'x-api-key': KEY, 'x-forwarded-for': '203.0.113.7' })).status).toBe(200);
  });
});

describe('GraphQL', () => {
  const ask = (headers: Record<string, string>): Promise<Received> =>
    send(`${address}/graphql`, {
      method: 'POST',
      body: JSON.stringify({
        query: 'mutation { saveGroup(codes: ["320583"], title: "x") { __typename ... on Refusal { code } } }',
      }),
      headers: { 'content-type': 'application/json', ...headers },
    });

  it('keeps nothing for a page elsewhere, even under a key', async () => {
    expect(await ask({ origin: 'https://evil.example', 'x-api-key': KEY })).toMatchObject({ status: 403 });
    expect(await ask({ host: 'evil.example', 'x-api-key': KEY })).toMatchObject({ status: 421 });
  });

  it('keeps under a key, and says who may not', async () => {
    expect(JSON.parse((await ask({})).text)).toMatchObject({ data: { saveGroup: { code: 'UNKNOWN_CALLER' } } });
    expect(JSON.parse((await ask({ 'x-api-key': KEY })).text)).toMatchObject({
      data: { saveGroup: { __typename: 'UnitGroup' } },
    });
  });

  it('is asked by GET from anywhere that has a name for us, as reading is open', async () => {
    const get = (headers: Record<string, string>): Promise<Received> =>
      send(`${address}/graphql?query=${encodeURIComponent('{ __typename }')}`, {
        headers: { 'apollo-require-preflight': 'true', ...headers },
      });
    expect(await get({ origin: 'https://evil.example' })).toMatchObject({ status: 200 });
    expect(await get({ host: 'evil.example' })).toMatchObject({ status: 421 });
  });
});
