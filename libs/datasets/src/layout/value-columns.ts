import type { IssueList, IssuePlace } from '../issues/issue.js';
import type { Mapping } from '../mapping/mapping.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { readValue } from '../values/read-value.js';
import { columnOf, hasRole, type Column } from './columns.js';
import { headerParts, unitYearHeader, yearHeader } from './header.js';
import type { IndicatorSpec, LayoutKind, ValueColumn } from './layout.js';

/** What is known of a table beside its columns. */
export interface ValueColumnsInput {
  readonly columns: readonly Column[];
  readonly mapping: Mapping | undefined;
  /** The indicator given with the submission. */
  readonly indicator: string | undefined;
  readonly registry: UnitRegistry;
  /** The unit of measure that the table states for all columns. */
  readonly tableMeasure: string | undefined;
  /** By column, the unit of measure in the row below the header. */
  readonly measures: readonly string[] | undefined;
  /** The first and the last row of the header. */
  readonly headerRows: { readonly first: number; readonly last: number };
  readonly sheet: string | undefined;
  readonly issues: IssueList;
}

/** A column of values, and the kind of layout that its header tells of. */
interface Told {
  readonly kind: LayoutKind;
  readonly value: ValueColumn;
}

/** The columns that hold values, and the kind of layout they make together. What is not read is reported. */
export function readValueColumns(input: ValueColumnsInput): {
  readonly kind: LayoutKind;
  readonly values: ValueColumn[];
} {
  const told = input.columns.filter((column) => holdsValues(column, input)).map((column) => readColumn(column, input));
  const has = (kind: LayoutKind): boolean => told.some((one) => one.kind === kind);
  const otherwise = hasRole(input.columns, 'indicator') ? 'long' : 'wide';
  return {
    kind: has('unit-years-as-columns')
      ? 'unit-years-as-columns'
      : has('years-as-columns')
        ? 'years-as-columns'
        : otherwise,
    values: told.map(({ value }) => value),
  };
}

function holdsValues(column: Column, { columns, headerRows, sheet, issues }: ValueColumnsInput): boolean {
  const { mapped, role, header, cells } = column;
  const place = (row: number): IssuePlace => ({ sheet, row, column: column.at + 1, header });
  if (mapped?.role === 'skip') {
    issues.add('info', 'column-skipped', place(headerRows.first));
    return false;
  }
  if (role === 'ignored') issues.add('info', 'column-no-figures', place(headerRows.first));
  if (role === 'value') return header.trim() !== '' || cells.length > 0;
  if (role !== undefined) return false;
  // In a long table with a column of values, no other holds any.
  const beside = hasRole(columns, 'indicator') && hasRole(columns, 'value');
  const [example] = cells;
  if (example === undefined) return header.trim() !== '' && !beside;
  if (!beside && cells.some(mayBeValue)) return true;
  issues.add('warning', 'column-ignored', place(headerRows.last), { example: example.slice(0, 40) });
  return false;
}

/** Unreadable numbers are reported where they stand; texts make a column one of texts. */
function mayBeValue(cell: string): boolean {
  const read = readValue(cell);
  return read.kind !== 'error' || read.code !== 'not-a-number';
}

function readColumn(column: Column, input: ValueColumnsInput): Told {
  const { at, header, bare, footnoteMark, mapped } = column;
  const { columns, registry } = input;
  const stands = { column: at, header, ...(footnoteMark === undefined ? {} : { footnoteMark }) };
  const indicatorOfRow = hasRole(columns, 'indicator') && mapped?.indicator === undefined;
  const indicator = indicatorOfRow ? undefined : fixedIndicator(header, input);
  const year = mapped?.year ?? yearHeader(bare);
  if (year !== undefined && mapped?.indicator === undefined)
    return { kind: 'years-as-columns', value: { ...stands, year, indicator } };
  const unitYear = mapped?.role === 'value' || hasRole(columns, 'unitCode') ? undefined : unitYearHeader(bare);
  if (unitYear && registry.resolve({ name: unitYear.name, year: unitYear.year }).status === 'resolved') {
    const value = { ...stands, year: unitYear.year, unitName: unitYear.name, indicator };
    return { kind: 'unit-years-as-columns', value };
  }
  if (indicatorOfRow) return { kind: 'long', value: stands };
  return { kind: 'wide', value: { ...stands, ...indicatorOfHeader(column, input) } };
}

/** The one indicator of a table whose columns are years, as given with it. */
function fixedIndicator(
  header: string,
  { mapping, indicator, tableMeasure }: ValueColumnsInput,
): IndicatorSpec | undefined {
  const code = mapping?.indicator ?? indicator;
  return code === undefined ? undefined : { code, header, sourceUnitOfMeasure: tableMeasure };
}

/** Indicator, unit of measure, direction and, where no column states it, year: by the mapping, else by the header. */
function indicatorOfHeader(
  { at, header, bare, mapped }: Column,
  { columns, measures, tableMeasure }: ValueColumnsInput,
): Pick<ValueColumn, 'indicator' | 'year'> {
  const parts = headerParts(bare);
  const yearInHeader = columnOf(columns, 'year') === undefined;
  // Where a column states the year, a header that is nothing but a year is a name.
  const isOnlyYear = headerParts(bare.replace(/(19|20)\d\d年?/, '')).name === '';
  const year = mapped?.year ?? (yearInHeader ? parts.year : undefined);
  return {
    indicator: {
      code: mapped?.indicator ?? (!yearInHeader && isOnlyYear ? bare : parts.name),
      header,
      nameZh: mapped?.nameZh,
      nameEn: mapped?.nameEn,
      sourceUnitOfMeasure: mapped?.unitOfMeasure ?? parts.unitOfMeasure ?? measures?.[at] ?? tableMeasure,
      convertTo: mapped?.convertTo,
      direction: mapped?.direction ?? parts.direction,
      vintage: mapped?.vintage,
    },
    ...(year === undefined ? {} : { year }),
  };
}
