import { isStatisticalPseudoCode } from './gb2260-editions.js';
import { lookAlikes, withoutHomoglyphs } from './look-alikes.js';
import { nameKey } from './name-key.js';
import type { UnitRow } from './unit.js';

/** What a row says about its unit. */
export interface UnitQuery {
  readonly code?: string;
  readonly name?: string;
  /** Names of what it belongs to, outermost first: province, prefecture. */
  readonly parents?: readonly string[];
  /** The year of the figures: decides between codes of different times. */
  readonly year?: number;
  readonly kind?: string;
  /** The list that the other rows' units are of. */
  readonly scheme?: string;
  /** False: do not search for suggestions, which takes a look at every name. */
  readonly suggest?: boolean;
}

/** How a unit was recognised; counted in the report. */
export const unitRules = {
  code: 'by code in force',
  'code:abolished': 'by a code that is no longer in force',
  'code:short': 'by a code with its trailing zeros or check digits left out or added',
  'code:name-former': 'by code; the name is a former name of it or of the unit it succeeds',
  'code:name-other': 'by code; the name is printed otherwise than in the list, or belongs to a division that is gone',
  name: 'by full name',
  'name:short': 'by name without its suffix',
  'name:alias': 'by another name',
  'name:former': 'by a former name',
  'name:parents': 'by name among several, decided by the province or prefecture given',
  'name:list': 'by name among several, decided by the list that most rows are of',
  'name:in-force': 'by name among several, decided by what was in force in the year',
  'name:whole-city': 'with the scope 全市 stated: the city as a whole',
  'name:districts': 'with the scope 市辖区 stated: the collecting unit of its districts',
  'name:homoglyph': 'by name after reading a look-alike character as the one it stands for',
} as const;
export type UnitRule = keyof typeof unitRules;

export type UnitResolution =
  | { readonly status: 'resolved'; readonly index: number; readonly rule: UnitRule }
  | { readonly status: 'ambiguous'; readonly candidates: readonly number[]; readonly why: 'name' | 'code-and-name' }
  | { readonly status: 'pseudo'; readonly code: string; readonly prefectureKnown: boolean }
  | { readonly status: 'unknown'; readonly suggestions: readonly number[] };

const MAX_CANDIDATES = 8;
const SCOPED = /^(.+?)[(（]?(全市|全县|全区|市辖区|市区)[)）]?$/;
const SCOPED_IN_BRACKETS = /^(.+?)[(（](全市|全县|全区|市辖区|市区)[)）]$/;

/** Finds units by code or name. Built once from plain rows; answers with the row's index in `units`. */
export interface UnitRegistry {
  readonly units: readonly UnitRow[];
  resolve(query: UnitQuery): UnitResolution;
  /** Whether a text is a code or a name of some unit: what layout detection asks. */
  knows(text: string): boolean;
}

interface Found {
  readonly index: number;
  readonly how: 'name' | 'short' | 'alias' | 'former';
}

export function createUnitRegistry(units: readonly UnitRow[]): UnitRegistry {
  const byCode = new Map<string, number[]>();
  const byName = new Map<string, Found[]>();
  const addName = (name: string, found: Found): void => {
    const key = nameKey(name);
    const list = byName.get(key);
    if (!list) byName.set(key, [found]);
    else if (!list.some(({ index }) => index === found.index)) list.push(found);
  };
  units.forEach((unit, index) => {
    push(byCode, nameKey(unit.code), index);
    addName(unit.nameZh, { index, how: 'name' });
    if (unit.nameEn !== '') addName(unit.nameEn, { index, how: 'name' });
  });
  units.forEach((unit, index) => {
    for (const { name, kind } of unit.names ?? []) {
      if (/^[A-Z]{2}$|^\d{3}$/.test(name)) push(byCode, nameKey(name), index);
      else addName(name, { index, how: kind });
    }
  });
  const indexOfCode = new Map(units.map((unit, index) => [`${unit.scheme} ${unit.code}`, index]));
  const parentOf = (index: number): number | undefined => {
    const unit = units[index]!;
    return unit.parentCode ? indexOfCode.get(`${unit.parentScheme ?? unit.scheme} ${unit.parentCode}`) : undefined;
  };

  function byCodeText(code: string): { indexes: readonly number[]; rule: UnitRule } | undefined {
    const key = nameKey(code);
    const exact = byCode.get(key);
    if (exact) return { indexes: exact, rule: isOpen(units[exact[0]!]!.validTo) ? 'code' : 'code:abolished' };
    const variants = /^\d{2}$/.test(key)
      ? [`${key}0000`]
      : /^\d{4}$/.test(key)
        ? [`${key}00`]
        : /^\d{6}0{6}$/.test(key)
          ? [key.slice(0, 6)]
          : [];
    const found = variants.map((variant) => byCode.get(variant)).find((indexes) => indexes);
    return found && { indexes: found, rule: 'code:short' };
  }

  function names(name: string): readonly Found[] {
    return byName.get(nameKey(name)) ?? [];
  }

  function under(index: number, parents: readonly string[]): boolean {
    const wanted = parents.filter((parent) => parent !== '');
    const above: number[] = [];
    for (let at = parentOf(index); at !== undefined && above.length < 8; at = parentOf(at)) above.push(at);
    return wanted.every((parent) => {
      const matches = names(parent).map((found) => found.index);
      return (
        matches.length === 0 ||
        matches.some((match) => match === index || above.includes(match)) ||
        matches.some((match) => above.some((at) => units[match]!.successorCode === units[at]!.code))
      );
    });
  }

  function inForce(index: number, year: number | undefined): boolean {
    const { validFrom, validTo } = units[index]!;
    if (year === undefined) return isOpen(validTo);
    return year >= (validFrom ?? -Infinity) && year <= (validTo ?? Infinity);
  }

  /** Narrows several units of one name, in a stated order: parents given, kind given, in force in the year, full name before short name. */
  function narrow(found: readonly Found[], query: UnitQuery): { found: readonly Found[]; rule?: UnitRule } {
    let left = found;
    let rule: UnitRule | undefined;
    const keep = (test: (one: Found) => boolean, why?: UnitRule): void => {
      if (left.length < 2) return;
      const kept = left.filter(test);
      if (kept.length === 0 || kept.length === left.length) return;
      left = kept;
      if (kept.length === 1) rule = why;
    };
    if (query.parents && query.parents.length > 0) keep(({ index }) => under(index, query.parents!), 'name:parents');
    if (query.kind) keep(({ index }) => units[index]!.kind === query.kind);
    if (query.scheme) keep(({ index }) => units[index]!.scheme === query.scheme, 'name:list');
    keep(({ index }) => inForce(index, query.year), 'name:in-force');
    keep(({ how }) => how === 'name');
    keep(({ how }) => how === 'name' || how === 'short' || how === 'alias');
    if (left.length > 1) {
      const current = left.filter(({ index }) => isOpen(units[index]!.validTo));
      if (current.length === 1) return { found: current, rule: 'name:in-force' };
    }
    return { found: left, rule };
  }

  function resolveName(name: string, query: UnitQuery): UnitResolution {
    const direct = names(name);
    if (direct.length > 0) {
      const { found, rule } = narrow(direct, query);
      // 县 alone stands under many places: that one collecting unit of the name is left is no reason to take it.
      if (
        found.length === 1 &&
        direct.length > 1 &&
        units[found[0]!.index]!.level === 'subtotal' &&
        rule !== 'name:parents'
      ) {
        return {
          status: 'ambiguous',
          candidates: direct.slice(0, MAX_CANDIDATES).map(({ index }) => index),
          why: 'name',
        };
      }
      if (found.length === 1) {
        const how = found[0]!.how;
        return { status: 'resolved', index: found[0]!.index, rule: rule ?? (how === 'name' ? 'name' : `name:${how}`) };
      }
      return { status: 'ambiguous', candidates: found.slice(0, MAX_CANDIDATES).map(({ index }) => index), why: 'name' };
    }
    const scoped = resolveScope(name, query);
    if (scoped) return scoped;
    const repaired = withoutHomoglyphs(name);
    if (repaired !== undefined && names(repaired).length > 0) {
      const { found } = narrow(names(repaired), query);
      if (found.length === 1) return { status: 'resolved', index: found[0]!.index, rule: 'name:homoglyph' };
      return { status: 'ambiguous', candidates: found.slice(0, MAX_CANDIDATES).map(({ index }) => index), why: 'name' };
    }
    return { status: 'unknown', suggestions: suggest(name, query) };
  }

  /** One name, two scopes: 苏州市(全市) is the city, 苏州市(市辖区) its districts alone. */
  function resolveScope(name: string, query: UnitQuery): UnitResolution | undefined {
    const scoped = SCOPED.exec(name.trim());
    return scoped ? withScope(resolveName(scoped[1]!, query), scoped[2]!) : undefined;
  }

  function withScope(city: UnitResolution, scope: string): UnitResolution | undefined {
    if (city.status !== 'resolved' || units[city.index]!.level === 'subtotal') return city;
    if (/^全/.test(scope)) return { ...city, rule: 'name:whole-city' };
    const { scheme, code } = units[city.index]!;
    const districts = indexOfCode.get(`${scheme} ${code.slice(0, 4)}01`);
    if (districts === undefined || units[districts]!.level !== 'subtotal') return undefined;
    return { status: 'resolved', index: districts, rule: 'name:districts' };
  }

  /** Offered, never applied: names one known confusion away, then names that contain or begin like this one. */
  function suggest(name: string, query: UnitQuery): number[] {
    const key = nameKey(name);
    if (key === '' || query.suggest === false) return [];
    const near = [...lookAlikes(key), ...lookAlikes(withoutHomoglyphs(key) ?? key)].flatMap(
      (other) => byName.get(other) ?? [],
    );
    const found = new Set(near.map(({ index }) => index));
    if (found.size === 0 && key.length >= 2) {
      for (const [other, list] of byName) {
        if (Math.abs(other.length - key.length) <= 1 && oneEditApart(other, key))
          for (const { index } of list) found.add(index);
        if (found.size >= 64) break;
      }
    }
    const ordered = [...found];
    if (query.parents?.length)
      ordered.sort((a, b) => Number(under(b, query.parents!)) - Number(under(a, query.parents!)));
    return ordered.slice(0, MAX_CANDIDATES);
  }

  function resolveCode(code: string, query: UnitQuery): UnitResolution {
    const scoped = SCOPED_IN_BRACKETS.exec(query.name ?? '');
    if (scoped)
      return (
        withScope(resolveCode(code, { ...query, name: scoped[1] }), scoped[2]!) ?? {
          status: 'unknown',
          suggestions: [],
        }
      );
    const hit = byCodeText(code);
    if (!hit) {
      if (isStatisticalPseudoCode(nameKey(code)))
        return { status: 'pseudo', code: nameKey(code), prefectureKnown: byCode.has(`${nameKey(code).slice(0, 4)}00`) };
      const suggestions = query.name ? names(query.name).map(({ index }) => index) : [];
      return {
        status: 'unknown',
        suggestions: (suggestions.length > 0 ? suggestions : suggest(query.name ?? '', query)).slice(0, MAX_CANDIDATES),
      };
    }
    if (hit.indexes.length > 1)
      return { status: 'ambiguous', candidates: hit.indexes.slice(0, MAX_CANDIDATES), why: 'name' };
    const index = hit.indexes[0]!;
    if (!query.name) return { status: 'resolved', index, rule: hit.rule };
    return agree(index, query.name, query) ?? { status: 'resolved', index, rule: hit.rule };
  }

  /** Undefined when code and name agree; else the finer rule, or the contradiction. */
  function agree(index: number, name: string, query: UnitQuery): UnitResolution | undefined {
    const unit = units[index]!;
    const others = names(withoutHomoglyphs(name) ?? name);
    const own = others.find((found) => found.index === index);
    if (own) return own.how === 'former' ? { status: 'resolved', index, rule: 'code:name-former' } : undefined;
    // A collecting or upper code printed under the name of what it collects (北京市 beside 110100), or the other way round.
    if (unit.level === 'subtotal' || others.some((found) => units[found.index]!.level === 'subtotal')) return undefined;
    if (
      others.some(
        (found) => units[found.index]!.successorCode === unit.code || unit.successorCode === units[found.index]!.code,
      )
    ) {
      return { status: 'resolved', index, rule: 'code:name-former' };
    }
    const rivals = others
      .map((found) => found.index)
      .filter((other) => parentOf(other) === parentOf(index) || !query.parents?.length || under(other, query.parents));
    // The name of a division that is gone, beside the code of one in its place (340210 湾沚区 printed as 芜湖县): the code is followed.
    if (rivals.length > 0 && isOpen(unit.validTo) && rivals.every((rival) => !isOpen(units[rival]!.validTo)))
      return { status: 'resolved', index, rule: 'code:name-other' };
    if (rivals.length > 0)
      return { status: 'ambiguous', candidates: [index, ...rivals].slice(0, MAX_CANDIDATES), why: 'code-and-name' };
    return { status: 'resolved', index, rule: 'code:name-other' };
  }

  return {
    units,
    knows: (text) =>
      byCodeText(text) !== undefined ||
      isStatisticalPseudoCode(nameKey(text)) ||
      names(withoutHomoglyphs(text) ?? text).length > 0,
    resolve: (query) => {
      const code = query.code?.trim() ?? '';
      const name = query.name?.trim() ?? '';
      if (code !== '') return resolveCode(code, { ...query, name: name === '' ? undefined : name });
      if (name === '') return { status: 'unknown', suggestions: [] };
      const asCode = /^[\dA-Za-z]{2,12}$/.test(name) ? byCodeText(name) : undefined;
      return asCode && names(name).length === 0
        ? resolveCode(name, { ...query, name: undefined })
        : resolveName(name, query);
    },
  };
}

function isOpen(validTo: number | null | undefined): boolean {
  return (validTo ?? null) === null;
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** Whether two keys differ by one character changed, left out or added. */
function oneEditApart(a: string, b: string): boolean {
  if (a.length > b.length) return oneEditApart(b, a);
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a.length === b.length ? a.slice(i + 1) === b.slice(i + 1) : a.slice(i) === b.slice(i + 1);
}
