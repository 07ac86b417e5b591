import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, buildClientSchema, printSchema, isObjectType } from 'graphql';
import { startGateway, type TestGateway } from './gateway.js';

let gateway: TestGateway;
beforeAll(async () => { gateway = await startGateway(); });
afterAll(() => gateway?.close());

const written = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');

describe('The schema', () => {
  it('that is served is the one that is written', async () => {
    const served = buildClientSchema(await gateway.ask(getIntrospectionQuery()));
    expect(printSchema(served).trim()).toBe(printSchema(buildSchema(written)).trim());
  });

  it('says of every question what it answers', () => {
    const { Query: query } = buildSchema(written).getTypeMap();
    if (!isObjectType(query)) throw new Error('no Query');
    const silent = Object.values(query.getFields()).filter((field) => !field.description).map((field) => field.name);
    expect(silent).toEqual([]);
  });
});

describe('Limits', () => {
  const deep = `{ ${'units(first: 1) { edges { node { parts { id } } } }'} }`;

  it('let a usual query pass', async () => {
    expect((await gateway.post({ query: deep })).status).toBe(200);
  });

  it.each([
    ['aliases', `{ ${Array.from({ length: 61 }, (_, i) => `a${i}: unit(code: "320582") { id }`).join(' ')} }`],
    ['fields', `{ unit(code: "1") { ...a ...a ...a ...a } } fragment a on Unit { ${Array.from({ length: 60 }, () => 'province { id } parent { id } name { zh en } kind').join(' ')} }`],
    ['cost', '{ scoreRuns(first: 5000) { edges { node { nodes { code name { zh en } kind parent depth weight globalWeight aggregation } inputs { dataset } } } } }'],
    ['characters', `{ unit(code: "${'1'.repeat(50_000)}") { id } }`],
  ])('refuse too much by %s with 400, what was asked and the limit', async (what, query) => {
    const { status, body } = await gateway.post({ query });
    expect(status).toBe(400);
    expect(body.errors![0]!.extensions).toMatchObject({ code: 'QUERY_TOO_LARGE', what, asked: expect.any(Number), limit: expect.any(Number) });
  });

  it('refuse fragment cycles, batches and fields that do not exist, and mask bugs', async () => {
    expect((await gateway.post({ query: '{ unit(code: "1") { ...a } } fragment a on Unit { ...b } fragment b on Unit { ...a }' })).status).toBe(400);
    expect((await gateway.post([{ query: '{ __typename }' }, { query: '{ __typename }' }])).status).toBe(400);
    expect((await gateway.post({ query: '{ nothing }' })).status).toBe(400);
  });
});
