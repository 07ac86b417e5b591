import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '#testing';
import { startStack, type Stack } from './stack.js';
import { visitPage, type Visit } from './visit.js';

export interface PageSuite {
  /** Where the services answer; known once the suite has begun. */
  readonly url: string;
  readonly databaseUrl: string;
  /** A page of its own at a path of the stack. */
  readonly visit: (path: string, size?: { readonly width: number; readonly height: number }) => Promise<Visit>;
}

/**
 * The services with the sample and one browser, started before the tests of a suite and ended after them. The browser
 * is that of `openBrowser`: the one that DUIBIAO_BROWSER names, or the packaged one.
 */
export function pageSuite(environment: () => Readonly<Record<string, string>> = () => ({})): PageSuite {
  let stack: Stack | undefined;
  let browser: Browser | undefined;
  let starting: Promise<unknown> = Promise.resolve();
  const begun = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The suite has not begun.');
    return thing;
  };
  beforeAll(async () => {
    starting = Promise.all([
      startStack(environment()).then((started) => (stack = started)),
      openBrowser().then((opened) => (browser = opened)),
    ]);
    await starting;
  }, 180_000);
  afterAll(async () => {
    // What began too late for the tests has to end as well.
    await starting.catch(() => undefined);
    await browser?.close();
    await stack?.stop();
  }, 60_000);
  return {
    get url() {
      return begun(stack).url;
    },
    get databaseUrl() {
      return begun(stack).databaseUrl;
    },
    visit: (path, size) => visitPage(begun(browser), begun(stack).url, path, size),
  };
}
