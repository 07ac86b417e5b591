import type { GridRow } from '../csv/csv-records.js';
import type { IssueList } from '../issues/issue.js';
import type { Mapping } from '../mapping/mapping.js';
import { isUnitOfMeasure } from '../measure/unit-of-measure.js';
import { ISO3166 } from '../units/iso3166-units.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { columnOf, readColumns, type Column } from './columns.js';
import { composeHeader, findHeader } from './find-header.js';
import type { Layout, ValueColumn } from './layout.js';
import { surveyColumns, withSurveyColumns, withVintages } from './survey-columns.js';
import { readValueColumns } from './value-columns.js';

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

const COUNTRIES = /^(国家|国家或地区|国家和地区|country|国家代码|country_?code|iso.*)$/i;

/** Finds out how a table is laid out from its first rows and the mapping; undefined when an error is in the list. */
export function understandLayout(input: LayoutInput): Layout | undefined {
  const { head, issues, mapping, registry, sheet } = input;
  const found = findHeader(head, mapping, registry);
  if (!found) {
    const empty = head.every(({ cells }) => cells.every((cell) => cell.trim() === ''));
    issues.add('error', empty ? 'no-data' : 'header-missing', { sheet });
    return undefined;
  }
  const { rows, dataFrom, titles, measures } = found;
  const header = composeHeader(rows);
  if (!hasMappedColumns(header, input)) return undefined;
  const sample = head.filter(({ row }) => row >= dataFrom);
  const columns = readColumns(header, sample, mapping, registry);
  const headerRows = rows.map(({ row }) => row);
  const { kind, values } = readValueColumns({
    columns,
    mapping,
    indicator: input.indicator,
    registry,
    tableMeasure: measureOfTable(titles, input),
    measures,
    headerRows: { first: rows[0].row, last: Math.max(...headerRows) },
    sheet,
    issues,
  });
  const layout: Layout = {
    kind,
    headerRows,
    firstDataRow: dataFrom,
    header,
    titles,
    ...unitColumns(kind, columns, registry),
    year: columnOf(columns, 'year'),
    fixedYear: mapping?.year ?? input.year ?? yearOfTitles(titles),
    indicator: columnOf(columns, 'indicator') ?? indicatorColumn(kind, columns, values),
    measure: columnOf(columns, 'unitOfMeasure'),
    status: columnOf(columns, 'status'),
    multiplier: columnOf(columns, 'multiplier'),
    scope: columnOf(columns, 'scope'),
    ...(values.length === 0 ? {} : surveyColumns(columns)),
    values: withVintages(withSurveyColumns(values, columns)),
  };
  return isComplete(layout, input) ? layout : undefined;
}

/** Whether the table has every column that the mapping names. */
function hasMappedColumns(header: readonly string[], { mapping, issues, sheet }: LayoutInput): boolean {
  const missing = Object.keys(mapping?.columns ?? {}).filter(
    (name) => !header.some((text, at) => name === text || name === `#${at + 1}`),
  );
  for (const name of missing) issues.add('error', 'mapping-column-missing', { sheet }, { name });
  return missing.length === 0;
}

/**
 * The unit of measure of every column that states none: by the mapping; else 单位：万元 above the table, if exactly one
 * is named.
 */
function measureOfTable(titles: readonly string[], { mapping, issues, sheet }: LayoutInput): string | undefined {
  if (mapping?.unitOfMeasure !== undefined) return mapping.unitOfMeasure;
  const [named, ...more] = titles.flatMap(
    (title) => /^[(（]?\s*(?:计量)?单位\s*[:：]\s*(.+?)\s*[)）]?$/.exec(title.trim())?.[1] ?? [],
  );
  if (named === undefined || more.length > 0 || !isUnitOfMeasure(named)) return undefined;
  issues.add('info', 'unit-of-measure-of-table', { sheet }, { unit: named });
  return named;
}

/** The year the titles above the table state, if they state exactly one. */
function yearOfTitles(titles: readonly string[]): number | undefined {
  const years = new Set(
    titles.flatMap((title) =>
      [...title.normalize('NFKC').matchAll(/(?<!\d)((?:19|20)\d\d)\s*年/g)].map((match) => Number(match[1])),
    ),
  );
  return years.size === 1 ? [...years][0] : undefined;
}

function unitColumns(
  kind: Layout['kind'],
  columns: readonly Column[],
  registry: UnitRegistry,
): Pick<Layout, 'unitCode' | 'unitNames' | 'scheme'> {
  const code = columns.find(({ role }) => role === 'unitCode');
  const names = columns.filter(({ role }) => role === 'parent' || role === 'unitName');
  const scheme = commonScheme(code ? [code, ...names] : names, registry);
  if (kind === 'unit-years-as-columns') return { unitNames: [], scheme };
  return { unitCode: code?.at, unitNames: names.map(({ at }) => at), scheme };
}

/**
 * The list that most units of the first rows are of, those of one meaning alone; a column headed as countries is one
 * of ISO 3166-1.
 */
function commonScheme(columns: readonly Column[], registry: UnitRegistry): string | undefined {
  const counts = new Map<string, number>();
  for (const { header, cells } of columns) {
    if (COUNTRIES.test(header.trim())) return ISO3166;
    for (const cell of cells) {
      const found = registry.resolve({ name: cell, suggest: false });
      const unit = found.status === 'resolved' ? registry.units[found.index] : undefined;
      if (unit) counts.set(unit.scheme, (counts.get(unit.scheme) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** Where headers name units and years, and no indicator is given, the first other column names it. */
function indicatorColumn(
  kind: Layout['kind'],
  columns: readonly Column[],
  values: readonly ValueColumn[],
): number | undefined {
  if (kind !== 'unit-years-as-columns' || values.every(({ indicator }) => indicator !== undefined)) return undefined;
  const taken = new Set(values.map(({ column }) => column));
  return columns.find(({ at, role }) => !taken.has(at) && role !== 'unitOfMeasure')?.at;
}

/**
 * Whether every observation will have a unit, an indicator, a year and a value, and each column its own; what is
 * missing is reported.
 */
function isComplete(layout: Layout, { issues, sheet, fileName }: LayoutInput): boolean {
  const { kind, values } = layout;
  const place = { sheet, row: layout.headerRows.at(-1) };
  if (values.length === 0) issues.add('error', 'value-column-missing', place);
  if (kind !== 'unit-years-as-columns' && layout.unitCode === undefined && layout.unitNames.length === 0)
    issues.add('error', 'unit-column-missing', place);
  if (layout.year === undefined && layout.fixedYear === undefined && values.some(({ year }) => year === undefined)) {
    const hint = /(?<!\d)(19|20)\d\d(?!\d)/.exec(fileName ?? '')?.[0];
    issues.add('error', 'year-missing', place, hint === undefined ? {} : { hint });
  }
  if (layout.indicator === undefined && values.some(({ indicator }) => indicator === undefined))
    issues.add('error', 'indicator-missing', place);
  const byCode = new Map<string, ValueColumn>();
  for (const value of values) {
    if (!value.indicator) continue;
    const { column, header } = value;
    const key = `${value.indicator.code} ${value.year ?? ''} ${value.unitName ?? ''}`;
    const other = byCode.get(key);
    if (other)
      issues.add(
        'error',
        'header-duplicate',
        { ...place, column: column + 1, header },
        { first: other.column + 1, second: column + 1 },
      );
    byCode.set(key, value);
  }
  return issues.counts.error === 0;
}
