import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, buildClientSchema, printSchema } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ScoreRunReader } from '#persistence';
import { DataSource } from 'typeorm';
import { rescore } from '../src/what-if/rescore.js';
import { startGateway, type TestGateway } from './gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway?.close());

const written = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');

describe('The schema', () => {
  it('that is served is the one that is written', async () => {
    const served = buildClientSchema(await gateway.ask(getIntrospectionQuery()));
    expect(printSchema(served).trim()).toBe(printSchema(buildSchema(written)).trim());
  });

  it('has a resolver for every question, order and subscription', () => {
    const { schema } = gateway.application.get(GraphQLSchemaHost);
    const unresolved = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
      Object.values(type?.getFields() ?? {}).flatMap(({ name, resolve, subscribe }) =>
        (resolve ?? subscribe) ? [] : [`${type?.name}.${name}`],
      ),
    );
    expect(unresolved).toEqual([]);
  });

  it('says of every type, field and value what it is', () => {
    const silent = Object.values(buildSchema(written).getTypeMap())
      .filter(({ name, astNode }) => astNode && !name.startsWith('__'))
      .flatMap((type) => {
        const members =
          'getFields' in type ? Object.values(type.getFields()) : 'getValues' in type ? type.getValues() : [];
        return [
          ...(type.description ? [] : [type.name]),
          ...members.filter((member) => !member.description).map((member) => `${type.name}.${member.name}`),
        ];
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
    const response = await fetch(
      `${gateway.url}/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`,
      { headers: { 'apollo-require-preflight': 'true' } },
    );
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });
});

/** 29 kB that held the process for good: fragments doubled 24 times over a chain of 900. */
const DOUBLED = `{ unit(code: "1") { ...f0 } } ${doubled(24)} ${Array.from(
  { length: 900 },
  (_, i) => `fragment f${i + 24} on Unit { ...f${i + 25} }`,
).join(' ')} fragment f924 on Unit { code }`;

function doubled(times: number): string {
  return Array.from({ length: times }, (_, i) => `fragment f${i} on Unit { ...f${i + 1} ...f${i + 1} }`).join(' ');
}

describe('Limits', () => {
  const deep = `{ ${'units(first: 1) { edges { node { parts { id } } } }'} }`;

  it('let a usual query pass', async () => {
    expect((await gateway.post({ query: deep })).status).toBe(200);
  });

  it.each([
    ['aliases', `{ ${Array.from({ length: 61 }, (_, i) => `a${i}: unit(code: "320582") { id }`).join(' ')} }`],
    ['fields', `{ unit(code: "1") { ...f0 } } ${doubled(9)} fragment f9 on Unit { id scheme code }`],
    [
      'cost',
      '{ scoreRuns(first: 5000) { edges { node { nodes { code name { zh en } kind parent depth weight globalWeight aggregation } inputs { dataset } } } } }',
    ],
    ['characters', `{ unit(code: "${'1'.repeat(50_000)}") { id } }`],
    ['tokens', `{ ${'units { totalCount } '.repeat(400)} }`],
    ['nesting', '{ unit '.repeat(5_000)],
    ['repetitions', `{ ${'units { totalCount } '.repeat(100)} }`],
    ['tokens', DOUBLED],
  ])('refuse too much by %s with 400, what was asked and the limit', async (what, query) => {
    const { status, body } = await gateway.post({ query });
    expect(status).toBe(400);
    expect(body.errors![0]!.extensions).toMatchObject({
      code: 'QUERY_TOO_LARGE',
      what,
      asked: expect.any(Number),
      limit: expect.any(Number),
    });
  });

  it('keep nothing of a query that is refused, over GET and by its hash too', async () => {
    const query = `{ ${'units { totalCount } '.repeat(100)} }`;
    const { createHash } = await import('node:crypto');
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
    const get = (asked: Record<string, string>): Promise<unknown> =>
      fetch(`${gateway.url}/graphql?${new URLSearchParams(asked).toString()}`, {
        headers: { 'apollo-require-preflight': '1' },
      }).then(async (response) => [response.status, ((await response.json()) as any).errors[0].extensions.code]);
    expect(await get({ query })).toEqual([400, 'QUERY_TOO_LARGE']);
    const registering = { query, operationName: 'any', extensions: JSON.stringify(extensions) };
    expect(await get(registering)).toEqual([400, 'QUERY_TOO_LARGE']);
    expect(await get({ extensions: JSON.stringify(extensions) })).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
  });

  it.each(['variables', 'extensions'])(
    'refuse %s that are lists in lists without end with 400, over POST and GET',
    async (what) => {
      const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
      const post = (path: string, body: string): Promise<Response> =>
        fetch(`${gateway.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const answers = [
        await post('/graphql', `{"query":"{ __typename }","${what}":{"a":${deep(150_000)}}}`),
        await post('/graphql', '{'.repeat(10_000)),
        await fetch(`${gateway.url}/graphql?query={__typename}&${what}={"a":${deep(5_000)}}`, {
          headers: { 'apollo-require-preflight': '1' },
        }),
        await post('/exports/table.csv', deep(3_000_000)),
        await post('/exports/table.csv', '{"__proto__":{}}'),
      ];
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
      for (const answer of answers)
        expect(await answer.json()).toMatchObject({
          type: 'urn:duibiao:bad-request',
          detail: expect.stringMatching(/^The (body|parameter "\w+") (holds|has)/),
        });
      expect((await post('/graphql', `{"query":"{ __typename }","${what}":{"a":${deep(90)}}}`)).status).toBe(200);
    },
  );

  it('tell one fault of variables of which every element is wrong, at once', async () => {
    const query = 'query ($codes: [String!]) { units(filter: { codes: $codes }) { totalCount } }';
    const began = process.cpuUsage();
    const { status, body } = await gateway.post({ query, variables: { codes: Array(120_000).fill(1) } });
    expect([status, body.errors?.map(({ extensions }) => extensions['code'])]).toEqual([400, ['BAD_USER_INPUT']]);
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(700);
  });

  it('tell at most twenty faults of one query, and all of fewer', async () => {
    const faults = async (many: number): Promise<number | undefined> =>
      (await gateway.post({ query: `{ ${Array.from({ length: many }, (_, i) => `nothing${i}`).join(' ')} }` })).body
        .errors?.length;
    expect([await faults(3), await faults(100)]).toEqual([3, 21]);
  });

  it('refuse fragment cycles, batches and fields that do not exist, and mask bugs', async () => {
    expect(
      (
        await gateway.post({
          query: '{ unit(code: "1") { ...a } } fragment a on Unit { ...b } fragment b on Unit { ...a }',
        })
      ).status,
    ).toBe(400);
    expect((await gateway.post([{ query: '{ __typename }' }, { query: '{ __typename }' }])).status).toBe(400);
    expect((await gateway.post({ query: '{ nothing }' })).status).toBe(400);
  });

  it('refuse huge variables with 400, and a body beyond all limits with 413', async () => {
    const query = 'query ($codes: [String!]) { units(filter: { codes: $codes }) { totalCount } }';
    const { status, body } = await gateway.post({
      query,
      variables: { codes: Array.from({ length: 40_000 }, (_, i) => String(i)) },
    });
    expect([status, body.errors![0]!.extensions]).toEqual([
      400,
      expect.objectContaining({ code: 'QUERY_TOO_LARGE', what: 'variables', limit: 262_144 }),
    ]);
    expect((await gateway.post({ query, variables: { codes: ['1'.repeat(1_100_000)] } })).status).toBe(413);
  });

  it('count a costly method by its pairs', () => {
    const change = (units: number) => () => rescore({ ...costly, units: { length: units } } as never, 0, {});
    const costly = {
      plan: { nodes: [{ aggregate: { method: 'copeland' }, weights: { method: 'equal' } }] },
      yearsStandAlone: true,
      panel: { years: [2020] },
    };
    expect(change(2_000)).toThrow(
      expect.objectContaining({ code: 'TOO_COSTLY', message: expect.stringContaining('4000000 pairs') }),
    );
    expect(change(1_000)).not.toThrow(expect.objectContaining({ code: 'TOO_COSTLY' }));
  });

  it('give a query up with 503 after its time, a statement with it, and hide the schema where it is not to be asked', async () => {
    const strict = await startGateway({ queryMilliseconds: 500, introspection: false });
    try {
      const runs = strict.application.get<ScoreRunReader>(ScoreRunReader);
      runs.answering = () => new Promise(() => undefined);
      const { status, body } = await strict.post({ query: '{ ranking { __typename } }' });
      expect([status, body.errors![0]]).toEqual([
        503,
        expect.objectContaining({
          message: expect.stringContaining('took longer than 0.5 s'),
          extensions: expect.objectContaining({ code: 'QUERY_TIMED_OUT' }),
        }),
      ]);
      await expect(strict.application.get(DataSource).query('select pg_sleep(20)')).rejects.toThrow(
        /statement timeout/,
      );
      expect((await strict.post({ query: '{ __typename }' })).status).toBe(200);
      expect((await strict.post({ query: '{ __schema { types { name } } }' })).status).toBe(400);
    } finally {
      await strict.close();
    }
  });
});
