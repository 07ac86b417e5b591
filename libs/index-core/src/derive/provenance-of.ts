import type { Expression } from './expression.js';
import { movedProvenance, combinedProvenance, type Provenance } from '../panel/provenance.js';
import type { Panel } from '../panel/panel.js';
import { unreachable } from '../unreachable.js';

/**
 * The provenance of an expression's values: of the cells that it reads, also in other years (lag, growth, in-year) and
 * of another unit (of-unit). Statistics over many units (over-units, of-parts, a share in a whole) have the provenance
 * of the unit's own value.
 */
export function provenanceOf(
  expression: Expression,
  panel: Pick<Panel, 'units' | 'years'>,
  provenance: (code: string) => Provenance | undefined,
): Provenance | undefined {
  if (typeof expression === 'string') return provenance(expression);
  if (typeof expression === 'number' || !('op' in expression)) return undefined;
  const {
    units: { length: units },
    years,
  } = panel;
  const read = (one: Expression): Provenance | undefined => provenanceOf(one, panel, provenance);
  const inYear = (one: Provenance | undefined, yearOf: (year: number) => number): Provenance | undefined =>
    one &&
    movedProvenance(one, (i) => {
      const y = years.indexOf(yearOf(years[Math.floor(i / units)]!));
      return y < 0 ? -1 : y * units + (i % units);
    });
  switch (expression.op) {
    case 'lag':
      return inYear(read(expression.of), (year) => year - expression.years);
    case 'growth': {
      const now = read(expression.of);
      return combinedProvenance([now, inYear(now, (year) => year - expression.years)]);
    }
    case 'in-year':
      return inYear(read(expression.of), () => expression.year);
    case 'of-unit': {
      const unit = panel.units.findIndex(({ key }) => key === expression.unit);
      const of = read(expression.of);
      return of && movedProvenance(of, (i) => i - (i % units) + unit);
    }
    case 'per-head':
      return combinedProvenance([read(expression.of), read(expression.population)]);
    case 'share-in-parent':
    case 'over-units':
    case 'of-parts':
      return combinedProvenance([read(expression.of)]);
    case 'sum':
    case 'product':
    case 'mean':
    case 'least':
    case 'greatest':
    case 'first':
    case 'difference':
    case 'ratio':
      return combinedProvenance(expression.of.map(read));
  }
  return unreachable(expression);
}
