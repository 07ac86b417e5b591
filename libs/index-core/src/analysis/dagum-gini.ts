import { mean } from './mean.js';

/**
 * Gini coefficient of all units and its decomposition by groups after Dagum: within groups (Gw), between them net (Gnb), and their
 * overlap, the intensity of transvariation (Gt); G = Gw + Gnb + Gt.
 *   G = Σ Σ |y − y'| / (2 n² ȳ); G_jj within a group, G_jh = Σ Σ |y_j − y_h| / (n_j n_h (ȳ_j + ȳ_h)) between two;
 *   p_j = n_j/n, s_j = n_j ȳ_j/(n ȳ); Gw = Σ G_jj p_j s_j; Gnb = Σ_{j>h} G_jh (p_j s_h + p_h s_j) D_jh; Gt the same with 1 − D_jh;
 *   D_jh = (d − p)/(d + p), d the mean of (y_j − y_h)⁺, p of (y_h − y_j)⁺, ȳ_j ≥ ȳ_h.
 * Missing: NaN is left out. NaN throughout where a value is negative or all are 0 (there is no such coefficient). An empty group has
 * NaN; a group of zeros has G_jj = 0.
 * Formula: G = Gw + Gnb + Gt
 * Source: C. Dagum (1997), Empirical Economics 22:515–531.
 * @throws RangeError if there is not one group per value.
 */
export function dagumGini(y: Float64Array, groups: Uint32Array): DagumGini {
  if (groups.length !== y.length)
    throw new RangeError(`There are ${groups.length} groups for ${y.length} values; give one per value.`);
  const size = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const members = Array.from({ length: size }, (_, g) =>
    y.filter((value, i) => value === value && groups[i] === g).sort(),
  );
  const n = members.reduce((sum, group) => sum + group.length, 0);
  const whole = mean(y);
  const table = Array.from({ length: size }, () => new Float64Array(size).fill(NaN));
  if (!(whole > 0) || y.some((value) => value < 0))
    return { gini: NaN, within: NaN, between: NaN, overlap: NaN, table };
  const means = members.map(mean);
  let gini = 0;
  let within = 0;
  let between = 0;
  let overlap = 0;
  for (let j = 0; j < size; j++) {
    for (let h = 0; h <= j; h++) {
      const [high, low] = means[j]! >= means[h]! ? [members[j]!, members[h]!] : [members[h]!, members[j]!];
      if (high.length === 0 || low.length === 0) continue;
      const above = excess(high, low);
      const below = j === h ? above : excess(low, high);
      const pairs = high.length * low.length;
      const sum = means[j]! + means[h]!;
      const one = sum > 0 ? (above + below) / (pairs * sum) : 0;
      table[j]![h] = table[h]![j] = one;
      gini += ((j === h ? 1 : 2) * (above + below)) / (2 * n * n * whole);
      const shares = (members[j]!.length / n) * ((members[h]!.length * means[h]!) / (n * whole));
      if (j === h) within += one * shares;
      else {
        const crossed = shares + (members[h]!.length / n) * ((members[j]!.length * means[j]!) / (n * whole));
        const distance = above + below > 0 ? (above - below) / (above + below) : 0;
        between += one * crossed * distance;
        overlap += one * crossed * (1 - distance);
      }
    }
  }
  return { gini, within, between, overlap, table };
}

/** Σ (a − b) over the pairs in which the value of the first is the greater; both ascending. */
function excess(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  let passed = 0;
  let total = 0;
  for (const a of first) {
    while (passed < second.length && second[passed]! < a) total += second[passed++]!;
    sum += a * passed - total;
  }
  return sum;
}

export interface DagumGini {
  readonly gini: number;
  readonly within: number;
  readonly between: number;
  readonly overlap: number;
  /** G_jh by the groups' numbers; the diagonal holds the groups' own coefficients. */
  readonly table: readonly Float64Array[];
}
