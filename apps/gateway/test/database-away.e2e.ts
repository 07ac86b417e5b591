import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildSchema, getNamedType, isLeafType, isRequiredArgument } from 'graphql';
import { createClient } from 'graphql-ws';
import { openTcpDoor, type TcpDoor } from '#testing';
import { WebSocket } from 'ws';
import { schemaSource } from '../src/schema-source.js';
import { RIGHT } from './right-arguments.js';
import { censusTable, scoreTable, startGateway, type TestGateway } from './gateway.js';

jest.setTimeout(120_000);
let gateway: TestGateway;
let door: TcpDoor;
beforeAll(async () => {
  gateway = await startGateway({}, async (url) => (door = await openTcpDoor(url)).through(url));
  await scoreTable(gateway.dataSource, censusTable());
});
afterEach(() => door.open());
afterAll(async () => {
  await gateway?.close();
  await door?.close();
});

/** What no answer may hold: the database's address, the driver's words. */
const INSIDES = /127\.0\.0\.1|ECONN|postgres|duibiao_test|Connection terminated|AggregateError/i;

async function ask(query: string, variables: object): Promise<{ response: Response; text: string }> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return { response, text: await response.text() };
}

const schema = buildSchema(schemaSource());
const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({ kind: type?.name.toLowerCase() ?? '', field })),
);
const UUID = '00000000-0000-7000-8000-000000000000';
/** An argument that takes the question to the database. */
const given = (field: string, argument: string, type: string): unknown =>
  argument === 'id' && field !== 'node' ? UUID : (RIGHT[argument] ?? RIGHT[type.toLowerCase()]);

describe('While the database is away', () => {
  it('every question and every change is 503 with one code, both languages and when to ask again', async () => {
    await door.shut();
    const wrong: unknown[] = [];
    for (const { kind, field } of roots) {
      const args = field.args.filter((argument) => isRequiredArgument(argument) || argument.name === 'code');
      const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
      const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
      const figures = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
      const query = args.length
        ? `${kind} (${declared}) { ${field.name}(${passed})${figures} }`
        : `${kind} { ${field.name}${figures} }`;
      const { response, text } = await ask(
        query,
        Object.fromEntries(args.map(({ name, type }) => [name, given(field.name, name, getNamedType(type).name)])),
      );
      const { errors } = JSON.parse(text) as { errors?: { extensions: { code: string; messageZh: string } }[] };
      const told =
        response.status === 503 &&
        response.headers.get('retry-after') === '5' &&
        errors?.every(
          ({ extensions }) => extensions.code === 'DATABASE_UNREACHABLE' && /数据库/.test(extensions.messageZh),
        );
      if (!told || INSIDES.test(text)) wrong.push([field.name, response.status, text]);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    '/exports/ranking.csv',
    '/exports/comparison.xlsx?units=320582,320583',
    '/exports/robustness-runs/00000000-0000-7000-8000-000000000000/parameters.csv',
  ])('GET %s is the problem database-unreachable', async (path) => {
    await door.shut();
    const response = await fetch(`${gateway.url}${path}`);
    const text = await response.text();
    expect([response.status, response.headers.get('retry-after'), response.headers.get('content-type')]).toEqual([
      503,
      '5',
      'application/problem+json; charset=utf-8',
    ]);
    expect(JSON.parse(text)).toMatchObject({
      type: 'urn:duibiao:database-unreachable',
      detail: expect.stringMatching(/Try again/),
      detailZh: expect.stringMatching(/重试/),
    });
    expect(text).not.toMatch(INSIDES);
  });

  it('/health says that the database is down and nothing of where it is, also where it only stands still', async () => {
    const health = async (): Promise<[number, unknown]> => {
      const response = await fetch(`${gateway.url}/health`, { signal: AbortSignal.timeout(5_000) });
      return [response.status, await response.json()];
    };
    const down = [503, { status: 'failing', service: 'gateway', checks: { database: 'down' } }];
    await door.shut();
    expect(await health()).toEqual(down);
    await door.open();
    expect((await health())[0]).toBe(200);
    door.swallow();
    expect(await health()).toEqual(down);
  });

  it('a subscription that is opened is told so', async () => {
    await door.shut();
    const client = createClient({
      url: `${gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    const told = await new Promise((done) =>
      client.subscribe(
        { query: 'subscription { scoreRunChanged(id: "00000000-0000-7000-8000-000000000000") { state } }' },
        { next: done, error: done, complete: () => done('ended') },
      ),
    );
    await client.dispose();
    const text = JSON.stringify(told);
    expect(text).toContain('DATABASE_UNREACHABLE');
    expect(text).not.toMatch(INSIDES);
  });

  it('a subscription under way waits, and hears what happened when it is back', async () => {
    const { requestScoreRun } = await gateway.ask<{ requestScoreRun: { id: string } }>(
      `mutation { requestScoreRun(order: {
        methodology: "census-2020-peers", datasets: [{ slug: "census-2020-peers" }], years: [2020] }) {
        ... on ScoreRun { id } } }`,
    );
    const { id } = requestScoreRun;
    const client = createClient({
      url: `${gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    const heard: string[] = [];
    let first = (): void => undefined;
    const begun = new Promise<void>((done) => (first = done));
    const ended = new Promise((done) =>
      client.subscribe<{ scoreRunChanged: { state: string } }>(
        { query: `subscription { scoreRunChanged(id: "${id}") { state } }` },
        {
          next: ({ data }) => {
            heard.push(data?.scoreRunChanged.state ?? '');
            first();
          },
          error: done,
          complete: () => done('ended'),
        },
      ),
    );
    await begun;
    await door.shut();
    await new Promise((done) => setTimeout(done, 1_500));
    await door.open();
    await gateway.ask(`mutation { cancelScoreRun(id: "${id}") { __typename } }`);
    expect(await ended).toBe('ended');
    expect([heard[0], heard.at(-1)]).toEqual(['QUEUED', 'CANCELLED']);
    await client.dispose();
  });

  it('it comes back by itself', async () => {
    await door.shut();
    expect((await fetch(`${gateway.url}/exports/ranking.csv`)).status).toBe(503);
    await door.open();
    expect((await fetch(`${gateway.url}/exports/ranking.csv`)).status).toBe(200);
    expect((await ask('{ methodologies { totalCount } }', {})).response.status).toBe(200);
  });
});
