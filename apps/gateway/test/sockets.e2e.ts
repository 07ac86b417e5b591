import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket, type ClientOptions } from 'ws';
import { ApiKeys, rateTable } from '#edge';
import { limits } from '../src/limits/limits.js';
import { socketLimits } from '../src/sockets/socket-limits.js';
import { RunChanges } from '../src/score-runs/run-changes.js';
import { SubscriptionDoor } from '../src/sockets/subscription-door.js';
import { censusTable, scoreTable, startGateway, type TestGateway } from './gateway.js';

const KEY = '0123456789abcdef';
const NOBODY = '00000000-0000-4000-8000-000000000000';
let gateway: TestGateway;
let run: string;
const sockets: WebSocket[] = [];

beforeAll(async () => {
  gateway = await startGateway({
    apiKeys: ApiKeys.from({ DUIBIAO_API_KEYS: `lin:${KEY}`, HOST: '127.0.0.1' }),
    introspection: false,
    rates: rateTable({ RATE_FACTOR: 100 }),
  });
  run = await queuedRun();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) {
    socket.on('error', () => undefined);
    socket.terminate();
  }
  for (let tries = 0; open() > 0 && tries < 100; tries++) await pause(20);
});
afterAll(() => gateway?.close());

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const open = (): number => gateway.application.get(SubscriptionDoor).size;

/** A run that nobody works on: it is followed for as long as somebody listens. */
async function queuedRun(): Promise<string> {
  await scoreTable(gateway.dataSource, censusTable());
  const [[{ id }]] = await gateway.dataSource.query(`update score_run set state = 'queued' returning id`);
  return id as string;
}

const doubled = Array.from({ length: 9 }, (_, i) => `fragment f${i} on ScoreRun { ...f${i + 1} ...f${i + 1} }`).join(
  ' ',
);
const follow = (fields = 'state', id = run): string => `subscription { scoreRunChanged(id: "${id}") { ${fields} } }`;

/** Asks for a socket: `101`, or the status with which it is refused and the problem's type. */
function ask({
  path = '/graphql',
  ...options
}: ClientOptions & { path?: string } = {}): Promise<{ socket: WebSocket; status: number; type?: string }> {
  const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', options);
  sockets.push(socket);
  return new Promise((done, fail) => {
    socket.once('error', fail);
    socket.once('open', () => done({ socket, status: 101 }));
    socket.once('unexpected-response', (_, response) => {
      let text = '';
      response.on('data', (piece: Buffer) => (text += piece.toString()));
      response.on('end', () => done({ socket, status: response.statusCode ?? 0, type: JSON.parse(text).type }));
    });
  });
}

interface Talk {
  readonly socket: WebSocket;
  /** Sends, and waits for an answer to it. */
  subscribe(query: string, more?: object): Promise<{ type: string; payload: any }>;
  readonly closed: Promise<number>;
}

let ids = 0;
/** A socket over which `connection_init` has been said. */
async function talk(parameters?: object, options?: ClientOptions): Promise<Talk> {
  const { socket } = await ask(options);
  const closed = once(socket, 'close').then(([code]) => code as number);
  const answered = new Map<string, (message: { type: string; payload: any }) => void>();
  const acknowledged = new Promise<void>((done) => {
    socket.on('message', (data) => {
      const message = JSON.parse((data as Buffer).toString());
      if (message.type === 'connection_ack') done();
      answered.get(message.id)?.(message);
      answered.delete(message.id);
    });
  });
  socket.send(JSON.stringify({ type: 'connection_init', ...(parameters ? { payload: parameters } : {}) }));
  await Promise.race([acknowledged, closed]);
  return {
    socket,
    closed,
    subscribe: (query, more = {}) => {
      const id = String(++ids);
      const answer = new Promise<{ type: string; payload: any }>((done) => answered.set(id, done));
      socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, ...more } }));
      return answer;
    },
  };
}

const codeOf = ({ type, payload }: { type: string; payload: any }): unknown =>
  type === 'error' ? [payload[0].extensions.code, payload[0].extensions.what].filter(Boolean).join(' ') : payload;

describe('A socket', () => {
  it("is opened by this host's own pages, programs, and nobody else", async () => {
    const own = gateway.url;
    expect((await ask()).status).toBe(101);
    expect((await ask({ origin: own })).status).toBe(101);
    expect(await ask({ origin: 'https://evil.example' })).toMatchObject({
      status: 403,
      type: 'urn:duibiao:foreign-origin',
    });
    expect(await ask({ origin: 'null' })).toMatchObject({ status: 403 });
    expect(await ask({ headers: { 'sec-fetch-site': 'cross-site' } })).toMatchObject({ status: 403 });
    expect(await ask({ headers: { host: 'evil.example' } })).toMatchObject({
      status: 421,
      type: 'urn:duibiao:unknown-host',
    });
    expect(await ask({ origin: 'http://evil.example', headers: { host: 'evil.example' } })).toMatchObject({
      status: 421,
    });
  });

  it.each(['/', '/graphql/', '/graphqlx', '/graphql/x', '/v1/datasets', '//graphql'])(
    'is at /graphql, not at %s',
    async (path) => {
      expect(await ask({ path })).toMatchObject({ status: 404 });
      expect((await ask({ path: '/graphql?a=1' })).status).toBe(101);
    },
  );

  it('with a wrong key, in parameters or headers, is closed with 4403; with a right one or none it stays', async () => {
    for (const parameters of [{ authorization: 'Bearer wrong-wrong-wrong' }, { 'X-Api-Key': 'wrong-wrong-wrong' }])
      expect(await (await talk(parameters)).closed).toBe(4403);
    expect(await (await talk(undefined, { headers: { 'x-api-key': 'wrong' } })).closed).toBe(4403);
    for (const parameters of [
      { Authorization: `Bearer ${KEY}` },
      { 'x-api-key': KEY },
      { Authorization: 'Basic x' },
      undefined,
    ])
      expect(codeOf(await (await talk(parameters)).subscribe(follow()))).toMatchObject({
        data: { scoreRunChanged: { state: 'QUEUED' } },
      });
  });

  it('that says nothing at first is closed', async () => {
    const { socket } = await ask();
    expect((await once(socket, 'close'))[0]).toBe(4408);
  });

  it.each([
    ['queries', 'SUBSCRIPTIONS_ONLY', '{ units { totalCount } }'],
    ['mutations', 'SUBSCRIPTIONS_ONLY', 'mutation { cancelScoreRun(id: "x") { __typename } }'],
    [
      'a query beside a subscription, by its name',
      'SUBSCRIPTIONS_ONLY',
      `query a { units { totalCount } } ${follow().replace('subscription', 'subscription b')}`,
    ],
    ['the schema where it is not to be asked', 'BAD_USER_INPUT', '{ __schema { types { name } } }'],
    ['the schema below a subscription', 'BAD_USER_INPUT', 'subscription { __schema { types { name } } }'],
    ['many tokens', 'QUERY_TOO_LARGE tokens', follow('state '.repeat(1_600))],
    ['many characters', 'QUERY_TOO_LARGE characters', follow(`state${' '.repeat(limits.characters)}`)],
    ['many names', 'QUERY_TOO_LARGE repetitions', follow('state '.repeat(100))],
    ['many aliases', 'QUERY_TOO_LARGE aliases', follow(Array.from({ length: 61 }, (_, i) => `a${i}: state`).join(' '))],
    ['much work', 'QUERY_TOO_LARGE fields', `${follow('...f0')} ${doubled} fragment f9 on ScoreRun { id uuid state }`],
    ['great depth', 'QUERY_TOO_LARGE nesting', follow('state '.replace('state', '{ a '.repeat(5_000)))],
    ['what is no query', 'BAD_USER_INPUT', 'subscription {'],
    ['a run that there is not', 'NOT_FOUND', follow('state', NOBODY)],
    ['what is no run at all', 'NOT_FOUND', follow('state', 'x')],
  ])('refuses %s, and goes on', async (_, code, query) => {
    const { subscribe, socket } = await talk();
    expect(codeOf(await subscribe(query, { operationName: query.startsWith('query a') ? 'a' : undefined }))).toBe(code);
    expect(codeOf(await subscribe(follow()))).toMatchObject({ data: { scoreRunChanged: { state: 'QUEUED' } } });
    expect(socket.readyState).toBe(socket.OPEN);
  });

  it('is closed for a message of 100 kB, for lists in lists without end, and for what is no JSON', async () => {
    const sent = async (text: string): Promise<number> => {
      const { socket, closed } = await talk();
      socket.send(text);
      return closed;
    };
    expect(await sent(JSON.stringify({ type: 'ping', payload: { a: 'x'.repeat(100_000) } }))).toBe(1009);
    expect(await sent(`{"type":"ping","payload":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`)).toBe(4400);
    expect(await sent('nothing')).toBe(4400);
  });

  it(`runs ${socketLimits.operations} subscriptions, and more when some have ended`, async () => {
    const { subscribe, socket } = await talk();
    const first = ids + 1;
    const answers = await Promise.all(Array.from({ length: socketLimits.operations + 5 }, () => subscribe(follow())));
    expect(answers.map(({ type }) => type)).toEqual([
      ...Array(socketLimits.operations).fill('next'),
      ...Array(5).fill('error'),
    ]);
    expect(codeOf(answers.at(-1) ?? { type: '', payload: '' })).toBe('TOO_MANY_SUBSCRIPTIONS');
    for (const id of [first, first + 1]) socket.send(JSON.stringify({ id: String(id), type: 'complete' }));
    await pause(100);
    const more = await Promise.all([subscribe(follow()), subscribe(follow()), subscribe(follow())]);
    expect(more.map(({ type }) => type)).toEqual(['next', 'next', 'error']);
    expect((await Promise.all([subscribe('{'), subscribe('{')])).map(codeOf)).toEqual([
      'TOO_MANY_SUBSCRIPTIONS',
      'TOO_MANY_SUBSCRIPTIONS',
    ]);
  });

  it(`is one of ${socketLimits.socketsPerCaller} of a caller`, async () => {
    const all = await Promise.all(Array.from({ length: socketLimits.socketsPerCaller }, () => ask()));
    expect(all.every(({ status }) => status === 101)).toBe(true);
    expect(await ask()).toMatchObject({ status: 429, type: 'urn:duibiao:too-many-sockets' });
    expect((await ask({ headers: { 'x-api-key': KEY } })).status).toBe(101);
    all[0]?.socket.terminate();
    await pause(100);
    expect((await ask()).status).toBe(101);
  });

  it('leaves nothing behind: a run is let go when its subscription is completed, or the socket gone', async () => {
    const followed = (): number => gateway.application.get(RunChanges).followed;
    expect(followed()).toBe(0);
    const { subscribe, socket } = await talk();
    const first = ids + 1;
    await Promise.all([subscribe(follow()), subscribe(follow()), subscribe(follow())]);
    expect(followed()).toBe(3);
    socket.send(JSON.stringify({ id: String(first), type: 'complete' }));
    for (let tries = 0; followed() > 2 && tries < 100; tries++) await pause(20);
    expect(followed()).toBe(2);
    socket.terminate();
    for (let tries = 0; followed() > 0 && tries < 100; tries++) await pause(20);
    expect(followed()).toBe(0);
  });

  it('that sends 10,000 subscriptions at once is closed, and the service answers meanwhile', async () => {
    const flood = `
      import { WebSocket } from ${JSON.stringify(import.meta.resolve('ws'))};
      const socket = new WebSocket('${gateway.url.replace('http', 'ws')}/graphql', 'graphql-transport-ws');
      const query = ${JSON.stringify(follow('aNAME: state'))};
      const payload = (i) => ({ query: query.replace('NAME', i) });
      const said = Array.from({ length: 10_000 }, (_, i) =>
        JSON.stringify({ id: String(i), type: 'subscribe', payload: payload(i) }));
      socket.on('open', () => socket.send('{"type":"connection_init"}'));
      socket.on('message', (data) => { if (String(data).includes('ack')) for (const one of said) socket.send(one); });
      socket.on('error', () => undefined);
      socket.on('close', (code) => console.log(code));`;
    const floods = Array.from({ length: 3 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', flood], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [said] = await once(child.stdout, 'data');
      return Number(String(said));
    });
    let over = false;
    const codes = Promise.all(floods).finally(() => (over = true));
    const waits: number[] = [];
    do {
      const began = performance.now();
      expect((await fetch(`${gateway.url}/health`)).status).toBe(200);
      waits.push(performance.now() - began);
    } while (!over);
    expect(await codes).toEqual([4429, 4429, 4429]);
    expect(Math.max(...waits)).toBeLessThan(1_000);
  });

  it('is said good-bye to when the service ends, and none is opened any more', async () => {
    const { closed } = await talk();
    const restarted = gateway.restart();
    expect(await closed).toBe(1001);
    await restarted;
    expect((await ask()).status).toBe(101);
  });

  it('that is asked for by something else than a WebSocket handshake is refused', async () => {
    const { port, host } = new URL(gateway.url);
    const raw = connect(Number(port), '127.0.0.1');
    raw.end(`GET /graphql HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`);
    const [answer] = await once(raw, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 400 /);
    expect(open()).toBe(0);
  });
});
