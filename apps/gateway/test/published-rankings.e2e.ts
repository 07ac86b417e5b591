import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepRankings } from '#testing';
import { startGateway, type TestGateway } from './gateway.js';

const ZHANGJIAGANG = '320582';
const MONITOR = '中国城市全面建成小康社会监测报告（县级市）';

/** Read off samples/published-rankings/data.csv by eye, row by row. */
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  await keepRankings(gateway.dataSource, { slug: 'published-rankings', csv: readFileSync(new URL('../../../samples/published-rankings/data.csv', import.meta.url)) });
});
afterAll(() => gateway?.close());

describe('Published rankings', () => {
  it('are listed by publisher and year, with how many places are on record', async () => {
    const { publishedLists } = await gateway.ask<{ publishedLists: any[] }>('{ publishedLists { publisher year places resolved datasets sources } }');
    expect(publishedLists.filter(({ publisher }) => publisher === '赛迪顾问').map(({ year, places }) => [year, places])).toEqual([[2017, 10], [2020, 10], [2022, 12], [2025, 10]]);
    expect(publishedLists.find(({ publisher }) => publisher === '全国百强县（发布者未注明）')).toEqual({
      publisher: '全国百强县（发布者未注明）', year: 1991, places: 1, resolved: 1, datasets: ['published-rankings'], sources: ['张诗雯（中共张家港市委党校），essay on Zhangjiagang, 2020'],
    });
  });

  it('show a list as printed, and the places of one unit', async () => {
    const { list, unit } = await gateway.ask<Record<string, any[]>>(`{ list: publishedRankings(publisher: "赛迪顾问", year: 2017, first: 3) { rank nameAsPrinted unit { code name { en } } source }
      unit: publishedRankings(publisher: "${MONITOR}", unit: "${ZHANGJIAGANG}") { year rank value } }`);
    expect(list!.map(({ rank, nameAsPrinted, unit: { code } }) => [rank, nameAsPrinted, code])).toEqual([[1, '昆山市', '320583'], [2, '江阴市', '320281'], [3, '张家港市', ZHANGJIAGANG]]);
    expect(unit).toEqual([{ year: 2019, rank: 1, value: 148.97 }, { year: 2020, rank: 2, value: null }]);
  });

  it('count years in a row among the best three and end where the record does', async () => {
    const { publishedStreaks } = await gateway.ask<{ publishedStreaks: any[] }>(`{ publishedStreaks(unit: "${ZHANGJIAGANG}") { publisher years from to record ends { en } } }`);
    const of = (publisher: string): any => publishedStreaks.find((one) => one.publisher === publisher);
    expect(of('中郡所（基本竞争力）')).toMatchObject({ years: 2, from: 2021, to: 2022, record: [2021, 2022], ends: { en: 'The record begins in 2021.' } });
    expect(of('赛迪顾问')).toMatchObject({ years: 1, from: 2025, to: 2025, record: [2017, 2020, 2022, 2025], ends: { en: 'There is no record of 2024, and a gap is not bridged.' } });
    expect(of(MONITOR)).toMatchObject({ years: 2, from: 2019, to: 2020, ends: { en: 'There is no record of 2018, and a gap is not bridged.' } });
    const { first } = await gateway.ask<{ first: any[] }>(`{ first: publishedStreaks(unit: "${ZHANGJIAGANG}", top: 1) { publisher years ends { zh } } }`);
    expect(first.find((one) => one.publisher === MONITOR)).toEqual({ publisher: MONITOR, years: 0, ends: { zh: '2020 年为第 2 名。' } });
  });

  it('say where publishers disagree', async () => {
    const { publishedDisagreements } = await gateway.ask<{ publishedDisagreements: any[] }>(`{ publishedDisagreements(unit: "${ZHANGJIAGANG}", year: 2020) { unit { code } year spread places { publisher rank } } }`);
    expect(publishedDisagreements).toEqual([{
      unit: { code: ZHANGJIAGANG }, year: 2020, spread: 1,
      places: [
        { publisher: '中国城市全面建成小康社会监测报告（县级市）', rank: 2 }, { publisher: '中郡所（县域经济与县域综合发展）', rank: 2 },
        { publisher: '中国县域经济50强（发布者未注明）', rank: 3 }, { publisher: '赛迪顾问', rank: 3 },
      ],
    }]);
  });
});
