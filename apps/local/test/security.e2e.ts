import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import {
  ApiKeys,
  type DoorKind,
  doors,
  doorsOf,
  type DoorRules,
  Origins,
  Proxies,
  rateTable,
  type RouteDoor,
} from '#edge';
import { createTestDatabase, type TestDatabase } from '#testing';
import { createGateway } from '../../gateway/src/application.js';
import { fieldDoors } from '../../gateway/src/callers/guard-fields.js';
import { writtenSchema } from '../../gateway/src/schema-source.js';
import { createIngestion } from '../../ingestion/src/application.js';
import { createOperations } from '../../scoring-worker/src/operations.js';

const DOCUMENT = new URL('../../../docs/security.md', import.meta.url);
const HEAD = ['| door | kind | who | how much | from where |', '|---|---|---|---|---|'];
const document = readFileSync(DOCUMENT, 'utf8');

let database: TestDatabase;
let page: string;
let gateway: NestFastifyApplication;
let ingestion: NestFastifyApplication;
let routers: Record<string, FastifyInstance>;
beforeAll(async () => {
  database = await createTestDatabase();
  page = mkdtempSync(join(tmpdir(), 'duibiao-page-'));
  mkdirSync(join(page, 'assets'));
  for (const file of ['index.html', 'graphiql.html', 'favicon.svg', 'assets/page.js'])
    writeFileSync(join(page, file), '');
  const origins = Origins.from({ ALLOWED_ORIGINS: ['https://board.example'] });
  const settings = { databaseUrl: database.url, apiKeys: ApiKeys.none, origins };
  ingestion = await createIngestion({ ...settings, uploadLimitBytes: 1_000 }, false);
  gateway = await createGateway(
    { ...settings, ingestionUrl: 'http://127.0.0.1:9', pageFolder: page, heldRunsBytes: 1_000 },
    { log() {}, warn() {}, error: console.error },
  );
  const worker = createOperations({
    databaseUrl: database.url,
    askDatabase: async () => undefined,
    origins: Origins.from({}),
    proxies: Proxies.from({}),
  });
  for (const service of [ingestion, gateway]) await service.listen(0, '127.0.0.1');
  await worker.ready();
  routers = {
    gateway: gateway.getHttpAdapter().getInstance(),
    ingestion: ingestion.getHttpAdapter().getInstance(),
    'scoring-worker': worker,
  };
});
afterAll(async () => {
  await gateway?.close();
  await ingestion?.close();
  await routers?.['scoring-worker']?.close();
  await database?.drop();
  rmSync(page, { recursive: true, force: true });
});

/** Every method and address that a router answers, read from the tree that it prints. */
function printed(router: FastifyInstance): string[] {
  const path: string[] = [];
  return router
    .printRoutes()
    .replace('(empty root node)', '.')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] = /^([│├└─\s]*)(\S+)(?: \(([A-Z, -]+)\))?$/.exec(line) ?? [];
      if (part === '') throw new Error(`the router prints a line that is not read: ${line}`);
      path.splice(indent.length / 4 - 1, Infinity, part === '.' ? '' : part);
      const address = path.join('').replace(/(?<=.)\/$/, '');
      return methods === '' ? [] : methods.split(', ').map((method) => `${method} ${address}`);
    });
}

const folded = (url: string): string => url.replace(/^\/assets\/.*/, '/assets/*');

/** A row for each address and door: GET stands for HEAD too. */
function rowsOf(routes: readonly RouteDoor[]): string[] {
  const methods = new Map<string, Set<string>>();
  for (const { method, url, door } of routes) {
    const key = `${folded(url)} ${door}`;
    methods.set(key, (methods.get(key) ?? new Set()).add(method));
  }
  return [...methods]
    .map(([key, set]) => {
      const [url = '', door = ''] = key.split(' ');
      const named = door === 'pass-on' ? ['any method'] : [...set].filter((method) => method !== 'HEAD').sort();
      return row(`${named.join(', ')} ${url}`, door as DoorKind, [...set]);
    })
    .sort();
}

function row(name: string, kind: DoorKind, methods: readonly string[]): string {
  const { who, rate, writes }: DoorRules = doors[kind];
  const much = rate === null ? '—' : `${rateTable()[rate].points.toLocaleString('en')} ${rate}`;
  const safe = methods.filter((method) => ['GET', 'HEAD'].includes(method)).length > 0;
  const unsafe = methods.some((method) => !['GET', 'HEAD', 'OPTIONS'].includes(method));
  const from = writes || (unsafe && !safe) ? 'own pages' : unsafe ? 'any by GET, else own pages' : 'any';
  const [whose, counted] = kind === 'pass-on' ? ['ingestion decides', 'ingestion decides'] : [who, much];
  return `| \`${name}\` | ${kind} | ${whose} | ${counted} | ${from} |`;
}

/** The section of a service or of GraphQL in the document. */
function tables(): Record<string, string[]> {
  const fields = fieldDoors(writtenSchema());
  const ofType = (type: string): string[] =>
    fields.flatMap(({ name, kind }) => (name.startsWith(`${type}.`) ? [row(name, kind, ['GET', 'POST'])] : []));
  return {
    ...Object.fromEntries(Object.entries(routers).map(([name, router]) => [name, rowsOf(doorsOf(router))])),
    socket: [row('GET /graphql (upgrade to WebSocket)', 'follow', ['GET']), ...ofType('Subscription')],
    questions: ofType('Query'),
    mutations: ofType('Mutation'),
  };
}

describe('docs/security.md', () => {
  it('has a row for every door, as the code has it', () => {
    let text = document;
    for (const [name, rows] of Object.entries(tables())) {
      const place = new RegExp(`(<!-- doors: ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`);
      expect(text).toMatch(place);
      text = text.replace(
        place,
        (_, begin: string, end: string) => `${begin}\n${[...HEAD, ...rows].join('\n')}\n\n${end}`,
      );
    }
    expect(text).toBeGeneratedFile(fileURLToPath(DOCUMENT));
  });

  it.each(['gateway', 'ingestion', 'scoring-worker'])(
    'leaves out no route that the router of the %s prints',
    (name) => {
      const router = routers[name];
      if (router === undefined) throw new Error(name);
      const known = new Set(doorsOf(router).map(({ method, url }) => `${method} ${url}`));
      const answered = printed(router);
      expect(answered.length).toBeGreaterThan(3);
      expect(answered.filter((route) => !known.has(route))).toEqual([]);
      expect([...known].filter((route) => !answered.includes(route))).toEqual([]);
    },
  );

  it('says every rate as it is counted for a minute', () => {
    expect([...new Set(Object.values(rateTable()).map(({ seconds }) => seconds))]).toEqual([60]);
  });

  it('knows every socket: one upgrade at the gateway, none elsewhere', () => {
    const upgrades = Object.entries(routers).map(([name, { server }]) => [name, server.listeners('upgrade').length]);
    expect(Object.fromEntries(upgrades)).toEqual({ gateway: 1, ingestion: 0, 'scoring-worker': 0 });
  });
});
