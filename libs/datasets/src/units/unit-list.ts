import { z } from 'zod';
import { unitKinds, type UnitRow } from './unit.js';

const row = z.object({
  code: z.string().trim().min(1).max(100),
  kind: z.enum(unitKinds),
  name_zh: z.string().trim().min(1).max(200),
  name_en: z.string().trim().min(1).max(200),
  level: z.string().trim().max(100).optional(),
  parent: z.string().trim().max(100).optional(),
});

export interface UnitListFault {
  /** 1-based, the header being row 1. */
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/**
 * A submitter's own list of units (towns, departments, enterprises): rows of cells with the header code, kind, name_zh,
 * name_en, and if need be level, parent (a code of the list) and further columns, which become named groups.
 */
export function readUnitList(slug: string, rows: readonly (readonly string[])[]): { ok: true; units: UnitRow[] } | { ok: false; faults: UnitListFault[] } {
  const header = (rows[0] ?? []).map((cell) => cell.trim());
  const faults: UnitListFault[] = [];
  const units: UnitRow[] = [];
  const seen = new Map<string, number>();
  for (const name of ['code', 'kind', 'name_zh', 'name_en']) {
    if (!header.includes(name)) faults.push({ row: 1, column: name, message: `the header has no column "${name}"` });
  }
  if (faults.length > 0) return { ok: false, faults };
  rows.slice(1).forEach((cells, i) => {
    const at = i + 2;
    if (cells.every((cell) => cell.trim() === '')) return;
    const record = Object.fromEntries(header.map((name, column) => [name, cells[column] ?? '']));
    const parsed = row.safeParse({ ...record, level: record.level || undefined, parent: record.parent || undefined });
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) faults.push({ row: at, column: String(path[0] ?? ''), message });
      return;
    }
    const { code, kind, name_zh, name_en, level, parent } = parsed.data;
    const first = seen.get(code);
    if (first !== undefined) faults.push({ row: at, column: 'code', message: `the code is that of row ${first} too` });
    seen.set(code, at);
    const groups = Object.fromEntries(Object.entries(record).filter(([name, value]) => !['code', 'kind', 'name_zh', 'name_en', 'level', 'parent', ''].includes(name) && value.trim() !== '').map(([name, value]) => [name, value.trim()]));
    units.push({ scheme: `list:${slug}`, code, kind, level: level ?? null, nameZh: name_zh, nameEn: name_en, parentCode: parent ?? null, groups });
  });
  rows.slice(1).forEach((cells, i) => {
    const parent = (cells[header.indexOf('parent')] ?? '').trim();
    if (header.includes('parent') && parent !== '' && !seen.has(parent)) faults.push({ row: i + 2, column: 'parent', message: `no row of the list has the code "${parent}"` });
  });
  if (units.length === 0 && faults.length === 0) faults.push({ row: 2, column: 'code', message: 'the list has no rows' });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, units };
}
