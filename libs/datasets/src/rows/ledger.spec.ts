import { describe, expect, it } from '@jest/globals';
import { Ledger, LEDGER_LIMIT } from './ledger.js';

describe('Ledger', () => {
  it('tells a duplicate that agrees from one that does not, with the row and value that stood first', () => {
    const ledger = new Ledger();
    const place = { unit: 4000, indicator: 3, year: 2020 };
    expect(ledger.put(place, 1.5, 0, 2)).toBeUndefined();
    expect(ledger.put(place, 1.5, 0, 3)).toEqual({ agrees: true, firstRow: 2, firstValue: 1.5 });
    expect(ledger.put(place, 1.6, 0, 4)).toEqual({ agrees: false, firstRow: 2, firstValue: 1.5 });
    expect(ledger.put({ ...place, year: 2021 }, NaN, 2, 5)).toBeUndefined();
    expect(ledger.put({ ...place, year: 2021 }, NaN, 2, 6)).toMatchObject({ agrees: true });
    expect([ledger.has(place), ledger.has({ ...place, unit: 1 })]).toEqual([true, false]);
  });

  it('forgets values past its limit and still finds duplicates', () => {
    const ledger = new Ledger();
    for (let i = 0; i <= LEDGER_LIMIT; i++)
      ledger.put(
        { unit: i % 3000, indicator: Math.floor(i / 60_000), year: 2000 + (Math.floor(i / 3000) % 20) },
        i,
        0,
        i,
      );
    expect([ledger.complete, ledger.watching]).toEqual([false, true]);
    expect(ledger.put({ unit: 0, indicator: 0, year: 2000 }, 0, 0, 1)).toEqual({ agrees: true });
    expect(ledger.put({ unit: 1, indicator: 0, year: 2000 }, 0, 0, 1)).toEqual({ agrees: false });
    let visited = 0;
    ledger.each(0, () => visited++);
    expect(visited).toBe(0);
  });

  it('stops watching, and says so, rather than using memory without end for figures spread widely', () => {
    const ledger = new Ledger();
    for (let i = 0; i < 200_000; i++) ledger.put({ unit: i, indicator: i % 3000, year: 1900 + (i % 200) }, i, 0, i);
    expect(ledger.complete).toBe(false);
    for (let i = 0; i < 200_000; i++) ledger.put({ unit: 7 * i, indicator: i % 2999, year: 1900 + (i % 199) }, i, 0, i);
    expect(ledger.watching).toBe(false);
  });
});
