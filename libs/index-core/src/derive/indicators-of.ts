import type { Expression } from './expression.js';

/** The codes of the indicators that an expression reads. */
export function indicatorsOf(expression: Expression): string[] {
  if (typeof expression === 'string') return [expression];
  if (typeof expression === 'number' || !('op' in expression)) return [];
  if (expression.op === 'per-head') return [...indicatorsOf(expression.of), ...indicatorsOf(expression.population)];
  const of = expression.of;
  const many = ['sum', 'product', 'mean', 'least', 'greatest', 'first', 'difference', 'ratio'].includes(expression.op);
  return many ? (of as Expression[]).flatMap(indicatorsOf) : indicatorsOf(of as Expression);
}
