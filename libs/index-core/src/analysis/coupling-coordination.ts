import { missingColumn } from '../missing-column.js';

/**
 * Coupling coordination degree (耦合协调度) of n ≥ 2 subsystems scored between 0 and 1: D = √(C·T), T = Σ α·U, the coupling C by a named form:
 * - `standard` (default): C = n·(Π U)^(1/n) / Σ U;
 * - `wang-2021`: C = √([1 − Σ_{i>j} |U_i − U_j| / (n(n − 1)/2)] · (Π U_i / max U)^(1/(n − 1))), which spreads C over [0, 1]. (The form as
 *   commonly restated from Wang Shujia et al.; its source was not read again.)
 * The two differ a lot: name the one used. Classes are those of Liao Chongbin, ten bands of 0.1.
 * Missing: NaN where any subsystem is missing; class −1. Where all subsystems are 0, C is 0/0 and D is 0.
 * Formula: D = √(C·T); C = n(Π U)^(1/n)/Σ U, or Wang 2021: √((1 − mean |Uᵢ − Uⱼ|)·(Π U/max U)^(1/(n − 1)))
 * Source: 廖重斌 (1999), 热带地理 19(2):171–177; 王淑佳等 (2021), 自然资源学报 36(3):793–810.
 * @throws RangeError with fewer than two subsystems, a score outside 0 and 1, or weights that do not fit.
 * @example couplingCoordination([Float64Array.of(0.5), Float64Array.of(0.5)]).degree // [0.707…]
 */
export function couplingCoordination(systems: readonly Float64Array[], params: CouplingParams = {}): Coupling {
  const n = systems.length;
  const { form = 'standard', weights = systems.map(() => 1) } = params;
  if (n < 2) throw new RangeError(`Coupling needs two subsystems or more; here ${n}.`);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (weights.length !== n || !weights.every((weight) => weight >= 0) || !(total > 0))
    throw new RangeError(`There must be ${n} weights, 0 or more, not all 0; here ${weights.join(', ')}.`);
  const length = systems[0]!.length;
  const coupling = missingColumn(length);
  const development = missingColumn(length);
  const degree = missingColumn(length);
  const classes = new Int8Array(length);
  for (let i = 0; i < length; i++) {
    const u = systems.map((system) => system[i]!);
    const wrong = u.find((value) => value < 0 || value > 1);
    if (wrong !== undefined)
      throw new RangeError(`A subsystem's score must lie between 0 and 1; row ${i + 1} has ${wrong}.`);
    const t = u.reduce((sum, value, k) => sum + (value * weights[k]!) / total, 0);
    const c = t !== t ? NaN : u.every((value) => value === 0) ? 0 : form === 'standard' ? standard(u) : wang(u);
    coupling[i] = Math.min(c, 1);
    development[i] = t;
    degree[i] = Math.sqrt(coupling[i]! * t);
    classes[i] = t === t ? Math.min(9, Math.floor(degree[i]! * 10 + 1e-9)) : -1;
  }
  return { coupling, development, degree, classes };
}

/** The ten classes, worst first; `classes` are indices into it. */
export const couplingClasses = [
  { zh: '极度失调', en: 'extreme imbalance' },
  { zh: '严重失调', en: 'serious imbalance' },
  { zh: '中度失调', en: 'moderate imbalance' },
  { zh: '轻度失调', en: 'mild imbalance' },
  { zh: '濒临失调', en: 'near imbalance' },
  { zh: '勉强协调', en: 'barely coordinated' },
  { zh: '初级协调', en: 'primary coordination' },
  { zh: '中级协调', en: 'intermediate coordination' },
  { zh: '良好协调', en: 'good coordination' },
  { zh: '优质协调', en: 'quality coordination' },
] as const;

export interface CouplingParams {
  readonly form?: 'standard' | 'wang-2021';
  /** α, of the subsystems; default equal. */
  readonly weights?: readonly number[];
}

export interface Coupling {
  /** C. */
  readonly coupling: Float64Array;
  /** T. */
  readonly development: Float64Array;
  /** D. */
  readonly degree: Float64Array;
  /** Index into couplingClasses; −1 where there is no degree. */
  readonly classes: Int8Array;
}

function standard(u: readonly number[]): number {
  const n = u.length;
  return (n * u.reduce((product, value) => product * value, 1) ** (1 / n)) / u.reduce((sum, value) => sum + value, 0);
}

function wang(u: readonly number[]): number {
  const n = u.length;
  const most = Math.max(...u);
  let apart = 0;
  u.forEach((a, i) =>
    u.slice(i + 1).forEach((b) => {
      apart += Math.abs(a - b);
    }),
  );
  // The greatest one stands for 1 among the ratios, so n − 1 of them are multiplied.
  const ratios = u.reduce((product, value) => product * (value / most), 1);
  return Math.sqrt((1 - apart / ((n * (n - 1)) / 2)) * ratios ** (1 / (n - 1)));
}
