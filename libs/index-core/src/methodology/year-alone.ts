import { MissingReason } from '#observation';
import type { Panel, PanelColumn } from '../panel/panel.js';
import type { Plan } from './plan.js';

/**
 * Whether the scores of a year depend on that year's values alone: no step looks at other years (scopes over the panel or a base
 * year, growth, lags, imputation in time, constant prices), and no computed weight does. Then one year can be scored by itself, to
 * the same bits.
 */
export function yearsStandAlone(plan: Plan): boolean {
  return ![plan.steps, plan.nodes.map(({ weights, then, shown }) => [weights, then, shown])].some(looksAtOtherYears);
}

function looksAtOtherYears(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(looksAtOtherYears);
  if (typeof part !== 'object' || part === null) return false;
  const { scope, step, method, op } = part as Readonly<Record<string, unknown>>;
  if (scope !== undefined && scope !== 'year') return true;
  if (step === 'constant-prices' || (step === 'impute' && (method === 'linear' || method === 'carry-forward')))
    return true;
  if (op === 'growth' || op === 'lag' || op === 'in-year') return true;
  return Object.entries(part).some(([key, value]) =>
    ['growth', 'lag', 'baseYear'].includes(key) ? true : looksAtOtherYears(value),
  );
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
    const column = columns.get(indicator) ?? { indicator, values: new Float64Array(cells).fill(NaN) };
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
