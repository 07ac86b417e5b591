import type { Panel, PanelUnit } from './panel.js';
import { CannotScore } from '../cannot-score.js';
import type { Scope } from './scope.js';
import { missingColumn } from '../missing-column.js';

/** The part of a panel column that a scale or a ranking is made for, and the values that it is read off. */
export interface Section {
  readonly year: number;
  /** Its cells, where they do not stand together. */
  readonly cells?: Uint32Array;
  /** Its values: a view where they stand together, else a copy. */
  values(column: Float64Array): Float64Array;
  /** The values the scale is read off: its own, or those of the base year. */
  reference(column: Float64Array): Float64Array;
  /** Runs `fill` on the section of `out`. */
  write(out: Float64Array<ArrayBuffer>, fill: (values: Float64Array<ArrayBuffer>) => void): void;
}

/** The value of an attribute of a unit; undefined where the unit has none. */
export function attributeOf(unit: PanelUnit, attribute: string): string | undefined {
  switch (attribute) {
    case 'level':
      return unit.level;
    case 'province':
      return unit.province;
    case 'kind':
      return unit.kind;
    case 'parent':
      return unit.parent;
    default:
      return unit.groups?.[attribute.slice('group:'.length)];
  }
}

/** The units of each class of an attribute; units without it form a class of their own. */
export function classesOf(units: readonly PanelUnit[], attribute: string): Uint32Array[] {
  const classes = new Map<string, number[]>();
  units.forEach((unit, u) => {
    const name = attributeOf(unit, attribute) ?? '';
    const list = classes.get(name);
    if (list === undefined) classes.set(name, [u]);
    else list.push(u);
  });
  return [...classes.values()].map((list) => Uint32Array.from(list));
}

const cache = new WeakMap<object, Map<string, readonly Section[]>>();

/**
 * The sections of a panel for a scope (each year, all years, against a base year) and, within it, the classes of an
 * attribute. Made once for a panel, which never changes.
 * @throws CannotScore if the base year is not in the panel.
 */
export function sections(
  panel: Pick<Panel, 'units' | 'years'>,
  scope: Scope = 'year',
  within?: string,
): readonly Section[] {
  const cached = cache.get(panel) ?? new Map<string, readonly Section[]>();
  cache.set(panel, cached);
  const key = `${typeof scope === 'object' ? scope.baseYear : scope} ${within ?? ''}`;
  const made = cached.get(key) ?? makeSections(panel, scope, within);
  cached.set(key, made);
  return made;
}

function makeSections(panel: Pick<Panel, 'units' | 'years'>, scope: Scope, within?: string): Section[] {
  const { units, years } = panel;
  const U = units.length;
  let base = -1;
  if (typeof scope === 'object') {
    base = years.indexOf(scope.baseYear);
    if (base < 0)
      throw new CannotScore('no-base-year', {
        zh: `数据中没有基准年 ${scope.baseYear}（有：${years.join('、')}）。`,
        en: `The data has no base year ${scope.baseYear} (it has ${years.join(', ')}).`,
      });
  }
  if (within === undefined) {
    if (scope === 'panel') return [range(0, 0, years.length * U, undefined)];
    return years.map((_, y) => range(y, y * U, (y + 1) * U, base < 0 ? undefined : [base * U, (base + 1) * U]));
  }
  return classesOf(units, within).flatMap((members) => {
    const inYear = (y: number) => members.map((u) => y * U + u);
    if (scope === 'panel') return [gathered(0, Uint32Array.from(years.flatMap((_, y) => [...inYear(y)])), undefined)];
    return years.map((_, y) => gathered(y, inYear(y), base < 0 ? undefined : inYear(base)));
  });
}

/** A section of cells that stand together. */
function range(year: number, from: number, to: number, base: readonly [number, number] | undefined): Section {
  return {
    year,
    values: (column) => column.subarray(from, to),
    reference: (column) => (base === undefined ? column.subarray(from, to) : column.subarray(base[0], base[1])),
    write: (out, fill) => fill(out.subarray(from, to)),
  };
}

/** A section of any cells. */
export function gathered(year: number, cells: Uint32Array, base?: Uint32Array): Section {
  const gather = (column: Float64Array, from: Uint32Array): Float64Array<ArrayBuffer> => {
    const out = new Float64Array(from.length);
    for (let i = 0; i < from.length; i++) out[i] = column[from[i]!]!;
    return out;
  };
  return {
    year,
    cells,
    values: (column) => gather(column, cells),
    reference: (column) => gather(column, base ?? cells),
    write: (out, fill) => {
      const values = missingColumn(cells.length);
      fill(values);
      for (let i = 0; i < cells.length; i++) out[cells[i]!] = values[i]!;
    },
  };
}
