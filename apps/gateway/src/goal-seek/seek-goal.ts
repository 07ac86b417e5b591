/** A quantity that may be moved, from where it stands to the bound that is still possible. */
export interface LeverRange {
  readonly indicator: string;
  readonly from: number;
  readonly bound: number;
  /** Cost per unit of measure moved. */
  readonly cost: number;
}

export interface Move {
  readonly indicator: string;
  readonly to: number;
}

export interface SingleStep {
  readonly indicator: string;
  readonly reachable: boolean;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

export interface Sought {
  /** Per lever: the smallest move that alone reaches the goal; where none does, the bound. */
  readonly singles: readonly SingleStep[];
  readonly mix: { readonly reachable: boolean; readonly moves: readonly SingleStep[]; readonly cost: number };
}

const STEPS = 120;

/**
 * The smallest single moves, and the cheapest mix of moves, by which `score` reaches `needed`. `score` must not fall when a lever moves
 * towards its bound. The mix takes levers by gain per cost, the last one only as far as needed: cheapest where gains are in proportion
 * to moves and add up (weighted means of uncapped degrees); elsewhere a mix that reaches, near the cheapest.
 */
export function seekGoal(
  levers: readonly LeverRange[],
  needed: number,
  score: (moves: readonly Move[]) => number,
): Sought {
  const start = score([]);
  const alone =
    ({ indicator }: LeverRange) =>
    (to: number): number =>
      score([{ indicator, to }]);
  const bests = new Map(levers.map((lever) => [lever, alone(lever)(lever.bound)]));
  const singles = levers.map((lever): SingleStep => {
    const reachable = bests.get(lever)! >= needed;
    const to = reachable ? least(lever, alone(lever), { needed, start, best: bests.get(lever)! }) : lever.bound;
    return step(lever, to, reachable);
  });
  const ranked = levers
    .map((lever) => {
      const best = bests.get(lever)!;
      const far = best > start ? least(lever, alone(lever), { needed: best, start, best }) : lever.from;
      return {
        lever,
        far,
        worth: best > start ? (best - start) / Math.max(Math.abs(far - lever.from) * lever.cost, 1e-12) : 0,
      };
    })
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
  const moves: Move[] = [];
  let reached = start >= needed;
  for (const { lever, far } of ranked) {
    if (reached) break;
    const { indicator } = lever;
    const before = [...moves];
    const together = (to: number): number => score([...before, { indicator, to }]);
    const best = together(far);
    reached = best >= needed;
    moves.push({
      indicator,
      to: reached ? least({ ...lever, bound: far }, together, { needed, start: together(lever.from), best }) : far,
    });
  }
  const steps = moves.map(({ indicator, to }) =>
    step(levers.find((lever) => lever.indicator === indicator)!, to, reached),
  );
  return { singles, mix: { reachable: reached, moves: steps, cost: steps.reduce((sum, { cost }) => sum + cost, 0) } };
}

function step({ indicator, from, cost }: LeverRange, to: number, reachable: boolean): SingleStep {
  return { indicator, reachable, from, to, cost: Math.abs(to - from) * cost };
}

/**
 * The value nearest to where the lever stands at which `score` reaches what is needed, given that it does at the bound: by straight lines
 * between what is known, and by halving where those come no nearer.
 */
function least(
  { from, bound }: LeverRange,
  score: (value: number) => number,
  { needed, start, best }: { readonly needed: number; readonly start: number; readonly best: number },
): number {
  if (start >= needed) return from;
  let near = from;
  let below = start;
  let far = bound;
  let above = best;
  const close = (): number => 1e-9 * Math.max(1, Math.abs(far));
  for (let i = 0; i < STEPS && Math.abs(far - near) > close(); i++) {
    const line = near + ((far - near) * (needed - below)) / (above - below);
    // A hair beyond the line on the side that is not known yet: on a straight stretch two steps close in.
    const hair = Math.sign(far - near) * close() * 0.4;
    const guess = i % 3 === 2 || !(above > below) ? (near + far) / 2 : i % 3 === 0 ? line + hair : line - hair;
    const value = Math.min(Math.max(guess, Math.min(near, far)), Math.max(near, far));
    const reached = score(value);
    if (reached >= needed) {
      far = value;
      above = reached;
    } else {
      near = value;
      below = reached;
    }
  }
  return far;
}
