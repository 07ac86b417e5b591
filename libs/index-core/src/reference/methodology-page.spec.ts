import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { methodologyJsonSchema } from '../methodology/json-schema.js';

const source = resolve('libs/index-core/src');
const path = resolve('docs/methodology.md');
const page = readFileSync(path, 'utf8');

/** Folder by the heading under which the page lists its methods. */
const folders: Readonly<Record<string, string>> = {
  Prepare: 'prepare',
  Impute: 'impute',
  Treat: 'treat',
  Transform: 'transform',
  Normalise: 'normalise',
  Weigh: 'weight',
  Aggregate: 'aggregate',
  Derive: 'derive',
  Rank: 'rank',
  Finish: 'finish',
  Explain: 'explain',
  Analyse: 'analysis',
  Robustness: 'robustness',
};

interface Method {
  readonly name: string;
  readonly file: string;
  readonly formula: string | undefined;
  readonly missing: string | undefined;
  readonly source: string;
}

/** A method is an exported function whose description names its source. */
function methodsOf(folder: string): Method[] {
  return readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(file))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(source, folder, file), 'utf8');
      return [...text.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport function (\w+)/g)].flatMap(
        ([, description, name]) => {
          const said = description!.replace(/\n \*/g, ' ').replace(/\s+/g, ' ').trim();
          const part = (label: string): string | undefined =>
            new RegExp(`${label}: (.*?)(?= (?:Missing|Formula|Source): | @|$)`).exec(said)?.[1];
          const from = part('Source');
          if (from === undefined) return [];
          return [
            {
              name: name!,
              file: `${folder}/${file}`,
              formula: part('Formula'),
              missing: part('Missing'),
              source: from,
            },
          ];
        },
      );
    });
}

const cell = (text: string | undefined): string => (text ?? '').replaceAll('|', '\\|');

function tableOf(methods: readonly Method[]): string {
  return [
    '| method | formula | missing values | source | file |',
    '|---|---|---|---|---|',
    ...methods.map(
      ({ name, formula, missing, source: from, file }) =>
        `| ${[name, cell(formula), cell(missing), cell(from), `\`${file}\``].join(' | ')} |`,
    ),
  ].join('\n');
}

describe('docs/methodology.md', () => {
  const methods = Object.values(folders).flatMap(methodsOf);

  it.each(methods)('$name says its formula, its rule for missing values and its source', ({ formula, missing }) => {
    expect({ formula, missing }).toEqual({ formula: expect.stringMatching(/./), missing: expect.stringMatching(/./) });
  });

  it('lists every method as its description says it', () => {
    expect(methods.length).toBeGreaterThan(120);
    const tables = page.replace(
      /^## (\w+)$((?:(?!^## )[^])*?)^\| method \|.*\n(?:\|.*\n)+/gm,
      (_, heading: string, prose: string) => `## ${heading}${prose}${tableOf(methodsOf(folders[heading]!))}\n`,
    );
    expect([...tables.matchAll(/^\| method \|/gm)]).toHaveLength(Object.keys(folders).length);
    expect(tables).toBeGeneratedFile(path);
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
