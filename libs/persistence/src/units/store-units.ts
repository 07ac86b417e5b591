import { searchPinyin, type UnitRow } from '#datasets';
import type { EntityManager } from 'typeorm';

/**
 * Stores units of one or more schemes: new ones are added, known ones (by scheme and code) brought up to date, none
 * removed. Parents are named by code, in the unit's own scheme or in the one it names; successors in its own. A unit
 * that stands, itself or by its parents, under a unit of another scheme has that unit's province.
 */
export async function storeUnits(manager: EntityManager, units: readonly UnitRow[]): Promise<void> {
  if (units.length === 0) return;
  const byCode = new Map(units.map((unit) => [`${unit.scheme} ${unit.code}`, unit]));
  const rows = JSON.stringify(
    units.map((unit) => ({
      scheme: unit.scheme,
      code: unit.code,
      kind: unit.kind,
      level: unit.level ?? null,
      name_zh: unit.nameZh,
      name_en: unit.nameEn,
      pinyin: searchPinyin(unit.nameZh),
      groups: unit.groups ?? {},
      valid_from: unit.validFrom ?? null,
      valid_to: unit.validTo ?? null,
      parent_scheme: unit.parentScheme ?? unit.scheme,
      parent_code: unit.parentCode ?? null,
      ...provinceOf(unit, byCode),
      successor_code: unit.successorCode ?? null,
    })),
  );
  await manager.query(
    `insert into unit (scheme, code, kind, level, name_zh, name_en, pinyin, groups, valid_from, valid_to)
     select scheme, code, kind, level, name_zh, name_en, pinyin, groups, valid_from, valid_to
     from jsonb_to_recordset($1::jsonb) r(scheme text, code text, kind text, level text, name_zh text, name_en text,
       pinyin text, groups jsonb,
       valid_from smallint, valid_to smallint)
     order by scheme, code
     on conflict (scheme, code) do update set kind = excluded.kind, level = excluded.level, name_zh = excluded.name_zh,
       name_en = excluded.name_en, pinyin = excluded.pinyin, groups = excluded.groups,
       valid_from = excluded.valid_from, valid_to = excluded.valid_to
     where (unit.kind, unit.level, unit.name_zh, unit.name_en, unit.pinyin, unit.groups, unit.valid_from,
       unit.valid_to) is distinct from
       (excluded.kind, excluded.level, excluded.name_zh, excluded.name_en, excluded.pinyin, excluded.groups,
         excluded.valid_from, excluded.valid_to)`,
    [rows],
  );
  await manager.query(
    `update unit set parent_id = parent.id,
       province_id = case when province.kind = 'province' then province.id else province.province_id end,
       successor_id = successor.id
     from jsonb_to_recordset($1::jsonb) r(scheme text, code text, parent_scheme text, parent_code text,
       province_scheme text, province_code text, successor_code text)
       left join unit parent on parent.scheme = r.parent_scheme and parent.code = r.parent_code
       left join unit province on province.scheme = r.province_scheme and province.code = r.province_code
       left join unit successor on successor.scheme = r.scheme and successor.code = r.successor_code
     where unit.scheme = r.scheme and unit.code = r.code
       and (unit.parent_id, unit.province_id, unit.successor_id) is distinct from
         (parent.id, case when province.kind = 'province' then province.id else province.province_id end,
           successor.id)`,
    [rows],
  );
  await manager.query(
    `insert into unit_name (unit_id, name, kind)
     select unit.id, r.name, r.kind from jsonb_to_recordset($1::jsonb) r(scheme text, code text, name text, kind text)
       join unit on unit.scheme = r.scheme and unit.code = r.code
     on conflict (unit_id, name) do update set kind = excluded.kind where unit_name.kind <> excluded.kind`,
    [
      JSON.stringify(
        units.flatMap(({ scheme, code, names }) =>
          (names ?? []).map(({ name, kind }) => ({ scheme, code, name, kind })),
        ),
      ),
    ],
  );
}

/**
 * Follows a unit's parents to its province, or to the first unit of another scheme, whose province is taken over in
 * SQL. Undefined where the parents lead to neither: provinces themselves, what stands above them, and countries.
 */
function provinceOf(
  unit: UnitRow,
  byCode: ReadonlyMap<string, UnitRow>,
): { province_scheme: string; province_code: string } | undefined {
  const seen = new Set<string>();
  for (let at: UnitRow | undefined = unit; at?.parentCode; ) {
    const scheme: string = at.parentScheme ?? at.scheme;
    const key = `${scheme} ${at.parentCode}`;
    if (seen.has(key)) return undefined;
    seen.add(key);
    const parent = byCode.get(key);
    if (scheme !== unit.scheme || parent?.kind === 'province')
      return { province_scheme: scheme, province_code: at.parentCode };
    at = parent;
  }
  return undefined;
}
