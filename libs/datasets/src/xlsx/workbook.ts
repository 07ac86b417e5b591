import { checkArchive, ArchiveError, type Archive } from './archive.js';
import { numberStyle, type NumberStyle } from './number-format.js';
import { parseXmlWhole } from './xml.js';

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly hidden: boolean }[];
  readonly date1904: boolean;
  readonly styles: readonly NumberStyle[];
  readonly strings: readonly string[];
}

/** Characters of shared strings held in memory at most. */
const MAX_STRINGS = 64 * 1024 * 1024;

/** Reads what a workbook says about its sheets: names and parts, number formats, shared strings. */
export async function openWorkbook(archive: Archive): Promise<Workbook> {
  checkArchive(archive);
  const names = new Map(archive.entries.map(({ name }) => [name.replace(/^\//, '').toLowerCase(), name]));
  const part = (path: string): string | undefined => names.get(path.toLowerCase());
  const book = part('xl/workbook.xml');
  if (book === undefined) throw new ArchiveError('damaged', 'xl/workbook.xml is missing: this is no XLSX workbook');
  const targets = new Map<string, string>();
  const relations = part('xl/_rels/workbook.xml.rels');
  if (relations !== undefined) {
    await parseXmlWhole(
      archive.open(relations),
      {
        open: (name, a) => {
          if (name === 'Relationship' && a.Id && a.Target) targets.set(a.Id, a.Target);
        },
        close: () => undefined,
      },
      relations,
    );
  }
  const sheets: { name: string; part: string; hidden: boolean }[] = [];
  let date1904 = false;
  await parseXmlWhole(
    archive.open(book),
    {
      open: (name, a) => {
        if (name === 'workbookPr') date1904 = a.date1904 === '1' || a.date1904 === 'true';
        if (name !== 'sheet') return;
        const target = targets.get(a['r:id'] ?? a.id ?? '') ?? `worksheets/sheet${sheets.length + 1}.xml`;
        const path = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
        if (path !== undefined && /worksheets\//i.test(path))
          sheets.push({ name: a.name ?? '', part: path, hidden: a.state !== undefined && a.state !== 'visible' });
      },
      close: () => undefined,
    },
    book,
  );
  if (sheets.length === 0) throw new ArchiveError('damaged', 'the workbook has no sheets');
  return {
    sheets,
    date1904,
    styles: await readStyles(archive, part('xl/styles.xml')),
    strings: await readStrings(archive, part('xl/sharedStrings.xml')),
  };
}

async function readStyles(archive: Archive, path: string | undefined): Promise<NumberStyle[]> {
  if (path === undefined) return [];
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let inCells = false;
  await parseXmlWhole(
    archive.open(path),
    {
      open: (name, a) => {
        if (name === 'numFmt') codes.set(Number(a.numFmtId), a.formatCode ?? '');
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells && styles.length < 70_000)
          styles.push(numberStyle(Number(a.numFmtId ?? 0), codes.get(Number(a.numFmtId))));
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    },
    path,
  );
  return styles;
}

async function readStrings(archive: Archive, path: string | undefined): Promise<string[]> {
  if (path === undefined) return [];
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inPhonetic = false;
  let length = 0;
  await parseXmlWhole(
    archive.open(path),
    {
      open: (name) => {
        if (name === 'si') current = '';
        else if (name === 't') inText = true;
        else if (name === 'rPh') inPhonetic = true;
      },
      close: (name) => {
        if (name === 't') inText = false;
        else if (name === 'rPh') inPhonetic = false;
        else if (name === 'si') strings.push(current);
      },
      text: (text) => {
        if (!inText || inPhonetic) return;
        current += text;
        length += text.length;
        if (length > MAX_STRINGS)
          throw new ArchiveError('refused', `more than ${MAX_STRINGS} characters of shared text`);
      },
    },
    path,
  );
  return strings;
}
