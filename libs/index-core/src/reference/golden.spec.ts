import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { coreVersion } from '../core-version.js';
import { answered, bitsOf } from './scored-words.fixture.js';
import { documentsOf, wordsOfTheLanguage } from './words.fixture.js';

/** Results of one version of the core: by document, the beginning of the SHA-256 of its result; and the SHA-256 of them all. */
interface Golden {
  readonly coreVersion: string;
  readonly hash: string;
  readonly results: Readonly<Record<string, string>>;
}

const path = new URL('../../golden-results.json', import.meta.url);
const command = 'npm run generate -- golden';

function computed(): Golden {
  const results = Object.fromEntries(
    wordsOfTheLanguage()
      .flatMap(documentsOf)
      .map(({ name, document }) => {
        const answer = answered(document);
        return [name, 'refused' in answer ? 'refused' : bitsOf(answer).slice(0, 16)];
      }),
  );
  return { coreVersion, hash: createHash('sha256').update(JSON.stringify(results)).digest('hex'), results };
}

/** Documents whose results are not those committed, though they are of the same version of the core. */
const changed = (committed: Golden, now: Golden): string[] =>
  committed.coreVersion === now.coreVersion
    ? Object.keys(now.results).filter((name) => (committed.results[name] ?? now.results[name]) !== now.results[name])
    : [];

/** What is to be done about a difference; undefined: there is none. */
function remedy(committed: Golden, now: Golden): string | undefined {
  const documents = changed(committed, now);
  if (documents.length > 0)
    return [
      `The same documents over the same data give other results than core version ${now.coreVersion} gave: ${documents.join('; ')}.`,
      'Not meant: find the change and undo it. Meant: raise coreVersion in libs/index-core/src/core-version.ts, say in',
      `CHANGELOG.md which results change and why, then write the golden file anew: ${command}`,
      `With the code unchanged, look at the engine: this is Node ${process.version}, V8 ${process.versions.v8}.`,
    ].join('\n');
  if (JSON.stringify(committed) !== JSON.stringify(now))
    return `golden-results.json is of another version of the core, or lacks a document; write it anew: ${command}`;
  return undefined;
}

const read = (): Golden => JSON.parse(readFileSync(path, 'utf8')) as Golden;

describe('golden-results.json', () => {
  const now = computed();

  it('is what this version of the core gives (UPDATE_GENERATED=1 writes it anew, unless bits changed and the version did not)', () => {
    if (process.env['UPDATE_GENERATED'] === '1' && changed(read(), now).length === 0)
      writeFileSync(path, `${JSON.stringify(now, null, 2)}\n`);
    expect(remedy(read(), now)).toBeUndefined();
  });

  it('tells a change of bits that was not announced from one that was', () => {
    const bits = { ...now, results: { ...now.results, 'aggregate median': '0123456789abcdef' } };
    expect(remedy(bits, now)).toMatch(
      /give other results than core version \S+ gave: aggregate median\.[^]*raise coreVersion/,
    );
    expect(remedy({ ...bits, coreVersion: '1' }, now)).toMatch(/^golden-results\.json is of another version/);
    const { 'aggregate median': _, ...fewer } = now.results;
    expect(remedy({ ...now, results: fewer }, now)).toMatch(/lacks a document; write it anew/);
    expect(remedy(now, now)).toBeUndefined();
  });
});
