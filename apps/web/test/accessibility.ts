import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

declare global {
  interface Window {
    /** In a page that it was loaded into. */
    readonly axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
  }
}

/** Violations of WCAG 2.1 at levels A and AA, each with the first three elements. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's policy refuses scripts that stand in it.
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations: broken } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    });
    return broken;
  });
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html)
        .join(' | ')}`,
  );
}
