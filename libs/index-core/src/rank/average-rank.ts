import { equals } from '../tolerance/tolerance.js';
import { order } from './order.js';
import { missingColumn } from '../missing-column.js';

/**
 * Ranks with ties shared: each of a run of values that are equal on paper (see rank) gets the mean of the places they take (1, 2.5, 2.5, 4). 1 = best.
 * Missing: NaN stays NaN.
 * Formula: the mean of the places that tied units take
 * Source: Spearman's treatment of ties; COINr n_rank(ties.method = "average").
 * @example averageRank(Float64Array.of(70, 90, NaN, 90)) // [3, 1.5, NaN, 1.5]
 */
export function averageRank(
  x: Float64Array,
  params: { readonly best?: 'highest' | 'lowest' } = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const lowest = params.best === 'lowest';
  const sorted = order(x);
  const n = sorted.length;
  out.fill(NaN);
  for (let first = 0; first < n; ) {
    let last = first;
    while (last + 1 < n && equals(x[sorted[last + 1]!]!, x[sorted[last]!]!)) last++;
    const place = (first + last) / 2 + 1;
    for (let j = first; j <= last; j++) out[sorted[j]!] = lowest ? place : n + 1 - place;
    first = last + 1;
  }
  return out;
}
