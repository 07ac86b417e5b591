import { solve } from 'yalps';

/**
 * Benefit of the doubt: every unit gets the weights that suit it best, as long as no unit scores more than 1 with them. For unit i:
 * maximise Σ w·x(i) subject to Σ w·x(j) ≤ 1 for all units j and w ≥ 0; a linear program each, solved with YALPS.
 * `minShare` and `maxShare` (default 0 and 1) bound the part that each column may give to the unit's own score, so that no unit
 * rests on one indicator alone.
 * Columns are 0 or more and point the same way. Answers the scores (1 = nobody does better with any allowed weights) and, per
 * column, each unit's shares w·x / Σ w·x.
 * Missing: a unit with a missing value takes no part: NaN. A unit whose values are all 0 scores 0 and has no shares (NaN).
 * Formula: per unit i: max Σ w·x(i) with Σ w·x(j) ≤ 1 for all j, w ≥ 0, shares within bounds
 * Source: L. Cherchye et al. (2007), Soc. Indic. Res. 82:111–145; W. Melyn, W. Moesen (1991).
 * @throws RangeError if a value is negative, the columns differ in length, or the bounds of the shares cannot be met.
 */
export function benefitOfTheDoubt(columns: readonly Float64Array[], params: BenefitParams = {}): Benefit {
  const { minShare = 0, maxShare = 1 } = params;
  const k = columns.length;
  const units = columns[0]?.length ?? 0;
  if (k === 0) throw new RangeError('Benefit of the doubt needs at least one column.');
  if (!(minShare >= 0 && minShare * k <= 1 && maxShare * k >= 1 && maxShare <= 1)) {
    throw new RangeError(`Shares from ${minShare} to ${maxShare} cannot sum to 1 over ${k} columns.`);
  }
  const scale = columns.map((column, c) => {
    let most = 0;
    if (column.length !== units)
      throw new RangeError(`Column ${c + 1} has ${column.length} values, column 1 has ${units}.`);
    for (const value of column) {
      if (value < 0)
        throw new RangeError(`Column ${c + 1} has the negative value ${value}; benefit of the doubt takes none.`);
      if (value > most) most = value;
    }
    return most || 1;
  });
  const rows = Array.from({ length: units }, (_, i) => columns.map((column, c) => column[i]! / scale[c]!));
  const complete = rows.map((row) => row.every((value) => value === value));
  const peers = frontier(rows.filter((_, i) => complete[i]));
  const scores = new Float64Array(units).fill(NaN);
  const shares = columns.map(() => new Float64Array(units).fill(NaN));
  rows.forEach((row, i) => {
    if (!complete[i]) return;
    if (row.every((value) => value === 0)) {
      scores[i] = 0;
      return;
    }
    const weights = best(row, peers, minShare, maxShare);
    if (weights === undefined) return;
    const parts = row.map((value, c) => value * weights[c]!);
    const score = parts.reduce((sum, part) => sum + part, 0);
    scores[i] = Math.min(1, score);
    parts.forEach((part, c) => {
      shares[c]![i] = part / score;
    });
  });
  return { scores, shares };
}

export interface BenefitParams {
  readonly minShare?: number;
  readonly maxShare?: number;
}

export interface Benefit {
  readonly scores: Float64Array;
  /** Per column: each unit's own share, summing to 1 over the columns. */
  readonly shares: readonly Float64Array[];
}

/** The units that no other equals or exceeds everywhere: the others' constraints follow from theirs. */
function frontier(rows: readonly number[][]): number[][] {
  const kept: number[][] = [];
  const sums = rows.map((row) => row.reduce((sum, value) => sum + value, 0));
  for (const i of [...rows.keys()].sort((a, b) => sums[b]! - sums[a]! || a - b)) {
    if (!kept.some((other) => other.every((value, c) => value >= rows[i]![c]!))) kept.push(rows[i]!);
  }
  return kept;
}

/**
 * The best weights for one unit. Few of the peers bind, so the program starts with the best peer of each column and takes in those
 * that its answer puts above 1, the worst first, until there are none: the answer is that of the program with all of them.
 */
function best(
  row: readonly number[],
  peers: readonly (readonly number[])[],
  minShare: number,
  maxShare: number,
): number[] | undefined {
  const active = new Set(row.map((_, c) => peers.reduce((top, peer, j) => (peer[c]! > peers[top]![c]! ? j : top), 0)));
  for (;;) {
    const weights = solved(
      row,
      [...active].map((j) => peers[j]!),
      minShare,
      maxShare,
    );
    if (weights === undefined) return undefined;
    const above = peers
      .map((peer, j) => ({ j, score: peer.reduce((sum, value, c) => sum + value * weights[c]!, 0) }))
      .filter(({ j, score }) => score > 1 + 1e-11 && !active.has(j))
      .sort((x, y) => y.score - x.score || x.j - y.j);
    if (above.length === 0) return weights;
    for (const { j } of above.slice(0, row.length)) active.add(j);
  }
}

function solved(
  row: readonly number[],
  peers: readonly (readonly number[])[],
  minShare: number,
  maxShare: number,
): number[] | undefined {
  const constraints = new Map<string, { max: number }>();
  peers.forEach((_, j) => constraints.set(`u${j}`, { max: 1 }));
  row.forEach((_, c) => {
    if (minShare > 0) constraints.set(`low${c}`, { max: 0 });
    if (maxShare < 1) constraints.set(`high${c}`, { max: 0 });
  });
  const variables = row.map((value, c) => {
    const coefficients: [string, number][] = [['score', value]];
    peers.forEach((peer, j) => coefficients.push([`u${j}`, peer[c]!]));
    row.forEach((_, d) => {
      if (minShare > 0) coefficients.push([`low${d}`, (minShare - (c === d ? 1 : 0)) * value]);
      if (maxShare < 1) coefficients.push([`high${d}`, ((c === d ? 1 : 0) - maxShare) * value]);
    });
    return [c, coefficients] as [number, [string, number][]];
  });
  const solution = solve(
    { direction: 'maximize', objective: 'score', constraints, variables },
    { precision: 1e-12, includeZeroVariables: true, checkCycles: true },
  );
  if (solution.status !== 'optimal') return undefined;
  const weights = new Array<number>(row.length).fill(0);
  for (const [c, weight] of solution.variables) weights[c] = weight;
  return weights;
}
