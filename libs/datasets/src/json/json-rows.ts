import type { GridRow } from '../csv/csv-records.js';

/** JSON is read whole. */
export const JSON_LIMIT = 64 * 1024 * 1024;

export type JsonTable =
  | { readonly ok: true; readonly rows: GridRow[] }
  | { readonly ok: false; readonly detail: string };

/**
 * An array of objects (a row each), an object that holds one under `data`, `rows`, `records` or `observations`, or
 * `{"columns": […], "rows": [[…]]}`. Row 1 is the header made of the keys; the first object is row 2.
 */
export function jsonRows(text: string): JsonTable {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message.slice(0, 200) : 'not JSON' };
  }
  if (isObject(document)) {
    const { columns, rows } = document;
    if (Array.isArray(columns) && Array.isArray(rows)) return fromArrays(columns, rows);
    document = ['data', 'rows', 'records', 'observations']
      .map((key) => (document as Record<string, unknown>)[key])
      .find(Array.isArray);
  }
  if (!Array.isArray(document))
    return { ok: false, detail: 'neither an array of objects nor {"columns": […], "rows": […]}' };
  if (!document.every(isObject)) return { ok: false, detail: 'an element of the array is not an object' };
  const keys = [...new Set(document.flatMap((row) => Object.keys(row)))];
  return fromArrays(
    keys,
    document.map((row) => keys.map((key) => (Object.hasOwn(row, key) ? row[key] : null))),
  );
}

function fromArrays(columns: readonly unknown[], rows: readonly unknown[]): JsonTable {
  const header = columns.map((column) => cellText(column));
  const grid: GridRow[] = [{ row: 1, cells: header.map((text) => text ?? '') }];
  for (const [i, row] of rows.entries()) {
    if (!Array.isArray(row)) return { ok: false, detail: `row ${i + 2} is not an array` };
    const cells = row.map(cellText);
    const nested = cells.indexOf(undefined);
    if (nested >= 0) return { ok: false, detail: `row ${i + 2}, column ${nested + 1} holds an object or array` };
    grid.push({ row: i + 2, cells: cells as string[] });
  }
  return { ok: true, rows: grid };
}

function cellText(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return plain ? String(value) : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
