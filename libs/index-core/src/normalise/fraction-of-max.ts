import type { Direction } from './direction.js';
import { missingColumn } from '../missing-column.js';

/**
 * Fraction of the best value: x / max for a positive indicator, min / x for a negative one; the best has 1. The best value is
 * read off `reference` (default: `x`).
 * Missing: NaN stays NaN. The fraction has a meaning only on a ratio scale: NaN throughout where the best value is not positive,
 * and for a negative indicator's value of 0 or less.
 * Formula: x/max; negative: min/x
 * Source: OECD/JRC Handbook (2008), step 5; COINr n_fracmax.
 * @example fractionOfMax(Float64Array.of(1, 5, 10)) // [0.1, 0.5, 1]
 */
export function fractionOfMax(
  x: Float64Array,
  params: { readonly direction?: Direction; readonly reference?: Float64Array } = {},
  out: Float64Array = missingColumn(x.length),
): Float64Array {
  const { reference = x } = params;
  const negative = params.direction === 'negative';
  let best = negative ? Infinity : -Infinity;
  for (let i = 0; i < reference.length; i++)
    if (negative ? reference[i]! < best : reference[i]! > best) best = reference[i]!;
  if (!(best > 0 && best < Infinity)) return out.fill(NaN);
  for (let i = 0; i < x.length; i++) out[i] = negative ? (x[i]! > 0 ? best / x[i]! : NaN) : x[i]! / best;
  return out;
}
