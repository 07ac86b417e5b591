import { describe, expect, it } from '@jest/globals';
import { ANSWERS_BYTES, type HeldRun } from './held-run.js';
import { remembered } from './remembered.js';

describe('remembered', () => {
  /** An answer that counts as this share of the bytes that a run has for answers. */
  const answerOf = (share: number): object => ({ text: 'x'.repeat(Math.floor((ANSWERS_BYTES * share) / 4) - 20) });
  const asking = (
    run = {} as HeldRun,
  ): { readonly made: string[]; readonly ask: (key: string, share: number) => object } => {
    const made: string[] = [];
    return {
      made,
      ask: (key, share) =>
        remembered(run, key, () => {
          made.push(key);
          return answerOf(share);
        }),
    };
  };

  it('makes an answer once for each run and question', () => {
    const { made, ask } = asking();
    expect(ask('a', 0.01)).toBe(ask('a', 0.01));
    expect(made).toEqual(['a']);
    const other = asking();
    other.ask('a', 0.01);
    expect(other.made).toEqual(['a']);
  });

  it('lets go of the answers asked for longest ago when the bytes are used up', () => {
    const { made, ask } = asking();
    for (const key of ['a', 'b', 'c', 'd', 'a', 'e', 'a', 'b']) ask(key, 0.24);
    expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'b']);
  });

  it('does not hold an answer of more than a quarter of the bytes', () => {
    const { made, ask } = asking();
    ask('a', 0.26);
    ask('a', 0.26);
    expect(made).toEqual(['a', 'a']);
  });
});
