import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepRankings, scoreTable } from '#testing';
import { startGateway, type TestGateway } from './gateway.js';

const ZHANGJIAGANG = '320582';
const MONITOR = '中国城市全面建成小康社会监测报告（县级市）';

/** Read off samples/published-rankings/data.csv by eye, row by row. */
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  await keepRankings(gateway.dataSource, {
    slug: 'published-rankings',
    csv: readFileSync(new URL('../../../samples/published-rankings/data.csv', import.meta.url)),
  });
});
afterAll(() => gateway?.close());

describe('Published rankings', () => {
  it('are listed by publisher and year, with how many places are on record', async () => {
    const { publishedLists } = await gateway.ask<{ publishedLists: any[] }>(
      '{ publishedLists { publisher year places resolved datasets sources } }',
    );
    expect(
      publishedLists.filter(({ publisher }) => publisher === '赛迪顾问').map(({ year, places }) => [year, places]),
    ).toEqual([
      [2017, 10],
      [2020, 10],
      [2022, 12],
      [2025, 10],
    ]);
    expect(publishedLists.find(({ publisher }) => publisher === '全国百强县（发布者未注明）')).toEqual({
      publisher: '全国百强县（发布者未注明）',
      year: 1991,
      places: 1,
      resolved: 1,
      datasets: ['published-rankings'],
      sources: ['张诗雯（中共张家港市委党校），essay on Zhangjiagang, 2020'],
    });
  });

  it('show a list as printed, and the places of one unit', async () => {
    const { list, unit } = await gateway.ask<
      Record<string, any[]>
    >(`{ list: publishedRankings(publisher: "赛迪顾问", year: 2017, first: 3) { rank nameAsPrinted unit { code name { en } } source }
      unit: publishedRankings(publisher: "${MONITOR}", unit: "${ZHANGJIAGANG}") { year rank value } }`);
    expect(list!.map(({ rank, nameAsPrinted, unit: { code } }) => [rank, nameAsPrinted, code])).toEqual([
      [1, '昆山市', '320583'],
      [2, '江阴市', '320281'],
      [3, '张家港市', ZHANGJIAGANG],
    ]);
    expect(unit).toEqual([
      { year: 2019, rank: 1, value: 148.97 },
      { year: 2020, rank: 2, value: null },
    ]);
  });

  it('count years in a row among the best three and end where the record does', async () => {
    const { publishedStreaks } = await gateway.ask<{ publishedStreaks: any[] }>(
      `{ publishedStreaks(unit: "${ZHANGJIAGANG}") { publisher years from to record ends { en } } }`,
    );
    const of = (publisher: string): any => publishedStreaks.find((one) => one.publisher === publisher);
    expect(of('中郡所（基本竞争力）')).toMatchObject({
      years: 2,
      from: 2021,
      to: 2022,
      record: [2021, 2022],
      ends: { en: 'The record begins in 2021.' },
    });
    expect(of('赛迪顾问')).toMatchObject({
      years: 1,
      from: 2025,
      to: 2025,
      record: [2017, 2020, 2022, 2025],
      ends: { en: 'There is no record of 2024, and a gap is not bridged.' },
    });
    expect(of(MONITOR)).toMatchObject({
      years: 2,
      from: 2019,
      to: 2020,
      ends: { en: 'There is no record of 2018, and a gap is not bridged.' },
    });
    const { first } = await gateway.ask<{ first: any[] }>(
      `{ first: publishedStreaks(unit: "${ZHANGJIAGANG}", top: 1) { publisher years ends { zh } } }`,
    );
    expect(first.find((one) => one.publisher === MONITOR)).toEqual({
      publisher: MONITOR,
      years: 0,
      ends: { zh: '2020 年为第 2 名。' },
    });
  });

  it('say where publishers disagree', async () => {
    const { publishedDisagreements } = await gateway.ask<{ publishedDisagreements: any[] }>(
      `{ publishedDisagreements(unit: "${ZHANGJIAGANG}", year: 2020) { unit { code } year spread places { publisher rank } } }`,
    );
    expect(publishedDisagreements).toEqual([
      {
        unit: { code: ZHANGJIAGANG },
        year: 2020,
        spread: 1,
        places: [
          { publisher: '中国城市全面建成小康社会监测报告（县级市）', rank: 2 },
          { publisher: '中郡所（县域经济与县域综合发展）', rank: 2 },
          { publisher: '中国县域经济50强（发布者未注明）', rank: 3 },
          { publisher: '赛迪顾问', rank: 3 },
        ],
      },
    ]);
  });
});

describe('Does the claim hold?', () => {
  const claim = async (input: string): Promise<any> =>
    (
      await gateway.ask<{ claim: any }>(`{ claim(claim: { unit: "${ZHANGJIAGANG}", ${input} }) {
    ... on Claim { verdict explanation { en } computed { value holds } figures { year value unitOfMeasure row source } rankings { publisher year rank } } ... on Refusal { code argument } } }`)
    ).claim;

  beforeAll(() =>
    scoreTable(gateway.dataSource, {
      slug: 'essay',
      document: {
        language: 1,
        slug: 'essay',
        version: '1',
        name: { zh: '两项', en: 'Two' },
        authority: 'ours',
        origin: 'ours',
        indicators: ['gdp', 'revenue', 'broken'].map((code) => ({
          code,
          name: { zh: code, en: code },
          direction: 'positive',
        })),
        steps: [{ step: 'normalise', method: 'none' }],
        aggregate: { method: 'arithmetic-mean' },
        weights: { method: 'equal' },
        index: {
          code: 'index',
          name: { zh: '指数', en: 'Index' },
          children: [{ indicator: 'gdp' }, { indicator: 'revenue' }, { indicator: 'broken' }],
        },
      },
      rows: [
        { code: ZHANGJIAGANG, year: 1980, values: { gdp: 3.24, revenue: 0.45, broken: 1 } },
        { code: ZHANGJIAGANG, year: 2000, values: { broken: 3 }, flags: 16 },
        { code: ZHANGJIAGANG, year: 2018, values: { gdp: 2720, revenue: 233.43, broken: 5, once: 7 } },
      ],
    }),
  );

  // 2720 / 3.24 = 839.506…; 233.43 / 0.45 = 518.733…; 100 · 233.43 / 2720 = 8.582…; (2720 / 3.24)^(1/38) = 1.1938…
  it('of growth in both meanings of 倍, with the figures used', async () => {
    const gdp = await claim('kind: GROWTH_MULTIPLE, indicator: "gdp", from: 1980, to: 2018, value: 906');
    expect(gdp.verdict).toBe('DOES_NOT_HOLD');
    expect(gdp.computed.map(({ value }: any) => value.toFixed(3))).toEqual(['838.506', '839.506']);
    expect(gdp.explanation.en).toContain('a base of 2.9989 (grew by) or 3.00221 (grew to)');
    expect(gdp.figures.map(({ year, value, row }: any) => [year, value, row])).toEqual([
      [1980, 3.24, 2],
      [2018, 2720, 4],
    ]);
    const revenue = await claim('kind: GROWTH_MULTIPLE, indicator: "revenue", value: 518');
    expect([revenue.verdict, revenue.computed.map(({ holds }: any) => holds)]).toEqual(['HOLDS_IF', [true, true]]);
    expect((await claim('kind: GROWTH_RATE, indicator: "gdp", from: 1980, to: 2018, value: 19.38')).verdict).toBe(
      'HOLDS',
    );
  });

  it('is refused where one year alone is on record, with that year', async () => {
    const { refused } = await gateway.ask<{ refused: any }>(
      `{ refused: claim(claim: { unit: "${ZHANGJIAGANG}", kind: GROWTH_MULTIPLE, indicator: "once", to: 2018, value: 2 }) { ... on Refusal { code argument message { zh en } } } }`,
    );
    expect(refused).toMatchObject({
      code: 'NO_DATA',
      argument: 'claim',
      message: { zh: expect.stringContaining('只有 2018 年'), en: expect.stringContaining('2018 alone') },
    });
  });

  it('of a share, and not over a break in the series', async () => {
    expect((await claim('kind: SHARE, indicator: "revenue", ofIndicator: "gdp", to: 2018, value: 8.6')).verdict).toBe(
      'HOLDS',
    );
    const broken = await claim('kind: GROWTH_PERCENT, indicator: "broken", from: 1980, to: 2018, value: 400');
    expect(broken.verdict).toBe('CANNOT_TELL');
    expect(broken.explanation.en).toContain('The series breaks in 2000');
  });

  it('of a rank and a streak, by publisher where none is named', async () => {
    expect(await claim('kind: RANK, publisher: "赛迪顾问", to: 2020, value: 3')).toMatchObject({
      verdict: 'HOLDS',
      rankings: [{ publisher: '赛迪顾问', year: 2020, rank: 3 }],
    });
    const any = await claim('kind: RANK, to: 2020, value: 3');
    expect([any.verdict, any.computed.map(({ value, holds }: any) => [value, holds])]).toEqual([
      'HOLDS_IF',
      expect.arrayContaining([
        [2, false],
        [3, true],
      ]),
    ]);
    expect((await claim('kind: STREAK, publisher: "中郡所（基本竞争力）", to: 2022, value: 2')).verdict).toBe('HOLDS');
    expect((await claim('kind: STREAK, to: 2019, value: 26')).verdict).toBe('CANNOT_TELL');
    expect((await claim('kind: RANK, methodology: "essay", to: 2018, value: 1')).verdict).toBe('HOLDS');
  });

  it('is refused where it is not whole or the record is empty', async () => {
    expect(await claim('kind: SHARE, indicator: "gdp", value: 1')).toEqual({
      code: 'INVALID_ARGUMENT',
      argument: 'claim.ofIndicator',
    });
    expect(await claim('kind: GROWTH_PERCENT, indicator: "no such", value: 1')).toEqual({
      code: 'NO_DATA',
      argument: 'claim',
    });
    expect(await claim('kind: STREAK, value: 0.5')).toEqual({ code: 'INVALID_ARGUMENT', argument: 'claim.value' });
  });
});
