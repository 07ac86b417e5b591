import { expect, it } from '@jest/globals';
import { createUnitRegistry, gb2260Units, readDataset, type DatasetReport } from '#datasets';
import { archiveOf, zipOf } from './zip.js';

const registry = createUnitRegistry(gb2260Units());
const workbook = '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>';
const relations = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';

async function read(sheet: string, others: Record<string, string> = {}): Promise<DatasetReport> {
  const bytes = zipOf({
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations,
    'xl/worksheets/sheet1.xml': sheet,
    ...others,
  });
  const reading = readDataset(
    (async function* () {
      yield bytes;
    })(),
    { registry, year: 2020, archive: () => Promise.resolve(archiveOf(bytes)) },
  );
  for await (const _ of reading.batches);
  return reading.report();
}

const row = (n: number, ...cells: string[]): string => `<row r="${n}">${cells.join('')}</row>`;
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const table = `<worksheet><sheetData>${row(1, text('城市'), text('gdp'))}${row(2, text('昆山市'), '<c><v>1</v></c>')}</sheetData></worksheet>`;

it('reads a workbook of inline strings without styles', async () => {
  expect(await read(table)).toMatchObject({ ok: true, observations: 1, format: 'xlsx' });
});

it('refuses a document type, and with it entities that expand without end', async () => {
  const laughs = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>';
  const report = await read(`${laughs}${table}`);
  expect(report).toMatchObject({ ok: false, issues: [{ code: 'archive-refused' }] });
  expect(report.issues[0]!.message.en).toContain('document type');
});

it('refuses a sheet that unpacks to more than 250 times its size', async () => {
  const bomb = `<worksheet><sheetData>${row(1, text('a'.repeat(30_000_000)))}</sheetData></worksheet>`;
  expect((await read(bomb)).issues).toMatchObject([{ code: 'archive-refused' }]);
});

it('refuses XML nested without end', async () => {
  expect(
    (await read(`<worksheet><sheetData>${'<a>'.repeat(100)}${'</a>'.repeat(100)}</sheetData></worksheet>`)).issues,
  ).toMatchObject([{ code: 'archive-refused' }]);
});

it('refuses a column beyond the last one and rows out of order', async () => {
  expect(
    (await read('<worksheet><sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData></worksheet>')).issues,
  ).toMatchObject([{ code: 'archive-refused' }]);
  expect((await read('<worksheet><sheetData><row r="5"/><row r="2"/></sheetData></worksheet>')).issues).toMatchObject([
    { code: 'file-damaged' },
  ]);
});

it('says that broken XML is damaged', async () => {
  expect((await read('<worksheet><sheetData><row r="1"><c>')).issues).toMatchObject([{ code: 'file-damaged' }]);
  expect((await read('<worksheet>&undefined;</worksheet>')).issues).toMatchObject([{ code: 'file-damaged' }]);
});

it('refuses a formula that was never computed', async () => {
  const sheet = `<worksheet><sheetData>${row(1, text('城市'), text('gdp'), text('pop'))}${row(2, text('昆山市'), '<c><f>1+1</f></c>', '<c><v>2</v></c>')}</sheetData></worksheet>`;
  expect((await read(sheet)).issues).toMatchObject([{ code: 'formula-error', row: 2, column: 2 }]);
});
