import { missingColumn } from '../missing-column.js';

/**
 * Rounds to `digits` decimals (negative: to tens, hundreds), as a decimal number is rounded on paper: 1.005 is a half at two
 * decimals although its binary form lies a hair below. `half-up` (default): a half goes away from zero; `half-even`: to the even digit;
 * `down`: the further digits are cut off.
 * The answer is the double nearest to the rounded decimal, so that equal printed numbers are equal.
 * Missing: NaN stays NaN.
 * Formula: half up, half even, …, at a named place
 * Source: printed tables (half-up); IEEE 754 and GB/T 8170-2008 (half-even).
 * @throws RangeError if `digits` is not a whole number from −9 to 15.
 * @example round(Float64Array.of(0.8925, 1.005), { digits: 3 }) // [0.893, 1.005]
 */
export function round(
  x: Float64Array,
  params: { readonly digits: number; readonly mode?: 'half-up' | 'half-even' | 'down' },
  out = missingColumn(x.length),
): Float64Array {
  const { digits, mode = 'half-up' } = params;
  if (!Number.isInteger(digits) || digits < -9 || digits > 15)
    throw new RangeError(`Digits must be a whole number from −9 to 15; here ${digits}.`);
  const power = 10 ** Math.abs(digits);
  for (let i = 0; i < x.length; i++) {
    const size = Math.abs(x[i]!);
    // Beyond 2^53 in units of the last place a double has no decimals to round.
    const scaled = digits >= 0 ? size * power : size / power;
    if (!(scaled < 4503599627370496)) {
      out[i] = x[i]!;
      continue;
    }
    const below = Math.floor(scaled);
    const rest = scaled - below;
    // What is a half, or whole, on paper may be off by the rounding of the number itself and of the product.
    const slack = scaled * 4.5e-16;
    const half = Math.abs(rest - 0.5) <= slack;
    const up = mode === 'down' ? 1 - rest <= slack : half ? mode === 'half-up' || below % 2 === 1 : rest > 0.5;
    const whole = up ? below + 1 : below;
    const value = digits >= 0 ? whole / power : whole * power;
    out[i] = x[i]! < 0 ? -value : value;
  }
  return out;
}
