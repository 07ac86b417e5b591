// Started by abuse.ts: attacks until it is told to stop, then tells what came of it.
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import type { AbuseReport, Attacked } from './abuse.js';

const { gateway, ingestion, key } = JSON.parse(process.argv[2] ?? '') as Attacked;
const report: Record<string, Record<string, number>> = {};
const count = (kind: string, what: string | number): void => {
  const seen = (report[kind] ??= {});
  seen[what] = (seen[what] ?? 0) + 1;
};
let stopped = false;
let number = 0;
const repeat = (n: number, one: (i: number) => string): string => Array.from({ length: n }, (_, i) => one(i)).join(' ');

interface AutocannonRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
interface Attack {
  readonly perSecond: number;
  /** The request of each turn; `turn` makes it another one. */
  readonly request: (turn: number) => AutocannonRequest;
}

const json = { 'content-type': 'application/json' };
const ask = (query: string, variables?: object): AutocannonRequest => ({ body: JSON.stringify({ query, variables }) });
const deep = `{"query":"{ __typename }","variables":{"a":${'['.repeat(150_000)}${']'.repeat(150_000)}}}`;
const huge = JSON.stringify({ query: 'x'.repeat(2_000_000) });
const fragments = (k: number, body: (i: number) => string, first = 0): string =>
  repeat(k, (i) => `fragment f${first + i} on Unit { ${body(first + i)} }`);
const twice = fragments(24, (i) => `...f${i + 1} ...f${i + 1}`);
const chain = fragments(901, (i) => (i < 924 ? `...f${i + 1}` : 'code'), 24);
const doubled = `{ unit(code: "1") { ...f0 } } ${twice} ${chain}`;

const attacks: Readonly<Record<string, Attack>> = {
  'refused: fragments doubled': { perSecond: 4, request: (turn) => ask(`${doubled} # ${turn}`) },
  'refused: aliases': {
    perSecond: 4,
    request: (turn) => ask(`{ ${repeat(400, (i) => `a${turn}_${i}: ranking(first: 5000) { __typename }`)} }`),
  },
  'refused: unknown fields': {
    perSecond: 4,
    request: (turn) => ask(`{ ${repeat(900, (i) => `nothing${turn}_${i}`)} }`),
  },
  'refused: fragments side by side': {
    perSecond: 4,
    request: (turn) =>
      ask(
        `{ unit(code: "1") { ${repeat(30, (i) => `...f${i}`)} } } ` +
          fragments(30, () => repeat(24, (j) => `nothing${turn}_${j}`)),
      ),
  },
  'heavy: new each time': {
    perSecond: 2,
    request: (turn) =>
      ask(
        `{ a${turn}: ranking(first: 5000) { ... on Ranking { rows { edges { node {
          rank score grade unit { code name { zh en } } children { code score rank } } } } } } }`,
      ),
  },
  'heavy: worked out': {
    perSecond: 1,
    request: (turn) => ask(`{ a${turn}: whatIf(change: { weights: [{ node: "x", weight: 2 }] }) { __typename } }`),
  },
  'variables of wrong elements': {
    perSecond: 2,
    request: () =>
      ask('query ($c: [String!]) { units(filter: { codes: $c }) { totalCount } }', { c: Array(100_000).fill(1) }),
  },
  'deep JSON': { perSecond: 4, request: () => ({ body: deep }) },
  'huge bodies': { perSecond: 2, request: () => ({ body: huge }) },
  'wrong hosts': { perSecond: 20, request: () => ({ ...ask('{ __typename }'), headers: { host: 'evil.example' } }) },
  'pages elsewhere': {
    perSecond: 20,
    request: () => ({ ...ask('{ __typename }'), headers: { origin: 'https://evil.example' } }),
  },
  'wrong keys': {
    perSecond: 20,
    request: (turn) => ({
      ...ask('mutation { cancelScoreRun(id: "x") { __typename } }'),
      headers: { 'x-api-key': `wrong-${turn}` },
    }),
  },
};

/** With the load generator that the bench uses. It brings no types. */
async function attack(kind: string, { perSecond, request }: Attack, index: number): Promise<void> {
  const name: string = 'autocannon';
  const { default: autocannon } = (await import(name)) as { default: (options: object) => Instance };
  const made = (): AutocannonRequest => {
    const turn = ++number;
    const { headers = {}, ...one } = request(turn);
    return { ...one, headers: { ...json, 'x-forwarded-for': `10.${index}.0.${turn % 2}`, ...headers } };
  };
  const instance = autocannon({
    url: `${gateway}/graphql`,
    connections: 1,
    duration: 3_600,
    timeout: 30,
    overallRate: perSecond,
    requests: [
      { method: 'POST', path: '/graphql', setupRequest: (given: AutocannonRequest) => ({ ...given, ...made() }) },
    ],
  });
  instance.on('response', (_client, status) => count(kind, status));
  instance.on('reqError', (error) => count(kind, (error as NodeJS.ErrnoException).code ?? (error as Error).message));
  endings.push(() => instance.stop());
}

interface Instance {
  on(event: 'response', heard: (client: unknown, status: number) => void): void;
  on(event: 'reqError', heard: (error: unknown) => void): void;
  stop(): void;
}
const endings: (() => void)[] = [];

/** Opens a socket that sends 10,000 subscriptions at once, and another when it was closed. */
function flood(index: number): void {
  if (stopped) return;
  const socket = new WebSocket(`${gateway.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { 'x-forwarded-for': `10.200.0.${index}` },
  });
  endings.push(() => socket.terminate());
  socket.on('open', () => socket.send('{"type":"connection_init"}'));
  socket.once('message', () => {
    for (let i = 0; i < 10_000; i++)
      socket.send(
        JSON.stringify({
          id: String(i),
          type: 'subscribe',
          payload: { query: `subscription { a${i}: scoreRunChanged(id: "x") { state } }` },
        }),
      );
  });
  socket.on('error', () => undefined);
  socket.once('close', (code) => {
    count('floods over sockets', code);
    setTimeout(() => flood(index), 1_000);
  });
}

/** Begins an upload, sends a piece of it and nothing more. */
function stall(service: string, index: number): void {
  const { hostname, port, host } = new URL(service);
  const socket = connect(Number(port), hostname);
  endings.push(() => socket.destroy());
  socket.write(
    [
      `POST /v1/datasets/stalled-${index}/revisions?source=x&licence=none&synthetic=true HTTP/1.1`,
      `Host: ${host}`,
      `X-Forwarded-For: 10.201.0.${index}`,
      `X-Api-Key: ${key}`,
      'Content-Type: text/csv',
      'Content-Length: 1000000',
      '',
      'code,name',
    ].join('\r\n'),
  );
  socket.on('error', () => undefined);
  let answer = 'waiting';
  socket.once('data', (bytes: Buffer) => (answer = String(bytes).slice(9, 12)));
  endings.push(() => count('stalled uploads', answer));
}

for (const [index, [kind, one]] of Object.entries(attacks).entries()) await attack(kind, one, index);
for (let i = 0; i < 2; i++) flood(i);
for (const service of [gateway, ingestion ?? gateway]) for (let i = 0; i < 20; i++) stall(service, i);
process.send?.('begun');
process.on('message', () => {
  stopped = true;
  for (const end of endings) end();
  process.send?.(report satisfies AbuseReport);
});
