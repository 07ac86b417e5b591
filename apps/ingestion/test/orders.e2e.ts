import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#persistence';
import { createTestDatabase, type TestDatabase } from '#testing';
import { call, CSV, postJson, startIngestion, submit, type Service } from './service.js';

const METHODOLOGY = {
  language: 1,
  slug: 'two-letters',
  version: '1',
  name: { zh: '两个字母', en: 'Two letters' },
  authority: 'ours',
  origin: 'ours',
  indicators: [
    { code: 'x', name: { zh: '甲', en: 'X' }, direction: 'positive', target: 100 },
    { code: 'y', name: { zh: '乙', en: 'Y' }, direction: 'positive', target: 50 },
  ],
  steps: [{ step: 'normalise', method: 'realisation-degree', cap: true }],
  index: {
    code: 'index',
    name: { zh: '指数', en: 'Index' },
    aggregate: { method: 'arithmetic-mean' },
    children: [
      { indicator: 'x', weight: 0.6 },
      { indicator: 'y', weight: 0.4 },
    ],
  },
};

let database: TestDatabase;
let service: Service;

beforeAll(async () => {
  database = await createTestDatabase();
  service = await startIngestion(database.url);
  await submit(service, 'letters', CSV);
  await postJson(service, '/v1/methodologies', METHODOLOGY);
});
afterAll(async () => {
  await service?.close();
  await database?.drop();
});

describe('POST /v1/methodologies', () => {
  it('answers 201, then 200 for the same document however it is laid out, and 409 for another under the same version', async () => {
    const document = { ...METHODOLOGY, slug: 'fresh' };
    expect(await postJson(service, '/v1/methodologies', document)).toMatchObject({
      status: 201,
      body: { slug: 'fresh', version: '1', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const turned = Object.fromEntries(Object.entries(document).reverse());
    expect((await postJson(service, '/v1/methodologies', turned)).status).toBe(200);
    const other = await postJson(service, '/v1/methodologies', { ...document, name: { zh: '别的', en: 'Other' } });
    expect(other).toMatchObject({
      status: 409,
      type: 'application/problem+json; charset=utf-8',
      body: { type: 'urn:duibiao:version-taken' },
    });
  });

  it('checks without keeping: a valid document, a faulty one, and a version that is taken', async () => {
    const document = { ...METHODOLOGY, slug: 'only-checked' };
    expect(await postJson(service, '/v1/methodologies?dryRun=true', document)).toMatchObject({
      status: 200,
      body: { dryRun: true, versionTaken: false, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect((await call('GET', `${service.address}/v1/methodologies/only-checked/versions/1`)).status).toBe(404);
    expect((await postJson(service, '/v1/methodologies?dryRun=true', { ...document, index: 3 })).status).toBe(422);
    await postJson(service, '/v1/methodologies', document);
    expect((await postJson(service, '/v1/methodologies?dryRun=true', document)).body.versionTaken).toBe(false);
    expect(
      (await postJson(service, '/v1/methodologies?dryRun=true', { ...document, name: { zh: '别的', en: 'Other' } }))
        .body.versionTaken,
    ).toBe(true);
  });

  it('answers 422 with a JSON Pointer for each fault', async () => {
    const { status, body } = await postJson(service, '/v1/methodologies', {
      ...METHODOLOGY,
      slug: 'faulty',
      steps: [{ step: 'normalise', method: 'realization-degree' }],
    });
    expect([status, body.type]).toEqual([422, 'urn:duibiao:invalid-methodology']);
    expect(body.problems[0]).toMatchObject({
      pointer: expect.stringMatching(/^\/steps\/0/),
      message: expect.any(String),
      expected: expect.any(String),
    });
  });

  it('answers 400 for what is not JSON and 415 for another type', async () => {
    expect(
      (await call('POST', `${service.address}/v1/methodologies`, '{', { 'content-type': 'application/json' })).status,
    ).toBe(400);
    expect(
      (await call('POST', `${service.address}/v1/methodologies`, 'x', { 'content-type': 'text/plain' })).status,
    ).toBe(415);
  });

  it('answers 400 for a document of 4,000 levels, before anybody walks down them', async () => {
    const deep = `${'{"children":['.repeat(2_000)}${']}'.repeat(2_000)}`;
    const json = { 'content-type': 'application/json' };
    expect(await call('POST', `${service.address}/v1/methodologies`, `{"index":${deep}}`, json)).toMatchObject({
      status: 400,
      body: {
        detail: 'The body holds lists and objects inside each other deeper than 100 levels.',
        detailZh: expect.any(String),
      },
    });
    const { address } = service;
    expect(await call('POST', `${address}/v1/score-runs`, `{"__proto__":{"methodology":"x"}}`, json)).toMatchObject({
      status: 400,
      body: { detail: 'The body has the member "__proto__", which is not taken.' },
    });
  });

  it('is read back as it was sent, and the language has a JSON Schema', async () => {
    expect((await call('GET', `${service.address}/v1/methodologies/two-letters/versions/1`)).body.document).toEqual(
      METHODOLOGY,
    );
    expect((await call('GET', `${service.address}/v1/methodologies`)).body.methodologies).toContainEqual(
      expect.objectContaining({ slug: 'two-letters' }),
    );
    const schema = await call('GET', `${service.address}/v1/methodologies/schema`);
    expect([schema.type, schema.body.$schema]).toEqual([
      expect.stringContaining('application/schema+json'),
      'https://json-schema.org/draft/2020-12/schema',
    ]);
  });
});

describe('POST /v1/score-runs', () => {
  const order = { methodology: { slug: 'two-letters' }, datasets: [{ slug: 'letters' }] };

  it('answers 202 with a waiting run, then 200 with the same run for the same inputs, said in any way', async () => {
    const first = await postJson(service, '/v1/score-runs', order);
    expect(first).toMatchObject({ status: 202, body: { state: 'queued', attempts: 0 } });
    const same = {
      methodology: { slug: 'two-letters', version: '1' },
      datasets: [{ slug: 'letters', revision: 1 }],
      years: null,
    };
    expect(await postJson(service, '/v1/score-runs', same)).toMatchObject({ status: 200, body: { id: first.body.id } });
    expect((await postJson(service, '/v1/score-runs', { ...order, years: [2020] })).body.id).not.toBe(first.body.id);
    expect((await call('GET', `${service.address}${first.body.links.self}`)).body).toMatchObject({
      id: first.body.id,
      state: 'queued',
    });
  });

  it('rings the queue with the id of the run', async () => {
    const { body } = await postJson(service, '/v1/score-runs', { ...order, years: [2019, 2020] });
    const dataSource = await createDataSource(database.url, { poolSize: 1 }).initialize();
    const jobs = await dataSource.query(`select data from bullmq.job where data::text like '%' || $1 || '%'`, [
      body.id,
    ]);
    await dataSource.destroy();
    expect(jobs).toHaveLength(1);
  });

  it('can be cancelled, and asked for again', async () => {
    const asked = { ...order, years: [2018, 2020] };
    const {
      body: { id },
    } = await postJson(service, '/v1/score-runs', asked);
    expect((await call('POST', `${service.address}/v1/score-runs/${id}/cancellation`)).body.state).toBe('cancelled');
    expect(await postJson(service, '/v1/score-runs', asked)).toMatchObject({
      status: 202,
      body: { id, state: 'queued' },
    });
  });

  it.each([
    ['404 for an unknown methodology', 404, { ...order, methodology: { slug: 'nothing' } }],
    ['404 for an unknown version', 404, { ...order, methodology: { slug: 'two-letters', version: '9' } }],
    ['404 for an unknown dataset', 404, { ...order, datasets: [{ slug: 'nothing' }] }],
    ['404 for an unknown revision', 404, { ...order, datasets: [{ slug: 'letters', revision: 9 }] }],
    ['422 for no dataset', 422, { ...order, datasets: [] }],
    ['422 for a word that is not known', 422, { ...order, dataset: 'letters' }],
  ])('answers %s', async (_name, expected, body) => {
    expect(await postJson(service, '/v1/score-runs', body)).toMatchObject({
      status: expected,
      type: 'application/problem+json; charset=utf-8',
      body: { detailZh: expect.any(String) },
    });
  });
});

describe('the sample', () => {
  it('goes in as it is shipped: thirty units, one year, no error', async () => {
    const folder = new URL('../../../samples/census-2020-peers/', import.meta.url);
    const { status, body } = await submit(
      service,
      'census-2020-peers',
      readFileSync(new URL('data.csv', folder)),
      'source=census&licence=public',
    );
    expect([status, body.units, body.years, body.report?.counts?.error]).toEqual([201, 30, [2020], 0]);
  });
});
