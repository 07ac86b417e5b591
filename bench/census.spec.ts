import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseMapping } from '#datasets';
import { compile, parseMethodology, requiredIndicators } from '#index-core';

const own = (file: string): unknown => JSON.parse(readFileSync(new URL(`./census/${file}`, import.meta.url), 'utf8'));

describe('what the census is submitted with', () => {
  const mapping = parseMapping(own('mapping.json'));
  const methodology = parseMethodology(own('methodology.json'));

  it('is a mapping and a methodology that are valid, and the one reads all that the other needs', () => {
    if (!mapping.ok || !methodology.ok) throw new Error(JSON.stringify([mapping, methodology]));
    const read = Object.values(mapping.mapping.columns!).flatMap(({ indicator }) => indicator ?? []);
    expect(requiredIndicators(compile(methodology.methodology)).filter((code) => !read.includes(code))).toEqual([]);
  });

  it('calls itself an example, and every target its own', () => {
    if (!methodology.ok) throw new Error(JSON.stringify(methodology));
    const { authority, name, summary, indicators } = methodology.methodology;
    expect([authority, name.en, summary?.en]).toEqual([
      'ours',
      expect.stringContaining('Illustrative'),
      expect.stringContaining('no official index'),
    ]);
    expect(
      new Set(
        indicators.flatMap(({ target }) => (typeof target === 'object' && 'origin' in target ? [target.origin] : [])),
      ),
    ).toEqual(new Set(['ours']));
  });
});
