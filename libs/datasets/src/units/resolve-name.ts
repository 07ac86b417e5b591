import { withoutHomoglyphs } from './look-alikes.js';
import { applyScope, scopedName } from './scope.js';
import { MAX_CANDIDATES, suggestUnits } from './suggest-units.js';
import { isInForce, type Named, type UnitIndex } from './unit-index.js';
import type { UnitQuery, UnitResolution, UnitRule } from './unit-query.js';

/**
 * The unit of a name: as it is; else by the scope at its end; else with look-alike characters read as what they
 * stand for.
 */
export function resolveName(name: string, query: UnitQuery, index: UnitIndex): UnitResolution {
  const direct = index.ofName(name);
  if (direct.length > 0) return resolveNamed(direct, query, index);
  const scoped = scopedName(name);
  const ofScope = scoped && applyScope(resolveName(scoped.name, query, index), scoped.scope, index);
  if (ofScope) return ofScope;
  const repaired = withoutHomoglyphs(name);
  const alike = repaired === undefined ? [] : index.ofName(repaired);
  if (alike.length > 0) {
    const { left, only } = narrow(alike, query, index);
    return only ? { status: 'resolved', index: only.index, rule: 'name:homoglyph' } : ambiguous(left);
  }
  return { status: 'unknown', suggestions: suggestUnits(name, query, index) };
}

function resolveNamed(direct: readonly Named[], query: UnitQuery, index: UnitIndex): UnitResolution {
  const { left, only, rule } = narrow(direct, query, index);
  if (!only) return ambiguous(left);
  // 县 alone stands under many places: that one collecting unit of the name is left is no reason to take it.
  if (direct.length > 1 && only.unit.level === 'subtotal' && rule !== 'name:parents') return ambiguous(direct);
  return {
    status: 'resolved',
    index: only.index,
    rule: rule ?? (only.how === 'name' ? 'name' : `name:${only.how}`),
  };
}

function ambiguous(candidates: readonly Named[]): UnitResolution {
  return {
    status: 'ambiguous',
    candidates: candidates.slice(0, MAX_CANDIDATES).map(({ index }) => index),
    why: 'name',
  };
}

interface Narrowed {
  readonly left: readonly Named[];
  /** The one that is left, if it is one. */
  readonly only: Named | undefined;
  /** What decided between several. */
  readonly rule?: UnitRule | undefined;
}

/**
 * Narrows several units of one name, in a stated order: parents given, kind given, list given, in force in the year,
 * full
 * name before another, present name before former, in force today. A criterion that none or all meet decides nothing.
 */
function narrow(named: readonly Named[], query: UnitQuery, index: UnitIndex): Narrowed {
  const { parents = [], kind, scheme, year } = query;
  let left = named;
  let rule: UnitRule | undefined;
  const keep = (test: (one: Named) => boolean, why?: UnitRule): void => {
    if (left.length < 2) return;
    const passing = left.filter(test);
    if (passing.length === 0 || passing.length === left.length) return;
    left = passing;
    if (passing.length === 1) rule = why;
  };
  if (parents.length > 0) keep((one) => index.isUnder(one.index, parents), 'name:parents');
  if (kind) keep(({ unit }) => unit.kind === kind);
  if (scheme) keep(({ unit }) => unit.scheme === scheme, 'name:list');
  keep(({ unit }) => isInForce(unit, year), 'name:in-force');
  keep(({ how }) => how === 'name');
  keep(({ how }) => how !== 'former');
  if (left.length > 1) {
    const current = left.filter(({ unit }) => isInForce(unit));
    if (current.length === 1) return { left: current, only: current[0], rule: 'name:in-force' };
  }
  return { left, only: left.length === 1 ? left[0] : undefined, rule };
}
