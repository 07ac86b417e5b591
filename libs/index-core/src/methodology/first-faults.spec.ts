import { describe, expect, it } from '@jest/globals';
import { MOST_FAULTS } from '#problem';
import { parseMethodology } from './parse.js';

const name = { zh: '例', en: 'Example' };
const document = (indicators: readonly object[], more: object = {}): object => ({
  language: 1,
  slug: 'small',
  version: '1.0.0',
  name,
  authority: 'ours',
  origin: 'ours',
  indicators,
  steps: [{ step: 'normalise', method: 'realisation-degree' }],
  aggregate: { method: 'arithmetic-mean' },
  index: { code: 'index', name, children: [{ indicator: 'x', weight: 1 }] },
  ...more,
});
const many = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i));

describe('A document with many faults', () => {
  /** How often members of the entries are read, and how many faults are told. */
  function work(n: number, place: 'indicators' | 'steps'): { reads: number; faults: number } {
    let reads = 0;
    const entries = many(n, () => ({
      get code() {
        reads++;
        return 1;
      },
      get step() {
        reads++;
        return 'x';
      },
    }));
    const parsed = parseMethodology(place === 'steps' ? document([], { steps: entries }) : document(entries));
    return { reads, faults: parsed.ok ? 0 : parsed.faults.length };
  }

  it.each(['indicators', 'steps'] as const)('costs no more by 24,000 %s than by 240', (place) => {
    const few = work(240, place);
    expect(few).toEqual({ reads: expect.any(Number), faults: MOST_FAULTS });
    expect(few.reads).toBeGreaterThan(0);
    expect(work(24_000, place)).toEqual(few);
  });

  it('whose form is right and whose meaning is not is told by the first hundred too', () => {
    const indicator = { code: 'x', name, direction: 'positive', target: 1 };
    const parsed = parseMethodology(document(many(2_000, () => indicator)));
    expect(parsed.ok ? [] : parsed.faults).toHaveLength(MOST_FAULTS);
  });

  it('with thousands of members that nobody knows is told by the first hundred', () => {
    const parsed = parseMethodology(document([], Object.fromEntries(many(5_000, (i) => [`x${i}`, 1]))));
    expect(parsed.ok ? [] : parsed.faults).toHaveLength(MOST_FAULTS);
  });

  it('is told all of them where they are few', () => {
    const parsed = parseMethodology(document([{}, { code: 1 }]));
    expect((parsed.ok ? [] : parsed.faults).length).toBeGreaterThan(3);
  });
});
