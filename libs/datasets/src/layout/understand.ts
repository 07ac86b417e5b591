import type { GridRow } from '../csv/csv-records.js';
import type { IssueList } from '../issues/issue.js';
import type { ColumnMapping, Mapping } from '../mapping/mapping.js';
import { isUnitOfMeasure } from '../measure/unit-of-measure.js';
import { ISO3166 } from '../units/iso3166-units.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { withoutMark } from '../values/footnotes.js';
import { readPlainNumber, readValue } from '../values/read-value.js';
import { headerParts, headerRole, unitYearHeader, yearHeader, type HeaderRole } from './header.js';
import type { IndicatorSpec, Layout, LayoutKind, ValueColumn } from './layout.js';

export interface LayoutInput {
  readonly head: readonly GridRow[];
  readonly mapping?: Mapping;
  readonly registry: UnitRegistry;
  readonly sheet?: string;
  /** The year given with the submission. */
  readonly year?: number;
  readonly indicator?: string;
  readonly fileName?: string;
  readonly issues: IssueList;
}

const MAX_HEADER_ROWS = 3;

/** Finds out how a table is laid out from its first rows and the mapping; undefined when an error is in the list. */
export function understandLayout(input: LayoutInput): Layout | undefined {
  const { issues, mapping, sheet } = input;
  const place = { sheet };
  const found = findHeader(input);
  if (!found) {
    issues.add(
      'error',
      input.head.some(({ cells }) => cells.some((cell) => cell.trim() !== '')) ? 'header-missing' : 'no-data',
      place,
    );
    return undefined;
  }
  const { headerRows, dataFrom, titles, measures } = found;
  const header = composeHeader(headerRows);
  const sample = input.head.filter(({ row }) => row >= dataFrom);
  const columns = header.map((text, column) => {
    const { text: bare, mark } = withoutMark(text);
    return { column, text, bare, mark, mapped: mappingOf(mapping, text, column) };
  });
  const missingNames = Object.keys(mapping?.columns ?? {}).filter(
    (name) => !columns.some(({ text, column }) => name === text || name === `#${column + 1}`),
  );
  for (const name of missingNames) issues.add('error', 'mapping-column-missing', place, { name });
  if (missingNames.length > 0) return undefined;

  const roles = columns.map(({ bare, mapped }) =>
    mapped?.role === 'skip' ? 'ignored' : (mapped?.role ?? headerRole(bare)),
  ) as (HeaderRole | undefined)[];
  settleUnitHeader(
    roles,
    columns.map(({ text }) => text),
    sample,
  );
  settleUnitColumns(
    roles,
    columns.map(({ text }) => text),
    sample,
    input.registry,
  );

  const at = (role: HeaderRole): number | undefined => {
    const index = roles.indexOf(role);
    return index < 0 ? undefined : index;
  };
  const all = (role: HeaderRole): number[] => roles.flatMap((one, index) => (one === role ? [index] : []));
  const unitNames = [...all('parent'), ...all('unitName')].sort((a, b) => a - b);
  const unitCode = at('unitCode');
  const indicator = at('indicator');
  const year = at('year');

  const ofTable = mapping?.unitOfMeasure ?? tableMeasure(titles);
  if (mapping?.unitOfMeasure === undefined && ofTable !== undefined)
    issues.add('info', 'unit-of-measure-of-table', place, { unit: ofTable });
  const values: ValueColumn[] = [];
  let unitYears = 0;
  let years = 0;
  columns.forEach(({ column, text, bare, mark, mapped }) => {
    if (mapped?.role === 'skip')
      return issues.add('info', 'column-skipped', {
        ...place,
        row: headerRows[0]!.row,
        column: column + 1,
        header: text,
      });
    if (roles[column] === 'ignored')
      issues.add('info', 'column-no-figures', { ...place, row: headerRows[0]!.row, column: column + 1, header: text });
    if (roles[column] !== undefined && roles[column] !== 'value') return;
    const cells = sample.map(({ cells: row }) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    const other = indicator !== undefined && roles.includes('value') && roles[column] !== 'value';
    if ((text.trim() === '' || other) && cells.length === 0) return;
    const readable = cells.filter((cell) => isFigure(cell));
    if (mapped?.role !== 'value' && roles[column] !== 'value' && cells.length > 0 && (readable.length === 0 || other)) {
      issues.add(
        'warning',
        'column-ignored',
        { ...place, row: headerRows.at(-1)!.row, column: column + 1, header: text },
        { example: cells[0]!.slice(0, 40) },
      );
      return;
    }
    const ofRow = indicator !== undefined && mapped?.indicator === undefined;
    const onlyYear = mapped?.year ?? yearHeader(bare);
    const unitYear = mapped?.role === 'value' ? undefined : unitYearHeader(bare);
    const noted = mark === undefined ? {} : { footnoteMark: mark };
    if (onlyYear !== undefined && mapped?.indicator === undefined) {
      years++;
      const fixed = mapping?.indicator ?? input.indicator;
      values.push({
        column,
        header: text,
        ...noted,
        year: onlyYear,
        ...(ofRow
          ? {}
          : {
              indicator: fixed === undefined ? undefined : { code: fixed, header: text, sourceUnitOfMeasure: ofTable },
            }),
      });
    } else if (
      unitYear &&
      unitCode === undefined &&
      input.registry.resolve({ name: unitYear.name, year: unitYear.year }).status === 'resolved'
    ) {
      unitYears++;
      const fixed = indicator === undefined ? (mapping?.indicator ?? input.indicator) : undefined;
      values.push({
        column,
        header: text,
        ...noted,
        year: unitYear.year,
        unitName: unitYear.name,
        ...(fixed === undefined ? {} : { indicator: { code: fixed, header: text, sourceUnitOfMeasure: ofTable } }),
      });
    } else if (ofRow) values.push({ column, header: text, ...noted });
    else
      values.push({
        column,
        header: text,
        ...noted,
        ...wideColumn({ text, bare }, measures?.[column], mapped, year === undefined, ofTable),
      });
  });

  const kind: LayoutKind =
    unitYears > 0
      ? 'unit-years-as-columns'
      : years > 0
        ? 'years-as-columns'
        : indicator !== undefined
          ? 'long'
          : 'wide';
  const rowIndicator =
    kind === 'unit-years-as-columns' && values.some((value) => value.indicator === undefined)
      ? (indicator ?? firstTextColumn(roles, values))
      : indicator;
  const dated = datedFrom(input, titles);
  const layout: Layout = {
    kind,
    headerRows: headerRows.map(({ row }) => row),
    firstDataRow: dataFrom,
    header,
    ...(kind === 'unit-years-as-columns' ? { unitNames: [] } : { unitCode, unitNames }),
    year,
    fixedYear: mapping?.year ?? input.year ?? dated,
    indicator: rowIndicator,
    measure: at('unitOfMeasure'),
    status: at('status'),
    multiplier: at('multiplier'),
    scope: at('scope'),
    scheme: commonScheme([unitCode, ...unitNames], header, sample, input.registry),
    ...surveyColumns(columns, roles, values),
    values: withVintages(withSurveyColumns(values, columns)),
    titles,
  };
  return complete(layout, input) ? layout : undefined;
}

/** 单位：万元 above the table: the unit of measure of every column that states none, if exactly one is named. */
function tableMeasure(titles: readonly string[]): string | undefined {
  const named = titles.flatMap(
    (title) => /^[(（]?\s*(?:计量)?单位\s*[:：]\s*(.+?)\s*[)）]?$/.exec(title.trim())?.[1] ?? [],
  );
  return named.length === 1 && isUnitOfMeasure(named[0]!) ? named[0] : undefined;
}

/** The list that most units of the first rows are of, those of one meaning alone; a column headed as countries is one of ISO 3166-1. */
function commonScheme(
  columns: readonly (number | undefined)[],
  header: readonly string[],
  sample: readonly GridRow[],
  registry: UnitRegistry,
): string | undefined {
  const counts = new Map<string, number>();
  for (const column of columns) {
    if (column === undefined) continue;
    if (/^(国家|国家或地区|国家和地区|country|国家代码|country_?code|iso.*)$/i.test(header[column]!.trim()))
      return ISO3166;
    for (const { cells } of sample) {
      const found = registry.resolve({ name: cells[column] ?? '', suggest: false });
      if (found.status !== 'resolved') continue;
      const { scheme } = registry.units[found.index]!;
      counts.set(scheme, (counts.get(scheme) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** The year a title line above the table states, if it states exactly one. */
function datedFrom(input: LayoutInput, titles: readonly string[]): number | undefined {
  const years = new Set(
    titles.flatMap((title) =>
      [...title.normalize('NFKC').matchAll(/(?<!\d)((?:19|20)\d\d)\s*年/g)].map((match) => Number(match[1])),
    ),
  );
  return years.size === 1 ? [...years][0] : undefined;
}

function complete(layout: Layout, { issues, sheet, fileName, registry }: LayoutInput): boolean {
  const place = { sheet, row: layout.headerRows.at(-1) };
  if (layout.values.length === 0) issues.add('error', 'value-column-missing', place);
  if (layout.kind !== 'unit-years-as-columns' && layout.unitCode === undefined && layout.unitNames.length === 0)
    issues.add('error', 'unit-column-missing', place);
  if (
    layout.year === undefined &&
    layout.fixedYear === undefined &&
    layout.values.some(({ year }) => year === undefined)
  ) {
    const hint = /(?<!\d)(19|20)\d\d(?!\d)/.exec(fileName ?? '')?.[0];
    issues.add('error', 'year-missing', place, hint === undefined ? {} : { hint });
  }
  if (layout.indicator === undefined && layout.values.some(({ indicator }) => indicator === undefined))
    issues.add('error', 'indicator-missing', place);
  const byCode = new Map<string, ValueColumn>();
  for (const value of layout.values) {
    if (!value.indicator) continue;
    const key = `${value.indicator.code} ${value.year ?? ''} ${value.unitName ?? ''}`;
    const other = byCode.get(key);
    if (other)
      issues.add(
        'error',
        'header-duplicate',
        { ...place, column: value.column + 1, header: value.header },
        { first: other.column + 1, second: value.column + 1 },
      );
    byCode.set(key, value);
  }
  return registry !== undefined && issues.counts.error === 0;
}

function wideColumn(
  { text, bare }: { readonly text: string; readonly bare: string },
  measureRow: string | undefined,
  mapped: ColumnMapping | undefined,
  yearInHeader: boolean,
  ofTable: string | undefined,
): Pick<ValueColumn, 'indicator' | 'year'> {
  const parts = headerParts(bare);
  const name = yearInHeader
    ? parts.name
    : headerParts(bare.replace(/(19|20)\d\d年?/, '')).name === ''
      ? bare
      : parts.name;
  const indicator: IndicatorSpec = {
    code: mapped?.indicator ?? name,
    header: text,
    nameZh: mapped?.nameZh,
    nameEn: mapped?.nameEn,
    sourceUnitOfMeasure: mapped?.unitOfMeasure ?? parts.unitOfMeasure ?? measureRow ?? ofTable,
    convertTo: mapped?.convertTo,
    direction: mapped?.direction ?? parts.direction,
    vintage: mapped?.vintage,
  };
  const year = mapped?.year ?? (yearInHeader ? parts.year : undefined);
  return { indicator, ...(year === undefined ? {} : { year }) };
}

function mappingOf(mapping: Mapping | undefined, text: string, column: number): ColumnMapping | undefined {
  return mapping?.columns?.[`#${column + 1}`] ?? mapping?.columns?.[text];
}

interface Header {
  readonly headerRows: readonly GridRow[];
  readonly dataFrom: number;
  readonly titles: readonly string[];
  /** The row of units of measure below the names, if there is one. */
  readonly measures?: readonly string[];
}

/** The header is what stands directly above the first row of data: up to three rows, below titles of one cell. */
function findHeader({ head, mapping, registry }: LayoutInput): Header | undefined {
  if (mapping?.headerRows?.length) {
    const rows = head.filter(({ row }) => mapping.headerRows!.includes(row));
    const last = Math.max(...mapping.headerRows);
    return rows.length === 0
      ? undefined
      : {
          headerRows: rows,
          dataFrom: last + 1,
          titles: head
            .filter(({ row }) => row < rows[0]!.row)
            .flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== '')),
        };
  }
  const first = head.findIndex((row) => isDataRow(row, registry));
  if (first < 0) {
    const texts = head.filter(({ cells }) => filled(cells).length >= 2);
    return texts.length > 0 ? { headerRows: [texts[0]!], dataFrom: texts[0]!.row + 1, titles: [] } : undefined;
  }
  if (first === 0) return undefined;
  const headerRows: GridRow[] = [];
  let measures: string[] | undefined;
  let from = first;
  for (let i = first - 1; i >= 0 && headerRows.length < MAX_HEADER_ROWS; i--) {
    const row = head[i]!;
    const cells = filled(row.cells);
    if (cells.length === 0) {
      if (headerRows.length > 0) break;
      continue;
    }
    if (isColumnNumbers(row.cells)) continue;
    if (headerRows.length === 0 && !measures && isLikeData(row.cells, head[first]!.cells, registry)) {
      from = i;
      continue;
    }
    if (cells.length === 1) {
      if (headerRows.length > 0) break;
      continue;
    }
    if (
      !measures &&
      headerRows.length === 0 &&
      cells.every((cell) => isUnitOfMeasure(cell.replace(/^[(（]|[)）]$/g, '')) || /^(单位|计量单位|unit)$/i.test(cell))
    ) {
      measures = row.cells.map((cell) => cell.trim().replace(/^[(（]|[)）]$/g, ''));
      continue;
    }
    headerRows.unshift(row);
  }
  if (headerRows.length === 0) return undefined;
  const titles = head.filter(({ row }) => row < headerRows[0]!.row).flatMap(({ cells }) => filled(cells));
  return {
    headerRows,
    dataFrom: head[from]!.row,
    titles,
    ...(measures ? { measures: measures.map((cell) => cell) } : {}),
  };
}

function filled(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

function isFigure(cell: string): boolean {
  const read = readValue(cell);
  return read.kind !== 'error' || read.code !== 'not-a-number';
}

/** A row with a figure that is no year, or with a unit and any figure. */
function isDataRow({ cells }: GridRow, registry: UnitRegistry): boolean {
  const texts = filled(cells);
  if (texts.length < 2 || isColumnNumbers(cells)) return false;
  const figures = texts.filter((cell) => readValue(cell).kind === 'number');
  if (figures.some((cell) => yearHeader(cell) === undefined)) return true;
  return figures.length > 0 && texts.some((cell) => yearHeader(cell) === undefined && registry.knows(cell));
}

/**
 * A row above the first figures that is data all the same, its values missing or unreadable: it names a unit where the row
 * with figures does, or holds nothing but signs for missing values where that row has figures.
 */
function isLikeData(cells: readonly string[], data: readonly string[], registry: UnitRegistry): boolean {
  const unitColumns = data.flatMap((cell, column) =>
    cell.trim() !== '' && Number.isNaN(readPlainNumber(cell.trim())) && registry.knows(cell) ? [column] : [],
  );
  const codeColumns = data.flatMap((cell, column) =>
    /^\d{6}$/.test(cell.trim()) && registry.knows(cell) ? [column] : [],
  );
  if (
    [...unitColumns, ...codeColumns].some((column) => {
      const cell = (cells[column] ?? '').trim();
      return cell !== '' && headerRole(cell) === undefined && registry.knows(cell);
    })
  )
    return true;
  const values = data.flatMap((cell, column) =>
    readValue(cell).kind === 'number' && (cells[column] ?? '').trim() !== '' ? [cells[column]!] : [],
  );
  return (
    values.length > 0 &&
    filled(cells).length > values.length &&
    values.every((cell) => readValue(cell).kind === 'missing')
  );
}

/** "甲 乙 1 2 3 4": the row that numbers the columns. */
function isColumnNumbers(cells: readonly string[]): boolean {
  const texts = filled(cells);
  const numbers = texts
    .filter((cell) => /^[(（]?\d{1,3}[)）]?$/.test(cell))
    .map((cell) => Number(cell.replace(/\D/g, '')));
  return (
    numbers.length >= 2 &&
    numbers.every((number, i) => number === numbers[0]! + i) &&
    numbers[0]! <= 3 &&
    texts.every((cell) => /^([(（]?\d{1,3}[)）]?|[甲乙丙丁戊])$/.test(cell))
  );
}

/** Joins the rows of a header; a merged cell stands once and spans the empty ones to its right. */
function composeHeader(rows: readonly GridRow[]): string[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const texts: string[][] = rows.map(({ cells }, level) => {
    let carried = '';
    return Array.from({ length: width }, (_, column) => {
      const text = (cells[column] ?? '').replace(/\s+/g, ' ').trim();
      if (text !== '') carried = text;
      else if (
        level < rows.length - 1 &&
        rows.slice(level + 1).some((below) => (below.cells[column] ?? '').trim() !== '') &&
        !rows.slice(0, level).some((above) => (above.cells[column] ?? '').trim() !== '')
      )
        return carried;
      return text;
    });
  });
  return Array.from({ length: width }, (_, column) => {
    const parts = texts.map((row) => row[column]!).filter((text) => text !== '');
    return parts.filter((text, i) => text !== parts[i - 1]).join(' ');
  });
}

/**
 * Where no header names the unit, a column whose cells are units does. A column headed 省 or 市 belongs to what is named
 * further right; if nothing is, it names the unit itself.
 */
function settleUnitColumns(
  roles: (HeaderRole | undefined)[],
  header: readonly string[],
  sample: readonly GridRow[],
  registry: UnitRegistry,
): void {
  if (!roles.includes('unitName') && roles.includes('parent')) roles[roles.lastIndexOf('parent')] = 'unitName';
  if (roles.includes('unitCode') || roles.includes('unitName')) return;
  for (let column = 0; column < header.length; column++) {
    if (roles[column] !== undefined && roles[column] !== 'ignored') continue;
    const cells = sample.map(({ cells: row }) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    if (cells.length === 0 || cells.filter((cell) => registry.knows(cell)).length * 2 < cells.length) continue;
    const codes = cells.every((cell) => /^\d{6}(\d{6})?$/.test(cell) || /^[A-Z]{2,3}$/.test(cell));
    if (!codes && cells.some((cell) => !Number.isNaN(readPlainNumber(cell)))) continue;
    roles[column] = codes ? 'unitCode' : 'unitName';
  }
}

/** A column headed "unit" or 单位 holds units of measure or what is scored: its cells say which. */
function settleUnitHeader(
  roles: (HeaderRole | undefined)[],
  header: readonly string[],
  sample: readonly GridRow[],
): void {
  header.forEach((text, column) => {
    if (!/^(unit|单位)$/i.test(text.trim()) || roles[column] !== undefined) return;
    const cells = sample.map(({ cells: row }) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    const measures = cells.filter((cell) => isUnitOfMeasure(cell)).length * 2 > cells.length;
    roles[column] = measures || roles.includes('unitName') || roles.includes('unitCode') ? 'unitOfMeasure' : 'unitName';
  });
}

function firstTextColumn(roles: readonly unknown[], values: readonly ValueColumn[]): number | undefined {
  const taken = new Set(values.map(({ column }) => column));
  for (let column = 0; column < roles.length; column++)
    if (!taken.has(column) && roles[column] !== 'unitOfMeasure') return column;
  return undefined;
}

type MappedColumn = { readonly column: number; readonly text: string; readonly mapped: ColumnMapping | undefined };

/** Sample size, standard error and note of the row: those columns that belong to no single indicator. */
function surveyColumns(
  columns: readonly MappedColumn[],
  roles: readonly unknown[],
  values: readonly ValueColumn[],
): Pick<Layout, 'sampleSize' | 'standardError' | 'note'> {
  const one = (role: HeaderRole): number | undefined =>
    columns.find(({ column, mapped }) => roles[column] === role && mapped?.of === undefined)?.column;
  return values.length === 0
    ? {}
    : { sampleSize: one('sampleSize'), standardError: one('standardError'), note: one('note') };
}

function withSurveyColumns(values: readonly ValueColumn[], columns: readonly MappedColumn[]): ValueColumn[] {
  return values.map((value) => {
    const of = (role: ColumnMapping['role']): number | undefined =>
      columns.find(
        ({ mapped }) =>
          mapped?.role === role &&
          mapped.of !== undefined &&
          (mapped.of === value.indicator?.code || mapped.of === value.header),
      )?.column;
    return { ...value, sampleSize: of('sampleSize'), standardError: of('standardError'), note: of('note') };
  });
}

/** A vintage on which columns of one indicator differ stands with each column. */
function withVintages(values: readonly ValueColumn[]): ValueColumn[] {
  const byCode = new Map<string, Set<string | undefined>>();
  for (const { indicator } of values)
    if (indicator) byCode.set(indicator.code, (byCode.get(indicator.code) ?? new Set()).add(indicator.vintage));
  return values.map((value) => {
    const { indicator } = value;
    return indicator && byCode.get(indicator.code)!.size > 1
      ? { ...value, vintage: indicator.vintage, indicator: { ...indicator, vintage: undefined } }
      : value;
  });
}
