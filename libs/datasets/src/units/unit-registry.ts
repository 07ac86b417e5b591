import { isStatisticalPseudoCode } from './gb2260-editions.js';
import { withoutHomoglyphs } from './look-alikes.js';
import { nameKey } from './name-key.js';
import { resolveCode } from './resolve-code.js';
import { resolveName } from './resolve-name.js';
import type { UnitRow } from './unit.js';
import { UnitIndex } from './unit-index.js';
import type { UnitQuery, UnitResolution } from './unit-query.js';

/** Finds units by code or name. Built once from plain rows; answers with the row's index in `units`. */
export interface UnitRegistry {
  readonly units: readonly UnitRow[];
  resolve(query: UnitQuery): UnitResolution;
  /** Whether a text is a code or a name of some unit: what layout detection asks. */
  knows(text: string): boolean;
}

/** Texts that may be codes, in a column of names. */
const LIKE_CODE = /^[\dA-Za-z]{2,12}$/;

export function createUnitRegistry(units: readonly UnitRow[]): UnitRegistry {
  const index = new UnitIndex(units);
  return {
    units,
    knows: (text) =>
      index.ofCode(text) !== undefined ||
      isStatisticalPseudoCode(nameKey(text)) ||
      index.ofName(withoutHomoglyphs(text) ?? text).length > 0,
    resolve: (query) => {
      const code = query.code?.trim() ?? '';
      const name = query.name?.trim() ?? '';
      if (code !== '') return resolveCode(code, { ...query, name: name === '' ? undefined : name }, index);
      if (name === '') return { status: 'unknown', suggestions: [] };
      const isCode = LIKE_CODE.test(name) && index.ofCode(name) !== undefined && index.ofName(name).length === 0;
      return isCode ? resolveCode(name, { ...query, name: undefined }, index) : resolveName(name, query, index);
    },
  };
}
