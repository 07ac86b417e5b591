import { lookAlikes, withoutHomoglyphs } from './look-alikes.js';
import { nameKey } from './name-key.js';
import type { UnitIndex } from './unit-index.js';
import type { UnitQuery } from './unit-query.js';

/** Units named at most where several are meant or may be. */
export const MAX_CANDIDATES = 8;
/** Names one edit away that are looked at. */
const MAX_NEAR = 64;

/**
 * Units that a name may mean, never taken for it: those one known confusion of characters away; else those one edit
 * away.
 */
export function suggestUnits(name: string, query: UnitQuery, index: UnitIndex): number[] {
  const key = nameKey(name);
  if (key === '' || query.suggest === false) return [];
  const confused = [...lookAlikes(key), ...lookAlikes(withoutHomoglyphs(key) ?? key)];
  const found = new Set(confused.flatMap((other) => index.ofName(other).map((named) => named.index)));
  if (found.size === 0 && key.length >= 2) {
    for (const [other, named] of index.names()) {
      if (Math.abs(other.length - key.length) <= 1 && oneEditApart(other, key))
        for (const one of named) found.add(one.index);
      if (found.size >= MAX_NEAR) break;
    }
  }
  const ordered = [...found];
  const { parents = [] } = query;
  if (parents.length > 0) ordered.sort((a, b) => Number(index.isUnder(b, parents)) - Number(index.isUnder(a, parents)));
  return ordered.slice(0, MAX_CANDIDATES);
}

/** Whether two keys differ by one character changed, left out or added. */
function oneEditApart(a: string, b: string): boolean {
  if (a.length > b.length) return oneEditApart(b, a);
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a.length === b.length ? a.slice(i + 1) === b.slice(i + 1) : a.slice(i) === b.slice(i + 1);
}
