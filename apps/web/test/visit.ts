import type { Browser, Page } from 'playwright-core';

export interface Visit {
  readonly page: Page;
  /** What went wrong, in the console or on the way. */
  readonly faults: string[];
}

/** A page of its own that notes errors, and every request that leaves the host. */
export async function visitPage(
  browser: Browser,
  url: string,
  path: string,
  size = { width: 1280, height: 900 },
): Promise<Visit> {
  const page = await browser.newPage({ viewport: size });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
      faults.push(`left the host: ${request.url()}`);
  });
  await page.goto(url + path);
  return { page, faults };
}

/** Until nothing is being read any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('h1');
  await page.waitForFunction(() => !document.querySelector('.waiting'));
}
