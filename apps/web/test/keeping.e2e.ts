import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import pg from 'pg';
import type { FileChooser, Page } from 'playwright-core';
import XLSX from '@e965/xlsx';
import { violations } from './accessibility.js';
import { pageSuite } from './page-suite.js';
import { settled, type Visit } from './visit.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const KEY = 'a-key-of-sixteen-or-more';
const SAMPLE = parse(readFileSync(`${root}samples/census-2020-peers/data.csv`)) as string[][];

const suite = pageSuite(() => ({ DUIBIAO_API_KEYS: `lin:${KEY}` }));

/** A page whose tab knows the key already. */
async function visit(path: string, known = true): Promise<Visit> {
  const visited = await suite.visit(path);
  if (!known) return visited;
  await visited.page.evaluate((key) => sessionStorage.setItem('duibiao-key', key), KEY);
  await visited.page.reload();
  return visited;
}

async function send<T>(path: string, type: string, body: string | Buffer): Promise<T> {
  const response = await fetch(`${suite.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': type, 'x-api-key': KEY },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json() as Promise<T>;
}
const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(',')).join('\n');
const submit = (dataset: string, rows: readonly (readonly string[])[]): Promise<{ revision: number }> =>
  send(`/v1/datasets/${dataset}/revisions?source=Made%20up&licence=None&synthetic=true`, 'text/csv', csv(rows));
const drop = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.setInputFiles('input[type="file"]', { name, mimeType: 'application/octet-stream', buffer });

/** When a run had ended. */
async function ended(id: string): Promise<string> {
  for (;;) {
    const { data } = (await (
      await fetch(`${suite.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `{ scoreRun(id: "${id}") { finishedAt } }` }),
      })
    ).json()) as { data: { scoreRun: { finishedAt: string | null } } };
    if (data.scoreRun.finishedAt) return data.scoreRun.finishedAt;
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** A workbook as an office sends it: a sheet of words first, then a year a sheet, under a title and a header of two rows with merged cells. */
function workbook(format: 'xlsx' | 'biff8', letter: string): Buffer {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet([
    ['县级市主要指标'],
    ['地区', '人口', null, '教育'],
    [null, '常住人口（万人）', '城镇化率（%）', '平均受教育年限（年）'],
    ['昆山市', 209.3, letter, 11.1],
    ['张家港市', 143.2, 71.2, 10.2],
    ['太仓市', 83.1, 70.2, 10],
  ]);
  sheet['!merges'] = [
    { s: { r: 0, c: 0 }, e: { r: 0, c: 3 } },
    { s: { r: 1, c: 0 }, e: { r: 2, c: 0 } },
    { s: { r: 1, c: 1 }, e: { r: 1, c: 2 } },
  ];
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['说明'], ['本表由统计局编制']]), '说明');
  XLSX.utils.book_append_sheet(book, sheet, '2020年');
  return XLSX.write(book, { type: 'buffer', bookType: format }) as Buffer;
}

describe('Where changes take a key', () => {
  it('says that one is needed, and that a wrong one is wrong, in plain words; the right one stays in the tab, out of every address', async () => {
    const { page } = await visit('/p/submit', false);
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await drop(page, 'keyed.csv', Buffer.from(csv(SAMPLE)));
    const note = page.locator('.key-note');
    await note.getByText('需要密钥').waitFor();
    await note.getByLabel('密钥').fill('not-this-one-by-far');
    await note.getByRole('button').click();
    await note.getByText('密钥不对').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await note.getByText('This key is not known').waitFor();
    await note.getByLabel('Key').fill(KEY);
    await note.getByRole('button').click();
    await page.locator('.verdict.good').waitFor();
    expect(await note.count()).toBe(0);
    expect(addresses.filter((address) => address.includes(KEY))).toEqual([]);
    expect(
      await page.evaluate((key) => JSON.stringify(localStorage).includes(key) || document.cookie.includes(key), KEY),
    ).toBe(false);
    await page.close();
  });

  it('a group is kept as soon as the key is given', async () => {
    const { page } = await visit('/p/peers?methodology=census-2020-peers', false);
    await page.getByRole('button', { name: '存为一组' }).click();
    const note = page.locator('.key-note');
    await note.getByText('需要密钥').waitFor();
    expect(await violations(page)).toEqual([]);
    await note.getByLabel('密钥').fill(KEY);
    await note.getByRole('button').click();
    await page.locator('[data-group]').waitFor();
    expect(await note.count()).toBe(0);
    await page.close();
  });

  it('the long address is copied until the key is given, then the short link', async () => {
    const { page } = await visit('/p/compare?methodology=census-2020-peers&units=320582,320583', false);
    await page.getByRole('button', { name: '复制链接' }).click();
    const note = page.locator('.key-note');
    await note.getByText('需要密钥').waitFor();
    expect(await page.locator('.share a').getAttribute('href')).toContain('/p/compare?');
    expect(await page.locator('.share').textContent()).not.toMatch(/api-key/i);
    expect(await violations(page)).toEqual([]);
    await note.getByLabel('密钥').fill(KEY);
    await note.getByRole('button').click();
    await page.locator('.share a[href*="/v/"]').waitFor();
    expect(await note.count()).toBe(0);
    await page.close();
  });
});

describe('A workbook', () => {
  it.each([
    ['xlsx', 'xlsx'],
    ['xls', 'biff8'],
  ] as const)(
    'of several sheets and a header of two rows is read sheet by sheet, with problems in their cells: %s',
    async (ending, format) => {
      const { page, faults } = await visit('/p/submit');
      await drop(page, `office.${ending}`, workbook(format, '7l.5'));
      await page.locator('.verdict.bad').waitFor();
      expect(await page.locator('.sheets button').allTextContents()).toEqual(['说明', '2020年']);
      await page.locator('.sheets button', { hasText: '2020年' }).click();
      await page.getByRole('button', { name: '填年份' }).click();
      await page.keyboard.type('2020');
      const marked = page.locator('td.marked[data-code="look-alike-digit"]');
      await marked.waitFor();
      expect([await marked.textContent(), await page.locator('.grid tr.header').count()]).toEqual(['7l.5', 2]);
      expect(await page.locator('.grid tr.header').first().textContent()).toContain('人口');
      expect(await violations(page)).toEqual([]);
      await drop(page, `office.${ending}`, workbook(format, '78.5'));
      await page.locator('.verdict.good').waitFor();
      expect(await page.locator('.sheets button[aria-pressed="true"]').textContent()).toBe('2020年');
      expect(faults).toEqual([]);
      await page.close();
    },
  );
});

describe('What was understood', () => {
  it('is put right, header, meaning and unit of measure, checked again and kept so, for the next file too', async () => {
    const file = iconv.encode('地区,人口,说法\n昆山市,209.3,1\n张家港市,143.2,2\n', 'gbk');
    const { page, faults } = await visit('/p/submit');
    await drop(page, 'put-right.csv', file);
    await page.getByRole('button', { name: '填年份' }).click();
    await page.keyboard.type('2020');
    await page.locator('.verdict.good').waitFor();
    await page.locator('.understood summary').click();
    await page.getByLabel('说法: 含义').selectOption('skip');
    await page.getByLabel('人口: 指标代码').fill('population');
    await page.getByLabel('人口: 计量单位').fill('万人');
    await page.waitForFunction(
      () => document.querySelector('.verdict[aria-busy="false"] .big div:nth-child(3) b')?.textContent === '2',
    );
    await page.getByLabel(/^来源/).fill('Made up for this test');
    await page.getByLabel('许可 *').fill('None');
    await page.getByLabel(/编造的数据/).check();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.locator('.note.kept').waitFor();
    const { mapping, indicators } = (await (
      await fetch(`${suite.url}/v1/datasets/put-right/revisions/1/report`)
    ).json()) as { mapping: { columns: object }; indicators: { code: string; unitOfMeasure: string }[] };
    expect(indicators.map(({ code, unitOfMeasure }) => [code, unitOfMeasure])).toEqual([['population', '万人']]);
    expect(mapping.columns).toMatchObject({ 说法: { role: 'skip' } });
    // The mapping was kept with the revision: the file alone, with its year, is read the same way.
    await page.getByRole('button', { name: '再提交一个' }).click();
    await drop(page, 'put-right.csv', file);
    await page.locator('.verdict.good').waitFor();
    expect(await page.locator('.verdict .big div:nth-child(3) b').textContent()).toBe('2');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('of a file that is kept already is said before it is sent, and no second copy is made', async () => {
    await submit('twice', SAMPLE);
    const { page } = await visit('/p/submit');
    await drop(page, 'twice.csv', Buffer.from(csv(SAMPLE)));
    await page.locator('.note.existing', { hasText: '版本 1' }).waitFor();
    await page.getByLabel(/^来源/).fill('Made up for this test');
    await page.getByLabel('许可 *').fill('None');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.locator('.note.kept', { hasText: '已经保存过' }).waitFor();
    expect(
      ((await (await fetch(`${suite.url}/v1/datasets/twice/revisions`)).json()) as { revisions: unknown[] }).revisions,
    ).toHaveLength(1);
    await page.close();
  });
});

describe('Without a mouse', () => {
  it('a file is chosen, described and kept by the keyboard alone', async () => {
    const { page, faults } = await visit('/p/submit');
    await settled(page);
    const tabTo = async (selector: string): Promise<void> => {
      for (let i = 0; i < 80; i++) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not lead to ${selector}`);
    };
    await tabTo('input[type="file"]');
    let chooser: FileChooser | undefined;
    page.once('filechooser', (opened) => {
      chooser = opened;
    });
    for (let i = 0; i < 10 && !chooser; i++) {
      // a busy browser may lose a key
      await page.keyboard.press('Enter');
      await page.waitForTimeout(1_000);
    }
    if (!chooser) throw new Error('Enter opens no file chooser');
    await chooser.setFiles({ name: 'by-keyboard.csv', mimeType: 'text/csv', buffer: Buffer.from(csv(SAMPLE)) });
    await page.locator('.verdict.good').waitFor();
    await tabTo('.about input[required]:not([list])');
    await page.keyboard.type('Made up for this test');
    await page.keyboard.press('Tab');
    await page.keyboard.type('None');
    await page.keyboard.press('Enter');
    await page.locator('.note.kept').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('The revisions of a dataset', () => {
  it('are held against each other: old and new number, added, removed, page by page, and all of it to take away', async () => {
    const second = SAMPLE.map((row, i) =>
      row.map((cell, c) => (i > 0 && c >= 3 && c < 10 ? String(Number(cell) + 1) : cell)),
    ).slice(0, -1);
    const third = second.map((row, i) => row.map((cell, c) => (i === 1 && c === 6 ? '—' : cell)));
    for (const rows of [SAMPLE, second, third]) await submit('three', rows);
    const { page, faults } = await visit('/p/submit?dataset=three&revision=2');
    await page.locator('.changes tbody tr').first().waitFor();
    const counts = async (): Promise<(string | null)[]> => page.locator('.difference .big b').allTextContents();
    expect(await counts()).toEqual(['203', '0', '21', '406']);
    const first = page.locator('tr[data-change="changed"]', { hasText: 'urban_rate_pct' }).first();
    const [before, after] = await first.locator('td b').allTextContents();
    expect(Number(after) - Number(before)).toBeCloseTo(1, 9);
    await page.getByRole('button', { name: /下一页/ }).click();
    await page.getByText('101–200 / 224').waitFor();
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await page.waitForFunction(() => document.querySelectorAll('.changes tbody tr').length === 21);
    await page.getByRole('button', { name: '全部', exact: true }).click();
    await page.getByText('1–100 / 224').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.difference').getByRole('button', { name: 'CSV' }).click(),
    ]);
    const rows = parse(readFileSync(await download.path()), { bom: true, relax_column_count: true }) as string[][];
    expect(rows.filter(([change]) => change === '改变' || change === '删除')).toHaveLength(224);
    expect(await violations(page)).toEqual([]);
    await page.goto(`${suite.url}/p/submit?dataset=three&revision=3&lang=en`);
    await page.locator('.changes tbody tr').first().waitFor();
    expect(await page.locator('.changes tbody tr').textContent()).toMatch(/changed.*urban_rate_pct.*missing/);
    await page.getByLabel('Against revision').selectOption('1');
    await page.waitForFunction(() => document.querySelector('.difference .big b')?.textContent === '203');
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('Runs', () => {
  it('that failed say why and what to do in both languages, and are scored again from the page', async () => {
    await submit('little', [
      ['code', 'year', 'pop_total'],
      ['320583', '2020', '1'],
      ['320582', '2020', '2'],
    ]);
    const { id } = await send<{ id: string }>(
      '/v1/score-runs',
      'application/json',
      JSON.stringify({ methodology: { slug: 'census-2020-peers' }, datasets: [{ slug: 'little' }] }),
    );
    const before = await ended(id);
    const { page, faults } = await visit('/p/runs?view=failed');
    const failed = page.locator('.run-list > .failed');
    await failed.waitFor();
    expect(await failed.textContent()).toMatch(/数据缺少评价方法所需的指标.*urban_rate_pct.*改好数据或方法/);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await failed.textContent()).toMatch(/lacks indicators.*urban_rate_pct.*corrected data/);
    await failed.getByRole('button', { name: 'Score again' }).click();
    for (let i = 0; (await ended(id)) === before; i++) {
      if (i > 100) throw new Error('the run was not scored again');
      await new Promise((done) => setTimeout(done, 100));
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it('are called off while they are under way, say so, and are scored again', async () => {
    await submit('called-off', SAMPLE);
    const database = new pg.Client({ connectionString: suite.databaseUrl });
    await database.connect();
    const { page, faults } = await visit('/p/runs');
    try {
      // The run cannot read its figures until this is let go: it is certain to be under way.
      await database.query('begin; lock table observation in access exclusive mode');
      const { id } = await send<{ id: string }>(
        '/v1/score-runs',
        'application/json',
        JSON.stringify({ methodology: { slug: 'census-2020-peers' }, datasets: [{ slug: 'called-off' }] }),
      );
      const line = page.locator('.run-list > li', { hasText: 'called-off' });
      await line.locator('progress').waitFor({ timeout: 20_000 });
      await line.getByRole('button', { name: '取消' }).click();
      await page.locator('.run-list > li.cancelled', { hasText: 'called-off' }).waitFor();
      await database.query('rollback');
      await page.goto(`${suite.url}/p/runs?view=cancelled`);
      await line.waitFor();
      expect([
        await line.locator('.badge').textContent(),
        await line.locator('progress').count(),
        await line.getByRole('button', { name: '取消' }).count(),
      ]).toEqual(['已取消', 0, 0]);
      expect(await violations(page)).toEqual([]);
      await line.getByRole('button', { name: '再算一次' }).click();
      await line.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: '完成', exact: true }).click();
      await page.locator(`.run-list > li.completed`, { hasText: 'called-off' }).waitFor({ timeout: 20_000 });
      const { data } = (await (
        await fetch(`${suite.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: `{ scoreRun(id: "${id}") { state } }` }),
        })
      ).json()) as { data: object };
      expect(data).toEqual({ scoreRun: { state: 'COMPLETED' } });
    } finally {
      await database.end();
    }
    expect(faults).toEqual([]);
    await page.close();
  }, 60_000);

  it('of robustness show how far they are, are called off, and go on where they stopped', async () => {
    const ask = async <T>(query: string): Promise<T> =>
      (
        (await (
          await fetch(`${suite.url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query }),
          })
        ).json()) as { data: T }
      ).data;
    const {
      ranking: {
        run: { uuid },
      },
    } = await ask<{ ranking: { run: { uuid: string } } }>(
      '{ ranking(methodology: "census-2020-peers") { ... on Ranking { run { uuid } } } }',
    );
    const specification = { draws: 1_000_000, seed: 5, year: 2020, weights: [{ draw: 'uniform', spread: 0.25 }] };
    const { id } = await send<{ id: string }>(
      '/v1/robustness-runs',
      'application/json',
      JSON.stringify({ scoreRun: uuid, specification }),
    );
    const { page, faults } = await visit('/p/runs?view=completed');
    const line = page.locator(`[data-run="${uuid}"]`);
    await line.locator('summary').first().click();
    await line.locator('[data-robustness] progress').waitFor();
    await line.getByRole('button', { name: '取消' }).click();
    await line.locator('[data-robustness="CANCELLED"]').waitFor();
    await line.getByRole('button', { name: '接着算' }).click();
    await line.locator('[data-robustness="COMPLETED"]').waitFor({ timeout: 90_000 });
    const { robustnessRun } = await ask<{ robustnessRun: { state: string; drawsShown: number } }>(
      `{ robustnessRun(id: "${id}") { state drawsShown } }`,
    );
    expect(robustnessRun).toEqual({ state: 'COMPLETED', drawsShown: 1_000_000 });
    expect(faults).toEqual([]);
    await page.close();
  }, 120_000);

  it('are followed by asking again where no socket opens', async () => {
    const { page } = await visit('/p/submit');
    await page.routeWebSocket(/graphql/, (socket) => socket.close());
    await drop(page, 'no-socket.csv', Buffer.from(csv(SAMPLE)));
    await page.locator('.verdict.good').waitFor();
    await page.getByLabel(/^来源/).fill('Made up for this test');
    await page.getByLabel('许可 *').fill('None');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('button', { name: '评分并看排名' }).click();
    await page.waitForURL(/run=/, { timeout: 40_000 });
    await page.close();
  }, 60_000);

  it('that nobody takes say so', async () => {
    const { page } = await visit('/p/runs');
    await page.routeWebSocket(/graphql/, (socket) => socket.close());
    // What the gateway would say of a run while no worker is there.
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll('"COMPLETED"', '"QUEUED"') });
    });
    await page.reload();
    await page.locator('.run-list .waits').first().waitFor({ timeout: 20_000 });
    expect(await page.locator('.run-list .waits').first().textContent()).toContain('还没有评分进程接手');
    // The list is asked for every few seconds: an answer on its way must not outlive the page.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.close();
  }, 40_000);
});

describe('The versions of a methodology', () => {
  it('are listed and read; two of them differ by what their documents say and by their ranks', async () => {
    const document = JSON.parse(readFileSync(`${root}samples/census-2020-peers/methodology.json`, 'utf8')) as {
      version: string;
      index: { children: { code: string; weight: unknown }[] };
    };
    document.version = '1.1.0';
    document.index.children.find(({ code }) => code === 'education')!.weight = { value: 90, origin: 'ours' };
    await send('/v1/methodologies', 'application/json', JSON.stringify(document));
    await ended(
      (
        await send<{ id: string }>(
          '/v1/score-runs',
          'application/json',
          JSON.stringify({
            methodology: { slug: 'census-2020-peers', version: '1.1.0' },
            datasets: [{ slug: 'census-2020-peers' }],
          }),
        )
      ).id,
    );
    const { page, faults } = await visit('/p/methodology?methodology=census-2020-peers');
    await page.getByLabel(/^版本/).selectOption('1.0.0');
    await page.locator('.lead code', { hasText: '@1.0.0' }).waitFor();
    expect(new URL(page.url()).searchParams.get('version')).toBe('1.0.0');
    await page.getByLabel('另一版本或方法').selectOption('census-2020-peers@1.1.0');
    const change = page.locator('.document-difference tbody tr');
    await change.first().waitFor();
    expect(await change.count()).toBe(1);
    expect(await change.textContent()).toMatch(/改变教育权重30.*自定.*90.*自定/);
    await page.reload();
    await page.locator('.difference tbody tr').nth(29).waitFor({ timeout: 20_000 });
    expect(await page.locator('.difference .up').count()).toBeGreaterThan(0);
    const taken = async (place: string, name: RegExp): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(place).getByRole('button', { name }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const rowsOf = (book: Buffer): string[][] =>
      XLSX.utils.sheet_to_json(Object.values(XLSX.read(book).Sheets)[0]!, { header: 1 });
    const codes = SAMPLE.slice(1)
      .map(([code]) => code!)
      .sort();
    const csv = parse(await taken('.difference .downloads', /CSV/), {
      bom: true,
      relax_column_count: true,
    }) as string[][];
    expect(
      csv
        .map(([code]) => code!)
        .filter((code) => /^\d{6}$/.test(code))
        .sort(),
    ).toEqual(codes);
    expect(
      rowsOf(await taken('.difference .downloads', /Excel/))
        .map(([code]) => String(code))
        .filter((code) => /^\d{6}$/.test(code))
        .sort(),
    ).toEqual(codes);
    expect(
      (
        parse(await taken('.document-difference .downloads', /CSV/), {
          bom: true,
          relax_column_count: true,
        }) as string[][]
      ).filter((row) => row.includes('education')),
    ).toHaveLength(1);
    expect(
      rowsOf(await taken('.document-difference .downloads', /Excel/)).filter((row) => row.includes('education')),
    ).toHaveLength(1);
    const svg = (await taken('.difference figcaption', /SVG/)).toString();
    for (const [, name] of SAMPLE.slice(1)) expect(svg.split(name!).length - 1).toBeGreaterThanOrEqual(2);
    const [png, [, width, height]] = [
      await taken('.difference figcaption', /PNG/),
      /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!,
    ];
    expect(png.readUInt32BE(20) / png.readUInt32BE(16)).toBeCloseTo(Number(height) / Number(width), 2);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('are refused with faults in the language of the page', async () => {
    const { page } = await visit('/p/methodology?methodology=census-2020-peers');
    await page.getByRole('button', { name: '编辑副本' }).click();
    await page.getByText('文档有效').waitFor();
    await page.getByLabel('教育: 权重').fill('-1');
    await page.locator('.faults').getByText('权重不能为负').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('.faults').getByText('A weight cannot be negative').waitFor();
    await page.close();
  });
});
