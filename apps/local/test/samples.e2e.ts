import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compile, parseMethodology, score } from '#index-core';
import { createTestDatabase, type TestDatabase } from '#testing';
import { samplePanel } from '../../../libs/index-core/src/methodology/sample-panel.fixture.js';
import { rankingOf, waitForRun } from '../src/ranking.js';

const root = new URL('../../../', import.meta.url);
const samples = readdirSync(new URL('samples/', root)).filter((name) => existsSync(new URL(`samples/${name}/methodology.json`, root)));

interface OwnUnit {
  readonly code: string;
  readonly kind: string;
  readonly level?: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly parentCode?: string;
  readonly groups?: Readonly<Record<string, string>>;
}

let database: TestDatabase;
let ingestion: string;
let gateway: string;
const services: ChildProcess[] = [];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

/** A service from its source, as a process of its own, up. */
async function start(name: string, ports: Record<string, string>): Promise<void> {
  const child = fork(fileURLToPath(new URL(`apps/${name}/src/main.ts`, root)), {
    execArgv: ['--conditions=source', '--import', '@swc-node/register/esm-register', '--disable-warning=ExperimentalWarning'],
    env: { ...process.env, NODE_OPTIONS: '', SWCRC: 'true', DATABASE_URL: database.url, REDIS_URL: '', SWEEP_MS: '500', LOG_LEVEL: 'warn', ...ports },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  services.push(child);
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (said += chunk));
  const [event] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (event !== 'ready') throw new Error(`the ${name} did not start:\n${said}`);
}

beforeAll(async () => {
  database = await createTestDatabase();
  const ports = { GATEWAY_PORT: String(await freePort()), INGESTION_PORT: String(await freePort()) };
  ingestion = `http://127.0.0.1:${ports.INGESTION_PORT}`;
  gateway = `http://127.0.0.1:${ports.GATEWAY_PORT}`;
  await Promise.all(['ingestion', 'scoring-worker', 'gateway'].map((name) => start(name, ports)));
}, 120_000);
afterAll(async () => {
  await Promise.all(services.map(async (service) => {
    const ended = once(service, 'exit');
    service.kill('SIGTERM');
    await ended;
  }));
  await database?.drop();
});

const file = (sample: string, name: string): string => readFileSync(new URL(`samples/${sample}/${name}`, root), 'utf8');

async function send(method: string, path: string, type: string, body: string): Promise<{ id: string }> {
  const response = await fetch(`${ingestion}${path}`, { method, headers: { 'content-type': type }, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 2_000)}`);
  return JSON.parse(text) as { id: string };
}

function unitList(units: readonly OwnUnit[]): string {
  const groups = [...new Set(units.flatMap((unit) => Object.keys(unit.groups ?? {})))];
  const rows = units.map((unit) => [unit.code, unit.kind, unit.nameZh, unit.nameEn, unit.level ?? '', unit.parentCode ?? '', ...groups.map((group) => unit.groups?.[group] ?? '')]);
  return [['code', 'kind', 'name_zh', 'name_en', 'level', 'parent', ...groups], ...rows].map((row) => row.join(',')).join('\n');
}

describe('every shipped methodology', () => {
  it.each(samples)('%s: submitted, scored and ranked by the running services as the core alone ranks it', async (sample) => {
    const dataset = JSON.parse(file(sample, 'dataset.json')) as { slug: string; file: string; source: string; licence: string; synthetic: boolean; units?: OwnUnit[] | string };
    const document = JSON.parse(file(sample, 'methodology.json')) as { slug: string; version: string };
    if (Array.isArray(dataset.units)) await send('PUT', `/v1/datasets/${dataset.slug}/units`, 'text/csv', unitList(dataset.units));
    const about = new URLSearchParams({ source: dataset.source, licence: dataset.licence, synthetic: String(dataset.synthetic) });
    await send('POST', `/v1/datasets/${dataset.slug}/revisions?${about.toString()}`, 'text/csv', file(sample, dataset.file));
    await send('POST', '/v1/methodologies', 'application/json', JSON.stringify(document));
    const order = { methodology: { slug: document.slug, version: document.version }, datasets: [{ slug: dataset.slug }] };
    const run = await send('POST', '/v1/score-runs', 'application/json', JSON.stringify(order));
    await waitForRun(gateway, run.id);
    const ranking = await rankingOf(gateway, run.id);

    const parsed = parseMethodology(document);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const result = score(compile(parsed.methodology), samplePanel(file(sample, dataset.file), dataset.units ?? []));
    const cell = (code: string) => (result.years.length - 1) * result.unitKeys.length + result.unitKeys.indexOf(code);
    expect(ranking.year).toBe(result.years.at(-1));
    expect(ranking.rows).toHaveLength(result.unitKeys.filter((code) => result.ranks[0]![cell(code)]! > 0).length);
    expect(ranking.rows.length).toBeGreaterThan(0);
    for (const row of ranking.rows) {
      const { code } = row;
      const expected = result.scores[0]![cell(code)]!;
      expect([code, row.rank]).toEqual([code, result.ranks[0]![cell(code)]]);
      expect(Math.abs(row.index - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
      expect(row.grade).toBe(result.gradeLabels[result.grades[0]![cell(code)]!] ?? null);
    }
  });
});
