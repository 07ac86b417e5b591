import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pg from 'pg';
import { createDataSource, MethodologyRepository, PanelRepository, ScoreRunReader, UnitReader } from '#persistence';
import { freePort } from '#platform';
import { scoreTable } from '#testing';
import { Services } from '../apps/local/src/services.js';
import { holdRun } from '../apps/gateway/src/scored-runs/held-run.js';
import { rescore } from '../apps/gateway/src/what-if/rescore.js';
import type { Print } from './harness.js';
import { openScratch } from './stack.js';
import { measureAbuse } from './gateway/abuse.js';
import { QUERY, startPostgraphile, VIEWS } from './gateway/postgraphile.js';

const small = process.argv.includes('--small');
const UNITS = small ? 300 : 2_850;
const YEARS = small ? 3 : 20;
const DIMENSIONS = 5;
const LEAVES = 40;
const CONNECTIONS = 32;
const SECONDS = small ? 2 : 8;
const HELD_MB = 512;

/**
 * The gateway over a synthetic national run (2,850 counties × 46 nodes × 20 years; `--small`: 300 × 46 × 3), as services of their own:
 * once with no memory for runs, once with; beside them in the same run a bare handler and PostGraphile over the same rows. An answer
 * that is an error ends the bench.
 */
export default async function gateway(print: Print): Promise<void> {
  const scratch = await openScratch();
  const { home, database } = scratch;
  const services = [new Services(join(home, 'sql')), new Services(join(home, 'warm'))] as const;
  const others: ChildProcess[] = [];
  try {
    const national = await makeNational(database.url);
    const [sqlPort, warmPort, barePort, graphilePort] = [
      await freePort(),
      await freePort(),
      await freePort(),
      await freePort(),
    ];
    const env = (port: number, megabytes: number): NodeJS.ProcessEnv => ({
      DATABASE_URL: database.url,
      HOST: '127.0.0.1',
      DUIBIAO_API_KEYS: '',
      REDIS_URL: '',
      GATEWAY_PORT: String(port),
      GATEWAY_RUNS_MB: String(megabytes),
      RATE_FACTOR: '100', // all comes from one address
    });
    await services[0].start({ name: 'gateway', env: env(sqlPort, 1) });
    await services[1].start({ name: 'gateway', env: env(warmPort, HELD_MB) });
    others.push(await startBare(database.url, barePort));
    const sql = `http://127.0.0.1:${sqlPort}/graphql`;
    const warm = `http://127.0.0.1:${warmPort}/graphql`;
    const bare = `http://127.0.0.1:${barePort}`;
    const { run, key, revision, year, codes } = national;
    const asked = { run, year, units: codes.slice(0, 5), unit: codes[0] };
    await once(warm, { query: PROFILE, variables: asked });

    const ranking = await measure({
      bare: { url: `${bare}/ranking`, body: { variables: { key, year } } },
      sql: { url: sql, body: { query: RANKING, variables: asked } },
      warm: { url: warm, body: { query: RANKING, variables: asked } },
    });
    sameBytes(ranking.texts);
    ratio(print, {
      case: 'ranking-sql-vs-bare',
      of: ranking.loads.sql!,
      limit: ranking.loads.bare!,
      aim: 0.6,
      limitName: 'a bare Fastify handler, the same JSON from one prepared statement',
    });
    ratio(print, {
      case: 'ranking-warm-vs-bare',
      of: ranking.loads.warm!,
      limit: ranking.loads.bare!,
      aim: 2,
      limitName: 'the same bare handler',
    });

    others.push(await startPostgraphile(await withViews(database.url), graphilePort));
    const against = await measure({
      graphile: { url: `http://127.0.0.1:${graphilePort}/graphql`, body: { query: QUERY, variables: { key, year } } },
      sql: { url: sql, body: { query: RANKING, variables: asked } },
    });
    ratio(print, {
      case: 'ranking-sql-vs-postgraphile',
      of: against.loads.sql!,
      limit: against.loads.graphile!,
      aim: 1.5,
      limitName: 'PostGraphile 5 under Node 24, the same figures',
    });

    for (const [name, query, variables] of [
      ['comparison-warm-vs-bare', COMPARISON, { key, revision, year, units: codes.slice(0, 5), trend: false }],
      ['profile-warm-vs-bare', PROFILE_AND_TREND, { key, revision, year, units: codes.slice(0, 1), trend: true }],
    ] as const) {
      const { loads } = await measure({
        bare: { url: `${bare}/figures`, body: { variables } },
        warm: { url: warm, body: { query, variables: asked } },
      });
      ratio(print, {
        case: name,
        of: loads.warm!,
        limit: loads.bare!,
        limitName:
          'a bare handler that reads the same scores and figures by one prepared statement and explains nothing',
      });
    }

    await measureAbuse(print, {
      gateway: `http://127.0.0.1:${warmPort}`,
      rankings: () => load({ url: warm, body: { query: RANKING, variables: asked }, connections: 8, rate: 100 }),
    });
    await whatIfs(print, warm, national);
    await memory(print, database.url, national);
  } finally {
    for (const child of others) child.kill();
    await Promise.all(services.map((one) => one.stop()));
    await scratch.close();
  }
}

const ROWS = `year rows { edges { node { rank score grade imputed previousRank unit { id code name { zh en } province { zh en } level } children { code score rank grade } } } }`;
const RANKING = `query ($run: ID!, $year: Int!) { ranking(run: $run, year: $year, first: 50) { ... on Ranking { ${ROWS} } } }`;
const COMPARISON = `query ($run: ID!, $year: Int!, $units: [String!]!) { comparison(run: $run, year: $year, units: $units) { ... on Comparison { year units { unit { code } rank score grade }
  gaps { unit { code } gap method parts { node { code } points difference } } indicators { node { code } values { normalised prepared imputed observation { value row column } } } } } }`;
const NODES = `year rank rankInGroup strengths weaknesses nodes { node { code } score rank grade imputed prepared groupMedian groupBest distance observation { value row column } }`;
const PROFILE = `query ($run: ID!, $year: Int!, $unit: String!) { profile(run: $run, year: $year, unit: $unit) { ... on Profile { ${NODES} } } }`;
const PROFILE_AND_TREND = `query ($run: ID!, $year: Int!, $unit: String!) { profile(run: $run, year: $year, unit: $unit) { ... on Profile { ${NODES} } }
  trend(run: $run, units: [$unit]) { ... on Trend { series { points { year score rank grade } streak { years } } } } }`;

interface National {
  readonly run: string;
  readonly key: number;
  readonly revision: number;
  readonly year: number;
  readonly codes: readonly string[];
}

/** Made-up figures, the same at every run of the bench, kept and scored as the services do. */
async function makeNational(url: string): Promise<National> {
  const dataSource = await createDataSource(url, { poolSize: 4 }).initialize();
  try {
    const codes = (
      await dataSource.query<{ code: string }[]>(
        `select code from unit where scheme = 'GB/T 2260' and kind = 'county' and valid_to is null order by code limit $1`,
        [UNITS],
      )
    ).map(({ code }) => code);
    let state = 42;
    const random = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
    const leaves = Array.from({ length: LEAVES }, (_, i) => `made-up-${i + 1}`.replaceAll('-', '_'));
    const run = await scoreTable(dataSource, {
      slug: 'national',
      synthetic: true,
      document: {
        language: 1,
        slug: 'national',
        version: '1',
        name: { zh: '合成', en: 'Synthetic' },
        authority: 'ours',
        origin: 'ours',
        indicators: leaves.map((code) => ({ code, name: { zh: code, en: code }, direction: 'positive', target: 80 })),
        steps: [{ step: 'normalise', method: 'realisation-degree', cap: false, scale: 100 }],
        index: {
          code: 'index',
          name: { zh: '指数', en: 'Index' },
          aggregate: { method: 'arithmetic-mean' },
          children: Array.from({ length: DIMENSIONS }, (_, d) => ({
            code: `dimension_${d + 1}`,
            name: { zh: `维度${d + 1}`, en: `Dimension ${d + 1}` },
            weight: 1,
            aggregate: { method: 'arithmetic-mean' },
            children: leaves.filter((_leaf, i) => i % DIMENSIONS === d).map((indicator) => ({ indicator, weight: 1 })),
          })),
        },
        grades: {
          bands: [{ label: 'A', from: 70 }, { label: 'B', from: 64 }, { label: 'C', from: 60 }, { label: 'D' }],
        },
      },
      rows: codes.flatMap((code) =>
        Array.from({ length: YEARS }, (_, y) => ({
          code,
          year: 2001 + y,
          values: Object.fromEntries(leaves.map((leaf) => [leaf, Math.round(1e4 * random()) / 100])),
        })),
      ),
    });
    await dataSource.query('vacuum (analyze)'); // as the server does by itself a minute later, beside what is measured
    const [{ key, revision }] = await dataSource.query(
      'select key, revision_keys[1] as revision from score_run where id = $1',
      [run],
    );
    return { run, key, revision, year: 2000 + YEARS, codes };
  } finally {
    await dataSource.destroy();
  }
}

async function withViews(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(VIEWS);
  await client.end();
  return url;
}

async function startBare(databaseUrl: string, port: number): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('./gateway/bare-server.js', import.meta.url)), {
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise((ready) => child.once('message', ready));
  return child;
}

interface Target {
  readonly url: string;
  readonly body: object;
}

interface Load {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
}

/** Each in turn, twice; the better of the two is taken, for all alike. */
async function measure(
  targets: Readonly<Record<string, Target>>,
): Promise<{ loads: Record<string, Load>; texts: Record<string, string> }> {
  const loads: Record<string, Load> = {};
  const texts: Record<string, string> = {};
  for (const [name, { url, body }] of Object.entries(targets)) {
    texts[name] = await once(url, body);
    await load({ url, body, seconds: 2 });
  }
  for (let round = 0; round < 2; round++) {
    for (const [name, target] of Object.entries(targets)) {
      const found = await load(target);
      if (!(loads[name] && loads[name].rate >= found.rate)) loads[name] = found;
    }
  }
  return { loads, texts };
}

async function once(url: string, body: object): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = (await response.text()).trim();
  if (!response.ok || /"errors"|Refusal|^\{"data":\{"\w+":(null|\{\})/.test(text))
    throw new Error(`${url} answered ${response.status}: ${text.slice(0, 500)}`);
  return text;
}

async function load({
  url,
  body,
  connections = CONNECTIONS,
  seconds = SECONDS,
  rate,
}: Target & { connections?: number; seconds?: number; rate?: number }): Promise<Load> {
  const name: string = 'autocannon'; // it brings no types
  const { default: autocannon } = (await import(name)) as { default: (options: object) => Promise<AutocannonResult> };
  const found = await autocannon({
    url,
    connections,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(rate ? { overallRate: rate } : {}),
    verifyBody: (text: string | Buffer) => !String(text).startsWith('{"errors"'),
  });
  const answered = found.statusCodeStats['200']?.count ?? 0;
  const total = Object.values(found.statusCodeStats).reduce((sum, { count }) => sum + count, 0);
  if (found.errors > 0 || found.timeouts > 0 || found.mismatches > 0 || answered !== total || total === 0) {
    throw new Error(
      `${url}: ${found.errors} errors, ${found.timeouts} time-outs, ${found.mismatches} error answers, ${JSON.stringify(found.statusCodeStats)}`,
    );
  }
  return { rate: rounded(found.requests.average), p50: found.latency.p50, p99: found.latency.p99 };
}

interface AutocannonResult {
  readonly errors: number;
  readonly timeouts: number;
  readonly mismatches: number;
  readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
  readonly requests: { readonly average: number };
  readonly latency: { readonly p50: number; readonly p99: number };
}

function ratio(
  print: Print,
  { case: name, of, limit, aim, limitName }: { case: string; of: Load; limit: Load; aim?: number; limitName: string },
): void {
  print({
    bench: 'gateway',
    case: name,
    value: of.rate,
    unit: 'requests/s',
    limit: limit.rate,
    limitName,
    ratio: rounded(of.rate / limit.rate),
    ...(aim ? { aim } : {}),
    p50: of.p50,
    p99: of.p99,
    limitP50: limit.p50,
    limitP99: limit.p99,
    connections: CONNECTIONS,
    units: UNITS,
    years: YEARS,
    synthetic: true,
  });
}

function sameBytes({ sql, warm, bare }: Record<string, string>): void {
  if (sql !== warm) throw new Error('the ranking from SQL and that from memory differ');
  if (sql !== bare)
    throw new Error(
      `the gateway and the bare handler do not send the same:\n${sql!.slice(0, 600)}\n${bare!.slice(0, 600)}`,
    );
}

/** One after the other, each another change: what a person who moves a slider waits for. */
async function whatIfs(print: Print, url: string, { run, year, codes }: National): Promise<void> {
  const times = async (many: number, body: (i: number) => object): Promise<number[]> => {
    const taken: number[] = [];
    for (let i = 0; i < many + 20; i++) {
      const began = performance.now();
      await once(url, body(i));
      if (i >= 20) taken.push(performance.now() - began);
    }
    return taken.sort((a, b) => a - b);
  };
  const at = (taken: readonly number[], share: number): number =>
    rounded(taken[Math.min(taken.length - 1, Math.floor(taken.length * share))]!);
  const what = await times(small ? 100 : 300, (i) => ({
    query: `query ($run: ID!, $year: Int!, $change: WhatIfInput!, $units: [String!]) { whatIf(run: $run, year: $year, change: $change, units: $units) { ... on WhatIf { rows { rank previousRank score unit { code } } } } }`,
    variables: {
      run,
      year,
      units: codes.slice(0, 50),
      change:
        i % 2 === 0
          ? { weights: [{ node: `dimension_${1 + (i % DIMENSIONS)}`, weight: 1 + i / 100 }] }
          : { values: [{ unit: codes[i % codes.length], indicator: `made_up_${1 + (i % LEAVES)}`, value: i % 100 }] },
    },
  }));
  print({
    bench: 'gateway',
    case: 'what-if',
    value: at(what, 0.5),
    p99: at(what, 0.99),
    unit: 'ms',
    limit: 20,
    limitName: 'aim for the p99: all units scored again, 50 of them shown, over HTTP',
    ratio: rounded(20 / at(what, 0.99)),
    runs: what.length,
    units: UNITS,
    indicators: LEAVES,
    synthetic: true,
  });
  const goal = await times(small ? 20 : 40, (i) => ({
    query: `query ($run: ID!, $year: Int!, $unit: String!) { goalSeek(run: $run, year: $year, unit: $unit, goal: { rank: 10 }) { ... on GoalSeek { neededScore singles { indicator reachable to } mix { reachable cost steps { indicator to } } } } }`,
    variables: { run, year, unit: codes[(i * 37) % codes.length] },
  }));
  print({
    bench: 'gateway',
    case: 'goal-seek',
    value: at(goal, 0.5),
    p99: at(goal, 0.99),
    unit: 'ms',
    limit: 200,
    limitName: 'aim',
    ratio: rounded(200 / at(goal, 0.99)),
    runs: goal.length,
    units: UNITS,
    indicators: LEAVES,
    synthetic: true,
  });
}

/** What the run takes when it is held: as the gateway counts it, and as Node sees it. */
async function memory(print: Print, url: string, { run: id, year }: National): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const taken = (): number => {
    collect();
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const dataSource = await createDataSource(url, { poolSize: 2 }).initialize();
  try {
    const view = (await new ScoreRunReader(dataSource).byId(id))!;
    const { document } = await new MethodologyRepository(dataSource).findByKey(view.methodologyKey);
    const before = taken();
    const began = performance.now();
    const run = await holdRun(view, document, new PanelRepository(dataSource), new UnitReader(dataSource));
    const seconds = (performance.now() - began) / 1000;
    rescore(run, run.panel.years.indexOf(year), { weights: [{ node: 'dimension_1', weight: 2 }] });
    const measured = taken() - before;
    const megabytes = (bytes: number): number => rounded(bytes / 2 ** 20);
    print({
      bench: 'gateway',
      case: 'memory',
      value: megabytes(run.bytes),
      unit: 'MB',
      limit: HELD_MB,
      limitName: 'GATEWAY_RUNS_MB',
      ratio: rounded(HELD_MB / megabytes(run.bytes)),
      measuredMB: megabytes(measured),
      loadSeconds: rounded(seconds),
      units: UNITS,
      years: YEARS,
      synthetic: true,
    });
  } finally {
    await dataSource.destroy();
  }
}

const rounded = (x: number): number => Number(x.toPrecision(4));
