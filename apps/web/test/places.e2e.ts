import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '#testing';
import { startStack, type Stack } from './stack.js';
import { settled, visitPage, type Visit } from './visit.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const CENSUS = 'methodology=census-2020-peers';

let stack: Stack;
let browser: Browser;
beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
}, 60_000);

const visit = (path: string, size?: { width: number; height: number }): Promise<Visit> => visitPage(browser, stack.url, path, size);

/** What the gateway itself answers, against which the page is held. */
async function gateway<T>(query: string): Promise<T> {
  const response = await fetch(`${stack.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  return ((await response.json()) as { data: T }).data;
}

const numbers = (page: Page, selector: string, key: string): Promise<number[]> =>
  page.$$eval(selector, (elements, name) => elements.map((element) => Number((element as HTMLElement).dataset[name])), key);

interface ProfileAnswer {
  readonly profile: { readonly rank: number; readonly groupSize: number; readonly nodes: { readonly node: { readonly code: string }; readonly score: number; readonly distance: number }[] };
}

describe('A city', () => {
  it('stands where the gateway says, at every node, in standard deviations from the median of its group', async () => {
    const { profile } = await gateway<ProfileAnswer>('{ profile(unit: "320582", methodology: "census-2020-peers") { ... on Profile { rank groupSize nodes { node { code } score distance } } } }');
    const { page, faults } = await visit(`/p/city?${CENSUS}`);
    await settled(page);
    await page.locator('.profile line.others').first().waitFor({ state: 'attached' });
    expect(await page.locator('h1').textContent()).toContain('张家港市');
    expect(await page.locator('.big .first b').textContent()).toBe(`${profile.rank} / ${profile.groupSize}`);
    const strips = await page.$$eval('[data-strip]', (elements) => elements.map((element) => ({ code: (element as HTMLElement).dataset['strip'], at: Number((element as HTMLElement).dataset['distance']), others: element.querySelectorAll('.others').length })));
    const below = profile.nodes.slice(1);
    expect(strips.map(({ code }) => code)).toEqual(below.map(({ node }) => node.code));
    strips.forEach(({ at, others }, i) => {
      expect(at).toBeCloseTo(below[i]!.distance, 9);
      expect(others).toBe(profile.groupSize - 1);
    });
    expect(faults).toEqual([]);
    await page.close();
  });

  it('names what keeps it from its targets, in shares that sum to one', async () => {
    const { page } = await visit(`/p/city?${CENSUS}`);
    await settled(page);
    const shares = await numbers(page, '[data-list="obstacles"] [data-share]', 'share');
    expect(shares.length).toBeGreaterThan(2);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    await page.close();
  });

  it('leads from a figure to the file, row and column where it stands', async () => {
    const { page } = await visit(`/p/city?${CENSUS}`);
    await settled(page);
    const figure = page.locator('[data-figure="mean_schooling_years"]');
    const value = Number((await figure.locator('td b').first().textContent())!.replaceAll(',', ''));
    await figure.getByText('出处').click();
    const [, row, column] = /行 (\d+) · 列 (\d+)/.exec((await figure.locator('details').textContent())!)!;
    const href = await figure.getByRole('link').getAttribute('href');
    const rows = parse(await (await fetch(stack.url + href!)).text(), { bom: true }) as string[][];
    expect(rows[Number(row) - 1]!.join()).toContain('张家港市');
    expect(Number(rows[Number(row) - 1]![Number(column) - 1])).toBe(value);
    await page.close();
  });

  it('prints as a brief of one page, whose Chinese text can be taken out again', async () => {
    const { page } = await visit(`/p/city?${CENSUS}`);
    await settled(page);
    await page.evaluate(() => { window.print = () => { document.body.dataset['printed'] = 'yes'; }; });
    await page.getByRole('button', { name: '打印一页简报' }).click();
    await page.waitForSelector('body[data-printed]');
    const brief = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })), verbosity: 0 }).promise;
    expect(brief.numPages).toBe(1);
    const { items } = await (await brief.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('').replace(/\s/g, '');
    for (const words of ['张家港市', '人口与城镇化', '家庭户人均住房建筑面积', '117.56', '第七次全国人口普查']) expect(text).toContain(words);
    for (const words of ['打印一页简报', '提交']) expect(text).not.toContain(words);
    await page.close();
  });

  it('is held against its own province, or a group that was kept', async () => {
    const { page } = await visit(`/p/city?${CENSUS}`);
    await settled(page);
    await page.getByLabel('参照组').selectOption('province');
    await page.waitForFunction(() => document.querySelector('.big .first b')?.textContent?.endsWith('/ 13'));
    expect(new URL(page.url()).searchParams.get('group')).toContain('province');
    await page.close();
  });

  it('says what to do where the run does not know the unit', async () => {
    const { page } = await visit(`/p/city?${CENSUS}&unit=110105`);
    await page.locator('.refused').waitFor();
    await page.locator('select', { has: page.locator('option[value="320583"]') }).selectOption('320583');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('昆山市'));
    await page.close();
  });
});

describe('How sure is it that one city is ahead?', () => {
  it('is answered by draws: ahead, level and behind are all of them', async () => {
    const { page, faults } = await visit(`/p/compare?${CENSUS}&units=320582,320585`);
    await settled(page);
    const ahead = page.locator('[data-ahead]');
    await ahead.waitFor({ timeout: 40_000 });
    const { probabilityAhead: found } = await gateway<{ probabilityAhead: { ahead: number; level: number; behind: number; draws: number } }>(
      '{ probabilityAhead(unit: "320585", other: "320582", methodology: "census-2020-peers") { ... on ProbabilityAhead { ahead level behind draws } } }');
    expect(found.ahead + found.level + found.behind).toBe(found.draws);
    expect([await ahead.getAttribute('data-ahead'), await ahead.getAttribute('data-draws')].map(Number)).toEqual([found.ahead, found.draws]);
    expect(await ahead.locator('b').textContent()).toBe(`${((found.ahead / found.draws) * 100).toFixed(1)}%`);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('Peers', () => {
  it('are the nearest first, at distances that rest on the differences shown', async () => {
    const { peers } = await gateway<{ peers: { indicators: { weight: number }[] } }>('{ peers(unit: "320582", methodology: "census-2020-peers") { ... on Peers { indicators { weight } } } }');
    const weights = peers.indicators.map(({ weight }) => weight);
    const { page, faults } = await visit(`/p/peers?${CENSUS}`);
    await settled(page);
    const rows = await page.$$eval('[data-peer]', (elements) => elements.map((row) => ({
      distance: Number((row as HTMLElement).dataset['distance']), differences: [...row.querySelectorAll<HTMLElement>('[data-difference]')].map((cell) => Number(cell.dataset['difference'])),
    })));
    expect(rows.length).toBe(15);
    expect(rows.map(({ distance }) => distance)).toEqual(rows.map(({ distance }) => distance).sort((a, b) => a - b));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (const { distance, differences } of rows) expect(Math.sqrt(differences.reduce((sum, d, k) => sum + (weights[k]! / total) * d * d, 0))).toBeCloseTo(distance, 9);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('are added, removed and kept as a group, against which the city is then held', async () => {
    const { page, faults } = await visit(`/p/peers?${CENSUS}`);
    await settled(page);
    await page.getByRole('button', { name: /加入 昆山市/ }).click();
    await page.getByRole('button', { name: /移除 江阴市/ }).first().click();
    const group = page.locator('section.group .chips');
    await group.getByText('昆山市').waitFor();
    expect(await group.textContent()).not.toContain('江阴市');
    const members = new URL(page.url()).searchParams.get('units')!.replaceAll('"', '').split(',');
    await page.getByLabel('组名').fill('张家港的同类');
    await page.getByRole('button', { name: '存为一组' }).click();
    await page.locator('[data-group]').waitFor();
    const id = await page.locator('[data-group]').getAttribute('data-group');
    const { unitGroup } = await gateway<{ unitGroup: { title: string; units: { code: string }[] } }>(`{ unitGroup(id: "${id}") { title units { code } } }`);
    expect(unitGroup.title).toBe('张家港的同类');
    expect(unitGroup.units.map(({ code }) => code).sort()).toEqual(['320582', ...members].sort());
    await page.getByRole('link', { name: '以该组为参照看画像' }).click();
    await page.waitForFunction((size) => document.querySelector('.big .first b')?.textContent?.endsWith(`/ ${size}`), members.length + 1);
    await page.goBack();
    await page.getByRole('button', { name: '存为一组' }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('rest on chosen indicators alone', async () => {
    const { page } = await visit(`/p/peers?${CENSUS}&basis=tertiary_per_100k,urban_rate_pct`);
    await settled(page);
    expect(await page.locator('[data-peer]').first().locator('[data-difference]').count()).toBe(2);
    await page.close();
  });
});

describe('Lists', () => {
  const printed = parse(readFileSync(`${root}samples/published-rankings/data.csv`), { columns: true }) as { publisher: string; year: string; rank: string; name_as_printed: string }[];

  it('stand side by side by publisher, as printed, with their sources', async () => {
    const { page, faults } = await visit(`/p/lists?${CENSUS}&year=2020`);
    await settled(page);
    const publishers = [...new Set(printed.filter(({ year }) => year === '2020').map(({ publisher }) => publisher))];
    expect((await page.locator('.printed th').allTextContents()).map((text) => text.replace(/\d+ 个名次有记录$/, '')).sort()).toEqual(publishers.sort());
    for (const publisher of publishers) {
      const column = (await page.locator('.printed th').allTextContents()).findIndex((text) => text.startsWith(publisher));
      const places = await page.locator('.printed td').nth(column).locator('li').evaluateAll((items) => items.map((item) => `${item.querySelector('b')!.textContent} ${item.querySelector('span')!.firstChild!.textContent}`));
      expect(places).toEqual(printed.filter((row) => row.publisher === publisher && row.year === '2020').map((row) => `${row.rank} ${row.name_as_printed}`));
      expect(await page.locator('.printed td').nth(column).textContent()).toContain('来源');
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it('show where they disagree with each other, and with ours', async () => {
    const { publishedDisagreements: apart, ranking } = await gateway<{ publishedDisagreements: { spread: number; unit: { code: string } }[]; ranking: { rows: { edges: { node: { rank: number; unit: { code: string } } }[] } } }>(
      '{ publishedDisagreements(year: 2020) { spread unit { code } } ranking(methodology: "census-2020-peers") { ... on Ranking { rows { edges { node { rank unit { code } } } } } } }');
    const { page } = await visit(`/p/lists?${CENSUS}&year=2020`);
    await settled(page);
    await page.locator('[data-apart]').first().waitFor();
    const rows = await page.$$eval('[data-apart]', (elements) => elements.map((row) => ({ code: (row as HTMLElement).dataset['apart'], spread: Number(row.querySelectorAll('td')[1]!.textContent), ours: row.querySelectorAll('td')[3]!.textContent })));
    expect(rows.map(({ code, spread }) => [code, spread])).toEqual(apart.map(({ unit, spread }) => [unit.code, spread]));
    for (const { code, ours } of rows) expect(ours).toBe(String(ranking.rows.edges.find(({ node }) => node.unit.code === code)?.node.rank ?? '–'));
    const drawn = await numbers(page, '.places[data-unit="320481"], .places[data-unit="320585"]', 'spread');
    expect(drawn).toContain(apart.find(({ unit }) => unit.code === '320585')!.spread);
    await page.close();
  });
});

describe('Coverage', () => {
  it('counts the units of every province, and names them', async () => {
    const { page, faults } = await visit('/p/coverage?dataset=census-2020-peers');
    await settled(page);
    await page.locator('[data-province="710000"]').waitFor();
    expect((await numbers(page, '[data-province]', 'units')).reduce((sum, units) => sum + units, 0)).toBe(30);
    expect(await page.locator('[data-province]').count()).toBe(34);
    expect(await page.locator('[data-indicator]').count()).toBe(21);
    await page.locator('[data-province="350000"] button').click();
    await page.getByRole('link', { name: '晋江市' }).click();
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('晋江市'));
    expect(faults).toEqual([]);
    await page.close();
  });
});

/** Counties of no country, over four years, with a break before 2015 and two towns under one of them. */
async function submitYears(): Promise<void> {
  const send = async (method: string, path: string, type: string, body: string): Promise<{ id: string }> => {
    const response = await fetch(`${stack.url}/v1${path}`, { method, headers: { 'content-type': type }, body });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json() as Promise<{ id: string }>;
  };
  const units = ['code,kind,name_zh,name_en,level,parent', 'county-01,county,示例县甲,Example county Jia,,', 'county-02,county,示例县乙,Example county Yi,,', 'town-01,town,示例镇甲,Example town Jia,,county-01', 'town-02,town,示例镇乙,Example town Yi,,county-01'];
  await send('PUT', '/datasets/example-years/units', 'text/csv', units.join('\n'));
  const rows = ['county-01', 'county-02', 'town-01', 'town-02'].flatMap((code, u) => [2005, 2010, 2015, 2020].flatMap((year, y) => [
    ['income', 8_000 + 900 * u + 1_100 * y, code === 'county-01' && year === 2015 ? 'B' : 'A'], ['engel', 44 - 2 * u - y, 'A'], ['housing', 24 + 3 * u + y, 'A'],
  ].map(([indicator, value, status]) => [code, year, indicator, value, status].join(','))));
  await send('POST', '/datasets/example-years/revisions?source=Made%20up%20for%20this%20test&licence=None&synthetic=true', 'text/csv', ['code,year,indicator,value,OBS_STATUS', ...rows].join('\n'));
  await send('POST', '/methodologies', 'application/json', readFileSync(`${root}samples/stages/methodology.json`, 'utf8'));
  const { id } = await send('POST', '/score-runs', 'application/json', JSON.stringify({ methodology: { slug: 'stages' }, datasets: [{ slug: 'example-years' }] }));
  for (let i = 0; ; i++) {
    const { scoreRun } = await gateway<{ scoreRun: { state: string } }>(`{ scoreRun(id: "${id}") { state } }`);
    if (scoreRun.state === 'COMPLETED') return;
    if (i > 200 || scoreRun.state === 'FAILED') throw new Error(`the run is ${scoreRun.state}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

describe('A city over the years', () => {
  beforeAll(submitYears, 60_000);

  it('is drawn with no line across a break of its series, with its stage, and said to be synthetic', async () => {
    const { page, faults } = await visit('/p/city?methodology=stages&unit=county-01');
    await page.locator('[data-piece^="county-01"]').first().waitFor({ state: 'attached' });
    expect(await page.$$eval('[data-piece^="county-01"]', (pieces) => pieces.map((piece) => (piece as SVGElement & { dataset: DOMStringMap }).dataset['piece']))).toEqual(['county-01 2005 2010', 'county-01 2015 2020']);
    expect(await page.locator('[data-break]').count()).toBe(1);
    const { trend } = await gateway<{ trend: { series: { stages: { year: number; stage: string }[] }[] } }>('{ trend(units: ["county-01"], methodology: "stages") { ... on Trend { series { stages { year stage } } } } }');
    const last = trend.series[0]!.stages.at(-1)!;
    // A label in both languages is said in the one of the page; the whole of it stands beside.
    const stage = page.locator('.big .grade').first();
    expect([await stage.textContent(), await stage.getAttribute('title')]).toEqual([/^\S+/.exec(last.stage)![0], last.stage]);
    expect(await page.locator('.note.synthetic').first().textContent()).toContain('合成数据');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('shows its parts, best first, where a run scored them', async () => {
    const { page, faults } = await visit('/p/city?methodology=stages&unit=county-01');
    await settled(page);
    const table = page.getByRole('region', { name: '所辖单元' });
    await table.waitFor();
    expect(await table.locator('tbody tr td:nth-child(2)').allTextContents()).toEqual(['示例镇乙', '示例镇甲']);
    expect(faults).toEqual([]);
    await page.close();
  });
});
