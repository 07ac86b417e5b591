/**
 * Φ(z), the share of a standard normal distribution below z, to about 1e-15: series near 0, continued fraction in the tails.
 * NaN gives NaN.
 * Missing: NaN in, NaN out
 * Formula: Φ(z)
 * Source: G. Marsaglia (2004), Evaluating the normal distribution, J. Stat. Software 11(4); Abramowitz & Stegun 26.2.14 for the tails.
 * @example normalCdf(1.959963984540054) // 0.975
 */
export function normalCdf(z: number): number {
  if (z !== z) return NaN;
  if (z < -38) return 0;
  if (z > 9) return 1;
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  if (z > -2 && z < 6) {
    let term = z;
    let sum = z;
    for (let k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
      term *= (z * z) / k;
      sum += term;
    }
    return 0.5 + sum * density;
  }
  const a = Math.abs(z);
  let fraction = 0;
  for (let k = 300; k > 0; k--) fraction = k / (a + fraction);
  const tail = density / (a + fraction);
  return z < 0 ? tail : 1 - tail;
}
