import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ScoreResult } from '#index-core';
import { MissingReason } from '#observation';
import {
  createDataSource,
  MethodologyRepository,
  migrate,
  PanelRepository,
  RevisionRepository,
  RunNotices,
  ScoreRunRepository,
  UnitReader,
  UnitRepository,
  requireDatabase,
  type ObservationRow,
  type Reading,
} from '#persistence';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { DataSource } from 'typeorm';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  dataSource = await createDataSource(database.url).initialize();
  await new UnitRepository(dataSource).store(
    ['a', 'b', 'c'].map((code) => ({
      scheme: 'list:test',
      code,
      kind: 'town' as const,
      nameZh: `镇${code}`,
      nameEn: `Town ${code}`,
      ...(code === 'a' ? {} : { parentCode: 'a' }),
    })),
  );
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

const unitIds = async () =>
  new Map((await new UnitRepository(dataSource).rows(['list:test'])).map((unit) => [unit.code, unit.id!]));

async function keep(
  slug: string,
  content: string,
  rows: readonly Omit<ObservationRow, 'fileRow' | 'fileColumn'>[],
  reading?: Reading<string>,
) {
  return new RevisionRepository(dataSource).store<string>({
    dataset: { slug, titleZh: slug, titleEn: slug, synthetic: true },
    file: {
      sha256: content,
      name: 'x.csv',
      mediaType: 'text/csv',
      size: content.length,
      chunks: async function* () {
        yield Buffer.from(content);
      },
    },
    contentHash: content,
    source: 'test',
    licence: 'none',
    vintage: 'final',
    createdBy: 'test',
    read: async (writer) => {
      for (const row of rows) await writer.write({ ...row, fileRow: 2, fileColumn: 3 });
      return (
        reading ?? {
          ok: true,
          report: { rows: rows.length },
          indicators: [...new Set(rows.map((row) => row.indicator))].map((code) => ({ code, header: code })),
        }
      );
    },
  });
}

const count = async (table: string): Promise<number> =>
  Number((await dataSource.query(`select count(*) from ${table}`))[0].count);

describe('migrations', () => {
  it('are no-ops the second time', async () => {
    const before = await count('unit');
    await Promise.all([migrate(database.url), migrate(database.url)]);
    expect(await count('unit')).toBe(before);
  });

  it('are required of a database before a service starts: the message says what is missing and what to run', async () => {
    await requireDatabase(database.url);
    const name = `bare_${Date.now()}`;
    await dataSource.query(`create database ${name}`);
    const bare = new URL(database.url);
    bare.pathname = `/${name}`;
    await expect(requireDatabase(bare.href)).rejects.toThrow(/not up to date .*Base1700000000000.*migrate\.js/);
    await dataSource.query(`drop database ${name}`);
  });

  it('bring in every division of GB/T 2260 with its province, and each kind of unit lies in one table', async () => {
    const [zhangjiagang] = await dataSource.query(
      `select kind, name_zh as "nameZh", pinyin, province_id as "provinceId"
       from unit where scheme = 'GB/T 2260' and code = '320582'`,
    );
    expect(zhangjiagang).toMatchObject({ kind: 'county', nameZh: '张家港市', pinyin: 'zhangjiagang zjg' });
    const [{ code }] = await dataSource.query('select code from unit where id = $1', [zhangjiagang.provinceId]);
    expect(code).toBe('320000');
    expect((await new UnitReader(dataSource).byCode('list:test', 'b'))!.kind).toBe('town');
  });
});

describe('a revision', () => {
  it('comes back as columns, to the bit, with the reason of each gap', async () => {
    const ids = await unitIds();
    const kept = await keep('bits', 'bits', [
      { unitId: ids.get('b')!, indicator: 'x', year: 2020, value: 0.1 + 0.2, missing: 0 },
      {
        unitId: ids.get('a')!,
        indicator: 'x',
        year: 2021,
        value: -1e-300,
        missing: 0,
        standardError: 0.25,
        sampleSize: 400,
        note: '预计',
      },
      { unitId: ids.get('a')!, indicator: 'y', year: 2020, value: NaN, missing: MissingReason.suppressed },
    ]);
    if (kept.outcome !== 'created') throw new Error(kept.outcome);
    expect(kept.revision).toMatchObject({ number: 1, unitCount: 2, observationCount: '3', years: [2020, 2021] });
    const { panel, unitIds: order } = await new PanelRepository(dataSource).load({ revisionKeys: [kept.revision.key] });
    expect(panel.units.map((unit) => unit.key)).toEqual(['a', 'b']);
    expect([...order]).toEqual([ids.get('a'), ids.get('b')]);
    expect(panel.years).toEqual([2020, 2021]);
    const x = panel.columns.get('x')!;
    expect([...x.values]).toEqual([NaN, 0.1 + 0.2, -1e-300, NaN]);
    expect([...x.missing!]).toEqual([MissingReason.absent, 0, 0, MissingReason.absent]);
    expect([...x.standardError!]).toEqual([NaN, NaN, 0.25, NaN]);
    expect(panel.columns.get('y')!.missing![0]).toBe(MissingReason.suppressed);

    const part = (
      await new PanelRepository(dataSource).load({
        revisionKeys: [kept.revision.key],
        years: [2021],
        indicators: ['x'],
        unitFilter: { units: [ids.get('a')!] },
      })
    ).panel;
    expect([
      part.units.map((unit) => unit.key),
      part.years,
      [...part.columns.keys()],
      [...part.columns.get('x')!.values],
    ]).toEqual([['a'], [2021], ['x'], [-1e-300]]);
  });

  it('overrides an earlier one value by value, and its gaps erase no number', async () => {
    const ids = await unitIds();
    const a = ids.get('a')!;
    const first = await keep('over-1', 'over-1', [
      { unitId: a, indicator: 'x', year: 2020, value: 1, missing: 0 },
      { unitId: a, indicator: 'y', year: 2020, value: 2, missing: 0 },
    ]);
    const second = await keep('over-2', 'over-2', [
      { unitId: a, indicator: 'x', year: 2020, value: 10, missing: 0 },
      { unitId: a, indicator: 'y', year: 2020, value: NaN, missing: MissingReason.notAvailable },
    ]);
    if (first.outcome !== 'created' || second.outcome !== 'created') throw new Error('not created');
    const { panel } = await new PanelRepository(dataSource).load({
      revisionKeys: [first.revision.key, second.revision.key],
    });
    expect([panel.columns.get('x')!.values[0], panel.columns.get('y')!.values[0]]).toEqual([10, 2]);
  });

  it('is one when 100 identical submissions come at once, and the numbers have no gaps', async () => {
    const ids = await unitIds();
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, () =>
        keep('storm', 'storm', [{ unitId: ids.get('a')!, indicator: 'storm', year: 2020, value: 1, missing: 0 }]),
      ),
    );
    expect(outcomes.filter((kept) => kept.outcome === 'created')).toHaveLength(1);
    expect(outcomes.filter((kept) => kept.outcome === 'existing')).toHaveLength(99);
    const others = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        keep('storm', `storm-${i}`, [
          { unitId: ids.get('a')!, indicator: `storm-new`, year: 2020, value: 1, missing: 0 },
        ]),
      ),
    );
    expect(
      others.map((kept) => kept.outcome === 'created' && kept.revision.number).sort((a, b) => Number(a) - Number(b)),
    ).toEqual(Array.from({ length: 20 }, (_, i) => i + 2));
  });

  it('leaves nothing when its reading is refused or fails half way', async () => {
    const ids = await unitIds();
    const tables = ['dataset', 'revision', 'source_file', 'source_file_chunk', 'indicator', 'observation', 'audit'];
    const before = await Promise.all(tables.map(count));
    const row = { unitId: ids.get('a')!, indicator: 'never', year: 2020, value: 1, missing: 0 };
    expect((await keep('refused', 'refused', [row], { ok: false, refusal: 'no' })).outcome).toBe('refused');
    await expect(
      keep('broken', 'broken', [row, { ...row, indicator: null as never }, { ...row, unitId: 'x' as never }]),
    ).rejects.toThrow();
    expect(await Promise.all(tables.map(count))).toEqual(before);
  });
});

describe('a methodology', () => {
  const draft = {
    slug: 'm',
    version: '1',
    hash: 'h1',
    nameZh: '法',
    nameEn: 'M',
    document: { a: 1 },
    createdBy: 'test',
  };

  it('is stored once; the same version with another content is a conflict', async () => {
    const methodologies = new MethodologyRepository(dataSource);
    const outcomes = await Promise.all([1, 2, 3].map(async () => (await methodologies.store(draft)).outcome));
    expect(outcomes.sort()).toEqual(['created', 'existing', 'existing']);
    expect((await methodologies.store({ ...draft, hash: 'h2' })).outcome).toBe('conflict');
  });
});

describe('a score run', () => {
  const order = async (inputsHash: string) => {
    const methodologies = new MethodologyRepository(dataSource);
    const { methodology } = await methodologies.store({
      slug: 'm',
      version: '1',
      hash: 'h1',
      nameZh: '法',
      nameEn: 'M',
      document: {},
      createdBy: 'test',
    });
    return new ScoreRunRepository(dataSource).request({
      methodologyKey: methodology.key,
      revisionKeys: [1],
      years: null,
      unitFilter: null,
      inputsHash,
      coreVersion: '1',
      createdBy: 'test',
    });
  };
  const result: ScoreResult = {
    years: [2020],
    unitKeys: ['a', 'b'],
    gradeLabels: ['A', 'B'],
    nodes: [
      {
        code: 'index',
        parent: -1,
        depth: 0,
        kind: 'index',
        name: { zh: '指数', en: 'Index' },
        weight: 1,
        globalWeight: 1,
        aggregation: 'arithmetic',
      },
      { code: 'x', parent: 0, depth: 1, kind: 'indicator', name: { zh: '甲', en: 'X' }, weight: 1, globalWeight: 1 },
    ],
    scores: [Float64Array.of(0.1 + 0.2, NaN), Float64Array.of(0.1 + 0.2, NaN)],
    ranks: [Int32Array.of(1, 0), Int32Array.of(1, 0)],
    grades: [Uint8Array.of(0, 255), Uint8Array.of(255, 255)],
    prepared: [undefined, Float64Array.of(7, NaN)],
    imputed: [Uint8Array.of(1, 0), Uint8Array.of(1, 0)],
    preliminary: [Uint8Array.of(1, 0), Uint8Array.of(0, 0)],
    staleSince: [Uint16Array.of(2018, 0), Uint16Array.of(0, 0)],
    notRanked: [{ year: 2020, unit: 'b', reason: 'insufficient-data', detail: { zh: '无数据', en: 'no data' } }],
    notes: [],
  };

  it('is one for the same inputs, however often it is asked for', async () => {
    const orders = await Promise.all(Array.from({ length: 10 }, () => order('same')));
    expect(orders.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(orders.map(({ run }) => run.id)).size).toBe(1);
  });

  it('is claimed by one of many workers; a stale one is claimed anew, and the first then changes nothing', async () => {
    const runs = new ScoreRunRepository(dataSource);
    const { run } = await order('claimed');
    const claims = (
      await Promise.all(Array.from({ length: 10 }, (_, i) => runs.claim(run.id, `w${i}`, 60_000)))
    ).filter((claim) => claim !== undefined);
    expect(claims).toHaveLength(1);
    await dataSource.query(`update score_run set heartbeat_at = now() - interval '1 hour' where id = $1`, [run.id]);
    const second = (await runs.claim(run.id, 'second', 60_000))!;
    expect(await runs.beat(claims[0]!)).toBe(false);
    expect(await runs.complete(claims[0]!, Int32Array.of(1, 2), result, 'hash')).toBe(false);
    expect(await runs.fail(claims[0]!, { code: 'x', zh: 'x', en: 'x' })).toBe(false);
    expect(await runs.complete(second, Int32Array.of(1, 2), result, 'hash')).toBe(true);
    expect(await runs.complete(second, Int32Array.of(1, 2), result, 'hash')).toBe(false);
    expect(
      await dataSource.query(
        'select unit_id, year, node, rank, grade, imputed, preliminary, stale_since, score, prepared from score where run_key = $1 order by unit_id, node',
        [run.key],
      ),
    ).toEqual([
      {
        unit_id: 1,
        year: 2020,
        node: 0,
        rank: 1,
        grade: 0,
        imputed: true,
        preliminary: true,
        stale_since: 2018,
        score: 0.1 + 0.2,
        prepared: null,
      },
      {
        unit_id: 1,
        year: 2020,
        node: 1,
        rank: 1,
        grade: null,
        imputed: true,
        preliminary: false,
        stale_since: null,
        score: 0.1 + 0.2,
        prepared: 7,
      },
      {
        unit_id: 2,
        year: 2020,
        node: 0,
        rank: null,
        grade: null,
        imputed: false,
        preliminary: false,
        stale_since: null,
        score: null,
        prepared: null,
      },
      {
        unit_id: 2,
        year: 2020,
        node: 1,
        rank: null,
        grade: null,
        imputed: false,
        preliminary: false,
        stale_since: null,
        score: null,
        prepared: null,
      },
    ]);
    expect(await dataSource.query('select unit_id, reason from not_ranked where run_key = $1', [run.key])).toEqual([
      { unit_id: 2, reason: 'insufficient-data' },
    ]);
  });

  it('goes back to the queue when its worker is gone, and fails in words when its attempts are used up', async () => {
    const runs = new ScoreRunRepository(dataSource);
    const { run } = await order('lost');
    for (let attempt = 1; attempt <= 2; attempt++) {
      await runs.claim(run.id, 'w', 60_000);
      await dataSource.query(`update score_run set heartbeat_at = now() - interval '1 hour' where id = $1`, [run.id]);
      expect((await runs.requeueStale(60_000, 2)).includes(run.id)).toBe(attempt === 1);
    }
    expect(await runs.findById(run.id)).toMatchObject({
      state: 'failed',
      error: { code: 'worker-lost', zh: expect.stringContaining('2') },
    });
    expect(await order('lost')).toMatchObject({
      created: false,
      requeued: true,
      run: { state: 'queued', attempts: 0, error: null },
    });
  });

  it('stays cancelled: its worker loses it, and a completed one cannot be cancelled', async () => {
    const runs = new ScoreRunRepository(dataSource);
    const { run } = await order('cancelled');
    const claim = (await runs.claim(run.id, 'w', 60_000))!;
    expect(await runs.cancel(run.id, 'test')).toMatchObject({ state: 'cancelled' });
    expect(await runs.beat(claim)).toBe(false);
    expect(await runs.complete(claim, Int32Array.of(1, 2), result, 'hash')).toBe(false);
    const done = (await order('done')).run;
    await runs.complete((await runs.claim(done.id, 'w', 60_000))!, Int32Array.of(1, 2), result, 'hash');
    expect(await runs.cancel(done.id, 'test')).toMatchObject({ state: 'completed' });
  });

  it('given back at a shutdown has not used an attempt', async () => {
    const runs = new ScoreRunRepository(dataSource);
    const { run } = await order('released');
    await runs.release((await runs.claim(run.id, 'w', 60_000))!, 'does not count');
    expect(await runs.findById(run.id)).toMatchObject({ state: 'queued', attempts: 0, worker: null });
    await runs.release((await runs.claim(run.id, 'w', 60_000))!, 'counts');
    expect(await runs.findById(run.id)).toMatchObject({ state: 'queued', attempts: 1 });
  });

  it('is heard of at every change of state or progress, and not at a mere heartbeat', async () => {
    const heard: string[] = [];
    const changes = new RunNotices(database.url, (id) => heard.push(id));
    await changes.open();
    const runs = new ScoreRunRepository(dataSource);
    const { run } = await order('heard');
    const claim = (await runs.claim(run.id, 'w', 60_000))!;
    await runs.beat(claim);
    await runs.beat(claim, { step: 'score', done: 0.5 });
    await runs.complete(claim, Int32Array.of(1, 2), result, 'hash');
    const deadline = Date.now() + 5_000;
    while (heard.length < 4 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
    await changes.close();
    expect(heard).toEqual([run.id, run.id, run.id, run.id]);
  });

  it('is heard of again after the listening connection was lost', async () => {
    const heard: string[] = [];
    let reconnected = false;
    const changes = new RunNotices(
      database.url,
      (id) => heard.push(id),
      () => (reconnected = true),
    );
    await changes.open();
    await dataSource.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'duibiao-listen' and datname = current_database()`,
    );
    const deadline = Date.now() + 10_000;
    while (!reconnected && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
    const { run } = await order('heard again');
    while (heard.length === 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
    await changes.close();
    expect(heard).toEqual([run.id]);
  });
});
