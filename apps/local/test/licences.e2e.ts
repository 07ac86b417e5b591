import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}
const lock = (JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Locked>> }).packages;

/** Licences (SPDX) whose code may be shipped with code under Apache-2.0; OFL-1.1 is for fonts alone. */
const COMPATIBLE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
]);
/** A build for another platform whose entry in the lock names no licence: it has that of the package that asks for it. */
const licenceOf = (path: string): string =>
  lock[path]!.license ??
  Object.values(lock).find(({ license, ...one }) => license && name(path) in optionalOf(one))?.license ??
  'none';
const optionalOf = (one: object): object => (one as { optionalDependencies?: object }).optionalDependencies ?? {};
const name = (path: string): string => path.replace(/^.*node_modules\//, '');

/** `A AND B`: every one; `A OR B`: one of them. */
function compatible(licence: string, allowed: ReadonlySet<string>): boolean {
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((one) => compatible(one, allowed));
  return bare.split(' AND ').every((one) => allowed.has(one));
}

/** Where a package finds another: in its own node_modules, or in those above it. */
function resolved(from: string, dependency: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at ? `${at}/` : ''}node_modules/${dependency}`;
    if (path in lock) return path;
    if (!at) return undefined;
  }
}

/** What the page is built of, though it is no dependency of the services. */
function pagePackages(): Set<string> {
  const sources = readdirSync(join(root, 'apps/web'), { recursive: true, encoding: 'utf8' });
  const imported = sources
    .filter((file) => /^src\/.*\.(ts|tsx|css)$/.test(file) && !file.endsWith('.spec.ts'))
    .flatMap((file) =>
      [...read(`apps/web/${file}`).matchAll(/(?:from|import) ?\(?'([^'.][^']*)'/g)].map(([, from]) => from!),
    );
  const found = new Set<string>();
  const add = (path: string | undefined): void => {
    if (path === undefined || found.has(path)) return;
    found.add(path);
    for (const dependency of Object.keys(lock[path]!.dependencies ?? {})) add(resolved(path, dependency));
  };
  for (const from of imported)
    add(
      resolved(
        '',
        from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    );
  return found;
}

const page = pagePackages();
const shipped = Object.keys(lock)
  .filter((path) => path !== '' && (!lock[path]!.dev || page.has(path)))
  .sort((a, b) => (name(a) < name(b) ? -1 : 1));

describe('What is shipped', () => {
  it('counts in what the page is built of', () => {
    expect(page.has('node_modules/@tanstack/react-router')).toBe(true);
    expect(page.has('node_modules/react-dom')).toBe(true);
    expect(page.has('node_modules/jest')).toBe(false);
  });

  it('is under licences that go with Apache-2.0', () => {
    const fonts = new Set([...COMPATIBLE, 'OFL-1.1']);
    const others = shipped.filter(
      (path) => !compatible(licenceOf(path), name(path).startsWith('@fontsource') ? fonts : COMPATIBLE),
    );
    expect(others.map((path) => `${name(path)}: ${licenceOf(path)}`)).toEqual([]);
  });

  it('is not compatible where one part of a licence is not', () => {
    expect(compatible('(MIT AND GPL-3.0-only)', COMPATIBLE)).toBe(false);
    expect(compatible('(MIT OR GPL-3.0-only)', COMPATIBLE)).toBe(true);
    expect(compatible('SEE LICENSE IN LICENSE', COMPATIBLE)).toBe(false);
  });

  it('is named in NOTICE, by licence', () => {
    const byLicence = new Map<string, Set<string>>();
    for (const path of shipped)
      byLicence.set(licenceOf(path), (byLicence.get(licenceOf(path)) ?? new Set()).add(name(path)));
    const lists = [...byLicence]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([licence, names]) => `${licence}\n${[...names].map((one) => `  ${one}\n`).join('')}`);
    expect(
      [
        'Duibiao 对标\n',
        'Licensed under the Apache License, Version 2.0 (see LICENSE).\n',
        'The services and the page are built with these packages, each under its own licence. Their versions stand in\npackage-lock.json, their licence texts in node_modules. This list is written by `npm run generate`.\n',
        'Data in samples/ and the codes of units (GB/T 2260, ISO 3166) have their sources named beside them.\n',
        ...lists,
      ].join('\n'),
    ).toBeGeneratedFile(join(root, 'NOTICE'));
  });

  it('is itself under the licence that it names', () => {
    expect(JSON.parse(read('package.json'))).toMatchObject({ license: 'Apache-2.0' });
    expect(read('LICENSE')).toContain('Version 2.0, January 2004');
  });
});
