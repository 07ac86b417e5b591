import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { gb2260Units } from '#datasets';
import { openBrowser } from '#testing';
import { waitForRun } from '../apps/local/src/ranking.js';
import {
  orderRun,
  readSample,
  submitDataset,
  submitMethodology,
  submitSample,
  type Sample,
} from '../apps/local/src/sample.js';
import { medianOf, type Print } from './harness.js';
import { startStack } from './stack.js';

const KB = 1000;
const FIRST_LOAD_KB = 190;
const MORE_KB = 250;
const UNITS = Number(process.env['PAGE_UNITS'] ?? 2_850);
const DRAG_MS = Number(process.env['PAGE_DRAG_MS'] ?? 5_000);
const DRAGS = 3;
const WARM = 5;
const ROUTES = [
  '/',
  '/p/city?unit=320582',
  '/p/compare',
  '/p/what-if',
  '/p/peers',
  '/p/lists',
  '/p/map',
  '/p/coverage',
  '/p/submit',
  '/p/methodology',
  '/p/runs',
];

/**
 * The page in a real browser, over the running services: JavaScript by route, time to the first ranking, and a slider of What if
 * dragged by raw pointer events over synthetic units. Limits are the project's own aims.
 */
export default async function page(print: Print): Promise<void> {
  const stack = await startStack();
  let browser: Browser | undefined;
  try {
    const { ingestion, gateway } = stack;
    const { scoreRunId } = await submitSample({ ingestion }, readSample('census-2020-peers'));
    await waitForRun(gateway, scoreRunId, 2);

    browser = await openBrowser();
    await firstRanking(browser, gateway, print);
    await scripts(browser, gateway, print);

    const synthetic = syntheticSample();
    await submitMethodology({ ingestion }, synthetic);
    await submitDataset({ ingestion }, synthetic);
    const run = await orderRun({ ingestion }, synthetic);
    await waitForRun(gateway, run.id, 2);
    await dragging(browser, `${gateway}/p/what-if?run=${run.id}`, print);
  } finally {
    await browser?.close();
    await stack.close();
  }
}

/** From asking for the page to a ranking that can be read: nothing held anywhere, then with what the browser and the gateway hold. */
async function firstRanking(browser: Browser, gateway: string, print: Print): Promise<void> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const open = async (): Promise<number> => {
    const began = performance.now();
    await tab.goto(gateway);
    await tab.locator('.pinned .row').waitFor();
    return performance.now() - began;
  };
  const cold = await open();
  const warm: number[] = [];
  for (let i = 0; i < WARM; i++) warm.push(await open());
  await context.close();
  const limit = 5_000;
  for (const [name, value] of [
    ['first-ranking-cold', cold],
    ['first-ranking-warm', medianOf(warm)],
  ] as const) {
    print({
      bench: 'page',
      case: name,
      value: Math.round(value),
      unit: 'ms',
      limit,
      limitName: 'a first visitor sees who ranks where',
      ratio: rounded(limit / value),
    });
  }
}

/** What a route loads of JavaScript, gzip, in a browser that holds nothing; beyond the ranking's first load for all but that one. */
async function scripts(browser: Browser, gateway: string, print: Print): Promise<void> {
  let first = new Set<string>();
  for (const route of ROUTES) {
    const context = await browser.newContext();
    const tab = await context.newPage();
    const sizes = new Map<string, Promise<number>>();
    tab.on('response', (response) => {
      if (/javascript/.test(response.headers()['content-type'] ?? ''))
        sizes.set(
          response.url(),
          response.body().then((body) => gzipSync(body, { level: 9 }).length),
        );
    });
    await tab.goto(gateway + route);
    await tab.waitForLoadState('networkidle');
    const loaded = new Map(await Promise.all([...sizes].map(async ([url, size]) => [url, await size] as const)));
    await context.close();
    if (route === '/') first = new Set(loaded.keys());
    const bytes = [...loaded]
      .filter(([url]) => route === '/' || !first.has(url))
      .reduce((sum, [, size]) => sum + size, 0);
    const limit = route === '/' ? FIRST_LOAD_KB : MORE_KB;
    print({
      bench: 'page',
      case: `javascript ${route.replace(/\?.*/, '')}`,
      value: rounded(bytes / KB),
      unit: 'kB gzip',
      limit,
      limitName: route === '/' ? 'first load' : "beyond the ranking's first load",
      ratio: bytes > 0 ? rounded((limit * KB) / bytes) : limit,
    });
  }
}

/** A slider moved to and fro by raw pointer events, none of them waited for; frames counted in the page. */
async function dragging(browser: Browser, url: string, print: Print): Promise<void> {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await tab.goto(url);
  await tab.locator('.what-if-row').first().waitFor();
  await tab.waitForLoadState('networkidle');
  await pause(1_500);
  const rows = await tab.locator('.what-if-row').count();
  if (rows === 0) throw new Error('the ranking of What if is empty');
  const session = await tab.context().newCDPSession(tab);
  // Time of the page's own thread on a processor, not on the clock.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const drags: Drag[] = [];
  for (let i = 0; i < DRAGS; i++) drags.push(await drag(tab, session));
  await tab.close();
  const best = drags.reduce((a, b) => (b.longest < a.longest ? b : a));
  const about = { units: UNITS, synthetic: true, drags: DRAGS, updates: best.updates };
  print({
    bench: 'page',
    case: 'what-if-frames',
    value: rounded(best.perSecond),
    unit: 'frames/s',
    limit: 58,
    limitName: 'frames a second',
    ratio: rounded(best.perSecond / 58),
    ...about,
  });
  print({
    bench: 'page',
    case: 'what-if-frame-p99',
    value: rounded(best.p99),
    unit: 'ms',
    limit: 50,
    limitName: 'longest frame',
    ratio: rounded(50 / best.p99),
    ...about,
  });
  print({
    bench: 'page',
    case: 'what-if-frame-max',
    value: rounded(best.longest),
    unit: 'ms',
    limit: 50,
    limitName: 'longest frame',
    ratio: rounded(50 / best.longest),
    ...about,
  });
  print({
    bench: 'page',
    case: 'what-if-cpu-per-update',
    value: rounded(best.cpuPerUpdate),
    unit: 'ms',
    limit: 1_000 / 60,
    limitName: 'a frame',
    ratio: rounded(1_000 / 60 / best.cpuPerUpdate),
    ...about,
  });
}

interface Drag {
  readonly perSecond: number;
  readonly p99: number;
  readonly longest: number;
  readonly updates: number;
  readonly cpuPerUpdate: number;
}

/** In the page: the time of every frame, and how often the slider has changed. */
const WATCH = `
  globalThis.seen = { frames: [], updates: 0, going: true };
  globalThis.counting ??= document.querySelector('.levers input[type="range"]').addEventListener('input', () => { seen.updates++; }) ?? true;
  const watch = (at) => { seen.frames.push(at); if (seen.going) requestAnimationFrame(watch); };
  requestAnimationFrame(watch);
  0`;

async function drag(tab: Page, session: CDPSession): Promise<Drag> {
  const box = (await tab.locator('.levers input[type="range"]').first().boundingBox())!;
  const y = box.y + box.height / 2;
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', share: number): Promise<unknown> =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x: box.x + 4 + share * (box.width - 8),
      y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    });
  await tab.evaluate(WATCH);
  await send('mousePressed', 0.5);
  const before = await taskSeconds(session);
  const began = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let step = 0; performance.now() - began < DRAG_MS; step++) {
    sent.push(send('mouseMoved', 0.5 + 0.45 * Math.sin(step / 40)));
    await pause(8);
  }
  await Promise.all(sent);
  const spent = (await taskSeconds(session)) - before;
  await send('mouseReleased', 0.5);
  const { frames, updates } = await tab.evaluate<{ frames: number[]; updates: number }>('seen.going = false, seen');
  await pause(1_000);
  const gaps = frames
    .slice(1)
    .map((at, i) => at - frames[i]!)
    .sort((a, b) => a - b);
  if (gaps.length === 0 || updates === 0)
    throw new Error(`the slider did not move: ${updates} updates in ${gaps.length} frames`);
  return {
    perSecond: gaps.length / ((frames.at(-1)! - frames[0]!) / 1_000),
    p99: gaps[Math.floor(gaps.length * 0.99)] ?? gaps.at(-1)!,
    longest: gaps.at(-1)!,
    updates,
    cpuPerUpdate: (spent * 1_000) / updates,
  };
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Made-up figures of 40 indicators under real codes, labelled synthetic: a size to measure by, never to be read. */
function syntheticSample(): Sample {
  const codes = gb2260Units()
    .filter(({ kind, validTo }) => kind === 'county' && (validTo ?? null) === null)
    .slice(0, UNITS)
    .map(({ code }) => code);
  if (codes.length < UNITS) throw new Error(`there are only ${codes.length} counties`);
  const indicators = Array.from({ length: 40 }, (_, k) => `synthetic_${k + 1}`);
  let state = 20_201_101;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const rows = codes.map((code) => [code, '2020', ...indicators.map(() => (10 + 90 * next()).toFixed(3))].join(','));
  const methodology = {
    language: 1,
    slug: 'synthetic-large',
    version: '1.0.0',
    name: { zh: '合成数据（仅供测速）', en: 'Synthetic data (for measuring speed)' },
    authority: 'ours',
    origin: 'ours',
    indicators: indicators.map((code, k) => ({
      code,
      name: { zh: `合成指标 ${k + 1}`, en: `Synthetic ${k + 1}` },
      direction: 'positive',
    })),
    steps: [{ step: 'normalise', method: 'min-max', lower: 0, upper: 100 }],
    aggregate: { method: 'arithmetic-mean' },
    index: {
      code: 'index',
      name: { zh: '合成指数', en: 'Synthetic index' },
      children: Array.from({ length: 5 }, (_, d) => ({
        code: `dimension_${d + 1}`,
        name: { zh: `维度 ${d + 1}`, en: `Dimension ${d + 1}` },
        weight: 0.2,
        children: indicators.slice(d * 8, d * 8 + 8).map((indicator) => ({ indicator, weight: 0.125 })),
      })),
    },
  };
  return {
    slug: 'synthetic-large',
    file: 'synthetic.csv',
    title: methodology.name,
    source: 'made up to measure speed',
    licence: 'none',
    vintage: 'final',
    synthetic: true,
    data: Buffer.from([['code', 'year', ...indicators].join(','), ...rows].join('\n')),
    methodology,
  };
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
