import { describe, expect, it } from '@jest/globals';
import { FairTurns } from './fair-turns.js';

/** Work that ends when it is told to; the order in which pieces began. */
function bench(places: number) {
  const turns = new FairTurns(places);
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (caller: string, name = caller): Promise<void> =>
    turns.run(caller, () => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const endOne = async (): Promise<void> => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { turns, begun, ask, endOne };
}

describe('turns', () => {
  it('go round among the callers, each one’s own in order, whoever came first', async () => {
    const { begun, ask, endOne } = bench(1);
    const all = [...'abcdef'].map((name) => ask('greedy', name));
    all.push(ask('modest', 'B'), ask('third', 'C'), ask('modest', 'D'));
    for (let i = 0; i < 9; i++) await endOne();
    await Promise.all(all);
    expect(begun.join('')).toBe('abBCcDdef');
  });

  it('fill every place and no more', async () => {
    const { begun, ask, endOne } = bench(3);
    const all = Array.from({ length: 5 }, (_, i) => ask('one', String(i)));
    expect(begun).toHaveLength(3);
    await endOne();
    expect(begun).toHaveLength(4);
    for (let i = 0; i < 4; i++) await endOne();
    await Promise.all(all);
    const last = ask('one', 'last');
    expect(begun.at(-1)).toBe('last');
    await endOne();
    await last;
  });

  it('are given on when work fails', async () => {
    const turns = new FairTurns(1);
    await expect(turns.run('one', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(turns.run('two', async () => 'done')).resolves.toBe('done');
  });
});
