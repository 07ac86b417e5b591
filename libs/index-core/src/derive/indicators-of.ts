import { unreachable } from '../unreachable.js';
import type { Expression } from './expression.js';

/** The codes of the indicators that an expression reads. */
export function indicatorsOf(expression: Expression): string[] {
  if (typeof expression === 'string') return [expression];
  if (typeof expression === 'number' || !('op' in expression)) return [];
  switch (expression.op) {
    case 'sum':
    case 'product':
    case 'mean':
    case 'least':
    case 'greatest':
    case 'first':
    case 'difference':
    case 'ratio':
      return expression.of.flatMap(indicatorsOf);
    case 'per-head':
      return [...indicatorsOf(expression.of), ...indicatorsOf(expression.population)];
    case 'share-in-parent':
    case 'growth':
    case 'lag':
    case 'in-year':
    case 'of-unit':
    case 'over-units':
    case 'of-parts':
      return indicatorsOf(expression.of);
  }
  return unreachable(expression);
}
