import type { UnitIndex } from './unit-index.js';
import type { UnitResolution } from './unit-query.js';

/** 苏州市(全市) is the city, 苏州市(市辖区) its districts alone. */
export interface Scoped {
  readonly name: string;
  readonly scope: string;
}

const SCOPED = /^(.+?)[(（]?(全市|全县|全区|市辖区|市区)[)）]?$/;
const SCOPED_IN_BRACKETS = /^(.+?)[(（](全市|全县|全区|市辖区|市区)[)）]$/;

/** A name that ends with a scope, in brackets or not. */
export function scopedName(name: string): Scoped | undefined {
  return scopedBy(SCOPED, name.trim());
}

export function scopedInBrackets(name: string): Scoped | undefined {
  return scopedBy(SCOPED_IN_BRACKETS, name);
}

/** What the scope makes of a city: itself, or the collecting unit of its districts; undefined where there is none. */
export function applyScope(city: UnitResolution, scope: string, index: UnitIndex): UnitResolution | undefined {
  if (city.status !== 'resolved') return city;
  const { scheme, code, level } = index.at(city.index);
  if (level === 'subtotal') return city;
  if (scope.startsWith('全')) return { ...city, rule: 'name:whole-city' };
  const districts = index.position(scheme, `${code.slice(0, 4)}01`);
  if (districts === undefined || index.at(districts).level !== 'subtotal') return undefined;
  return { status: 'resolved', index: districts, rule: 'name:districts' };
}

function scopedBy(pattern: RegExp, text: string): Scoped | undefined {
  const [, name, scope] = pattern.exec(text) ?? [];
  return name === undefined || scope === undefined ? undefined : { name, scope };
}
