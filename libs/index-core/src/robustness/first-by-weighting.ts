import { solve } from 'yalps';

export interface WeightBounds {
  /** Least and greatest weight per column, of weights that sum to 1. */
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** Whether a unit can be put first, and by which weights. */
export interface FirstByWeighting {
  /** 'alone': ahead of all others; 'shared': level with the best others, never ahead; 'never': behind somebody whatever the weights. */
  readonly first: 'alone' | 'shared' | 'never';
  /** The weights that suit the unit best. */
  readonly weights: Float64Array;
  /** With them: its lead over the best of the others, in the units of the score; negative where it stays behind. */
  readonly lead: number;
  /** The units it is level with or behind at these weights. */
  readonly rivals: readonly number[];
}

/** Leads below this part of the widest column's range are taken for ties: the tolerance of the linear program. */
const TOLERANCE = 1e-9;

/**
 * Whether any weighting within bounds puts a unit first: the weights that make its lead over the best of the others greatest, by a
 * linear program: maximise t subject to Σ w·(x(unit) − x(other)) ≥ t for all others, Σ w = 1, low ≤ w ≤ high. Others are taken in
 * as they get in the way, which leaves the optimum the same. Undefined: no weights lie within the bounds.
 * Missing: a unit with a missing value is nobody's rival; the unit itself must have all values.
 * Formula: a linear program: is there a weighting within bounds that puts the unit first
 * Source: the definition; cf. G. Munda, M. Nardo (2009), Applied Economics 41(12):1513–1523 on ranks under any weights.
 * @throws RangeError if the unit has a missing value.
 */
export function firstByWeighting(
  columns: readonly Float64Array[],
  unit: number,
  bounds: WeightBounds,
): FirstByWeighting | undefined {
  const units = columns[0]?.length ?? 0;
  const own = columns.map((column) => column[unit]!);
  if (own.some((value) => value !== value))
    throw new RangeError('A unit with a missing value cannot be put first by weights.');
  const rivals: number[] = [];
  for (let u = 0; u < units; u++) if (u !== unit && columns.every((column) => column[u] === column[u])) rivals.push(u);
  const scale =
    rivals.reduce(
      (most, u) => columns.reduce((m, column, k) => Math.max(m, Math.abs(own[k]! - column[u]!)), most),
      0,
    ) || 1;
  const taken = new Set<number>();
  let solution = optimum(columns, own, [], bounds, scale);
  for (;;) {
    if (!solution) return undefined;
    const { weights } = solution;
    const leads = rivals.map((u) => columns.reduce((sum, column, k) => sum + weights[k]! * (own[k]! - column[u]!), 0));
    const lead = rivals.length === 0 ? Infinity : Math.min(...leads);
    const worst = rivals
      .map((_, i) => i)
      .filter((i) => !taken.has(rivals[i]!) && leads[i]! < solution!.lead - TOLERANCE * scale)
      .sort((a, b) => leads[a]! - leads[b]!)
      .slice(0, 10);
    if (worst.length === 0) {
      return {
        first: lead > TOLERANCE * scale ? 'alone' : lead >= -TOLERANCE * scale ? 'shared' : 'never',
        weights,
        lead,
        rivals: rivals.filter((_, i) => leads[i]! <= Math.min(lead, 0) + TOLERANCE * scale),
      };
    }
    for (const i of worst) taken.add(rivals[i]!);
    solution = optimum(columns, own, [...taken], bounds, scale);
  }
}

function optimum(
  columns: readonly Float64Array[],
  own: readonly number[],
  rivals: readonly number[],
  { low, high }: WeightBounds,
  scale: number,
): { weights: Float64Array; lead: number } | undefined {
  const constraints = new Map<string, { min?: number; max?: number; equal?: number }>([
    ['sum', { equal: 1 }],
    ['lead', { max: 2 }],
  ]);
  const variables: [string, [string, number][]][] = columns.map((column, k) => {
    constraints.set(`w${k}`, { min: low[k]!, max: high[k]! });
    return [
      `${k}`,
      [['sum', 1], [`w${k}`, 1], ...rivals.map((u): [string, number] => [`r${u}`, (own[k]! - column[u]!) / scale])],
    ];
  });
  for (const u of rivals) constraints.set(`r${u}`, { min: 0 });
  const against = (sign: number): [string, number][] => [
    ['objective', sign],
    ['lead', sign],
    ...rivals.map((u): [string, number] => [`r${u}`, -sign]),
  ];
  variables.push(['up', against(1)], ['down', against(-1)]);
  const solved = solve(
    { direction: 'maximize', objective: 'objective', constraints, variables },
    { precision: 1e-12, includeZeroVariables: true, checkCycles: true },
  );
  if (solved.status !== 'optimal') return undefined;
  const weights = new Float64Array(columns.length);
  for (const [name, value] of solved.variables) if (name !== 'up' && name !== 'down') weights[Number(name)] = value;
  return { weights, lead: solved.result * scale };
}
