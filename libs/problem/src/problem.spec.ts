import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { inputFaults } from './input-fault.js';
import { problem } from './problem.js';

describe('problem', () => {
  it('is a document of RFC 9457 with both languages and what belongs to the kind', () => {
    expect(
      problem('too-large', 413, { title: 'Too large', detail: { zh: '太大。', en: 'Send less.' }, limitBytes: 5 }),
    ).toEqual({
      type: 'urn:duibiao:too-large',
      title: 'Too large',
      status: 413,
      detail: 'Send less.',
      detailZh: '太大。',
      limitBytes: 5,
    });
  });

  it('has a Chinese title where the title is a sentence', () => {
    expect(
      problem('x', 400, { title: { zh: '标题', en: 'Title' }, detail: { zh: '细节', en: 'Detail' } }),
    ).toMatchObject({ title: 'Title', titleZh: '标题' });
  });
});

describe('inputFaults', () => {
  it('names each place and says in both languages what is wrong', () => {
    const read = z.object({ 'a/b': z.object({ year: z.number() }) }).safeParse({ 'a/b': { year: 'x' } });
    expect(inputFaults(read.error ?? new z.ZodError([]))).toEqual([
      {
        pointer: '/a~1b/year',
        message: 'Invalid input: expected number, received string',
        messageZh: expect.stringMatching(/^无效输入/),
      },
    ]);
  });
});
