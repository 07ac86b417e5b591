import type { Expression } from './expression.js';
import { marksMoved, marksTogether, type Marks } from '../panel/provenance.js';
import type { Panel } from '../panel/panel.js';
import { unreachable } from '../unreachable.js';

/**
 * The marks of an expression's values: of the cells that it reads, also in other years (lag, growth, in-year) and of another unit
 * (of-unit). Figures over many units (over-units, of-parts, a share in a whole) keep the marks of the unit's own value.
 */
export function marksOf(
  expression: Expression,
  panel: Pick<Panel, 'units' | 'years'>,
  marks: (code: string) => Marks | undefined,
): Marks | undefined {
  if (typeof expression === 'string') return marks(expression);
  if (typeof expression === 'number' || !('op' in expression)) return undefined;
  const {
    units: { length: units },
    years,
  } = panel;
  const read = (one: Expression): Marks | undefined => marksOf(one, panel, marks);
  const inYear = (one: Marks | undefined, yearOf: (year: number) => number): Marks | undefined =>
    one &&
    marksMoved(one, (i) => {
      const y = years.indexOf(yearOf(years[Math.floor(i / units)]!));
      return y < 0 ? -1 : y * units + (i % units);
    });
  switch (expression.op) {
    case 'lag':
      return inYear(read(expression.of), (year) => year - expression.years);
    case 'growth': {
      const now = read(expression.of);
      return marksTogether([now, inYear(now, (year) => year - expression.years)]);
    }
    case 'in-year':
      return inYear(read(expression.of), () => expression.year);
    case 'of-unit': {
      const unit = panel.units.findIndex(({ key }) => key === expression.unit);
      const of = read(expression.of);
      return of && marksMoved(of, (i) => i - (i % units) + unit);
    }
    case 'per-head':
      return marksTogether([read(expression.of), read(expression.population)]);
    case 'share-in-parent':
    case 'over-units':
    case 'of-parts':
      return marksTogether([read(expression.of)]);
    case 'sum':
    case 'product':
    case 'mean':
    case 'least':
    case 'greatest':
    case 'first':
    case 'difference':
    case 'ratio':
      return marksTogether(expression.of.map(read));
  }
  return unreachable(expression);
}
