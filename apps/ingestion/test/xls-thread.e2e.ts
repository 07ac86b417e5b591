import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from '@jest/globals';
import { XlsThread } from '../src/datasets/xls-thread.js';

const intact = readFileSync(
  new URL('../../../libs/datasets/test/corpus/xls-merged-two-row-header/input.xls', import.meta.url),
);
const thread = new XlsThread({ megabytes: 100, seconds: 10 });
afterAll(() => thread.onApplicationShutdown());

function withByte(at: number, value: number): Buffer {
  const bytes = Buffer.from(intact);
  bytes[at] = value;
  return bytes;
}

it('a byte that makes the library of XLS files ask for memory without end, or go on without end, is a refusal; the next file is read', async () => {
  const [memory, time, next, gone] = await Promise.allSettled([
    thread.read(withByte(4407, 255), undefined),
    thread.read(withByte(2288, 33), undefined),
    thread.read(intact, undefined),
    thread.read(intact, 'no such sheet'),
  ]);
  expect(memory).toMatchObject({ reason: { kind: 'refused', message: 'reading it takes more than 100 MB of memory' } });
  expect(time).toMatchObject({ reason: { kind: 'refused', message: 'reading it takes more than 10 seconds' } });
  expect(next).toMatchObject({ value: { sheet: 0, rows: { length: 6 } } });
  expect(gone).toMatchObject({ value: { sheet: -1, rows: [] } });
});

it('a file that is damaged otherwise is said to be', async () => {
  await expect(thread.read(intact.subarray(0, 2000), undefined)).rejects.toMatchObject({ kind: 'damaged' });
});
