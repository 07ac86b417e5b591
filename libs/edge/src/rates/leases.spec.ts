import { describe, expect, it } from '@jest/globals';
import { type Granted, Leases } from './leases.js';

/** A store with so many points a minute, which gives `most` at a time and counts how often it is asked. */
function storeOf(limit: number, most: number) {
  const store = {
    left: limit,
    asked: 0,
    fetch: async (): Promise<Granted> => {
      store.asked++;
      await new Promise((resolve) => setImmediate(resolve));
      const points = Math.min(store.left, most);
      store.left -= points;
      return { points, until: Date.now() + 60_000, exhausted: store.left === 0 };
    },
  };
  return store;
}

describe('leases', () => {
  it('give out what was fetched before they ask the store again', async () => {
    const store = storeOf(100, 10);
    const leases = new Leases();
    for (let i = 0; i < 20; i++) expect(await leases.take('a', 1, store.fetch)).toBeUndefined();
    expect(store.asked).toBe(2);
  });

  it('give no more than the store has, however many ask at once', async () => {
    const store = storeOf(25, 10);
    const leases = new Leases();
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => leases.take('a', 1, store.fetch)));
    expect(answers.filter((wait) => wait === undefined)).toHaveLength(25);
    expect(store.asked).toBe(3);
    expect(await leases.take('a', 1, store.fetch)).toBeGreaterThan(59_000);
    expect(store.asked).toBe(3);
  });

  it('ask again when the window has ended', async () => {
    let asked = 0;
    const fetch = async (): Promise<Granted> => ({ points: 1, until: Date.now() + 20, exhausted: ++asked > 0 });
    const leases = new Leases();
    expect(await leases.take('a', 1, fetch)).toBeUndefined();
    expect(await leases.take('a', 1, fetch)).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await leases.take('a', 1, fetch)).toBeUndefined();
  });

  it('remember no more keys than they may', async () => {
    const store = storeOf(1_000, 1);
    const leases = new Leases(10);
    for (let i = 0; i < 50; i++) await leases.take(`key ${i}`, 1, store.fetch);
    expect(Reflect.get(leases, 'leases')).toHaveProperty('size', 10);
  });

  it('pass on what the store throws, and ask it again the next time', async () => {
    const leases = new Leases();
    await expect(leases.take('a', 1, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await leases.take('a', 1, storeOf(1, 1).fetch)).toBeUndefined();
  });
});
