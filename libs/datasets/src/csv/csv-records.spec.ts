import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { csvCell } from './csv-cell.js';
import { csvRecords, sniffDelimiter, type CsvFault } from './csv-records.js';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function records(
  text: string,
  size = 1 << 16,
  delimiter = ',',
): Promise<{ rows: string[][]; faults: CsvFault[] }> {
  const rows: string[][] = [];
  const faults: CsvFault[] = [];
  for await (const batch of csvRecords(pieces(text, size), delimiter, { cellLength: 1000, columns: 50 }, (fault) =>
    faults.push(fault),
  ))
    rows.push(...batch.map(({ cells }) => cells));
  return { rows, faults };
}

const cell = fc.string({ unit: fc.constantFrom('a', '市', '1', '.', ',', '"', '\n', '\r', ' ', ';'), maxLength: 6 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe('csvRecords', () => {
  it('agrees with csv-parse on whatever csv-stringify writes, cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 9 }),
        async (rows, newline, size) => {
          const text = stringify(rows, { record_delimiter: newline, quoted_match: /[\r\n]/ });
          const expected = parse(text, { relax_column_count: true, record_delimiter: newline }) as string[][];
          expect(await records(text, size)).toEqual({ rows: expected, faults: [] });
        },
      ),
      { seed: 20260101, numRuns: 300 },
    );
  });

  it('counts rows as a spreadsheet does and keeps empty lines', async () => {
    expect((await records('a,b\n\n"x\ny",2')).rows).toEqual([['a', 'b'], [''], ['x\ny', '2']]);
  });

  it.each([
    ['a quotation mark that is never closed', 'a,b\n1,"2', [{ code: 'quote-open', row: 2, column: 2 }]],
    ['characters after a closing quotation mark', 'a,"b"c\n', [{ code: 'quote-stray', row: 1, column: 2 }]],
    ['a cell that is too long', `a,${'x'.repeat(1001)}\n`, [{ code: 'cell-too-long', row: 1, column: 2 }]],
    ['too many columns', `${',a'.repeat(60)}\n`, [{ code: 'too-many-columns', row: 1, column: 51 }]],
  ])('names the place of %s', async (_, text, faults) => {
    expect((await records(text)).faults).toEqual(faults);
    expect((await records(text, 7)).faults).toEqual(faults);
  });
});

describe('sniffDelimiter', () => {
  it.each([
    ['a,b\n1,2', ','],
    ['a\tb\n1,5\t2', '\t'],
    ['a;b\n"x,y,z";2', ';'],
    ['a', ','],
  ])('%j', (text, delimiter) => expect(sniffDelimiter(text)).toBe(delimiter));
});

describe('csvCell', () => {
  it('takes the power from a formula and leaves numbers alone', () => {
    expect(['=1+1', '+cmd|x', '@a', '-5.2', '张家港', 'a,"b"'].map(csvCell)).toEqual([
      "'=1+1",
      "'+cmd|x",
      "'@a",
      '-5.2',
      '张家港',
      '"a,""b"""',
    ]);
  });
});
