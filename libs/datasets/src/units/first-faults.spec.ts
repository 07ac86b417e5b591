import { expect, it } from '@jest/globals';
import { MOST_FAULTS } from '#problem';
import { parseMapping } from '../mapping/mapping.js';
import { readUnitList } from './unit-list.js';

it('A list of units is read no further than its first hundred faults', () => {
  let reads = 0;
  const row = (): string[] =>
    new Proxy(['', 'no such kind', '', ''], {
      get(cells, key) {
        if (key === '0') reads++;
        return Reflect.get(cells, key) as unknown;
      },
    });
  const read = (n: number): { faults: number; reads: number } => {
    reads = 0;
    const rows = [['code', 'kind', 'name_zh', 'name_en'], ...Array.from({ length: n }, row)];
    const list = readUnitList('x', rows);
    return { faults: list.ok ? 0 : list.faults.length, reads };
  };
  const few = read(240);
  expect(few.faults).toBe(MOST_FAULTS);
  expect(read(24_000)).toEqual(few);
});

it('A mapping is told the first hundred faults', () => {
  const read = parseMapping({ version: 1, columns: Array.from({ length: 24_000 }, () => 1) });
  expect(read.ok ? 0 : read.faults.length).toBeLessThanOrEqual(MOST_FAULTS);
});
