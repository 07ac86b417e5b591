import { order } from '../rank/order.js';
import { normalCdf } from './normal-cdf.js';
import type { Correlation } from './pearson.js';

/**
 * Kendall's τ-b, corrected for ties, in n·log n; p by the normal approximation with the variance corrected for ties.
 * Missing: rows where either is NaN are left out. NaN where a column has no spread.
 * Formula: τ-b = S/√((P − Tx)(P − Ty))
 * Source: W. R. Knight (1966), J. American Stat. Assoc. 61:436–439; R cor.test(method = "kendall", exact = FALSE).
 * @throws RangeError if the lengths differ.
 */
export function kendall(x: Float64Array, y: Float64Array): Correlation {
  if (x.length !== y.length)
    throw new RangeError(`There are ${x.length} and ${y.length} values; a correlation needs pairs.`);
  const there = (_: number, i: number) => x[i]! + y[i]! === x[i]! + y[i]!;
  const a = x.filter(there);
  const b = y.filter(there);
  const n = a.length;
  // By a, and by b where a is equal: a stable sort by b, then by a.
  const byB = order(b).slice();
  const sorted = order(Float64Array.from(byB, (i) => a[i]!))
    .slice()
    .map((j) => byB[j]!);
  const tiesA = ties(Float64Array.from(sorted, (i) => a[i]!));
  const ordered = Float64Array.from(sorted, (i) => b[i]!);
  let both = 0;
  for (let i = 0; i < n; ) {
    let j = i + 1;
    while (j < n && a[sorted[j]!] === a[sorted[i]!] && ordered[j] === ordered[i]) j++;
    both += ((j - i) * (j - i - 1)) / 2;
    i = j;
  }
  const swaps = inversions(ordered);
  const tiesB = ties(ordered);
  const pairs = (n * (n - 1)) / 2;
  const s = pairs - tiesA.pairs - tiesB.pairs + both - 2 * swaps;
  const r = s / Math.sqrt(pairs - tiesA.pairs) / Math.sqrt(pairs - tiesB.pairs);
  if (!Number.isFinite(r)) return { r: NaN, n, p: NaN };
  const variance =
    (n * (n - 1) * (2 * n + 5) - tiesA.cubic - tiesB.cubic) / 18 +
    (n > 2 ? (tiesA.triples * tiesB.triples) / (9 * n * (n - 1) * (n - 2)) : 0) +
    (2 * tiesA.pairs * tiesB.pairs) / (n * (n - 1));
  return { r: Math.max(-1, Math.min(1, r)), n, p: 2 * normalCdf(-Math.abs(s) / Math.sqrt(variance)) };
}

function ties(values: Float64Array): { pairs: number; triples: number; cubic: number } {
  const sorted = values.slice().sort();
  let pairs = 0;
  let triples = 0;
  let cubic = 0;
  for (let i = 0; i < sorted.length; ) {
    let j = i + 1;
    while (j < sorted.length && sorted[j] === sorted[i]) j++;
    const t = j - i;
    pairs += (t * (t - 1)) / 2;
    triples += t * (t - 1) * (t - 2);
    cubic += t * (t - 1) * (2 * t + 5);
    i = j;
  }
  return { pairs, triples, cubic };
}

/** How many neighbours a merge sort swaps; sorts in place. */
function inversions(values: Float64Array): number {
  let from = values;
  let to: Float64Array = new Float64Array(values.length);
  let count = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      for (let i = start, j = middle, k = start; k < end; k++) {
        if (i < middle && (j >= end || from[i]! <= from[j]!)) to[k] = from[i++]!;
        else {
          to[k] = from[j++]!;
          count += middle - i;
        }
      }
    }
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
  return count;
}
