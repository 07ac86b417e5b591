import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readRelations } from '../src/balance/relations.js';
import { scoreTable, startGateway, type TestGateway } from './gateway.js';

const SUZHOU = '320500';
const named = (code: string) => ({ code, name: { zh: code, en: code }, direction: 'positive', target: 100 });
const mean = (code: string, indicators: string[]) => ({
  code,
  name: { zh: code, en: code },
  weight: 1,
  aggregate: { method: 'arithmetic-mean' },
  children: indicators.map((indicator) => ({ indicator, weight: 1 })),
});
const table = {
  slug: 'relations',
  synthetic: true,
  document: {
    language: 1,
    slug: 'relations',
    version: '1',
    name: { zh: '关系', en: 'Relations' },
    authority: 'ours',
    origin: 'ours',
    indicators: ['made', 'urban_income', 'rural_income', 'green'].map(named),
    steps: [{ step: 'normalise', method: 'realisation-degree', cap: false, scale: 100 }],
    index: {
      code: 'index',
      name: { zh: '指数', en: 'Index' },
      aggregate: { method: 'arithmetic-mean' },
      children: [mean('economy', ['made', 'urban_income', 'rural_income']), mean('ecology', ['green'])],
    },
  },
  // Economy and ecology: Suzhou 60 and 60, Zhangjiagang 40 and 80, Kunshan 80 and 40, Changshu 20 and 20: indices 60, 60, 60, 20.
  rows: [
    [SUZHOU, 60, 80, 40, 60],
    ['320582', 30, 60, 30, 80],
    ['320583', 80, 100, 60, 40],
    ['320581', 20, 20, 20, 20],
  ].map(([code, made, urban_income, rural_income, green]) => ({
    code: code as string,
    year: 2020,
    values: { made, urban_income, rural_income, green } as Record<string, number>,
  })),
};

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  await scoreTable(gateway.dataSource, table);
});
afterAll(() => gateway?.close());

describe('The relations', () => {
  it('are measured by what the data carry: dispersion among the parts, town over country, coordination of two nodes', async () => {
    const ask = async (unit: string) =>
      (
        await gateway.ask<{ balance: any }>(
          `{ balance(methodology: "relations", unit: "${unit}") { ... on Balance { relationsOrigin relations { code shown coordination measures { kind value class { en } } } } } }`,
        )
      ).balance;
    const { relationsOrigin, relations } = await ask(SUZHOU);
    expect(relationsOrigin).toBe('ours');
    expect(
      relations.map(({ code, shown, measures }: any) => [code, shown, measures.map(({ kind }: any) => kind)]),
    ).toEqual([
      ['material-spiritual', false, []],
      ['whole-part', true, ['DISPERSION', 'RATIO']],
      ['environment-development', true, ['COORDINATION']],
      ['government-citizens', false, []],
    ]);
    // The parts' indices are (40 + 80)/2, (80 + 40)/2 and (20 + 20)/2.
    const parts = [60, 60, 20];
    const middle = 140 / 3;
    const spread = Math.sqrt(parts.reduce((sum, x) => sum + (x - middle) ** 2, 0) / 2);
    expect(relations[1].measures[0].value).toBeCloseTo(spread / middle, 12);
    expect(relations[1].measures[1].value).toBe(2);
    // Levels over the range 20…80: (60 − 20)/60 twice: C = 1, T = D² = 2/3.
    expect(relations[2].coordination).toBeCloseTo(Math.sqrt(2 / 3), 12);
    expect((await ask('320582')).relations[1].measures.map(({ kind }: any) => kind)).toEqual(['RATIO']);
  });
});

describe('An index with fewer than two children', () => {
  it('says why there is no coordination, and shows the relations all the same', async () => {
    const alone = {
      ...table.document,
      slug: 'alone',
      index: { ...table.document.index, children: [mean('all', ['made', 'urban_income', 'rural_income', 'green'])] },
    };
    await scoreTable(gateway.dataSource, { ...table, slug: 'alone', document: alone });
    const { balance } = await gateway.ask<{
      balance: any;
    }>(`{ balance(methodology: "alone", unit: "${SUZHOU}") { ... on Balance {
      subsystems { code } levels coupling development coordination class { en } note { zh en } relations { code shown measures { kind value } } } } }`);
    expect(balance).toMatchObject({
      subsystems: [{ code: 'all' }],
      coupling: null,
      development: null,
      coordination: null,
      class: null,
      note: { zh: expect.stringContaining('少于两个'), en: expect.stringContaining('fewer than two children') },
    });
    // Town over country: 80 / 40. The parts' indices: (30 + 60 + 30 + 80)/4, (80 + 100 + 60 + 40)/4 and 20.
    const [dispersion, ratio] = balance.relations.find(({ code }: any) => code === 'whole-part').measures;
    expect(ratio).toEqual({ kind: 'RATIO', value: 2 });
    expect(dispersion.value).toBeCloseTo(
      Math.sqrt(((50 - 140 / 3) ** 2 + (70 - 140 / 3) ** 2 + (20 - 140 / 3) ** 2) / 2) / (140 / 3),
      12,
    );
  });

  it('or a unit without the score of one, says so too', async () => {
    await scoreTable(gateway.dataSource, {
      ...table,
      slug: 'gap',
      document: { ...table.document, slug: 'gap' },
      rows: table.rows.map((one) => (one.code === '320582' ? { ...one, values: { ...one.values, green: NaN } } : one)),
    });
    const { balance } = await gateway.ask<{ balance: any }>(
      `{ balance(methodology: "gap", unit: "320582") { ... on Balance { levels coordination note { en } relations { code shown } } } }`,
    );
    // Economy 40 of 20…80; no ecology.
    expect(balance.levels).toEqual([expect.closeTo(1 / 3, 12), null]);
    expect(balance).toMatchObject({
      coordination: null,
      note: { en: expect.stringContaining('lacks the score of a sub-index') },
    });
    expect(balance.relations.filter(({ shown }: any) => shown).map(({ code }: any) => code)).toEqual(['whole-part']);
  });
});

describe('The document of the relations', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duibiao-relations-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says whose it is, and is replaced by one of the operator', () => {
    expect(readRelations()).toMatchObject({ origin: 'ours', source: { en: expect.stringContaining('are ours') } });
    const file = join(folder, 'own.json');
    const own = { ...readRelations(), relations: readRelations().relations.slice(0, 1) };
    writeFileSync(file, JSON.stringify(own));
    expect(readRelations(file)).toEqual(own);
  });

  it('is refused with its file and place where it is wrong', () => {
    const file = join(folder, 'wrong.json');
    expect(() => readRelations(file)).toThrow(`There is no document of relations at ${file}`);
    writeFileSync(file, '{');
    expect(() => readRelations(file)).toThrow(`${file} is not JSON`);
    writeFileSync(
      file,
      JSON.stringify({
        ...readRelations(),
        relations: [{ ...readRelations().relations[0], measures: [{ kind: 'guess' }] }],
      }),
    );
    expect(() => readRelations(file)).toThrow(`${file} at /relations/0/measures/0/kind`);
  });
});
