import { z } from 'zod';
import { chineseOf, hiddenTold, MOST_FAULTS } from '#problem';
import { hiddenPlaces } from '#text';
import { GB2260, gb2260Units } from './gb2260-units.js';
import { ISO3166, iso3166Units } from './iso3166-units.js';
import { unitKinds, type UnitRow } from './unit.js';

const row = z.object({
  code: z.string().trim().min(1).max(100),
  kind: z.enum(unitKinds),
  name_zh: z.string().trim().min(1).max(200),
  name_en: z.string().trim().min(1).max(200),
  level: z.string().trim().max(100).optional(),
  parent: z.string().trim().max(100).optional(),
  parent_scheme: z.enum(['list', GB2260, ISO3166]).optional(),
});

/** Levels of a list, one above the other, at most. */
const MAX_LEVELS = 20;

export interface UnitListFault {
  /** 1-based, the header being row 1. */
  readonly row: number;
  readonly column: string;
  readonly message: string;
  readonly messageZh: string;
}

/**
 * A submitter's own list of units (towns, departments, enterprises): rows of cells with the header code, kind, name_zh,
 * name_en, and if need be level, parent, parent_scheme and further columns, which become named groups. A parent is a
 * code of the
 * list, of GB/T 2260 or of ISO 3166-1; where one code stands in several of them, parent_scheme ('list', 'GB/T 2260',
 * 'ISO 3166-1')
 * says which is meant.
 */
export function readUnitList(
  slug: string,
  rows: readonly (readonly string[])[],
): { ok: true; units: UnitRow[] } | { ok: false; faults: UnitListFault[] } {
  const header = (rows[0] ?? []).map((cell) => cell.trim());
  const faults: UnitListFault[] = [];
  const full = (): boolean => faults.length >= MOST_FAULTS;
  const units: UnitRow[] = [];
  const wanted: {
    readonly row: number;
    readonly unit: number;
    readonly parent: string;
    readonly scheme: string | undefined;
  }[] = [];
  const seen = new Map<string, number>();
  for (const name of ['code', 'kind', 'name_zh', 'name_en']) {
    if (!header.includes(name))
      faults.push({
        row: 1,
        column: name,
        message: `the header has no column "${name}"`,
        messageZh: `表头没有“${name}”列`,
      });
  }
  if (faults.length > 0) return { ok: false, faults };
  for (const [i, cells] of rows.slice(1).entries()) {
    if (full()) break;
    const at = i + 2;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const record = Object.fromEntries(header.map((name, column) => [name, cells[column] ?? '']));
    const parsed = row.safeParse({
      ...record,
      level: record.level?.trim() || undefined,
      parent: record.parent?.trim() || undefined,
      parent_scheme: record.parent_scheme?.trim() || undefined,
    });
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        faults.push({
          row: at,
          column: String(issue.path[0] ?? ''),
          message: issue.message,
          messageZh: chineseOf(issue),
        });
      continue;
    }
    for (const { path, character } of hiddenPlaces(record))
      faults.push({
        row: at,
        column: String(path[0]),
        message: hiddenTold(character).en,
        messageZh: hiddenTold(character).zh,
      });
    const { code, kind, name_zh, name_en, level, parent, parent_scheme } = parsed.data;
    const first = seen.get(code);
    if (first !== undefined)
      faults.push({
        row: at,
        column: 'code',
        message: `the code is that of row ${first} too`,
        messageZh: `代码与第 ${first} 行相同`,
      });
    seen.set(code, at);
    const groups = Object.fromEntries(
      Object.entries(record)
        .filter(
          ([name, value]) =>
            !['code', 'kind', 'name_zh', 'name_en', 'level', 'parent', 'parent_scheme', ''].includes(name) &&
            value.trim() !== '',
        )
        .map(([name, value]) => [name, value.trim()]),
    );
    if (parent !== undefined) wanted.push({ row: at, unit: units.length, parent, scheme: parent_scheme });
    units.push({
      scheme: `list:${slug}`,
      code,
      kind,
      level: level ?? null,
      nameZh: name_zh,
      nameEn: name_en,
      parentCode: parent ?? null,
      groups,
    });
  }
  for (const { row: at, unit, parent, scheme } of wanted) {
    if (full()) break;
    const homes = [...(seen.has(parent) ? ['list'] : []), ...(officialSchemes().get(parent) ?? [])];
    const [home] = scheme === undefined ? homes : homes.filter((one) => one === scheme);
    if (home === undefined)
      faults.push({
        row: at,
        column: 'parent',
        message: `no ${scheme === undefined ? `row of the list, division of ${GB2260} or country of ${ISO3166}` : scheme === 'list' ? 'row of the list' : `unit of ${scheme}`} has the code "${parent}"`,
        messageZh: `${scheme === undefined ? `清单的行、${GB2260} 的区划和 ${ISO3166} 的国家` : scheme === 'list' ? '清单' : scheme}中没有代码“${parent}”`,
      });
    else if (scheme === undefined && homes.length > 1)
      faults.push({
        row: at,
        column: 'parent',
        message: `the code "${parent}" stands in more than one place (${homes.join(', ')}); say which is meant in a column "parent_scheme"`,
        messageZh: `代码“${parent}”不止一处有（${homes.join('、')}）；请用“parent_scheme”列写明是哪一个`,
      });
    else if (home !== 'list') units[unit] = { ...units[unit]!, parentScheme: home };
  }
  const above = new Map(
    units.map(({ code, parentCode, parentScheme }) => [code, parentScheme ? undefined : parentCode]),
  );
  for (const { code } of units) {
    if (full()) break;
    let at: string | null | undefined = code;
    for (let levels = 0; at && levels < MAX_LEVELS; levels++) at = above.get(at);
    if (at)
      faults.push({
        row: seen.get(code)!,
        column: 'parent',
        message: `the parents of "${code}" lead back to themselves, or over more than ${MAX_LEVELS} levels`,
        messageZh: `“${code}”的上级绕回自身，或超过 ${MAX_LEVELS} 层`,
      });
  }
  if (units.length === 0 && faults.length === 0)
    faults.push({ row: 2, column: 'code', message: 'the list has no rows', messageZh: '清单没有任何行' });
  return faults.length > 0 ? { ok: false, faults: faults.slice(0, MOST_FAULTS) } : { ok: true, units };
}

let schemes: Map<string, string[]> | undefined;

/** The standing schemes in which a code stands. */
function officialSchemes(): ReadonlyMap<string, readonly string[]> {
  if (schemes) return schemes;
  schemes = new Map();
  for (const { code, scheme } of [...gb2260Units(), ...iso3166Units()])
    schemes.set(code, [...(schemes.get(code) ?? []), scheme]);
  return schemes;
}
