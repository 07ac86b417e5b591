import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServices, type RunningServices } from './running-services.js';
import { submitTable, submitWhole } from './submit-whole.js';

const page = new URL('../../../docs/questions.md', import.meta.url);
const EXAMPLE = /```graphql\n([\s\S]*?)```\s*```json\n([\s\S]*?)```/g;
const text = readFileSync(page, 'utf8');
const examples = [...text.matchAll(EXAMPLE)].map(([, query, answer]) => ({
  name: text
    .slice(0, text.indexOf(query!))
    .split('\n')
    .findLast((line) => line.startsWith('## '))!
    .slice(3),
  query: query!,
  answer: answer!,
}));

let services: RunningServices;
beforeAll(async () => {
  services = await startServices();
  await submitTable(services, 'published-rankings');
  await submitTable(services, 'zhangjiagang-1980-2018');
  for (const sample of ['stages', 'town-scorecard-1000', 'green-front-runners', 'census-2020-peers'])
    await submitWhole(services, sample);
}, 180_000);
afterAll(() => services?.stop());

async function ask(query: string): Promise<unknown> {
  const response = await fetch(`${services.gateway}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(`${response.status} ${JSON.stringify(errors)}\n${query}`);
  return data;
}

/** JSON on one line where it is short, else a member a line. */
function printed(value: unknown, indent = ''): string {
  const line = JSON.stringify(value);
  if (indent.length + line.length <= 140 || typeof value !== 'object' || value === null) return line;
  const inner = `${indent} `;
  const members = Array.isArray(value)
    ? value.map((one) => inner + printed(one, inner))
    : Object.entries(value).map(([name, one]) => `${inner}${JSON.stringify(name)}: ${printed(one, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${members.join(',\n')}\n${indent}${close}`;
}

describe('docs/questions.md', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(12);
  });

  it.each(examples)('$name: the example runs as written and is answered as printed', async ({ query, answer }) => {
    const data = await ask(query);
    // Compared by value: the page breaks its lines as it likes. Written anew by `npm run generate`.
    if (process.env['UPDATE_GENERATED'] === '1') {
      const now = readFileSync(page, 'utf8');
      const at = now.indexOf('```json\n', now.indexOf(query)) + '```json\n'.length;
      writeFileSync(page, `${now.slice(0, at)}${printed(data)}\n${now.slice(now.indexOf('```', at))}`);
    } else expect(data).toEqual(JSON.parse(answer));
  });
});
