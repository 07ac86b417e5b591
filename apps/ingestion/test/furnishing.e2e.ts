import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource, PanelRepository } from '#persistence';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { DataSource } from 'typeorm';
import { ABOUT, call, startIngestion, submit, type Answer, type Service } from './service.js';

const corpus = new URL('../../../libs/datasets/test/corpus/', import.meta.url);
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let database: TestDatabase;
let dataSource: DataSource;
let service: Service;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { poolSize: 2 }).initialize();
  service = await startIngestion(database.url);
});
afterAll(async () => {
  await service?.close();
  await dataSource?.destroy();
  await database?.drop();
});

const get = (path: string): Promise<Answer> => call('GET', `${service.address}${path}`);
const csv = (...rows: string[]): string => rows.join('\n');
const count = async (table: string): Promise<number> =>
  Number((await dataSource.query(`select count(*) from ${table}`))[0].count);

describe('a dry run', () => {
  it('gives the report and keeps nothing, for a good file and for a bad one', async () => {
    const before = await Promise.all(
      ['revision', 'dataset', 'source_file', 'observation', 'audit', 'indicator'].map(count),
    );
    const good = await submit(
      service,
      'dry',
      csv('城市,2019年,2020年', '昆山市,1,2'),
      `${ABOUT}&dryRun=true&indicator=gdp`,
    );
    expect([good.status, good.body.report.ok, good.body.report.observations]).toEqual([200, true, 2]);
    const bad = await submit(service, 'dry', csv('城市,年份,值', '鼓楼区,2020,1 2'), `${ABOUT}&dryRun=true`);
    expect([bad.status, bad.body.report.ok, bad.body.report.issues[0].code]).toEqual([200, false, 'unit-ambiguous']);
    expect(
      await Promise.all(['revision', 'dataset', 'source_file', 'observation', 'audit', 'indicator'].map(count)),
    ).toEqual(before);
  });

  it('shows the rows of the file that problems name, with their neighbours, cell by cell', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `昆山市,${1991 + i},${i === 20 ? '1 2' : i}`);
    const { body } = await submit(service, 'dry', csv('城市,年份,值', ...rows), `${ABOUT}&dryRun=true`);
    expect(body.report.issues[0]).toMatchObject({ row: 22, column: 3 });
    expect(body.excerpt.map(({ row }: { row: number }) => row)).toEqual([1, 2, 3, 4, 5, 21, 22, 23]);
    expect(body.excerpt.find(({ row }: { row: number }) => row === 22).cells).toEqual(['昆山市', '2011', '1 2']);
  });

  it('suggests a mapping that, sent with the file, reads it the same way', async () => {
    const file = csv('城市,gdp(亿元),电话', '昆山市,4276.8,见附件', '太仓市,1386.1,见附件');
    const suggested = (await submit(service, 'suggested', file, `${ABOUT}&dryRun=true&year=2020`)).body.report;
    const sent = await submit(
      service,
      'suggested',
      file,
      `${ABOUT}&mapping=${encodeURIComponent(JSON.stringify(suggested.mapping))}`,
    );
    expect([sent.status, sent.body.observations, sent.body.report.mappingFrom]).toEqual([201, 2, 'sent']);
    expect(sent.body.report.mapping).toEqual(suggested.mapping);
  });
});

describe('a mapping', () => {
  it('is kept with the revision and used for the next one, which says so', async () => {
    const mapping = {
      version: 1,
      columns: { 值: { role: 'value', indicator: 'gdp', unitOfMeasure: '万元', convertTo: '亿元' } },
    };
    const first = await submit(
      service,
      'mapped',
      csv('城市,年份,值', '昆山市,2019,40450600'),
      `${ABOUT}&mapping=${encodeURIComponent(JSON.stringify(mapping))}`,
    );
    expect(first.body.report.indicators).toMatchObject([{ code: 'gdp', unitOfMeasure: '亿元', convertedFrom: '万元' }]);
    const second = await submit(service, 'mapped', csv('城市,年份,值', '昆山市,2020,42767600'));
    expect([second.status, second.body.report.mappingFrom]).toEqual([201, 'revision 1']);
    expect(
      await dataSource.query(
        `select o.value from observation o join revision r on r.key = o.revision_key where r.id = $1`,
        [second.body.id],
      ),
    ).toEqual([{ value: 4276.76 }]);
    const without = await submit(
      service,
      'mapped',
      csv('城市,年份,值', '昆山市,2020,42767600'),
      `${ABOUT}&mapping=none`,
    );
    expect(without.body.report.indicators).toMatchObject([{ code: '值' }]);
  });

  it.each([
    ['that is no JSON', '{', 400],
    ['with an unknown role', '{"version":1,"columns":{"a":{"role":"guess"}}}', 422],
  ])('%s is refused with its place', async (_, mapping, status) => {
    const answer = await submit(
      service,
      'bad-mapping',
      csv('城市,年份,值', '昆山市,2020,1'),
      `${ABOUT}&mapping=${encodeURIComponent(mapping)}`,
    );
    expect(answer.status).toBe(status);
    if (status === 422)
      expect(answer.body).toMatchObject({
        type: 'urn:duibiao:invalid-mapping',
        problems: [{ pointer: '/columns/a/role' }],
      });
  });
});

describe('every format comes in over REST', () => {
  it.each([
    ['GBK CSV', 'encoding-gbk/input.csv', 'text/csv', '', 'csv', 4],
    ['XLSX', 'xlsx-merged-two-row-header/input.xlsx', XLSX, '', 'xlsx', 9],
    [
      'a sheet by name, as octets',
      'xlsx-merged-two-row-header/input.xlsx',
      'application/octet-stream',
      '&sheet=主要指标',
      'xlsx',
      9,
    ],
    ['JSON', 'json-records/input.json', 'application/json', '', 'json', 2],
    ['SDMX-CSV', 'sdmx-csv/input.csv', 'application/vnd.sdmx.data+csv', '', 'sdmx-csv', 3],
  ])('%s', async (name, file, type, more, format, observations) => {
    const { status, body } = await call(
      'POST',
      `${service.address}/v1/datasets/format-${format}-${observations}${more === '' ? '' : '-more'}/revisions?${ABOUT}${encodeURI(more)}`,
      readFileSync(new URL(file, corpus)),
      { 'content-type': type },
    );
    expect([name, status, body.report?.format, body.observations]).toEqual([name, 201, format, observations]);
  });

  it('XLS, whose bytes tell it', async () => {
    const { status, body } = await call(
      'POST',
      `${service.address}/v1/datasets/format-xls/revisions?${ABOUT}`,
      readFileSync(new URL('xls-merged-two-row-header/input.xls', corpus)),
      { 'content-type': 'application/vnd.ms-excel' },
    );
    expect([status, body.report?.format, body.observations]).toEqual([201, 'xls', 9]);
  });

  it.each([
    ['gbk', 'encoding-gbk/input.csv', 4],
    ['utf16', 'encoding-utf16le/input.csv', 2],
    ['tsv', 'delimiter-tab/input.tsv', 1],
    ['xlsx', 'xlsx-merged-two-row-header/input.xlsx', 9],
    ['xls', 'xls-merged-two-row-header/input.xls', 9],
    ['json', 'json-records/input.json', 2],
    ['sdmx', 'sdmx-csv/input.csv', 3],
  ])('%s in a multipart form, read as the body is', async (slug, file, observations) => {
    const form = new FormData();
    for (const [name, value] of new URLSearchParams(ABOUT)) form.set(name, value);
    form.set('file', new File([readFileSync(new URL(file, corpus))], '数据', { type: 'application/octet-stream' }));
    const { status, body } = await call('POST', `${service.address}/v1/datasets/form-${slug}/revisions`, form);
    expect([status, body.observations]).toEqual([201, observations]);
  });

  it('the name in a form is a name, not a path', async () => {
    const form = new FormData();
    for (const [name, value] of new URLSearchParams(ABOUT)) form.set(name, value);
    form.set(
      'file',
      new File([csv('城市,年份,值', '昆山市,2020,3.14159')], '..\\..\\etc/数据.csv', { type: 'text/csv' }),
    );
    expect((await call('POST', `${service.address}/v1/datasets/form-path/revisions`, form)).body.file?.name).toBe(
      '数据.csv',
    );
  });

  it('a truncated workbook is a 422 that says it is damaged', async () => {
    const { status, body } = await call(
      'POST',
      `${service.address}/v1/datasets/broken/revisions?${ABOUT}`,
      readFileSync(new URL('xlsx-truncated/input.xlsx', corpus)),
      { 'content-type': XLSX },
    );
    expect([status, body.problems[0].code]).toEqual([422, 'file-damaged']);
  });
});

describe('what stands beside a value', () => {
  const kept = (
    id: string,
  ): Promise<
    {
      code: string;
      value: number;
      flags: number;
      note: string | null;
      n: number | null;
      se: number | null;
      sheet: number;
    }[]
  > =>
    dataSource.query(
      `select u.code, o.value, o.flags, o.note, o.sample_size as n, o.standard_error as se, o.sheet from observation o join revision r on r.key = o.revision_key
     join unit u on u.id = o.unit_id where r.id = $1 order by o.file_row, o.file_column`,
      [id],
    );

  it('is kept with it: footnotes by their text, the flag of a warning, sample size and standard error in the unit of measure of the value', async () => {
    const notes = await submit(
      service,
      'beside',
      csv('城市,年份,GDP(亿元)', '昆山市,2019,4045①', '昆山市,2020,42767600', '太仓市,2020,1386', '① 快报数'),
    );
    expect([notes.status, notes.body.problems]).toEqual([201, undefined]);
    expect(await kept(notes.body.id)).toMatchObject([
      { value: 4045, flags: 0, note: '① 快报数' },
      { value: 42767600, flags: 8, note: null },
      { value: 1386, flags: 0 },
    ]);
    const mapping = { version: 1, columns: { '满意度(‰)': { role: 'value', indicator: '满意度', convertTo: '%' } } };
    const survey = await submit(
      service,
      'survey',
      csv('城市,年份,满意度(‰),标准误,样本量', '昆山市,2020,885,9,1200'),
      `${ABOUT}&mapping=${encodeURIComponent(JSON.stringify(mapping))}`,
    );
    expect(await kept(survey.body.id)).toMatchObject([{ value: 88.5, se: 0.9, n: 1200, flags: 4 }]);
    const [{ key }] = await dataSource.query('select key from revision where id = $1', [survey.body.id]);
    const { panel } = await new PanelRepository(dataSource).load({ revisionKeys: [key] });
    expect([...panel.columns.get('满意度')!.standardError!]).toEqual([0.9]); // what the noise of a robustness run is drawn from
  });

  it('counts in the difference of two revisions: a preliminary value that became final, a standard error', async () => {
    await submit(service, 'beside-2', csv('城市,年份,GDP,se', '昆山市,2019,4045(初步核算),3', '太仓市,2019,1400,2'));
    await submit(service, 'beside-2', csv('城市,年份,GDP,se', '昆山市,2019,4045,3', '太仓市,2019,1400,2.5'));
    const { body } = await get('/v1/datasets/beside-2/revisions/2/diff');
    expect(body.counts).toEqual({ added: 0, changed: 2, removed: 0, same: 0 });
    expect(body.changes).toMatchObject([
      { before: { value: 4045, flags: 1, note: '初步核算' }, after: { value: 4045, flags: 0, note: null } },
      { before: { standardError: 2 }, after: { standardError: 2.5 } },
    ]);
  });

  it('a direction that contradicts the one of the methodologies is a warning', async () => {
    const methodology = {
      language: 1,
      slug: 'one-direction',
      version: '1',
      name: { zh: '一个方向', en: 'One direction' },
      authority: 'ours',
      origin: 'ours',
      indicators: [{ code: '失业率', name: { zh: '失业率', en: 'Unemployment' }, direction: 'negative', target: 3 }],
      steps: [{ step: 'normalise', method: 'realisation-degree', cap: true }],
      index: {
        code: 'index',
        name: { zh: '指数', en: 'Index' },
        aggregate: { method: 'arithmetic-mean' },
        children: [{ indicator: '失业率', weight: 1 }],
      },
    };
    expect(
      (
        await call('POST', `${service.address}/v1/methodologies`, JSON.stringify(methodology), {
          'content-type': 'application/json',
        })
      ).status,
    ).toBe(201);
    const { body } = await submit(service, 'directed', csv('城市,年份,失业率[正向]', '昆山市,2019,2.5'));
    expect(body.report.issues).toMatchObject([
      { code: 'direction-contradicts', severity: 'warning', data: { declared: 'positive', known: 'negative' } },
    ]);
  });
});

describe('revisions over time', () => {
  beforeAll(async () => {
    await submit(service, 'series', csv('城市,年份,gdp', '昆山市,2019,4045', '昆山市,2020,4276', '太仓市,2020,1386'));
    await submit(service, 'series', csv('城市,年份,gdp', '昆山市,2019,4045', '昆山市,2020,4277', '常熟市,2020,2365'));
  });

  it('differ by what was added, changed and removed, by unit, indicator and year', async () => {
    const { body } = await get('/v1/datasets/series/revisions/2/diff');
    expect(body).toMatchObject({
      from: 1,
      to: 2,
      counts: { added: 1, changed: 1, removed: 1, same: 1 },
      byIndicator: [{ indicator: 'gdp', added: 1 }],
      byYear: [{ year: 2020, changed: 1 }],
    });
    expect(
      body.changes.map(
        (c: {
          change: string;
          unit: { code: string };
          before: { value: number } | null;
          after: { value: number; row: number } | null;
        }) => [c.unit.code, c.change, c.before?.value, c.after?.value, c.after?.row],
      ),
    ).toEqual([
      ['320581', 'added', undefined, 2365, 4],
      ['320583', 'changed', 4276, 4277, 3],
      ['320585', 'removed', 1386, undefined, undefined],
    ]);
    expect((await get('/v1/datasets/series/revisions/1/diff')).status).toBe(404);
    expect((await get('/v1/datasets/series/revisions/2/diff?from=1&first=1')).body.changes).toHaveLength(1);
  });

  it('are checked against the last one: a value 10,000 times its history is a warning', async () => {
    const { body } = await submit(service, 'series', csv('城市,年份,gdp', '昆山市,2021,47480600'));
    expect(body.report.issues).toMatchObject([
      { code: 'magnitude-unlikely', severity: 'warning', row: 2, data: { power: 4 } },
    ]);
  });

  it('can be withdrawn with a reason: hidden from the latest, never deleted, and the audit says who', async () => {
    await submit(service, 'withdrawn', csv('城市,年份,gdp', '昆山市,2019,4045'));
    await submit(service, 'withdrawn', csv('城市,年份,gdp', '昆山市,2019,9999'));
    const withdraw = (reason: unknown): Promise<Answer> =>
      call('POST', `${service.address}/v1/datasets/withdrawn/revisions/2/withdrawal`, JSON.stringify({ reason }), {
        'content-type': 'application/json',
      });
    expect((await withdraw('')).status).toBe(422);
    expect((await withdraw('typing error in the source')).body).toMatchObject({
      revision: 2,
      withdrawnReason: 'typing error in the source',
    });
    expect((await withdraw('again')).status).toBe(409);
    expect((await get('/v1/datasets/withdrawn/revisions/latest')).body.revision).toBe(1);
    expect((await get('/v1/datasets/withdrawn/revisions/2')).body.withdrawnReason).toBe('typing error in the source');
    expect(await (await fetch(`${service.address}/v1/datasets/withdrawn/revisions/2/file`)).text()).toContain('9999');
    expect((await get('/v1/datasets/withdrawn/audit')).body.acts.map(({ act }: { act: string }) => act)).toEqual([
      'revision.withdrawn',
      'revision.created',
      'revision.created',
    ]);
  });
});

describe('a list of own units', () => {
  const put = (slug: string, list: string, type = 'text/csv'): Promise<Answer> =>
    call('PUT', `${service.address}/v1/datasets/${slug}/units`, list, { 'content-type': type });

  it('lets towns, departments and enterprises be submitted like cities, with parent, kind and groups', async () => {
    const list = csv(
      'code,kind,name_zh,name_en,parent,industry',
      'G,other,甲集团,Group A (invented),,',
      'E1,enterprise,甲钢铁厂,Plant A (invented),G,steel',
    );
    expect((await put('plants', list)).body).toEqual({ dataset: 'plants', units: 2 });
    const { status, body } = await submit(service, 'plants', csv('name,year,研发强度', '甲钢铁厂,2023,3.2'));
    expect([status, body.report?.units.byKind]).toEqual([201, { enterprise: 1 }]);
    expect((await get('/v1/datasets/plants/units')).body.units[0]).toMatchObject({
      code: 'E1',
      parent: 'G',
      groups: { industry: 'steel' },
    });
    expect((await submit(service, 'others', csv('name,year,研发强度', '甲钢铁厂,2023,3.2'))).status).toBe(422);
  });

  it('is refused with the row and column of each fault', async () => {
    const { status, body } = await put(
      'bad-list',
      csv('code,kind,name_zh,name_en,parent', 'a,castle,甲,A,', 'b,town,乙,B,z'),
    );
    expect([status, body.problems.map(({ row, column }: { row: number; column: string }) => [row, column])]).toEqual([
      422,
      [
        [2, 'kind'],
        [3, 'parent'],
      ],
    ]);
    expect((await put('bad-list', '{}', 'application/json')).status).toBe(415);
  });

  it('may name a unit of GB/T 2260 or ISO 3166 as parent, itself or through a parent of its own, and stands in its province', async () => {
    const list = csv(
      'code,kind,name_zh,name_en,parent',
      'T1,town,甲镇（虚构）,Town A (invented),320582',
      'D1,department,甲镇农业科（虚构）,Department A (invented),T1',
      'X,other,某国某所（虚构）,Institute (invented),LAO',
    );
    expect((await put('under-the-city', list)).body).toEqual({ dataset: 'under-the-city', units: 3 });
    const { body } = await get('/v1/datasets/under-the-city/units');
    expect(
      body.units.map(({ code, parent, parentScheme }: Record<string, string>) => [code, parent, parentScheme]),
    ).toEqual([
      ['D1', 'T1', undefined],
      ['T1', '320582', 'GB/T 2260'],
      ['X', 'LAO', 'ISO 3166-1'],
    ]);
    const provinces =
      'select u.code, p.code as province from unit u left join unit p on p.id = u.province_id where u.scheme = $1 order by u.code collate "C"';
    const expected = [
      { code: 'D1', province: '320000' },
      { code: 'T1', province: '320000' },
      { code: 'X', province: null },
    ];
    expect(await dataSource.query(provinces, ['list:under-the-city'])).toEqual(expected);
    await put('under-the-city', list);
    expect(await dataSource.query(provinces, ['list:under-the-city'])).toEqual(expected);
  });

  it("is asked which is meant where a parent's code stands in more than one place, and refused where it stands in none or leads back to itself", async () => {
    const rows = ['320582,other,某公司（虚构）,Firm (invented),,', 'a,town,甲,A,320582,'];
    const { status, body } = await put(
      'unclear',
      csv(
        'code,kind,name_zh,name_en,parent,parent_scheme',
        ...rows,
        'b,town,乙,B,320599,',
        'c,town,丙,C,d,',
        'd,town,丁,D,c,',
        'e,town,戊,E,LAO,GB/T 2260',
      ),
    );
    expect([
      status,
      body.problems.map(({ row, column, message }: Record<string, string>) => [row, column, message]),
    ]).toEqual([
      422,
      [
        [3, 'parent', expect.stringContaining('more than one place (list, GB/T 2260)')],
        [4, 'parent', expect.stringContaining('has the code "320599"')],
        [7, 'parent', expect.stringContaining('no unit of GB/T 2260')],
        [5, 'parent', expect.stringContaining('lead back')],
        [6, 'parent', expect.stringContaining('lead back')],
      ],
    ]);
    const clear = [
      '320582,other,某公司（虚构）,Firm (invented),,',
      'a,town,甲,A,320582,GB/T 2260',
      'b,town,乙,B,320582,list',
    ];
    expect((await put('clear', csv('code,kind,name_zh,name_en,parent,parent_scheme', ...clear))).status).toBe(200);
    expect(
      (await get('/v1/datasets/clear/units')).body.units.map(({ code, parentScheme }: Record<string, string>) => [
        code,
        parentScheme,
      ]),
    ).toEqual([
      ['320582', undefined],
      ['a', 'GB/T 2260'],
      ['b', undefined],
    ]);
  });
});

it("progress can be polled under an id of the caller's own", async () => {
  const id = 'AAAAAAAA-0000-4000-8000-000000000001';
  expect((await get(`/v1/submissions/${id}`)).status).toBe(404);
  await submit(service, 'polled', csv('城市,年份,gdp', '昆山市,2019,4045'), `${ABOUT}&submission=${id}`);
  expect((await get(`/v1/submissions/${id}`)).body).toMatchObject({ state: 'done', observations: 1, bytesRead: 37 });
  await submit(service, 'polled', csv('城市,年份,gdp', '昆山市,2019,x y'), `${ABOUT}&submission=${id}`);
  expect((await get(`/v1/submissions/${id}`)).body).toMatchObject({ state: 'refused' });
});
