import { MissingReason } from '#observation';
import type { Panel, PanelColumn } from '../panel/panel.js';
import type { Plan } from './plan.js';
import { readsOfStep } from './word-facts.js';
import { missingColumn } from '../missing-column.js';

/**
 * Whether the scores of a year depend on that year's values alone: no step looks at other years (scopes over the panel or a base
 * year, growth, lags, imputation in time, constant prices), and no computed weight does. Then one year can be scored by itself, to
 * the same bits.
 */
export function yearsStandAlone({ steps, nodes }: Plan): boolean {
  return (
    !steps.some((step) => readsOfStep(step).includes('years') || looksAtOtherYears(step)) &&
    !nodes.some(({ weights, then, shown }) => looksAtOtherYears([weights, then, shown]))
  );
}

/** Whether a scope in it is not the year. */
function looksAtOtherYears(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(looksAtOtherYears);
  if (typeof part !== 'object' || part === null) return false;
  const { scope } = part as Readonly<Record<string, unknown>>;
  return (scope !== undefined && scope !== 'year') || Object.values(part).some(looksAtOtherYears);
}

/** One year of a panel, as a panel: views, no copies. */
export function panelOfYear(panel: Panel, year: number): Panel {
  const units = panel.units.length;
  const cut = <T extends Float64Array | Uint8Array>(column: T): T =>
    column.subarray(year * units, (year + 1) * units) as T;
  return {
    units: panel.units,
    years: [panel.years[year]!],
    columns: new Map(
      [...panel.columns].map(([code, column]): [string, PanelColumn] => [
        code,
        {
          ...column,
          values: cut(column.values),
          ...(column.missing ? { missing: cut(column.missing) } : {}),
          ...(column.preliminary ? { preliminary: cut(column.preliminary) } : {}),
          ...(column.standardError ? { standardError: cut(column.standardError) } : {}),
        },
      ]),
    ),
  };
}

/** A panel with some values replaced; a NaN is a missing one. The panel given stays as it is. */
export function panelWith(
  panel: Panel,
  changes: readonly {
    readonly indicator: string;
    readonly unit: number;
    readonly year: number;
    readonly value: number;
  }[],
): Panel {
  const columns = new Map(panel.columns);
  const copied = new Set<string>();
  for (const { indicator, unit, year, value } of changes) {
    const cells = panel.units.length * panel.years.length;
    const column = columns.get(indicator) ?? { indicator, values: missingColumn(cells) };
    if (!copied.has(indicator)) {
      columns.set(indicator, {
        ...column,
        values: column.values.slice(),
        ...(column.missing ? { missing: column.missing.slice() } : {}),
        ...(column.preliminary ? { preliminary: column.preliminary.slice() } : {}),
      });
      copied.add(indicator);
    }
    const mine = columns.get(indicator)!;
    const cell = year * panel.units.length + unit;
    mine.values[cell] = value;
    if (mine.preliminary) mine.preliminary[cell] = 0;
    if (mine.missing) mine.missing[cell] = Number.isNaN(value) ? MissingReason.absent : MissingReason.present;
  }
  return { ...panel, columns };
}
