import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { variables } from '#platform';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { version, scripts } = JSON.parse(read('package.json')) as { version: string; scripts: Record<string, string> };

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/glossary.md',
  'docs/deprecation.md',
  'docs/security.md',
];

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => join(dirname(document), path!));
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names commands that there are', () => {
    const named = [...text.matchAll(/\bnpm run ([a-z:]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('docs/security.md', () => {
  it('names files and settings that there are', () => {
    const text = read('docs/security.md');
    const files = [...text.matchAll(/`((?:apps|libs)\/[^`\s]+)`/g)].flatMap(([, path]) => path ?? []);
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const settings = [...text.matchAll(/`([A-Z][A-Z_]{4,})`/g)].flatMap(([, name]) => name ?? []);
    expect(settings.length).toBeGreaterThan(8);
    expect(settings.filter((name) => !(name in variables) && name !== 'UNKNOWN_CALLER')).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  it('names files and folders that there are', () => {
    const paths = [...read('CONTRIBUTING.md').matchAll(/`((?:apps|libs|docs|samples)\/[^`\s]+)`/g)]
      .map(([, path]) => path!)
      .filter((path) => !/[A-Z]{4}|\*/.test(path));
    expect(paths.length).toBeGreaterThan(15);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('CHANGELOG.md', () => {
  it('begins with the version that package.json names', () => {
    expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))![1]).toBe(version);
  });
});

describe('docs/glossary.md', () => {
  const rows = [...read('docs/glossary.md').matchAll(/^\| (?!word |---)(.+?) \| (.+?) \| (.+) \|$/gm)];

  it('has each word once, with its Chinese and its meaning', () => {
    expect(rows.length).toBeGreaterThan(70);
    for (const column of [1, 2]) {
      const words = rows.map((row) => row[column]!);
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    }
    expect(rows.filter(([, , zh]) => !/\p{Script=Han}/u.test(zh!)).map(([, word]) => word)).toEqual([]);
    expect(rows.filter(([, , , meaning]) => !/[.…]$/.test(meaning!)).map(([, word]) => word)).toEqual([]);
  });
});
