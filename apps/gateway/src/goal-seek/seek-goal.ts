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

const HALVINGS = 40;

/**
 * The smallest single moves, and the cheapest mix of moves, by which `score` reaches `needed`. `score` must not fall when a lever moves
 * towards its bound. The mix takes levers by gain per cost, the last one only as far as needed: cheapest where gains are in proportion
 * to moves and add up (weighted means of uncapped degrees); elsewhere a mix that reaches, near the cheapest.
 */
export function seekGoal(levers: readonly LeverRange[], needed: number, score: (moves: readonly Move[]) => number): Sought {
  const singles = levers.map((lever): SingleStep => {
    const reachable = score([{ indicator: lever.indicator, to: lever.bound }]) >= needed;
    const to = reachable ? least(lever, (value) => score([{ indicator: lever.indicator, to: value }]) >= needed) : lever.bound;
    return step(lever, to, reachable);
  });
  const start = score([]);
  const ranked = levers
    .map((lever) => {
      const best = score([{ indicator: lever.indicator, to: lever.bound }]);
      const far = best > start ? least(lever, (value) => score([{ indicator: lever.indicator, to: value }]) >= best) : lever.from;
      return { lever, far, worth: best > start ? (best - start) / Math.max(Math.abs(far - lever.from) * lever.cost, 1e-12) : 0 };
    })
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
  const moves: Move[] = [];
  let reached = start >= needed;
  for (const { lever, far } of ranked) {
    if (reached) break;
    const { indicator } = lever;
    reached = score([...moves, { indicator, to: far }]) >= needed;
    moves.push({ indicator, to: reached ? least(lever, (value) => score([...moves, { indicator, to: value }]) >= needed) : far });
  }
  const steps = moves.map(({ indicator, to }) => step(levers.find((lever) => lever.indicator === indicator)!, to, reached));
  return { singles, mix: { reachable: reached, moves: steps, cost: steps.reduce((sum, { cost }) => sum + cost, 0) } };
}

function step({ indicator, from, cost }: LeverRange, to: number, reachable: boolean): SingleStep {
  return { indicator, reachable, from, to, cost: Math.abs(to - from) * cost };
}

/** The value nearest to where the lever stands at which `enough` holds, given that it holds at the bound. */
function least({ from, bound }: LeverRange, enough: (value: number) => boolean): number {
  let near = from;
  let far = bound;
  for (let i = 0; i < HALVINGS && Math.abs(far - near) > 1e-9 * Math.max(1, Math.abs(far)); i++) {
    const middle = (near + far) / 2;
    if (enough(middle)) far = middle;
    else near = middle;
  }
  return far;
}
