import { describe, expect, it } from '@jest/globals';
import { read } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { csvLines, fileName, toCsv, toXlsx } from './sheet.js';

const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  ' =1+1',
  '\u3000＝1+1',
  '\u00a0=1',
  '\ufeff=1',
  '\u200b=1',
  '\u202e=1',
  '\t=1',
  '\r1',
  '\n=1',
  '\0=1',
];

describe('A text that a spreadsheet would run', () => {
  const sheet = (text: string): Parameters<typeof toCsv>[0] => ({
    name: 'units',
    header: [text, 'value'],
    rows: [[text, -1.5]],
    method: [[text, text]],
  });

  it.each(FORMULAS)('%j is disarmed in every cell, in the header and in the lines of the method', (text) => {
    const cells = parse(toCsv(sheet(text)), { bom: true, relax_column_count: true, record_delimiter: '\r\n' });
    expect([cells[0]?.[0], cells[1]?.[0], cells.at(-1)?.[1]]).toEqual([`'${text}`, `'${text}`, `'${text}`]);
    expect(cells[1]?.[1]).toBe('-1.5');
    expect(csvLines([[text]])).toMatch(/^"?'/);
    const { Sheets } = read(toXlsx(sheet(text)), { cellFormula: true });
    for (const cell of [Sheets['units']?.A1, Sheets['units']?.A2, Sheets['method']?.A2, Sheets['method']?.B2]) {
      expect(cell?.f).toBeUndefined();
      expect(String(cell?.v)[0]).toBe("'");
    }
  });

  it.each(['张家港', '1=1', 'a@b', '№ −5', '5 - 3', '|x', ''])('that it would not, %j, stays as it is', (text) => {
    expect(csvLines([[text]])).toBe(`${text}\r\n`);
  });
});

describe('The name of a table', () => {
  it.each([
    ['=cmd|x', 'cmd|x'],
    ['＝x', 'x'],
    ["'x'", 'x'],
    ['a\u202eb\u0000c', 'abc'],
    ['a:b/c', 'a b c'],
    ['method', 'table method'],
    ['Method', 'table Method'],
    ['===', 'table'],
    [`${'x'.repeat(30)}\u{1d4b3}`, 'x'.repeat(30)],
  ])('%j is the sheet %j', (name, shown) => {
    const { SheetNames } = read(toXlsx({ name, header: ['a'], rows: [['b']], method: [] }));
    expect(SheetNames).toEqual([shown, 'method']);
  });

  it.each([
    ['=cmd', 'cmd'],
    ['../../etc/passwd', 'etc passwd'],
    ['a\u202egnp.exe', 'agnp.exe'],
    ['\ud800', 'table'],
    ['排名 2020', '排名 2020'],
  ])('%j is the file %j', (name, kept) => {
    expect(fileName(name)).toBe(kept);
    expect(() => encodeURIComponent(fileName(name))).not.toThrow();
  });
});
