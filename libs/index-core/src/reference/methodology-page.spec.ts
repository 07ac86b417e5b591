import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { methodologyJsonSchema } from '../methodology/json-schema.js';

const source = resolve('libs/index-core/src');
const page = readFileSync(resolve('docs/methodology.md'), 'utf8');
const folders = [
  'prepare',
  'derive',
  'impute',
  'treat',
  'transform',
  'normalise',
  'weight',
  'aggregate',
  'rank',
  'finish',
  'explain',
  'analysis',
];

/** A method is a file whose description names its source. */
const methods = folders.flatMap((folder) =>
  readdirSync(join(source, folder))
    .filter(
      (file) =>
        file.endsWith('.ts') &&
        !/\.(spec|fixture)\.ts$/.test(file) &&
        readFileSync(join(source, folder, file), 'utf8').includes(' * Source:'),
    )
    .map((file) => `${folder}/${file}`),
);

describe('docs/methodology.md', () => {
  it.each(methods)('lists %s with its formula, its rule for missing values and its source', (file) => {
    const row = page.split('\n').find((line) => line.endsWith(`| \`${file}\` |`));
    expect(row).toBeDefined();
    const cells = row!
      .replaceAll('\\|', '∣')
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    expect(cells).toHaveLength(5);
    for (const cell of cells) expect(cell).not.toBe('');
    expect(readFileSync(join(source, file), 'utf8')).toContain(`export function ${cells[0]}`);
  });

  it('has every word of the language that stands for a method', () => {
    const words = new Set<string>();
    const visit = (schema: unknown, under: string): void => {
      if (Array.isArray(schema)) schema.forEach((one) => visit(one, under));
      if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
      const { const: word, enum: several, ...rest } = schema as { const?: unknown; enum?: unknown[] };
      if (
        [
          'step',
          'method',
          'op',
          'finish',
          'computed',
          'measure',
          'otherwise',
          'convention',
          'vector',
          'loadings',
          'correlation',
          'mode',
          'ties',
        ].includes(under)
      ) {
        for (const one of [word, ...(several ?? [])]) if (typeof one === 'string') words.add(one);
      }
      for (const [key, value] of Object.entries(rest))
        visit(value, key === 'properties' || /^(anyOf|oneOf|items|prefixItems)$/.test(key) ? under : key);
    };
    visit(methodologyJsonSchema(), '');
    expect(words.size).toBeGreaterThan(100);
    const section = page.slice(page.indexOf('## The words of the language'));
    expect([...words].filter((word) => !section.includes(`\`${word}\``))).toEqual([]);
  });

  it('lists no file that is not there', () => {
    for (const [, file] of page.matchAll(/`([a-z]+(?:\/[a-z0-9-]+)+\.ts)` \|$/gm))
      expect([file, existsSync(join(source, file!))]).toEqual([file, true]);
  });
});
