import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, buildClientSchema, printSchema } from 'graphql';
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

  it('says of every type, field and value what it is', () => {
    const silent = Object.values(buildSchema(written).getTypeMap()).filter(({ name, astNode }) => astNode && !name.startsWith('__')).flatMap((type) => {
      const members = 'getFields' in type ? Object.values(type.getFields()) : 'getValues' in type ? type.getValues() : [];
      return [...(type.description ? [] : [type.name]), ...members.filter((member) => !member.description).map((member) => `${type.name}.${member.name}`)];
    });
    expect(silent).toEqual([]);
  });

  it('says of everything deprecated since when, until when, and what to use instead', () => {
    const reasons = [...written.matchAll(/@deprecated(?:\(reason: "(.*?)"\))?/g)].map(([, reason]) => reason);
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(reason).toMatch(/^Since \d{4}-\d{2}; goes in \d{4}-\d{2}\. Use .+/);
  });

  it('is asked by the hash of a query that was sent before, over GET too', async () => {
    const query = '{ __typename }';
    const { createHash } = await import('node:crypto');
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
    expect((await gateway.post({ extensions })).body.errors![0]!.extensions['code']).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await gateway.post({ query, extensions })).body.data).toEqual({ __typename: 'Query' });
    const response = await fetch(`${gateway.url}/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`, { headers: { 'apollo-require-preflight': 'true' } });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
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
