import { mean } from '../analysis/mean.js';
import { quantiles } from '../analysis/quantile.js';
import type { Panel } from '../panel/panel.js';
import { order } from '../rank/order.js';
import type { Bound } from './parameter.js';
import { resolveParameter } from './resolve-parameter.js';
import type { Section } from '../panel/sections.js';
import { unreachable } from '../unreachable.js';

/**
 * A bound for one section of a column: given (one number or one per value), or read off the section's reference
 * values.
 */
export function boundOf(
  bound: Bound,
  column: Float64Array,
  section: Section,
  { panel, negative }: { readonly panel: Pick<Panel, 'units' | 'years'>; readonly negative: boolean },
): number | Float64Array {
  if (typeof bound !== 'object' || !('computed' in bound)) {
    const resolved = resolveParameter(bound, panel);
    return typeof resolved === 'number' ? resolved : section.values(resolved);
  }
  const reference = section.reference(column);
  switch (bound.computed) {
    case 'quantile':
      return quantiles(reference, [bound.at], { type: bound.type })[0]!;
    case 'minimum':
      return endMean(reference, 1, false);
    case 'maximum':
      return endMean(reference, 1, true);
    case 'mean-of-best':
      return endMean(reference, bound.count, !negative);
    case 'mean-of-worst':
      return endMean(reference, bound.count, negative);
  }
  return unreachable(bound);
}

function endMean(x: Float64Array, count: number, highest: boolean): number {
  const sorted = order(x);
  const n = Math.min(count, sorted.length);
  return mean(Float64Array.from({ length: n }, (_, j) => x[sorted[highest ? sorted.length - 1 - j : j]!]!));
}
