import type { Panel } from '../panel/panel.js';
import { numberOf } from './parameter.js';
import type { Target } from './parameter.js';
import { attributeOf } from '../panel/sections.js';
import { missingColumn } from '../missing-column.js';

/**
 * A parameter for a panel: one number where it is the same for all, else one per cell (year-major). NaN where it is
 * open, or where no value is given for a unit's level (or a year) and no `otherwise`.
 */
export function resolveParameter(parameter: Target, panel: Pick<Panel, 'units' | 'years'>): number | Float64Array {
  if (typeof parameter === 'number' || 'value' in parameter) return numberOf(parameter);
  if ('open' in parameter) return NaN;
  const out = missingColumn(panel.units.length * panel.years.length);
  const values = new Map(Object.entries(parameter.values).map(([key, value]) => [key, resolveParameter(value, panel)]));
  const otherwise = parameter.otherwise === undefined ? NaN : resolveParameter(parameter.otherwise, panel);
  const names = parameter.by === 'year' ? undefined : panel.units.map((unit) => attributeOf(unit, parameter.by) ?? '');
  panel.years.forEach((year, y) => {
    for (let u = 0; u < panel.units.length; u++) {
      const cell = y * panel.units.length + u;
      const value = values.get(names === undefined ? String(year) : names[u]!) ?? otherwise;
      out[cell] = typeof value === 'number' ? value : value[cell]!;
    }
  });
  return out.length > 0 && out.every((value) => value === out[0]) ? out[0]! : out;
}
