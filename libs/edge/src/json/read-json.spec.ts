import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ProblemError } from '../problems/problem-error.js';
import { MOST_JSON_DEPTH, readJson } from './read-json.js';

function fault(text: string): string | undefined {
  try {
    readJson(text);
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 400) return error.problem.detail;
    throw error;
  }
}
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!text.includes('__proto__'));
        expect(readJson(text)).toEqual(JSON.parse(text));
        expect(readJson(Buffer.from(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it(`takes ${MOST_JSON_DEPTH} levels and refuses one more, however many`, () => {
    expect(fault(nested(MOST_JSON_DEPTH))).toBeUndefined();
    for (const depth of [MOST_JSON_DEPTH + 1, 4_000, 150_000, 2_000_000])
      expect(fault(nested(depth))).toMatch(/deeper than 100 levels/);
    expect(fault('{"a":'.repeat(150_000))).toMatch(/deeper than 100 levels/);
    expect(fault(`[${Array.from({ length: 500 }, () => nested(90)).join(',')}]`)).toBeUndefined();
  });

  it('counts no brackets of strings, however they are escaped', () => {
    for (const inside of ['['.repeat(500), '\\"[['.repeat(500), '\\\\', `\\\\\\"${'{'.repeat(500)}`])
      expect(fault(JSON.stringify({ a: inside }))).toBeUndefined();
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', '\\', '[', '{', 'a') }),
        (text) => fault(JSON.stringify([text, nested(60)])) === undefined,
      ),
    );
    expect(fault(`{"a\\\\":${nested(200)}}`)).toMatch(/deeper/);
  });

  it('says of what is no JSON what is wrong', () => {
    for (const text of ['', '{', '{"a":1', '"', '"\\', 'undefined', '[1,]', ']]]][[', '{"a":1}x'])
      expect(fault(text)).toMatch(/^The body is not JSON: /);
  });

  it.each([
    '{"__proto__":{"a":1}}',
    '{"b":[{"__proto__":null}]}',
    '{"\\u005f_proto__":1}',
    '{"constructor":{"prototype":{}}}',
  ])('refuses %s, by which a copy would get another prototype', (text) =>
    expect(fault(text)).toMatch(/which is not taken/),
  );

  it('takes an indicator that is called constructor, and a text that speaks of __proto__', () => {
    expect(readJson('{"constructor":{"name":"x"},"a":"__proto__"}')).toEqual({
      constructor: { name: 'x' },
      a: '__proto__',
    });
  });

  it('takes its time by the length of the text alone', () => {
    const slow = (text: string): number => {
      const began = process.cpuUsage();
      fault(text);
      return process.cpuUsage(began).user / 1000;
    };
    expect(Math.min(...Array.from({ length: 3 }, () => slow(`"${'\\'.repeat(1_000_000)}`)))).toBeLessThan(200);
    expect(Math.min(...Array.from({ length: 3 }, () => slow(`"${'\\"'.repeat(500_000)}`)))).toBeLessThan(200);
  });
});
