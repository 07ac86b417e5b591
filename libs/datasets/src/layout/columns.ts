import type { GridRow } from '../csv/csv-records.js';
import type { ColumnMapping, Mapping } from '../mapping/mapping.js';
import { isUnitOfMeasure } from '../measure/unit-of-measure.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { withoutMark } from '../values/footnotes.js';
import { readPlainNumber } from '../values/read-value.js';
import { headerRole, type HeaderRole } from './header.js';

/** A column of a table, and what it holds. */
export interface Column {
  /** 0-based. */
  readonly at: number;
  readonly header: string;
  /** The header without its footnote mark. */
  readonly bare: string;
  readonly footnoteMark: string | undefined;
  readonly mapped: ColumnMapping | undefined;
  /** Undefined: perhaps values. */
  role: HeaderRole | undefined;
  /** What the first rows have in it, without blanks. */
  readonly cells: readonly string[];
}

/** Columns with their roles: as the mapping says, else by the header, else by what the cells hold. */
export function readColumns(
  header: readonly string[],
  sample: readonly GridRow[],
  mapping: Mapping | undefined,
  registry: UnitRegistry,
): Column[] {
  const columns = header.map((text, at): Column => {
    const { text: bare, mark } = withoutMark(text);
    const mapped = mapping?.columns?.[`#${at + 1}`] ?? mapping?.columns?.[text];
    return {
      at,
      header: text,
      bare,
      footnoteMark: mark,
      mapped,
      role: roleOf(mapped, bare),
      cells: sample.map(({ cells }) => cells[at]?.trim() ?? '').filter((cell) => cell !== ''),
    };
  });
  settleColumnsNamedUnit(columns);
  settleUnitColumns(columns, registry);
  return columns;
}

/** The first column of a role. */
export function columnOf(columns: readonly Column[], role: HeaderRole): number | undefined {
  return columns.find((column) => column.role === role)?.at;
}

export function hasRole(columns: readonly Column[], role: HeaderRole): boolean {
  return columns.some((column) => column.role === role);
}

function roleOf(mapped: ColumnMapping | undefined, bare: string): HeaderRole | undefined {
  if (!mapped) return headerRole(bare);
  return mapped.role === 'skip' ? 'ignored' : mapped.role;
}

/** A column headed "unit" or 单位 holds units of measure or what is scored: its cells say which. */
function settleColumnsNamedUnit(columns: readonly Column[]): void {
  for (const column of columns) {
    if (!/^(unit|单位)$/i.test(column.header.trim()) || column.role !== undefined) continue;
    const measures = column.cells.filter((cell) => isUnitOfMeasure(cell)).length * 2 > column.cells.length;
    const unitNamed = hasRole(columns, 'unitName') || hasRole(columns, 'unitCode');
    column.role = measures || unitNamed ? 'unitOfMeasure' : 'unitName';
  }
}

/**
 * Where no header names the unit, a column whose cells are units does. A column headed 省 or 市 belongs to what is named
 * further right; if nothing is, it names the unit itself.
 */
function settleUnitColumns(columns: readonly Column[], registry: UnitRegistry): void {
  if (!hasRole(columns, 'unitName')) {
    const innermost = columns.findLast(({ role }) => role === 'parent');
    if (innermost) innermost.role = 'unitName';
  }
  if (hasRole(columns, 'unitCode') || hasRole(columns, 'unitName')) return;
  for (const column of columns) {
    if (column.role !== undefined && column.role !== 'ignored') continue;
    const { cells } = column;
    if (cells.length === 0 || cells.filter((cell) => registry.knows(cell)).length * 2 < cells.length) continue;
    const codes = cells.every((cell) => /^\d{6}(\d{6})?$/.test(cell) || /^[A-Z]{2,3}$/.test(cell));
    if (!codes && cells.some((cell) => !Number.isNaN(readPlainNumber(cell)))) continue;
    column.role = codes ? 'unitCode' : 'unitName';
  }
}
