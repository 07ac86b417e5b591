import { gb2260Editions, isStatisticalPseudoCode, type Edition } from './gb2260-editions.js';
import { englishName, nameParts, romanise } from './romanise.js';
import type { UnitAlias, UnitKind, UnitRow } from './unit.js';

export const GB2260 = 'GB/T 2260';

/**
 * Every division that any edition since 2002-12 lists, one row per code, under its latest name, with its former and
 * short names. Years are those of the editions: `validFrom` is the year of the last edition without the code (null: in
 * the first one), `validTo` that of the first edition without it (null: in force in 2023-06), so that the true years
 * lie
 * within. `successorCode`: the one code that appears in the edition in which this one is gone, in the same province,
 * with
 * the same stem (海安县 320621 → 海安市 320685). Collecting codes (市辖区, 县, 省直辖县级行政区划) have level 'subtotal'.
 * The country itself stands under 100000, as the ministries' tables have it.
 */
export function gb2260Units(): UnitRow[] {
  const editions = gb2260Editions();
  const lives = livesOf(editions);
  const rows: UnitRow[] = [
    {
      scheme: GB2260,
      code: '100000',
      kind: 'country',
      level: 'country',
      nameZh: '中国',
      nameEn: 'China',
      parentCode: null,
      validFrom: null,
      validTo: null,
      successorCode: null,
      names: [
        { name: '全国', kind: 'alias' },
        { name: '中华人民共和国', kind: 'alias' },
        { name: 'National', kind: 'alias' },
      ],
    },
  ];
  for (const [code, life] of lives) rows.push(rowOf(code, life, lives, editions));
  return rows.sort((a, b) => (a.code < b.code ? -1 : 1));
}

interface Life {
  readonly first: number;
  last: number;
  /** Names in the order they were borne; the last is the present one. */
  readonly names: string[];
}

function livesOf(editions: readonly Edition[]): Map<string, Life> {
  const lives = new Map<string, Life>();
  editions.forEach(({ names }, index) => {
    for (const [code, name] of names) {
      if (isStatisticalPseudoCode(code)) continue;
      const life = lives.get(code);
      if (!life) lives.set(code, { first: index, last: index, names: [name] });
      else {
        life.last = index;
        if (life.names.at(-1) !== name) life.names.push(name);
      }
    }
  });
  return lives;
}

function rowOf(code: string, life: Life, lives: ReadonlyMap<string, Life>, editions: readonly Edition[]): UnitRow {
  const nameZh = life.names.at(-1)!;
  const kind = kindOf(code);
  const subtotal = isSubtotal(code, nameZh);
  const gone = life.last < editions.length - 1;
  return {
    scheme: GB2260,
    code,
    kind: subtotal ? 'other' : kind,
    level: subtotal ? 'subtotal' : levelOf(kind, nameZh),
    nameZh,
    nameEn: subtotal ? subtotalName(nameZh) : englishName(nameZh),
    parentCode: parentOf(code, lives),
    validFrom: life.first === 0 ? null : year(editions[life.first - 1]!),
    validTo: gone ? year(editions[life.last + 1]!) : null,
    successorCode: gone ? successorOf(code, nameZh, life, lives) : null,
    names: subtotal ? [] : aliasesOf(nameZh, life.names),
  };
}

function kindOf(code: string): UnitKind {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

function isSubtotal(code: string, name: string): boolean {
  return (
    name === '市辖区' ||
    name === '县' ||
    /直辖县级行政区划$|直辖行政单位$|直辖县级行政单位$/.test(name) ||
    (/^\d{4}(00|01)$/.test(code) && /^(市辖区|县|市)$/.test(name))
  );
}

function subtotalName(nameZh: string): string {
  if (nameZh === '市辖区') return 'Municipal districts (subtotal)';
  if (nameZh === '县') return 'Counties (subtotal)';
  if (nameZh === '市') return 'Cities (subtotal)';
  return 'County-level divisions under the province (subtotal)';
}

function levelOf(kind: UnitKind, nameZh: string): string {
  const level = nameParts(nameZh).suffix?.level ?? kind;
  if (level !== 'city') return level;
  if (kind === 'province') return 'municipality';
  return kind === 'prefecture' ? 'prefecture-level city' : 'county-level city';
}

function parentOf(code: string, lives: ReadonlyMap<string, Life>): string {
  const province = `${code.slice(0, 2)}0000`;
  if (code === province) return '100000';
  const prefecture = `${code.slice(0, 4)}00`;
  return code !== prefecture && lives.has(prefecture) ? prefecture : province;
}

function successorOf(code: string, nameZh: string, life: Life, lives: ReadonlyMap<string, Life>): string | null {
  const stem = nameParts(nameZh).stem;
  const kind = kindOf(code);
  const heirs = [...lives].filter(
    ([other, { first, names }]) =>
      first === life.last + 1 &&
      other.slice(0, 2) === code.slice(0, 2) &&
      kindOf(other) === kind &&
      nameParts(names[0]!).stem === stem,
  );
  return heirs.length === 1 ? heirs[0]![0] : null;
}

/** Former names, and the name without its suffix where that leaves at least two characters (昆山, 延边; not 横). */
function aliasesOf(nameZh: string, names: readonly string[]): UnitAlias[] {
  const aliases = new Map<string, UnitAlias>();
  const add = (name: string, kind: UnitAlias['kind']): void => {
    if (name !== nameZh && !aliases.has(name)) aliases.set(name, { name, kind });
  };
  for (const name of names) add(name, 'former');
  const { stem, suffix } = nameParts(nameZh);
  if (stem.length >= 2) {
    add(stem, 'short');
    if (suffix && suffix.en !== '') add(romanise(stem), 'short');
  }
  return [...aliases.values()];
}

function year({ date }: Edition): number {
  return Math.floor(date / 100);
}
