export { unitKinds, type UnitAlias, type UnitKind, type UnitRow } from './units/unit.js';
export { GB2260, gb2260Units } from './units/gb2260-units.js';
export { ISO3166, iso3166Units } from './units/iso3166-units.js';
export { searchPinyin } from './units/romanise.js';
export { createUnitRegistry, unitRules, type UnitQuery, type UnitRegistry, type UnitResolution, type UnitRule } from './units/unit-registry.js';
