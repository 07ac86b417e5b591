import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { violations } from './accessibility.js';
import { pageSuite } from './page-suite.js';
import { settled } from './visit.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const CENSUS = 'methodology=census-2020-peers';

/** Shapes of no place, under codes of six cities and of their province, so that something can be drawn. */
const MADE_UP = 'made up for a test: no approval number';
function madeUpBoundaries(): string {
  const shape = (x: number, y: number, side: number): number[][][] => [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ];
  const cities = ['320582', '320583', '320585', '320581', '320281', '321282'].map((code, i) => ({
    type: 'Feature',
    properties: { code, name: MADE_UP },
    geometry: { type: 'Polygon', coordinates: shape(119 + (i % 3) * 0.6, 31 + Math.floor(i / 3) * 0.6, 0.5) },
  }));
  const file = join(mkdtempSync(join(tmpdir(), 'duibiao-boundaries-')), 'made-up.json');
  writeFileSync(
    file,
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        ...cities,
        {
          type: 'Feature',
          properties: { code: '320000' },
          geometry: { type: 'Polygon', coordinates: shape(118.8, 30.9, 2) },
        },
      ],
    }),
  );
  return file;
}

let boundaries: string | undefined;
const suite = pageSuite(() => {
  boundaries = madeUpBoundaries();
  return { BOUNDARIES_FILE: boundaries, BOUNDARIES_APPROVAL: MADE_UP };
});
const { visit } = suite;
afterAll(() => {
  if (boundaries) rmSync(dirname(boundaries), { recursive: true, force: true });
});

/** What the gateway itself answers, against which the page is held. */
async function gateway<T>(query: string): Promise<T> {
  const response = await fetch(`${suite.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: T }).data;
}

const numbers = (page: Page, selector: string, key: string): Promise<number[]> =>
  page.$$eval(
    selector,
    (elements, name) => elements.map((element) => Number((element as HTMLElement).dataset[name])),
    key,
  );

interface ProfileAnswer {
  readonly profile: {
    readonly rank: number;
    readonly groupSize: number;
    readonly nodes: { readonly node: { readonly code: string }; readonly score: number; readonly distance: number }[];
  };
}

describe('The ranking, narrowed', () => {
  const names = async (page: Page): Promise<string[]> => page.locator('.body .row .unit a').allTextContents();

  it('is filtered by level, and the table that is taken away is filtered too', async () => {
    const { ranking } = await gateway<{
      ranking: { rows: { totalCount: number; edges: { node: { unit: { name: { zh: string } } } }[] } };
    }>(
      '{ ranking(methodology: "census-2020-peers", filter: { level: "county" }) { ... on Ranking { rows { totalCount edges { node { unit { name { zh } } } } } } } }',
    );
    expect(ranking.rows.totalCount).toBeGreaterThan(0);
    expect(ranking.rows.totalCount).toBeLessThan(30);
    const { page, faults } = await visit(`/?${CENSUS}`);
    await settled(page);
    await page.getByLabel('级别').selectOption({ label: '县' });
    await page.waitForFunction(
      (size) => document.querySelectorAll('.body .row').length === size,
      ranking.rows.totalCount,
    );
    expect(await names(page)).toEqual(ranking.rows.edges.map(({ node }) => node.unit.name.zh));
    const rows = parse(
      await (await fetch(suite.url + (await page.getByRole('link', { name: 'CSV' }).getAttribute('href'))!)).text(),
      { bom: true, relax_column_count: true },
    ) as string[][];
    expect(rows.filter((row) => row.some((cell) => /^\d{6}$/.test(cell))).length).toBe(ranking.rows.totalCount);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.body .row').length > 10);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('shows the pinned units alone, in the order of their ranks', async () => {
    const { page } = await visit(`/?${CENSUS}&pins=320582,330782,320583`);
    await settled(page);
    await page.getByRole('button', { name: '仅看置顶' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.body .row').length === 3);
    expect([await names(page), new URL(page.url()).searchParams.get('only')]).toEqual([
      ['昆山市', '张家港市', '义乌市'],
      'pins',
    ]);
    await page.close();
  });

  it('draws every rank as a dot on the interval of its draws, which holds the median, and as bars', async () => {
    const { page } = await visit(`/?${CENSUS}&view=dots`);
    await page.locator('.whisker').first().waitFor({ state: 'attached', timeout: 60_000 });
    const { ranking } = await gateway<{
      ranking: { rows: { edges: { node: { interval: { low: number; high: number; median: number } } }[] } };
    }>(
      '{ ranking(methodology: "census-2020-peers", first: 50) { ... on Ranking { rows { edges { node { interval { low median high } } } } } } }',
    );
    const drawn = await page.$$eval('[data-low]', (rows) =>
      rows.map((row) => [Number((row as SVGElement).dataset['low']), Number((row as SVGElement).dataset['high'])]),
    );
    expect(drawn).toEqual(ranking.rows.edges.map(({ node }) => [node.interval.low, node.interval.high]));
    for (const {
      node: { interval },
    } of ranking.rows.edges)
      expect(interval.low <= interval.median && interval.median <= interval.high).toBe(true);
    expect(drawn.length).toBe(30);
    await page.getByRole('button', { name: '条形' }).click();
    await page.locator('rect.bar').first().waitFor();
    expect(await page.locator('rect.bar').count()).toBe(30);
    await page.close();
  }, 90_000);
});

describe('The map', () => {
  it('draws the boundaries that the operator gave, with their approval number, also in what is taken away', async () => {
    const { page, faults } = await visit(`/p/map?${CENSUS}`);
    await page.locator('[data-boundary="320582"]').waitFor();
    expect(await page.locator('[data-boundary]').count()).toBe(7);
    expect(await page.locator('.approval').textContent()).toBe(`审图号：${MADE_UP}`);
    const { ranking } = await gateway<{
      ranking: { rows: { edges: { node: { rank: number; unit: { code: string } } }[] } };
    }>(
      '{ ranking(methodology: "census-2020-peers", first: 50) { ... on Ranking { rows { edges { node { rank unit { code } } } } } } }',
    );
    // Thirty units in five classes of six: the class is the rank's.
    for (const code of ['320582', '320583', '320281', '321282']) {
      const rank = ranking.rows.edges.find(({ node }) => node.unit.code === code)!.node.rank;
      expect(await page.locator(`[data-boundary="${code}"]`).getAttribute('class')).toContain(
        `shade-${Math.floor((rank - 1) / 6)}`,
      );
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('figcaption').getByRole('button', { name: /SVG/ }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain(`审图号：${MADE_UP}`);
    await page.locator('[data-boundary="320583"]').click();
    await page.locator('.placed .marked', { hasText: '昆山市' }).waitFor();
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.goto((await page.locator('.share a').getAttribute('href'))!);
    await page.locator('.placed .marked', { hasText: '昆山市' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/p/map');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is walked by keyboard in the order of ranks, from one tab stop; what is chosen is announced, and the walk goes on from there', async () => {
    const { page, faults } = await visit(`/p/map?${CENSUS}`);
    await page.locator('[data-boundary="320582"]').waitFor();
    const { ranking } = await gateway<{
      ranking: { rows: { edges: { node: { rank: number; unit: { code: string; name: { zh: string } } } }[] } };
    }>(
      '{ ranking(methodology: "census-2020-peers", first: 50) { ... on Ranking { rows { edges { node { rank unit { code name { zh } } } } } } } }',
    );
    const drawn = new Set(
      await page.$$eval('[data-key]', (shapes) => shapes.map((shape) => shape.getAttribute('data-key')!)),
    );
    const order = ranking.rows.edges.map(({ node }) => node).filter(({ unit }) => drawn.has(unit.code));
    expect(order).toHaveLength(6);
    const at = (): Promise<string | null> => page.evaluate(() => document.activeElement!.getAttribute('data-key'));
    expect(await page.locator('[data-key][tabindex="0"]').count()).toBe(1);
    expect(
      await page.getByRole('button', { name: new RegExp(`^${order[0]!.rank} ${order[0]!.unit.name.zh} `) }).count(),
    ).toBe(1);
    expect(await violations(page)).toEqual([]);
    for (let i = 0; i < 40 && (await at()) === null; i++) await page.keyboard.press('Tab');
    expect(await at()).toBe(order[0]!.unit.code);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(order[2]!.unit.code);
    await page.keyboard.press('Enter');
    await page
      .locator('[role="status"]', { hasText: `已选 ${order[2]!.unit.name.zh}: 名次 ${order[2]!.rank}` })
      .waitFor();
    expect(new URL(page.url()).searchParams.get('unit')?.replaceAll('"', '')).toBe(order[2]!.unit.code);
    expect([await at(), await page.locator('[data-key][aria-pressed="true"]').getAttribute('data-key')]).toEqual([
      order[2]!.unit.code,
      order[2]!.unit.code,
    ]);
    await page.keyboard.press('End');
    expect(await at()).toBe(order[5]!.unit.code);
    await page.keyboard.press('Tab');
    expect(await at()).toBeNull();
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('A city', () => {
  it('stands where the gateway says, at every node, in standard deviations from the median of its group', async () => {
    const { profile } = await gateway<ProfileAnswer>(
      '{ profile(unit: "320582", methodology: "census-2020-peers") { ... on Profile { rank groupSize nodes { node { code } score distance } } } }',
    );
    const { page, faults } = await visit(`/p/city?${CENSUS}`);
    await settled(page);
    await page.locator('[data-strip] line.others').first().waitFor({ state: 'attached' });
    expect(await page.locator('h1').textContent()).toContain('张家港市');
    expect(await page.locator('.big .first b').textContent()).toBe(`${profile.rank} / ${profile.groupSize}`);
    const strips = await page.$$eval('[data-strip]', (elements) =>
      elements.map((element) => ({
        code: (element as HTMLElement).dataset['strip'],
        at: Number((element as HTMLElement).dataset['distance']),
        others: element.querySelectorAll('.others').length,
      })),
    );
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
    // Bars are as long as their shares of the track, and are taken away like every chart, as are those of the balance.
    const widths = await page.$$eval('[data-list="obstacles"] [data-share]', (bars) =>
      bars.map((bar) => [...bar.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('width')))),
    );
    widths.forEach(([whole, part], k) => expect(part! / whole!).toBeCloseTo(shares[k]!, 9));
    const taken = async (bars: string, format: 'SVG' | 'PNG'): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page
          .locator(bars)
          .getByRole('button', { name: new RegExp(format) })
          .click(),
      ]);
      return readFileSync(await download.path());
    };
    const first = await page.locator('[data-list="obstacles"] [data-share] text').first().textContent();
    expect((await taken('[data-list="obstacles"]', 'SVG')).toString()).toContain(first);
    expect((await taken('[data-list="obstacles"]', 'PNG')).subarray(1, 4).toString()).toBe('PNG');
    expect((await taken('.sides .share-bars', 'SVG')).toString()).toContain('教育');
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
    const rows = parse(await (await fetch(suite.url + href!)).text(), { bom: true }) as string[][];
    expect(rows[Number(row) - 1]!.join()).toContain('张家港市');
    expect(Number(rows[Number(row) - 1]![Number(column) - 1])).toBe(value);
    await page.close();
  });

  it('prints as a brief of one page, whose Chinese text can be taken out again', async () => {
    const { page } = await visit(`/p/city?${CENSUS}`);
    await settled(page);
    const text = await textOfBrief(page);
    for (const words of ['张家港市', '人口与城镇化', '家庭户人均住房建筑面积', '117.56', '第七次全国人口普查'])
      expect(text).toContain(words);
    for (const words of ['打印一页简报', '提交']) expect(text).not.toContain(words);
    await page.close();
  });

  it('prints on one page also with five dimensions and more than thirty indicators, and says on it that the data are synthetic', async () => {
    await submitBroad();
    const { page } = await visit('/p/city?methodology=xiaokang-broad&unit=city-03');
    await settled(page);
    expect(await page.locator('[data-strip]').count()).toBe(5 + 32);
    const text = await textOfBrief(page);
    for (const words of ['示例市丙', '合成数据，不是真实统计', '治理', '恩格尔系数', '障碍度', '协调度'])
      expect(text).toContain(words);
    await page.close();
  }, 60_000);

  it('is held against its own province, or a group that was kept', async () => {
    const { page } = await visit(`/p/city?${CENSUS}`);
    await settled(page);
    await page.getByLabel('参照组').selectOption('province');
    await page.waitForFunction(() => document.querySelector('.big .first b')?.textContent?.endsWith('/ 13'));
    expect(new URL(page.url()).searchParams.get('group')).toContain('province');
    await page.close();
  });

  it('says in plain words that the run does not have the city, by its name, and leads on', async () => {
    const { page, faults } = await visit(`/p/city?${CENSUS}&unit=110105`);
    await page.locator('.not-in-run').getByText('还没有任何方法为它评过分').waitFor();
    const said = (await page.locator('.not-in-run').textContent())!;
    expect(said).toContain('“小康式人口普查指数（2020）”没有为朝阳区评分。');
    expect(said).not.toMatch(/units|ranking|run/);
    await page.locator('.not-in-run').getByRole('link', { name: '提交' }).waitFor();
    expect(faults).toEqual([]);
    await page.locator('select', { has: page.locator('option[value="320583"]') }).selectOption('320583');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('昆山市'));
    await page.close();
  });
});

describe('How sure is it that one city is ahead?', () => {
  it('is answered by draws: ahead, level and behind are all of them', async () => {
    // The draws that were ordered with the sample have ended.
    const drawn = async (): Promise<boolean> =>
      (
        await gateway<{ probabilityAhead: { __typename: string } }>(
          '{ probabilityAhead(unit: "320585", other: "320582", methodology: "census-2020-peers") { __typename } }',
        )
      ).probabilityAhead.__typename === 'ProbabilityAhead';
    for (let i = 0; i < 400 && !(await drawn()); i++) await new Promise((done) => setTimeout(done, 100));
    const { page, faults } = await visit(`/p/compare?${CENSUS}&units=320582,320585`);
    await settled(page);
    const ahead = page.locator('[data-ahead]');
    await ahead.waitFor({ timeout: 40_000 });
    const { probabilityAhead: found } = await gateway<{
      probabilityAhead: { ahead: number; level: number; behind: number; draws: number };
    }>(
      '{ probabilityAhead(unit: "320585", other: "320582", methodology: "census-2020-peers") { ... on ProbabilityAhead { ahead level behind draws } } }',
    );
    expect(found.ahead + found.level + found.behind).toBe(found.draws);
    expect([await ahead.getAttribute('data-ahead'), await ahead.getAttribute('data-draws')].map(Number)).toEqual([
      found.ahead,
      found.draws,
    ]);
    expect(await ahead.locator('b').textContent()).toBe(`${((found.ahead / found.draws) * 100).toFixed(1)}%`);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('Peers', () => {
  it('are the nearest first, at distances that rest on the differences shown', async () => {
    const { peers } = await gateway<{ peers: { indicators: { weight: number }[] } }>(
      '{ peers(unit: "320582", methodology: "census-2020-peers") { ... on Peers { indicators { weight } } } }',
    );
    const weights = peers.indicators.map(({ weight }) => weight);
    const { page, faults } = await visit(`/p/peers?${CENSUS}`);
    await settled(page);
    const rows = await page.$$eval('[data-peer]', (elements) =>
      elements.map((row) => ({
        distance: Number((row as HTMLElement).dataset['distance']),
        differences: [...row.querySelectorAll<HTMLElement>('[data-difference]')].map((cell) =>
          Number(cell.dataset['difference']),
        ),
      })),
    );
    expect(rows.length).toBe(15);
    expect(rows.map(({ distance }) => distance)).toEqual(rows.map(({ distance }) => distance).sort((a, b) => a - b));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (const { distance, differences } of rows)
      expect(Math.sqrt(differences.reduce((sum, d, k) => sum + (weights[k]! / total) * d * d, 0))).toBeCloseTo(
        distance,
        9,
      );
    expect(faults).toEqual([]);
    await page.close();
  });

  it('are added, removed and kept as a group, against which the city is then held', async () => {
    const { page, faults } = await visit(`/p/peers?${CENSUS}`);
    await settled(page);
    await page.getByRole('button', { name: /加入 昆山市/ }).click();
    await page
      .getByRole('button', { name: /移除 江阴市/ })
      .first()
      .click();
    const group = page.locator('section.group .chips');
    await group.getByText('昆山市').waitFor();
    expect(await group.textContent()).not.toContain('江阴市');
    const members = new URL(page.url()).searchParams.get('units')!.replaceAll('"', '').split(',');
    await page.getByLabel('组名').fill('张家港的同类');
    await page.getByRole('button', { name: '存为一组' }).click();
    await page.locator('[data-group]').waitFor();
    const id = await page.locator('[data-group]').getAttribute('data-group');
    const { unitGroup } = await gateway<{ unitGroup: { title: string; units: { code: string }[] } }>(
      `{ unitGroup(id: "${id}") { title units { code } } }`,
    );
    expect(unitGroup.title).toBe('张家港的同类');
    expect(unitGroup.units.map(({ code }) => code).sort()).toEqual(['320582', ...members].sort());
    await page.getByRole('link', { name: '以该组为参照看画像' }).click();
    await page.waitForFunction(
      (size) => document.querySelector('.big .first b')?.textContent?.endsWith(`/ ${size}`),
      members.length + 1,
    );
    await page.locator('.group-edit summary').click();
    await page.locator('.group-edit').getByLabel('组名').fill('改过的名称');
    await page.locator('.group-edit').getByRole('button', { name: '改名' }).click();
    await page.locator('option', { hasText: '改过的名称' }).waitFor({ state: 'attached' });
    await page.goBack();
    await page.getByRole('button', { name: '存为一组' }).waitFor();
    await page.goForward();
    await page.locator('.group-edit summary').click();
    await page.locator('.group-edit').getByRole('button', { name: '删除' }).click();
    await page.locator('.group-edit').getByRole('button', { name: '确认删除' }).click();
    await page.locator('.group-edit').waitFor({ state: 'detached' });
    expect((await gateway<{ unitGroup: unknown }>(`{ unitGroup(id: "${id}") { title } }`)).unitGroup).toBeNull();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('are looked for between two figures of an indicator, which stand in the address', async () => {
    const { page, faults } = await visit(`/p/peers?${CENSUS}`);
    await settled(page);
    const candidates = (): Promise<number[]> => numbers(page, '[data-candidates]', 'candidates');
    expect(await candidates()).toEqual([29]);
    await page.locator('.ranges summary').click();
    const choose = async (from: string, to: string): Promise<void> => {
      await page.locator('.ranges option[value="pop_total"]').waitFor({ state: 'attached' });
      await page.locator('.ranges select').selectOption('pop_total');
      await page.locator('.ranges').getByLabel('从').fill(from);
      await page.locator('.ranges').getByLabel('到').fill(to);
      await page.getByRole('button', { name: '加上范围' }).click();
    };
    await choose('2000000', '1000000');
    await page.locator('.ranges').getByText('起始值大于终止值').waitFor();
    await choose('1500000', '2000000');
    const population = (
      parse(readFileSync(`${root}samples/census-2020-peers/data.csv`), { columns: true }) as {
        code: string;
        pop_total: string;
      }[]
    )
      .filter(
        ({ code, pop_total: people }) =>
          code !== '320582' && Number(people) >= 1_500_000 && Number(people) <= 2_000_000,
      )
      .map(({ code }) => code);
    await page.locator(`[data-candidates="${population.length}"]`).waitFor();
    expect(
      (await page.$$eval('[data-peer]', (rows) => rows.map((row) => (row as HTMLElement).dataset['peer']!))).sort(),
    ).toEqual([...population].sort());
    expect(new URL(page.url()).searchParams.get('ranges')).toBe('pop_total:1500000:2000000');
    await page.reload();
    await page.locator(`[data-candidates="${population.length}"]`).waitFor();
    await page.locator('.ranges .chips').getByRole('button').click();
    await page.locator('[data-candidates="29"]').waitFor();
    // What the data do not have is refused, and can be taken away where it is said.
    await page.goto(`${suite.url}/p/peers?${CENSUS}&ranges=no_such:1:2`);
    await page.locator('.refused', { hasText: 'no_such' }).waitFor();
    await page.locator('.ranges .chips').getByRole('button').click();
    await page.locator('[data-candidates="29"]').waitFor();
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

describe('A group that was kept', () => {
  it('is chosen by its name in the ranking, at a city and in Compare', async () => {
    const codes = ['320582', '320583', '320585', '320581'];
    const { saveGroup } = await gateway<{ saveGroup: { id: string } }>(
      `mutation { saveGroup(title: "苏州四市", codes: ${JSON.stringify(codes)}) { ... on UnitGroup { id } } }`,
    );
    const { page, faults } = await visit(`/?${CENSUS}`);
    await settled(page);
    await page.getByLabel('参照组').selectOption({ label: '苏州四市 (4)' });
    await page.waitForFunction(() => document.querySelectorAll('.body .row').length === 4);
    expect(new URL(page.url()).searchParams.get('group')).toContain(saveGroup.id);
    await page.goto(`${suite.url}/p/city?${CENSUS}`);
    await page.getByLabel('参照组').selectOption({ label: '苏州四市 (4)' });
    await page.waitForFunction(() => document.querySelector('.big .first b')?.textContent?.endsWith('/ 4'));
    await page.goto(`${suite.url}/p/compare?${CENSUS}`);
    await page.getByLabel('已存的组').selectOption({ label: '苏州四市 (4)' });
    await page.waitForFunction(() => document.querySelectorAll('table.figures thead th').length === 5);
    expect(new URL(page.url()).searchParams.get('units')!.replaceAll('"', '').split(',').sort()).toEqual(
      [...codes].sort(),
    );
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('Six cities on a telephone', () => {
  it('fit, and the bars of each gap sum to it', async () => {
    const { page, faults } = await visit(`/p/compare?${CENSUS}&units=320582,320583,320585,320581,320281,321282`, {
      width: 360,
      height: 740,
    });
    await page.locator('[data-kind="total"]').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    for (const gap of [0, 4]) {
      await page.locator('.choice button').nth(gap).click();
      await page.waitForTimeout(100);
      const bars = await page.$$eval('[data-points]', (elements) =>
        elements.map((bar) => ({
          kind: (bar as SVGElement).dataset['kind'],
          points: Number((bar as SVGElement).dataset['points']),
        })),
      );
      const total = bars.find(({ kind }) => kind === 'total')!.points;
      expect(bars.filter(({ kind }) => kind === 'indicator').reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(
        total,
        9,
      );
    }
    // The drawing is made for the width: nothing of it is cut off or shrunk.
    const [shown, drawn] = await page
      .locator('.chart svg')
      .first()
      .evaluate((svg) => [svg.getBoundingClientRect().width, (svg as SVGSVGElement).viewBox.baseVal.width]);
    expect(shown / drawn).toBeGreaterThan(0.85);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('What if, by keyboard and in words', () => {
  it('holds a locked weight while others move, shows shares beside it, and says in words what a rank takes', async () => {
    const { page, faults } = await visit(`/p/what-if?${CENSUS}`, { width: 360, height: 740 });
    await page.locator('.what-if-row[data-code="320582"]').waitFor();
    await page.getByRole('button', { name: '锁定 住房', exact: true }).click();
    expect(await page.getByRole('slider', { name: '住房 权重' }).isDisabled()).toBe(true);
    await page.getByRole('slider', { name: '教育 权重' }).focus();
    await page.keyboard.press('End');
    const part = page.locator('[data-lever="housing"] .part');
    await page.waitForFunction(() =>
      document.querySelector('[data-lever="education"] .part')?.classList.contains('down'),
    );
    expect(await part.textContent()).toBe('20.0%');
    expect(new URL(page.url()).searchParams.get('locked')).toContain('housing');
    await page.getByLabel('要达到的名次').fill('3');
    await page.getByRole('button', { name: '怎样才能达到' }).click();
    const { goalSeek } = await gateway<{ goalSeek: { neededScore: number } }>(
      '{ goalSeek(unit: "320582", goal: { rank: 3 }, methodology: "census-2020-peers") { ... on GoalSeek { neededScore } } }',
    );
    await page.locator('.goal-words').waitFor();
    expect(await page.locator('.goal-words').textContent()).toContain(
      `张家港市要到第 3 名，指数须达到 ${goalSeek.neededScore.toFixed(2)}`,
    );
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('Lists', () => {
  const printed = parse(readFileSync(`${root}samples/published-rankings/data.csv`), { columns: true }) as {
    publisher: string;
    year: string;
    rank: string;
    name_as_printed: string;
  }[];

  it('stand side by side by publisher, as printed, with their sources', async () => {
    const { page, faults } = await visit(`/p/lists?${CENSUS}&year=2020`);
    await settled(page);
    const publishers = [...new Set(printed.filter(({ year }) => year === '2020').map(({ publisher }) => publisher))];
    expect(
      (await page.locator('.printed th').allTextContents()).map((text) => text.replace(/\d+ 个名次有记录$/, '')).sort(),
    ).toEqual(publishers.sort());
    for (const publisher of publishers) {
      const column = (await page.locator('.printed th').allTextContents()).findIndex((text) =>
        text.startsWith(publisher),
      );
      const places = await page
        .locator('.printed td')
        .nth(column)
        .locator('li')
        .evaluateAll((items) =>
          items.map(
            (item) => `${item.querySelector('b')!.textContent} ${item.querySelector('span')!.firstChild!.textContent}`,
          ),
        );
      expect(places).toEqual(
        printed
          .filter((row) => row.publisher === publisher && row.year === '2020')
          .map((row) => `${row.rank} ${row.name_as_printed}`),
      );
      expect(await page.locator('.printed td').nth(column).textContent()).toContain('来源');
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it('show where they disagree with each other, and with ours', async () => {
    const { publishedDisagreements: apart, ranking } = await gateway<{
      publishedDisagreements: { spread: number; unit: { code: string } }[];
      ranking: { rows: { edges: { node: { rank: number; unit: { code: string } } }[] } };
    }>(
      '{ publishedDisagreements(year: 2020) { spread unit { code } } ranking(methodology: "census-2020-peers") { ... on Ranking { rows { edges { node { rank unit { code } } } } } } }',
    );
    const { page } = await visit(`/p/lists?${CENSUS}&year=2020`);
    await settled(page);
    await page.locator('[data-apart]').first().waitFor();
    const rows = await page.$$eval('[data-apart]', (elements) =>
      elements.map((row) => ({
        code: (row as HTMLElement).dataset['apart'],
        spread: Number(row.querySelectorAll('td')[1]!.textContent),
        ours: row.querySelectorAll('td')[3]!.textContent,
      })),
    );
    expect(rows.map(({ code, spread }) => [code, spread])).toEqual(
      apart.map(({ unit, spread }) => [unit.code, spread]),
    );
    for (const { code, ours } of rows)
      expect(ours).toBe(String(ranking.rows.edges.find(({ node }) => node.unit.code === code)?.node.rank ?? '–'));
    const drawn = await numbers(page, '.places[data-unit="320481"], .places[data-unit="320585"]', 'spread');
    expect(drawn).toContain(apart.find(({ unit }) => unit.code === '320585')!.spread);
    await page.close();
  });

  it('are kept under a short link with the year and city in sight, which no run needs to have', async () => {
    const { page, faults } = await visit(`/p/lists?${CENSUS}&year=2021&unit=320585`);
    await page.getByRole('button', { name: '复制链接' }).click();
    const link = page.locator('.share a[href*="/v/"]');
    await link.waitFor();
    await page.goto((await link.getAttribute('href'))!);
    await page.waitForURL(/\/p\/lists/);
    await page.locator('.years [aria-pressed="true"]', { hasText: '2021' }).waitFor();
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('year'), searchParams.get('unit')?.replaceAll('"', '')]).toEqual(['2021', '320585']);
    expect(searchParams.get('run')).toMatch(/^[0-9a-f-]{36}$/);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('Lists beside a synthetic index', () => {
  it('are not called synthetic: they are as their publishers printed them', async () => {
    await submitYears();
    const { page } = await visit('/p/lists?methodology=stages&year=2020');
    await page.locator('.printed').waitFor();
    expect(await page.locator('.note.synthetic').count()).toBe(0);
    await page.close();
  }, 60_000);
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

const send = async (method: string, path: string, type: string, body: string): Promise<{ id: string }> => {
  const response = await fetch(`${suite.url}/v1${path}`, { method, headers: { 'content-type': type }, body });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json() as Promise<{ id: string }>;
};

async function score(methodology: string, dataset: string): Promise<void> {
  const { id } = await send(
    'POST',
    '/score-runs',
    'application/json',
    JSON.stringify({ methodology: { slug: methodology }, datasets: [{ slug: dataset }] }),
  );
  for (let i = 0; ; i++) {
    const { scoreRun } = await gateway<{ scoreRun: { state: string } }>(`{ scoreRun(id: "${id}") { state } }`);
    if (scoreRun.state === 'COMPLETED') return;
    if (i > 200 || scoreRun.state === 'FAILED') throw new Error(`the run is ${scoreRun.state}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

const madeUp = '?source=Made%20up%20for%20this%20test&licence=None&synthetic=true';

/** Counties of no country, over four years, with a break before 2015 and two towns under one of them; of a third there are no figures of income. */
async function submitYears(): Promise<void> {
  const units = [
    'code,kind,name_zh,name_en,level,parent',
    'county-01,county,示例县甲,Example county Jia,,',
    'county-02,county,示例县乙,Example county Yi,,',
    'county-03,county,示例县丙,Example county Bing,,',
    'town-01,town,示例镇甲,Example town Jia,,county-01',
    'town-02,town,示例镇乙,Example town Yi,,county-01',
  ];
  await send('PUT', '/datasets/example-years/units', 'text/csv', units.join('\n'));
  const rows = ['county-01', 'county-02', 'town-01', 'town-02', 'county-03'].flatMap((code, u) =>
    [2005, 2010, 2015, 2020].flatMap((year, y) =>
      [
        [
          'income',
          code === 'county-03' ? '' : 8_000 + 900 * u + 1_100 * y,
          code === 'county-03' ? 'M' : code === 'county-01' && year === 2015 ? 'B' : 'A',
        ],
        ['engel', 44 - 2 * u - y, 'A'],
        ['housing', 24 + 3 * u + y, 'A'],
      ].map(([indicator, value, status]) => [code, year, indicator, value, status].join(',')),
    ),
  );
  await send(
    'POST',
    `/datasets/example-years/revisions${madeUp}`,
    'text/csv',
    ['code,year,indicator,value,OBS_STATUS', ...rows].join('\n'),
  );
  await send(
    'POST',
    '/methodologies',
    'application/json',
    readFileSync(`${root}samples/stages/methodology.json`, 'utf8'),
  );
  await score('stages', 'example-years');
}

interface Sample {
  readonly units: readonly {
    readonly code: string;
    readonly kind: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly groups?: Readonly<Record<string, string>>;
  }[];
}

/** Prints the brief of the city that the page shows, which has to be one page, and answers its text without blanks. */
async function textOfBrief(page: Page): Promise<string> {
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = 'yes';
    };
  });
  await page.getByRole('button', { name: '打印一页简报' }).click();
  await page.waitForSelector('body[data-printed]');
  const brief = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })), verbosity: 0 })
    .promise;
  expect(brief.numPages).toBe(1);
  const { items } = await (await brief.getPage(1)).getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replace(/\s/g, '');
}

/** The five sub-indices of a sample with every indicator there twice: thirty-two of them, over the sample's synthetic cities. */
async function submitBroad(): Promise<void> {
  const read = (file: string): string => readFileSync(`${root}samples/xiaokang-style/${file}`, 'utf8');
  const { units } = JSON.parse(read('dataset.json')) as Sample;
  const document = JSON.parse(read('methodology.json')) as {
    slug: string;
    indicators: { code: string; name: { zh: string; en: string } }[];
    index: Tree;
  };
  interface Tree {
    readonly indicator?: string;
    readonly weight?: number;
    children?: Tree[];
  }
  const inTree = (node: Tree): string[] => [
    ...(node.indicator ? [node.indicator] : []),
    ...(node.children ?? []).flatMap(inTree),
  ];
  const codes = new Set(inTree(document.index));
  const twice = (node: Tree): Tree =>
    node.children
      ? {
          ...node,
          children: node.children.flatMap((child) =>
            child.indicator ? [child, { ...child, indicator: `${child.indicator}_again` }] : [twice(child)],
          ),
        }
      : node;
  document.slug = 'xiaokang-broad';
  document.indicators = document.indicators.flatMap((one) =>
    !codes.has(one.code)
      ? [one]
      : [
          one,
          { ...one, code: `${one.code}_again`, name: { zh: `${one.name.zh}（再计）`, en: `${one.name.en}, again` } },
        ],
  );
  document.index = twice(document.index);
  const [header, ...rows] = parse(read('data.csv')) as string[][];
  const doubled = header!.map((name, k) => [name, k] as const).filter(([name]) => codes.has(name));
  const table = [
    [...header!, ...doubled.map(([name]) => `${name}_again`)],
    ...rows.map((row) => [...row, ...doubled.map(([, k]) => row[k]!)]),
  ];
  await send(
    'PUT',
    '/datasets/xiaokang-broad/units',
    'text/csv',
    [
      'code,kind,name_zh,name_en',
      ...units.map((unit) => [unit.code, unit.kind, unit.nameZh, unit.nameEn].join(',')),
    ].join('\n'),
  );
  await send(
    'POST',
    `/datasets/xiaokang-broad/revisions${madeUp}`,
    'text/csv',
    table.map((row) => row.join(',')).join('\n'),
  );
  await send('POST', '/methodologies', 'application/json', JSON.stringify(document));
  await score('xiaokang-broad', 'xiaokang-broad');
}

/** A sample of parts (towns, plants) under Zhangjiagang: made up, and said so wherever they are shown. */
async function submitParts(sample: string): Promise<void> {
  const read = (file: string): string => readFileSync(`${root}samples/${sample}/${file}`, 'utf8');
  const { units } = JSON.parse(read('dataset.json')) as Sample;
  await send(
    'PUT',
    `/datasets/made-up-${sample}/units`,
    'text/csv',
    [
      'code,kind,name_zh,name_en,parent,industry',
      ...units.map((unit) =>
        [unit.code, unit.kind, unit.nameZh, unit.nameEn, '320582', unit.groups?.['industry'] ?? ''].join(','),
      ),
    ].join('\n'),
  );
  await send('POST', `/datasets/made-up-${sample}/revisions${madeUp}`, 'text/csv', read('data.csv'));
  await send('POST', '/methodologies', 'application/json', read('methodology.json'));
  await score(sample, `made-up-${sample}`);
}

describe('Parts of a city', () => {
  beforeAll(async () => {
    await submitParts('green-front-runners');
    await submitParts('town-scorecard-1000');
  }, 60_000);

  it('show their gates and who is a front-runner, and are said to be synthetic', async () => {
    const { parts } = await gateway<{
      parts: { parts: { frontRunner: boolean; gates: { passed: boolean }[]; unit: { code: string } }[] };
    }>(
      '{ parts(parent: "320582", methodology: "green-front-runners") { ... on Parts { parts { frontRunner gates { passed } unit { code } } } } }',
    );
    const { page, faults } = await visit(`/p/city?${CENSUS}`);
    await settled(page);
    const section = page.locator('.parts-section');
    await section.getByLabel('评价方法').selectOption('green-front-runners');
    await section.locator('[data-gate]').first().waitFor();
    const rows = await section.locator('[data-part]').evaluateAll((elements) =>
      elements.map((row) => ({
        code: (row as HTMLElement).dataset['part'],
        frontRunner: row.querySelector('.front') !== null,
        gates: [...row.querySelectorAll<HTMLElement>('[data-gate]')].map((gate) => gate.dataset['gate'] === 'true'),
      })),
    );
    expect(rows).toEqual(
      parts.parts.map(({ unit, frontRunner, gates }) => ({
        code: unit.code,
        frontRunner,
        gates: gates.map(({ passed }) => passed),
      })),
    );
    expect(rows.some(({ frontRunner }) => frontRunner) && rows.some(({ gates }) => !gates[0])).toBe(true);
    expect(await section.locator('.note.synthetic').textContent()).toContain('合成数据');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('show the points of a scorecard item by item, of how many, and are taken away with all of them', async () => {
    const { parts } = await gateway<{
      parts: { parts: { items: { points: number; fullMarks: number | null; node: { code: string } }[] }[] };
    }>(
      '{ parts(parent: "320582", methodology: "town-scorecard-1000") { ... on Parts { parts { items { points fullMarks node { code } } } } } }',
    );
    const first = parts.parts[0]!;
    const { page } = await visit(`/p/city?${CENSUS}`);
    await settled(page);
    const section = page.locator('.parts-section');
    await section.getByLabel('评价方法').selectOption('town-scorecard-1000');
    await section.locator('[data-part="town-01"]').waitFor();
    await section
      .getByRole('button', { name: /^逐项得分/ })
      .first()
      .click();
    const items = await section.locator('[data-item]').evaluateAll((elements) =>
      elements.map((row) => ({
        code: (row as HTMLElement).dataset['item'],
        points: row.querySelectorAll('td')[2]!.textContent,
        full: row.querySelectorAll('td')[3]!.textContent,
      })),
    );
    expect(items.map(({ code, points }) => [code, points])).toEqual(
      first.items.map(({ node, points }) => [node.code, points.toFixed(2)]),
    );
    for (const { node, fullMarks } of first.items)
      if (fullMarks !== null) expect(items.find(({ code }) => code === node.code)!.full).toBe(String(fullMarks));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      section.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const rows = parse(readFileSync(await download.path()), { bom: true, relax_column_count: true }) as string[][];
    expect(rows.filter((row) => row.some((cell) => /^town-\d+$/.test(cell))).length).toBe(parts.parts.length);
    await page.close();
  });
});

describe('How sure is an earlier year?', () => {
  it('is asked for its own year, and answered by its draws', async () => {
    await submitYears();
    const { page, faults } = await visit('/p/compare?methodology=stages&units=county-01,county-02&year=2010');
    await page.getByRole('button', { name: '现在分析' }).click();
    await page.locator('[data-ahead]').waitFor({ timeout: 40_000 });
    const { robustness } = await gateway<{ robustness: { year: number } }>(
      '{ robustness(methodology: "stages", year: 2010) { ... on Robustness { year } } }',
    );
    expect(robustness.year).toBe(2010);
    expect(faults).toEqual([]);
    await page.close();
  }, 90_000);
});

describe('Units that are not ranked', () => {
  it('are listed with the reason', async () => {
    await submitYears();
    const { ranking } = await gateway<{
      ranking: { notRanked: { unit: { name: { zh: string } }; detail: { zh: string } }[] };
    }>('{ ranking(methodology: "stages") { ... on Ranking { notRanked { unit { name { zh } } detail { zh } } } } }');
    expect(ranking.notRanked.map(({ unit }) => unit.name.zh)).toEqual(['示例县丙']);
    const { page } = await visit('/?methodology=stages');
    await settled(page);
    expect(await page.locator('.not-ranked li').allTextContents()).toEqual(
      ranking.notRanked.map(({ unit, detail }) => `${unit.name.zh} ${detail.zh}`),
    );
    await page.close();
  });
});

describe('A city over the years', () => {
  beforeAll(submitYears, 60_000);

  it('is drawn with no line across a break of its series, with its stage, and said to be synthetic', async () => {
    const { page, faults } = await visit('/p/city?methodology=stages&unit=county-01');
    await page.locator('[data-piece^="county-01"]').first().waitFor({ state: 'attached' });
    expect(
      await page.$$eval('[data-piece^="county-01"]', (pieces) =>
        pieces.map((piece) => (piece as SVGElement & { dataset: DOMStringMap }).dataset['piece']),
      ),
    ).toEqual(['county-01 2005 2010', 'county-01 2015 2020']);
    expect(await page.locator('[data-break]').count()).toBe(1);
    const { trend } = await gateway<{ trend: { series: { stages: { year: number; stage: string }[] }[] } }>(
      '{ trend(units: ["county-01"], methodology: "stages") { ... on Trend { series { stages { year stage } } } } }',
    );
    const last = trend.series[0]!.stages.at(-1)!;
    // A label in both languages is said in the one of the page; the whole of it stands beside.
    const stage = page.locator('.big .grade').first();
    expect([await stage.textContent(), await stage.getAttribute('title')]).toEqual([
      /^\S+/.exec(last.stage)![0],
      last.stage,
    ]);
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
