import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm run submit` is asked to do. */
export interface SubmitArguments {
  readonly file: string;
  readonly dataset: string;
  readonly to: string;
  readonly key: string | undefined;
  readonly language: 'zh' | 'en';
  readonly saveMapping: string | undefined;
  /** Query parameters of the submission. */
  readonly fields: Readonly<Record<string, string>>;
}

export const USAGE = `npm run submit -- FILE --dataset NAME --source TEXT --licence TEXT [options]

  FILE                     CSV, TSV, XLSX, XLS, JSON or SDMX-CSV, as it is
  --dataset NAME           the dataset's name in addresses: a-z, 0-9 and "-"
  --source TEXT            publisher, title, table or page 来源
  --licence TEXT           the terms under which the figures may be used 许可
  --dry-run                the report only; nothing is kept 只检查，不保存
  --year 2020              the year of all figures, where the file does not say
  --indicator NAME         the indicator, where the columns are years
  --mapping FILE|none      a mapping document (JSON); none: not even the one kept
  --save-mapping FILE      writes the mapping that the report suggests
  --sheet NAME             the sheet of a workbook
  --encoding NAME          utf-8, utf-16le, utf-16be or gb18030
  --delimiter CHAR         the delimiter (or: tab)
  --unknown-units HOW      refuse (default) or leave-out
  --vintage WHICH          preliminary, final (default) or census-revised
  --title-zh TEXT --title-en TEXT --synthetic
  --to URL                 the ingestion service (default http://127.0.0.1:3001, or INGESTION_URL)
  --lang zh|en             language of the problems (default: by LANG)

A key, where one is needed, is read from DUIBIAO_API_KEY.
`;

const options = {
  dataset: { type: 'string' },
  source: { type: 'string' },
  licence: { type: 'string' },
  'dry-run': { type: 'boolean' },
  year: { type: 'string' },
  indicator: { type: 'string' },
  mapping: { type: 'string' },
  'save-mapping': { type: 'string' },
  sheet: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  'unknown-units': { type: 'string' },
  vintage: { type: 'string' },
  'title-zh': { type: 'string' },
  'title-en': { type: 'string' },
  synthetic: { type: 'boolean' },
  to: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The arguments, or a sentence that says what is wrong with them. */
export function readArguments(
  given: readonly string[],
  environment: NodeJS.ProcessEnv,
): SubmitArguments | { readonly fault: string } {
  let parsed;
  try {
    parsed = parseArgs({ args: [...given], options, allowPositionals: true });
  } catch (error) {
    return { fault: (error as Error).message };
  }
  const { values, positionals } = parsed;
  if (values.help) return { fault: '' };
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return { fault: 'Name one file.' };
  if (!existsSync(file)) return { fault: `There is no file ${file}.` };
  if (values.dataset === undefined) return { fault: 'Say which dataset it is: --dataset NAME.' };
  const dry = values['dry-run'] === true;
  if (!dry && (values.source === undefined || values.licence === undefined))
    return { fault: 'Say where the figures come from and how they may be used: --source and --licence.' };
  let mapping = values.mapping;
  if (mapping !== undefined && mapping !== 'none') {
    if (!existsSync(mapping)) return { fault: `There is no mapping file ${mapping}.` };
    mapping = readFileSync(mapping, 'utf8');
  }
  const fields = {
    filename: basename(file),
    source: values.source ?? 'not stated (dry run)',
    licence: values.licence ?? 'not stated (dry run)',
    dryRun: dry ? 'true' : undefined,
    year: values.year,
    indicator: values.indicator,
    mapping,
    sheet: values.sheet,
    encoding: values.encoding,
    delimiter: values.delimiter,
    unknownUnits: values['unknown-units'],
    vintage: values.vintage,
    title_zh: values['title-zh'],
    title_en: values['title-en'],
    synthetic: values.synthetic ? 'true' : undefined,
  };
  return {
    file,
    dataset: values.dataset,
    to: (
      values.to ??
      environment['INGESTION_URL'] ??
      `http://127.0.0.1:${environment['INGESTION_PORT'] ?? 3001}`
    ).replace(/\/$/, ''),
    key: environment['DUIBIAO_API_KEY'],
    language: (values.lang ?? environment['LANG'] ?? '').startsWith('zh') ? 'zh' : 'en',
    saveMapping: values['save-mapping'],
    fields: Object.fromEntries(
      Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  };
}
