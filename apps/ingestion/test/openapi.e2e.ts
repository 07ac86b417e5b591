import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#persistence';
import { createTestDatabase, scoreTable, type TestDatabase } from '#testing';
import { openApiDocument } from '../src/openapi/document.js';
import { operations } from '../src/openapi/operations.js';
import { ABOUT, call, CSV, postJson, startIngestion, submit, type Answer, type Service } from './service.js';

const committed = new URL('../openapi.json', import.meta.url);
const committedProblems = new URL('../provoked-problems.json', import.meta.url);
const update = process.env.UPDATE_GENERATED === '1';
const KEY = '0123456789abcdef';

let database: TestDatabase;
let open: Service;
let guarded: Service;
let scored: string;
let queued: string;

beforeAll(async () => {
  database = await createTestDatabase();
  open = await startIngestion(database.url, { uploadLimitBytes: 100_000 });
  guarded = await startIngestion(database.url, {
    keys: `lin:${KEY}`,
    submissionsAtOnce: 0,
    openWork: { scoreRuns: 0, robustnessRuns: 0, draws: 0 },
  });
  await submit(open, 'kept', CSV);
  await submit(open, 'gone', CSV);
  await postJson(open, '/v1/datasets/gone/revisions/1/withdrawal', { reason: 'a test' });
  await postJson(open, '/v1/methodologies', methodology());
  queued = (
    await postJson(open, '/v1/score-runs', { methodology: { slug: 'one-letter' }, datasets: [{ slug: 'kept' }] })
  ).body.id;
  const dataSource = await createDataSource(database.url).initialize();
  scored = await scoreTable(dataSource, {
    slug: 'two-letters',
    document: twoLetters,
    rows: ['320582', '320583', '320281'].map((code, i) => ({
      code,
      year: 2020,
      values: { x: 50 + 10 * i, y: 80 - 7 * i },
    })),
  });
  await dataSource.destroy();
});
afterAll(async () => {
  await open?.close();
  await guarded?.close();
  await database?.drop();
});

function methodology(more: object = {}): object {
  return {
    language: 1,
    slug: 'one-letter',
    version: '1',
    name: { zh: '一个字母', en: 'One letter' },
    authority: 'ours',
    origin: 'ours',
    indicators: [{ code: 'x', name: { zh: '甲', en: 'X' }, direction: 'positive', target: 100 }],
    steps: [{ step: 'normalise', method: 'realisation-degree', cap: true }],
    index: {
      code: 'index',
      name: { zh: '指数', en: 'Index' },
      aggregate: { method: 'arithmetic-mean' },
      children: [{ indicator: 'x', weight: 1 }],
    },
    ...more,
  };
}

/** Every value is below its target, so that a cap would change nothing. */
const twoLetters = {
  ...methodology({ slug: 'two-letters' }),
  indicators: ['x', 'y'].map((code) => ({ code, name: { zh: code, en: code }, direction: 'positive', target: 100 })),
  index: {
    code: 'index',
    name: { zh: '指数', en: 'Index' },
    aggregate: { method: 'arithmetic-mean' },
    children: [
      { indicator: 'x', weight: 1 },
      { indicator: 'y', weight: 1 },
    ],
  },
};

const get = (path: string) => (): Promise<Answer> => call('GET', `${open.address}${path}`);
const post = (path: string, body: unknown) => (): Promise<Answer> => postJson(open, path, body);
const raw =
  (path: string, body: string, type: string, method = 'POST') =>
  (): Promise<Answer> =>
    call(method, `${open.address}${path}`, body, { 'content-type': type });
const send =
  (csv: string, query = ABOUT) =>
  (): Promise<Answer> =>
    submit(open, 'problems', csv, query);
const robustness =
  (specification: object, over: 'scored' | 'queued' = 'scored') =>
  (): Promise<Answer> =>
    postJson(open, '/v1/robustness-runs', { scoreRun: over === 'scored' ? scored : queued, specification });
const withKey = (path: string, body: () => object) => (): Promise<Answer> =>
  call('POST', `${guarded.address}${path}`, JSON.stringify(body()), {
    'content-type': 'application/json',
    'x-api-key': KEY,
  });
const NOBODY = '/v1/score-runs/00000000-0000-7000-8000-000000000000';

/** Operation, name of the case, how to provoke it. */
const cases: readonly (readonly [operation: string, name: string, provoke: () => Promise<Answer>])[] = [
  ['submitRevision', 'empty body', send('')],
  ['submitRevision', 'mapping that is no JSON', send(CSV, `${ABOUT}&mapping=%7B`)],
  ['submitRevision', 'no key', () => submit(guarded, 'problems', CSV)],
  ['submitRevision', 'body beyond the limit', send('x'.repeat(100_001))],
  ['submitRevision', 'body of another type', raw(`/v1/datasets/problems/revisions?${ABOUT}`, 'x', 'image/png')],
  [
    'submitRevision',
    'problems in the file',
    send('代码,城市,年份,值\n320582,昆山市,2020,1\n320583,昆山市,2020,3.24 2720\n'),
  ],
  ['submitRevision', 'no source', send(CSV, 'licence=none')],
  [
    'submitRevision',
    'faulty mapping',
    send(CSV, `${ABOUT}&mapping=${encodeURIComponent('{"version":1,"columns":{"x":{"role":"guess"}}}')}`),
  ],
  [
    'submitRevision',
    'too many at once',
    () =>
      call('POST', `${guarded.address}/v1/datasets/problems/revisions?${ABOUT}`, CSV, {
        'content-type': 'text/csv',
        authorization: `Bearer ${KEY}`,
      }),
  ],
  ['showDataset', 'unknown dataset', get('/v1/datasets/nothing')],
  ['listRevisions', 'unknown dataset', get('/v1/datasets/nothing/revisions')],
  ['showRevision', 'unknown revision', get('/v1/datasets/kept/revisions/9')],
  ['showReport', 'unknown revision', get('/v1/datasets/kept/revisions/9/report')],
  ['downloadFile', 'unknown revision', get('/v1/datasets/kept/revisions/9/file')],
  ['diffRevisions', 'no revision before', get('/v1/datasets/kept/revisions/1/diff')],
  ['diffRevisions', 'faulty parameter', get('/v1/datasets/kept/revisions/1/diff?first=many')],
  ['withdrawRevision', 'unknown revision', post('/v1/datasets/kept/revisions/9/withdrawal', { reason: 'x' })],
  ['withdrawRevision', 'no reason', post('/v1/datasets/kept/revisions/1/withdrawal', { reason: '' })],
  ['withdrawRevision', 'withdrawn already', post('/v1/datasets/gone/revisions/1/withdrawal', { reason: 'x' })],
  ['withdrawRevision', 'no JSON', raw('/v1/datasets/kept/revisions/1/withdrawal', '{', 'application/json')],
  ['listActs', 'faulty parameter', get('/v1/datasets/kept/audit?first=0')],
  [
    'keepUnits',
    'faulty list',
    raw('/v1/datasets/problems/units', 'code,kind,name_zh,name_en\na,castle,甲,A', 'text/csv', 'PUT'),
  ],
  ['keepUnits', 'body of another type', raw('/v1/datasets/problems/units', '{}', 'application/json', 'PUT')],
  ['keepUnits', 'quotation mark never closed', raw('/v1/datasets/problems/units', 'code,"kind\na', 'text/csv', 'PUT')],
  ['showProgress', 'unknown submission', get('/v1/submissions/00000000-0000-4000-8000-000000000000')],
  ['keepMethodology', 'no JSON', raw('/v1/methodologies', '{', 'application/json')],
  ['keepMethodology', 'body of another type', raw('/v1/methodologies', 'x', 'text/plain')],
  ['keepMethodology', 'version taken', post('/v1/methodologies', methodology({ name: { zh: '别的', en: 'Other' } }))],
  [
    'keepMethodology',
    'faulty document',
    post(
      '/v1/methodologies',
      methodology({ slug: 'faulty', steps: [{ step: 'normalise', method: 'realization-degree' }] }),
    ),
  ],
  ['showMethodology', 'unknown version', get('/v1/methodologies/one-letter/versions/9')],
  [
    'orderRun',
    'unknown methodology',
    post('/v1/score-runs', { methodology: { slug: 'nothing' }, datasets: [{ slug: 'kept' }] }),
  ],
  [
    'orderRun',
    'unknown dataset',
    post('/v1/score-runs', { methodology: { slug: 'one-letter' }, datasets: [{ slug: 'nothing' }] }),
  ],
  [
    'orderRun',
    'withdrawn revision',
    post('/v1/score-runs', { methodology: { slug: 'one-letter' }, datasets: [{ slug: 'gone', revision: 1 }] }),
  ],
  ['orderRun', 'faulty order', post('/v1/score-runs', { methodology: { slug: 'one-letter' }, datasets: [] })],
  [
    'orderRun',
    'too many open',
    withKey('/v1/score-runs', () => ({
      methodology: { slug: 'one-letter' },
      datasets: [{ slug: 'kept' }],
      years: [2020],
    })),
  ],
  ['showRun', 'unknown run', get(NOBODY)],
  ['cancelRun', 'unknown run', post(`${NOBODY}/cancellation`, {})],
  ['orderRobustnessRun', 'unknown score run', post('/v1/robustness-runs', { scoreRun: NOBODY.split('/').at(-1) })],
  ['orderRobustnessRun', 'score run without a result', robustness({}, 'queued')],
  ['orderRobustnessRun', 'no score run named', post('/v1/robustness-runs', {})],
  [
    'orderRobustnessRun',
    'faulty specification',
    robustness({ draws: 100, seed: 1, weights: [{ draw: 'unifrom', spread: 0.2 }] }),
  ],
  [
    'orderRobustnessRun',
    'alternative that does not act',
    robustness({
      draws: 100,
      seed: 1,
      alternatives: [
        {
          name: { zh: '标准化', en: 'normalisation' },
          choices: [
            { name: { zh: '原样', en: 'as it is' }, change: {} },
            { name: { zh: '不封顶', en: 'no cap' }, change: { '/steps/0/cap': false } },
          ],
        },
      ],
    }),
  ],
  ['orderRobustnessRun', 'too many open', withKey('/v1/robustness-runs', () => ({ scoreRun: scored }))],
  ['showRobustnessRun', 'unknown run', get(`/v1/robustness-runs/${NOBODY.split('/').at(-1)}`)],
  ['cancelRobustnessRun', 'unknown run', post(`/v1/robustness-runs/${NOBODY.split('/').at(-1)}/cancellation`, {})],
];

it('provoked-problems.json has every error body from a case that provokes it', async () => {
  const provoked: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const [operation, name, provoke] of cases) {
    const { status, type, body } = await provoke();
    expect([name, type]).toEqual([name, 'application/problem+json; charset=utf-8']);
    expect(body).toMatchObject({
      type: expect.stringMatching(/^urn:duibiao:/),
      title: expect.any(String),
      status,
      detail: expect.any(String),
      detailZh: expect.any(String),
    });
    delete body.report;
    ((provoked[operation] ??= {})[status] ??= {})[name] = body;
  }
  expect(`${JSON.stringify(provoked, null, 2)}\n`).toBeGeneratedFile(committedProblems);
});

describe('openapi.json', () => {
  it('is what the service serves at /docs/json', async () => {
    const text = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
    expect(text).toBeGeneratedFile(committed);
    // A service that began before the problems were written anew serves the earlier ones.
    if (!update) expect((await get('/docs/json')()).body).toEqual(JSON.parse(text));
  });

  it('describes the routes that there are, and no others', () => {
    const routes = open.application.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
    const there = new Set<string>();
    const stack: string[] = [];
    for (const line of routes.split('\n')) {
      const found = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line);
      if (!found) continue;
      const depth = found[1]!.length / 4;
      stack.length = depth;
      stack[depth] = found[2]!;
      const path = stack
        .join('')
        .replace(/:(\w+)/g, '{$1}')
        .replace(/\/$/, '');
      for (const method of found[3]?.split(', ') ?? [])
        if (path.startsWith('/v1') && method !== 'HEAD') there.add(`${method} ${path}`);
    }
    expect([...there].sort()).toEqual(operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort());
  });

  it('is shown at /docs with assets of this service alone', async () => {
    const page = await (await fetch(`${open.address}/docs`)).text();
    const assets = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
    expect(assets.length).toBeGreaterThan(3);
    for (const asset of assets) {
      expect(asset).not.toMatch(/^(https?:)?\/\//);
      const answer = await fetch(new URL(asset, `${open.address}/docs/`));
      expect([asset, answer.status, (await answer.arrayBuffer()).byteLength > 0]).toEqual([asset, 200, true]);
    }
  });
});
