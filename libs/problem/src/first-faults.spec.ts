import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { countedFaults, MOST_FAULTS, stoppingEarly } from './first-faults.js';
import { inputFaults } from './input-fault.js';

/** A schema that counts how often it is asked for an entry. */
function counting(): { schema: z.ZodType; asked: () => number } {
  let asked = 0;
  const entry = z.unknown().superRefine((value, context) => {
    asked++;
    if (value === 'wrong') context.addIssue({ code: 'custom', message: 'wrong' });
  });
  const schema = stoppingEarly(
    z.strictObject({
      list: z.array(entry).max(1_000_000).optional(),
      record: z.record(z.string(), entry).optional(),
      nested: z.array(z.strictObject({ list: z.array(entry) })).optional(),
      either: z.union([z.string(), z.array(entry)]).optional(),
    }),
  );
  return { schema, asked: () => asked };
}

const many = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);

describe('A check', () => {
  it.each([
    ['a list', (n: number) => ({ list: many(n, 'wrong') })],
    ['a record', (n: number) => ({ record: Object.fromEntries(many(n, 'wrong').map((one, i) => [`k${i}`, one])) })],
    ['lists in a list', (n: number) => ({ nested: many(n, { list: ['wrong'] }) })],
    ['a list in a union', (n: number) => ({ either: many(n, 'wrong') })],
  ])('looks at no more of %s with 24,000 faults than with 240', (_, given) => {
    const [few, all] = [counting(), counting()];
    const found = few.schema.safeParse(given(240));
    expect(found.success).toBe(false);
    expect(all.schema.safeParse(given(24_000)).success).toBe(false);
    expect(all.asked()).toBe(few.asked());
    expect(few.asked()).toBeLessThanOrEqual(2 * MOST_FAULTS);
  });

  it('finds what is wrong far behind, at its place', () => {
    const { schema } = counting();
    const list = [...many(12_345, 'right'), 'wrong'];
    const read = schema.safeParse({ list });
    expect(read.error?.issues).toEqual([expect.objectContaining({ path: ['list', 12_345] })]);
  });

  it('answers a long list that is right as it is', () => {
    const list = many(1_000, 'right').map((one, i) => `${one} ${i}`);
    const record = Object.fromEntries(list.map((one) => [one, one]));
    const read = counting().schema.safeParse({ list, record });
    expect(read.data).toEqual({ list, record });
  });

  it('still says that a list is too long', () => {
    const schema = stoppingEarly(z.array(z.int()).max(300));
    expect(schema.safeParse(many(301, 1)).error?.issues).toEqual([expect.objectContaining({ code: 'too_big' })]);
  });

  it('lists the first hundred and says that there are more', () => {
    const read = counting().schema.safeParse({ list: many(24_000, 'wrong') });
    expect(inputFaults(read.error ?? new z.ZodError([]))).toHaveLength(MOST_FAULTS);
    expect(countedFaults(MOST_FAULTS)).toEqual({
      zh: '至少有 100 处错误（列出前 100 处，其后未再检查）',
      en: '100 faults or more (the first 100 are listed; checking stopped there)',
    });
    expect(countedFaults(3).en).toBe('3 fault(s)');
  });
});
