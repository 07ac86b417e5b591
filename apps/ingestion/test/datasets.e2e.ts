import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#persistence';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { DataSource } from 'typeorm';
import { ABOUT, call, CSV, startIngestion, submit, type Service } from './service.js';

let database: TestDatabase;
let dataSource: DataSource;
let service: Service;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { poolSize: 2 }).initialize();
  service = await startIngestion(database.url, { uploadLimitBytes: 1024 * 1024, submissionsPerCaller: 256 });
});
afterAll(async () => {
  await service?.close();
  await dataSource?.destroy();
  await database?.drop();
});

const TABLES = [
  'dataset',
  'revision',
  'revision_indicator',
  'source_file',
  'source_file_chunk',
  'indicator',
  'observation',
  'audit',
];
async function counts(): Promise<Record<string, number>> {
  const rows = await Promise.all(
    TABLES.map(async (table) => [table, Number((await dataSource.query(`select count(*) from ${table}`))[0].count)]),
  );
  return Object.fromEntries(rows);
}

describe('POST /v1/datasets/{slug}/revisions', () => {
  it('answers 201 with the revision and its report, and keeps every value with its cell', async () => {
    const { status, body } = await submit(
      service,
      'first',
      CSV,
      `${ABOUT}&title_zh=${encodeURIComponent('测试')}&title_en=Test`,
    );
    expect([status, body.problems]).toEqual([201, undefined]);
    expect(body).toMatchObject({
      dataset: 'first',
      revision: 1,
      units: 3,
      observations: 6,
      years: [2020],
      synthetic: true,
      source: 'made up for a test',
      licence: 'none',
      vintage: 'final',
      file: { size: Buffer.byteLength(CSV), sha256: createHash('sha256').update(CSV).digest('hex') },
      report: expect.any(Object),
      links: { self: '/v1/datasets/first/revisions/1' },
    });
    const cells = await dataSource.query(
      `select u.code, i.code as indicator, o.year, o.value, o.missing, o.file_row, o.file_column from observation o
       join unit u on u.id = o.unit_id join indicator i on i.id = o.indicator_id order by o.file_row, o.file_column`,
    );
    expect(cells[0]).toEqual({
      code: '320582',
      indicator: 'x',
      year: 2020,
      value: 71.5,
      missing: 0,
      file_row: 2,
      file_column: 4,
    });
    expect(cells[3]).toEqual({
      code: '320583',
      indicator: 'y',
      year: 2020,
      value: null,
      missing: 2,
      file_row: 3,
      file_column: 5,
    });
  });

  it('answers 200 with the same revision for bytes already there', async () => {
    await submit(service, 'again', CSV);
    const { status, body } = await submit(service, 'again', CSV);
    expect([status, body.revision]).toEqual([200, 1]);
    expect((await submit(service, 'again', `${CSV}\n320585,太仓市,2020,60,30`)).body.revision).toBe(2);
  });

  it('takes a multipart form, fields and file', async () => {
    const form = new FormData();
    form.set('source', 'made up');
    form.set('licence', 'none');
    form.set('file', new File([`${CSV}\n320585,太仓市,2020,61,31`], '数据.csv', { type: 'text/csv' }));
    const { status, body } = await call('POST', `${service.address}/v1/datasets/form/revisions`, form);
    expect([status, body.file?.name, body.source]).toEqual([201, '数据.csv', 'made up']);
  });

  it('answers 422 with the row, column, value and remedy of every problem, and keeps nothing', async () => {
    const before = await counts();
    const broken = 'code,name,year,x\n320582,张家港市,2020,12abc\n999999,无此市,2020,3\n320583,昆山市,2020,1 2';
    const { status, type, body } = await submit(service, 'broken', broken);
    expect([status, type]).toEqual([422, 'application/problem+json; charset=utf-8']);
    expect(body).toMatchObject({
      type: expect.any(String),
      title: expect.any(String),
      status: 422,
      detail: expect.any(String),
      detailZh: expect.any(String),
    });
    expect(body.problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ row: 2, column: 4, value: '12abc' }),
        expect.objectContaining({ row: 3 }),
        expect.objectContaining({ row: 4, column: 4, value: '1 2' }),
      ]),
    );
    for (const problem of body.problems)
      expect(problem).toMatchObject({
        message: { zh: expect.any(String), en: expect.any(String) },
        remedy: { zh: expect.any(String), en: expect.any(String) },
      });
    expect(await counts()).toEqual(before);
  });

  it('leaves one revision of 100 identical submissions at once: one 201, 99 times 200', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => submit(service, 'storm', CSV)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(99);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it('leaves nothing when the client goes away in the middle of the body', async () => {
    const before = await counts();
    await new Promise<void>((resolve) => {
      const { hostname, port } = new URL(service.address);
      const sending = request({
        hostname,
        port,
        method: 'POST',
        path: `/v1/datasets/gone/revisions?${ABOUT}`,
        headers: { 'content-type': 'text/csv', 'content-length': '500000' },
      });
      sending.on('error', () => resolve());
      sending.write(CSV, () => setTimeout(() => sending.destroy(new Error('gone')), 100));
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await counts()).toEqual(before);
    expect((await call('GET', `${service.address}/health`)).status).toBe(200);
  });

  it.each([
    ['400 for an empty body', 400, () => submit(service, 'bad', '')],
    ['404 for an unknown address', 404, () => call('GET', `${service.address}/v1/nothing`)],
    ['413 for a body beyond the limit', 413, () => submit(service, 'bad', 'x'.repeat(1024 * 1024 + 1))],
    [
      '415 for a body of another type',
      415,
      () => call('POST', `${service.address}/v1/datasets/bad/revisions?${ABOUT}`, 'x', { 'content-type': 'image/png' }),
    ],
    ['422 for a missing source', 422, () => submit(service, 'bad', CSV, 'licence=none')],
    ['422 for a parameter that is not known', 422, () => submit(service, 'bad', CSV, `${ABOUT}&sauce=x`)],
    ['422 for a name that is no slug', 422, () => submit(service, 'No%20Slug', CSV)],
  ])('answers %s as a problem document that says what to do', async (_name, expected, provoke) => {
    const { status, type, body } = await provoke();
    expect([status, type]).toEqual([expected, 'application/problem+json; charset=utf-8']);
    expect(body).toMatchObject({
      type: expect.stringMatching(/^urn:duibiao:/),
      status: expected,
      detail: expect.any(String),
      detailZh: expect.any(String),
    });
  });

  it('does not let a file name out of its place', async () => {
    const { body } = await submit(
      service,
      'names',
      `${CSV}\n320585,太仓市,2020,62,32`,
      `${ABOUT}&filename=${encodeURIComponent('..\\..\\etc/passwd\u0007')}`,
    );
    expect(body.file.name).toBe('passwd');
    const again = await submit(service, 'names-2', `${CSV}\n320585,太仓市,2020,62,32`, `${ABOUT}&filename=other.csv`);
    expect([again.status, again.body.file.name]).toEqual([201, 'other.csv']); // the same bytes, as this submitter calls them
  });
});

describe('published rankings', () => {
  const list = (...rows: string[]): string => ['publisher,year,rank,name_as_printed,value,source', ...rows].join('\n');

  it('are told by their header and kept as printed, place by place, a name that stands for no unit too', async () => {
    const { status, body } = await submit(
      service,
      'lists',
      list('甲榜,2019,1,昆山市,98.5,p. 1', '甲榜,2019,2,张家港市,,', '甲榜,2019,3,无此市,,'),
    );
    expect([status, body.problems]).toEqual([201, undefined]);
    expect(body.report).toMatchObject({
      kind: 'rankings',
      observations: 3,
      units: { resolved: 2, asPrinted: 1 },
      publishers: [{ publisher: '甲榜', years: [2019] }],
      issuesByCode: { 'unit-kept-as-printed': 1 },
    });
    const places = await dataSource.query(
      `select p.rank, p.value, p.name_as_printed as name, u.code, p.source, p.file_row as row from published_rank p left join unit u on u.id = p.unit_id
       join revision r on r.key = p.revision_key join dataset d on d.id = r.dataset_id where d.slug = 'lists' order by p.file_row`,
    );
    expect(places).toEqual([
      { rank: 1, value: 98.5, name: '昆山市', code: '320583', source: 'p. 1', row: 2 },
      { rank: 2, value: null, name: '张家港市', code: '320582', source: 'made up for a test', row: 3 },
      { rank: 3, value: null, name: '无此市', code: null, source: 'made up for a test', row: 4 },
    ]);
    expect((await call('GET', `${service.address}/v1/datasets/lists`)).body).toMatchObject({ kind: 'rankings' });
  });

  it('with a place given twice, a rank that is none or a year that is none are refused whole, with every row', async () => {
    const { status, body } = await submit(
      service,
      'bad-lists',
      list(
        '甲榜,2019,1,昆山市,,',
        '甲榜,2019,2,昆山市,,',
        '甲榜,2019,first,张家港市,,',
        '甲榜,19,4,江阴市,,',
        ',2019,5,常熟市,,',
      ),
    );
    expect(status).toBe(422);
    expect(body.problems.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual([
      [3, 'place-repeated'],
      [4, 'rank-unreadable'],
      [5, 'year-unreadable'],
      [6, 'publisher-blank'],
    ]);
    expect(await dataSource.query(`select 1 from dataset where slug = 'bad-lists'`)).toEqual([]);
  });

  it('are not mixed with observations in one dataset', async () => {
    await submit(service, 'one-kind', list('甲榜,2018,1,昆山市,,'));
    const { status, body } = await submit(service, 'one-kind', CSV);
    expect([status, body.title]).toEqual([409, expect.any(String)]);
    expect(body.detail).toContain('holds rankings');
  });
});

describe('GET /v1/datasets', () => {
  beforeAll(() => submit(service, 'kept', CSV));

  it('gives datasets, revisions, reports, and the bytes as they came', async () => {
    const get = (path: string) => call('GET', `${service.address}/v1/datasets${path}`);
    expect((await get('')).body.datasets).toContainEqual(expect.objectContaining({ slug: 'kept', synthetic: true }));
    expect((await get('/kept')).body).toMatchObject({ slug: 'kept' });
    expect((await get('/kept/revisions')).body.revisions).toHaveLength(1);
    expect((await get('/kept/revisions/latest')).body).toMatchObject({ revision: 1, observations: 6 });
    expect((await get('/kept/revisions/1/report')).status).toBe(200);
    const file = await fetch(`${service.address}/v1/datasets/kept/revisions/1/file`);
    expect([await file.text(), file.headers.get('content-type'), file.headers.get('content-disposition')]).toEqual([
      CSV,
      expect.stringContaining('text/csv'),
      expect.stringContaining('attachment'),
    ]);
    expect((await get('/nothing')).status).toBe(404);
    expect((await get('/kept/revisions/2')).status).toBe(404);
    expect((await get('/kept/revisions/x')).status).toBe(404);
  });
});

describe('with keys set', () => {
  it('whoever submits must be known, and the audit names them; reading is open', async () => {
    const guarded = await startIngestion(database.url, { keys: 'lin:0123456789abcdef' });
    try {
      expect((await submit(guarded, 'guarded', CSV)).status).toBe(401);
      const url = `${guarded.address}/v1/datasets/guarded/revisions?${ABOUT}`;
      expect(
        (await call('POST', url, CSV, { 'content-type': 'text/csv', authorization: 'Bearer 0123456789abcdef' })).status,
      ).toBe(201);
      expect((await call('GET', `${guarded.address}/v1/datasets/guarded`)).status).toBe(200);
      expect(await dataSource.query(`select actor, act from audit where detail->>'dataset' = 'guarded'`)).toEqual([
        { actor: 'lin', act: 'revision.created' },
      ]);
    } finally {
      await guarded.close();
    }
  });
});
