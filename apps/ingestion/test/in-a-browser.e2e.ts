import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { createTestDatabase, openBrowser, type TestDatabase } from '#testing';
import { ABOUT, call, CSV, startIngestion, type Service } from './service.js';

let database: TestDatabase;
let service: Service;
let browser: Browser;
let elsewhere: Server;
beforeAll(async () => {
  database = await createTestDatabase();
  service = await startIngestion(database.url);
  browser = await openBrowser();
  elsewhere = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'));
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  elsewhere?.close();
  await service?.close();
  await database?.drop();
});

describe('The page of the API', () => {
  it('shows the operations under the security headers, from this host alone', async () => {
    const page = await browser.newPage();
    const [said, asked]: [string[], string[]] = [[], []];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => asked.push(new URL(request.url()).protocol + new URL(request.url()).host));
    await page.goto(`${service.address}/docs`);
    await page.getByText('/v1/datasets/{slug}/revisions', { exact: true }).first().waitFor();
    expect(said).toEqual([]);
    const here = new URL(service.address).host;
    expect([...new Set(asked)].filter((from) => from !== `http:${here}` && !from.startsWith('data:'))).toEqual([]);
    await page.close();
  }, 60_000);
});

describe('A page of another site, in a browser on the same machine', () => {
  it('gets nothing kept: by no script that asks for no leave, by no form, by no script that asks first', async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(elsewhere.address() as { port: number }).port}/`);
    const upload = `${service.address}/v1/datasets/stolen/revisions?${ABOUT}`;
    await page.evaluate(
      async ([address = '', body = '']) => {
        const form = new FormData();
        form.append('file', new Blob([body], { type: 'text/csv' }), 'a.csv');
        const tries = [
          fetch(address, { method: 'POST', mode: 'no-cors', body }),
          fetch(address, { method: 'POST', mode: 'no-cors', body: form }),
          fetch(address, { method: 'POST', mode: 'no-cors', body, referrerPolicy: 'no-referrer' }),
          fetch(address, { method: 'POST', headers: { 'content-type': 'text/csv' }, body }),
        ];
        await Promise.allSettled(tries);
      },
      [upload, CSV] as const,
    );
    const metrics = await call('GET', `${service.address}/metrics`);
    expect(metrics.body).toMatch(/_count\{.*method="POST",route="\/v1\/datasets\/:slug\/revisions",status="403"\} 3\n/);
    expect(await call('GET', `${service.address}/v1/datasets`)).toMatchObject({ status: 200, body: { datasets: [] } });
    await page.close();
  }, 60_000);
});
