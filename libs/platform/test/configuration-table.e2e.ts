import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { variables } from '#platform';

const README = new URL('../../../README.md', import.meta.url);
const readme = readFileSync(README, 'utf8');

function tableOfVariables(): string {
  const rows = Object.entries(variables).map(([name, schema]) => {
    const fallback = (schema.meta()?.['default'] ?? schema.safeParse(undefined).data ?? '') as
      | string
      | number
      | boolean;
    return `| \`${name}\` | ${fallback === '' ? '' : `\`${String(fallback)}\``} | ${schema.description} |`;
  });
  return ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

describe('the configuration table of the README', () => {
  it('names every variable with its default and its meaning', () => {
    const table = /\| variable \| default \| meaning \|\n(\|.*\n)+/;
    expect(readme).toMatch(table);
    expect(readme.replace(table, () => `${tableOfVariables()}\n`)).toBeGeneratedFile(README);
  });
});
