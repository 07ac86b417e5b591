import { nameKey } from './name-key.js';
import type { UnitRow } from './unit.js';
import type { UnitRule } from './unit-query.js';

/** A unit of a name: how the name is one of it. */
export interface Named {
  readonly index: number;
  readonly unit: UnitRow;
  readonly how: 'name' | 'short' | 'alias' | 'former';
}

/** Aliases that are codes: alpha-2 and numeric codes of countries. */
const CODE_ALIAS = /^[A-Z]{2}$|^\d{3}$/;
/** Levels above a unit that are looked at: more than any list has. */
const MAX_LEVELS = 8;

/** Units by code, by name and by parent. Units are named by their index in the rows that it is built from. */
export class UnitIndex {
  private readonly byCode = new Map<string, number[]>();
  private readonly byName = new Map<string, Named[]>();
  /** By scheme and code. */
  private readonly positions: ReadonlyMap<string, number>;

  constructor(readonly units: readonly UnitRow[]) {
    units.forEach((unit, index) => {
      this.addCode(unit.code, index);
      this.addName(unit.nameZh, { index, unit, how: 'name' });
      if (unit.nameEn !== '') this.addName(unit.nameEn, { index, unit, how: 'name' });
    });
    units.forEach((unit, index) => {
      for (const { name, kind } of unit.names ?? []) {
        if (CODE_ALIAS.test(name)) this.addCode(name, index);
        else this.addName(name, { index, unit, how: kind });
      }
    });
    this.positions = new Map(units.map(({ scheme, code }, index) => [`${scheme} ${code}`, index]));
  }

  at(index: number): UnitRow {
    const unit = this.units[index];
    if (!unit) throw new RangeError(`there is no unit ${index}`);
    return unit;
  }

  position(scheme: string, code: string): number | undefined {
    return this.positions.get(`${scheme} ${code}`);
  }

  hasCode(code: string): boolean {
    return this.byCode.has(nameKey(code));
  }

  /** Units of a code as printed: trailing zeros may be left out, or six more be added. */
  ofCode(printed: string): { readonly indexes: readonly number[]; readonly rule: UnitRule } | undefined {
    const key = nameKey(printed);
    const exact = this.byCode.get(key);
    if (exact?.[0] !== undefined)
      return { indexes: exact, rule: isInForce(this.at(exact[0])) ? 'code' : 'code:abolished' };
    const whole = wholeCode(key);
    const found = whole === undefined ? undefined : this.byCode.get(whole);
    return found && { indexes: found, rule: 'code:short' };
  }

  ofName(name: string): readonly Named[] {
    return this.byName.get(nameKey(name)) ?? [];
  }

  names(): Iterable<readonly [key: string, units: readonly Named[]]> {
    return this.byName;
  }

  parentOf(index: number): number | undefined {
    const { parentCode, parentScheme, scheme } = this.at(index);
    return parentCode ? this.position(parentScheme ?? scheme, parentCode) : undefined;
  }

  /**
   * Whether a unit belongs to all these, as far as they are known; what took over the territory of one counts as it.
   */
  isUnder(index: number, parents: readonly string[]): boolean {
    const above: number[] = [];
    for (let at = this.parentOf(index); at !== undefined && above.length < MAX_LEVELS; at = this.parentOf(at))
      above.push(at);
    return parents.every((parent) => {
      if (parent === '') return true;
      const named = this.ofName(parent);
      return (
        named.length === 0 ||
        named.some((one) => one.index === index || above.includes(one.index)) ||
        named.some(({ unit }) => above.some((at) => unit.successorCode === this.at(at).code))
      );
    });
  }

  private addCode(code: string, index: number): void {
    const key = nameKey(code);
    const list = this.byCode.get(key);
    if (!list) this.byCode.set(key, [index]);
    else if (!list.includes(index)) list.push(index);
  }

  private addName(name: string, named: Named): void {
    const key = nameKey(name);
    const list = this.byName.get(key);
    if (!list) this.byName.set(key, [named]);
    else if (!list.some(({ index }) => index === named.index)) list.push(named);
  }
}

/** Whether a unit is in force in a year; without one, today. */
export function isInForce({ validFrom, validTo }: UnitRow, year?: number): boolean {
  if (year === undefined) return (validTo ?? null) === null;
  return year >= (validFrom ?? -Infinity) && year <= (validTo ?? Infinity);
}

/** The six digits of a division whose code is printed otherwise: 32, 3205, 320583000000. */
function wholeCode(key: string): string | undefined {
  if (/^\d{2}$/.test(key)) return `${key}0000`;
  if (/^\d{4}$/.test(key)) return `${key}00`;
  return /^\d{6}0{6}$/.test(key) ? key.slice(0, 6) : undefined;
}
