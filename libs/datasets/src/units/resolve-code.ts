import { isStatisticalPseudoCode } from './gb2260-editions.js';
import { withoutHomoglyphs } from './look-alikes.js';
import { nameKey } from './name-key.js';
import { applyScope, scopedInBrackets } from './scope.js';
import { MAX_CANDIDATES, suggestUnits } from './suggest-units.js';
import { isInForce, type UnitIndex } from './unit-index.js';
import type { UnitQuery, UnitResolution, UnitRule } from './unit-query.js';

/** The unit of a code; a name beside it must agree. */
export function resolveCode(code: string, query: UnitQuery, index: UnitIndex): UnitResolution {
  const { name } = query;
  const scoped = scopedInBrackets(name ?? '');
  if (scoped) {
    const city = resolveCode(code, { ...query, name: scoped.name }, index);
    return applyScope(city, scoped.scope, index) ?? { status: 'unknown', suggestions: [] };
  }
  const found = index.ofCode(code);
  if (!found) return resolveUnknownCode(code, query, index);
  const [only, ...others] = found.indexes;
  if (only === undefined || others.length > 0)
    return { status: 'ambiguous', candidates: found.indexes.slice(0, MAX_CANDIDATES), why: 'name' };
  if (!name) return { status: 'resolved', index: only, rule: found.rule };
  return compareName(only, found.rule, name, query, index);
}

function resolveUnknownCode(code: string, query: UnitQuery, index: UnitIndex): UnitResolution {
  const key = nameKey(code);
  if (isStatisticalPseudoCode(key))
    return { status: 'pseudo', code: key, prefectureKnown: index.hasCode(`${key.slice(0, 4)}00`) };
  const { name = '' } = query;
  const named = name === '' ? [] : index.ofName(name).map((one) => one.index);
  const suggestions = named.length > 0 ? named : suggestUnits(name, query, index);
  return { status: 'unknown', suggestions: suggestions.slice(0, MAX_CANDIDATES) };
}

/**
 * The unit of a code under the name beside it, by `rule` where both agree; else by the finer rule, or the
 * contradiction.
 */
function compareName(
  at: number,
  rule: UnitRule,
  name: string,
  { parents = [] }: UnitQuery,
  index: UnitIndex,
): UnitResolution {
  const resolved = (by: UnitRule): UnitResolution => ({ status: 'resolved', index: at, rule: by });
  const unit = index.at(at);
  const named = index.ofName(withoutHomoglyphs(name) ?? name);
  const own = named.find((one) => one.index === at);
  if (own) return resolved(own.how === 'former' ? 'code:name-former' : rule);
  // A collecting or upper code printed under the name of what it collects (北京市 beside 110100), or the other way round.
  if (unit.level === 'subtotal' || named.some((one) => one.unit.level === 'subtotal')) return resolved(rule);
  if (named.some(({ unit: other }) => other.successorCode === unit.code || unit.successorCode === other.code))
    return resolved('code:name-former');
  const rivals = named.filter(
    (one) =>
      index.parentOf(one.index) === index.parentOf(at) || parents.length === 0 || index.isUnder(one.index, parents),
  );
  // The name of a division that is gone, beside the code of one in its place (340210 湾沚区 printed as 芜湖县): the code
  // is followed.
  if (rivals.length === 0 || (isInForce(unit) && rivals.every((rival) => !isInForce(rival.unit))))
    return resolved('code:name-other');
  const candidates = [at, ...rivals.map((rival) => rival.index)].slice(0, MAX_CANDIDATES);
  return { status: 'ambiguous', candidates, why: 'code-and-name' };
}
