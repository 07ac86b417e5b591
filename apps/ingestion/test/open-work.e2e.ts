import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#persistence';
import { createTestDatabase, scoreTable, type TestDatabase } from '#testing';
import type { DataSource } from 'typeorm';
import { type Answer, call, CSV, startIngestion, submit, type Service } from './service.js';

const LIN = '0123456789abcdef';
const WU = 'fedcba9876543210';
const LIMITS = { scoreRuns: 3, robustnessRuns: 20, draws: 4_000_000 };

const letters = {
  language: 1,
  slug: 'letters',
  version: '1',
  name: { zh: '字母', en: 'Letters' },
  authority: 'ours',
  origin: 'ours',
  indicators: ['x', 'y'].map((code) => ({ code, name: { zh: code, en: code }, direction: 'positive', target: 100 })),
  steps: [{ step: 'normalise', method: 'realisation-degree', cap: true }],
  index: {
    code: 'index',
    name: { zh: '指数', en: 'Index' },
    aggregate: { method: 'arithmetic-mean' },
    children: ['x', 'y'].map((indicator) => ({ indicator, weight: 1 })),
  },
};

let database: TestDatabase;
let dataSource: DataSource;
let service: Service;
let scored: string;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url).initialize();
  scored = await scoreTable(dataSource, {
    slug: 'scored',
    document: letters,
    rows: ['320582', '320583', '320281'].map((code, i) => ({
      code,
      year: 2020,
      values: { x: 50 + 10 * i, y: 80 - 7 * i },
    })),
  });
  service = await startIngestion(database.url, { openWork: LIMITS });
  await submit(service, 'letters', CSV);
  await service.close();
  service = await startIngestion(database.url, { openWork: LIMITS, keys: `lin:${LIN},wu:${WU}` });
});
afterAll(async () => {
  await service?.close();
  await dataSource?.destroy();
  await database?.drop();
});

const post = (key: string, path: string, body: object): Promise<Answer> =>
  call('POST', `${service.address}${path}`, JSON.stringify(body), {
    'content-type': 'application/json',
    'x-api-key': key,
  });
const order = (key: string, year: number): Promise<Answer> =>
  post(key, '/v1/score-runs', { methodology: { slug: 'letters' }, datasets: [{ slug: 'letters' }], years: [year] });
const robustness = (key: string, seed: number): Promise<Answer> =>
  post(key, '/v1/robustness-runs', {
    scoreRun: scored,
    specification: { draws: 1_000_000, seed, weights: [{ draw: 'uniform', spread: 0.2 }] },
  });
const open = async (table: string, caller: string): Promise<number> =>
  Number(
    (await dataSource.query(`select count(*) from ${table} where created_by = $1 and state = 'queued'`, [caller]))[0]
      .count,
  );

describe('a caller', () => {
  it('has no more score runs open than may be, though forty orders come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => order(LIN, 2_000 + i)));
    const taken = answers.filter(({ status }) => status === 202);
    expect(taken).toHaveLength(3);
    expect(taken.map(({ body }) => body.timeLeft.ahead).sort()).toEqual([0, 1, 2]);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(37);
    expect(refused[0]?.body).toMatchObject({
      type: 'urn:duibiao:too-many-open-runs',
      of: 'scoreRuns',
      open: 3,
      limit: 3,
      retryAfterSeconds: 30,
      detail: expect.stringMatching(/^3 score runs of yours are open, and 3 may be; .* OPEN_RUNS_PER_CALLER/),
      detailZh: expect.stringMatching(/3 个未完成的评分任务，上限为 3/),
    });
    expect(await open('score_run', 'lin')).toBe(3);
  });

  it('who has all that may be asks again for a run that there is, and takes nothing from another', async () => {
    const years = await dataSource.query(`select years[1] as year from score_run where created_by = 'lin'`);
    expect((await order(LIN, years[0].year)).status).toBe(200);
    expect((await order(WU, 2_100)).status).toBe(202);
    expect((await order(LIN, 2_100)).status).toBe(200);
  });

  it('may order again when one has ended, and a cancelled run asked for again counts as its own', async () => {
    const [{ id, year }] = await dataSource.query(
      `select id, years[1] as year from score_run where created_by = 'lin' and state = 'queued' limit 1`,
    );
    await post(LIN, `/v1/score-runs/${id}/cancellation`, {});
    expect((await order(LIN, 2_200)).status).toBe(202);
    expect((await order(LIN, year)).status).toBe(429);
    expect((await call('GET', `${service.address}/v1/score-runs/${id}`)).body.state).toBe('cancelled');
    expect((await order(WU, year)).status).toBe(202);
    expect(await open('score_run', 'wu')).toBe(2);
  });

  it('who orders 200 robustness runs of a million draws has four of them, and another gets one', async () => {
    const answers: Answer[] = [];
    for (let i = 0; i < 200; i += 20)
      answers.push(...(await Promise.all(Array.from({ length: 20 }, (_, j) => robustness(LIN, i + j + 1)))));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(4);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(196);
    expect(refused[0]?.body).toMatchObject({ of: 'draws', open: 4_000_000, limit: 4_000_000 });
    expect((await robustness(WU, 1_000)).status).toBe(202);
    const [{ chunks }] = await dataSource.query(
      `select count(*)::int as chunks from robustness_chunk where run_key not in (select key from robustness_run)`,
    );
    expect(chunks).toBe(0);
  });
});
