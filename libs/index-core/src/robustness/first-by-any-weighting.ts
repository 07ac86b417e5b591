import type { Text } from '#text';
import { firstByWeighting } from './first-by-weighting.js';
import type { RobustnessModel } from './model/model.js';
import { flatTree } from './model/flat-tree.js';

/** Whether any weights of the indicators put a unit first, and which. */
export interface AnyWeighting {
  readonly first: 'alone' | 'shared' | 'never';
  /** With the weights below: the unit's lead over the best of the others, in points of the index. */
  readonly lead: number;
  /** Per indicator: its weight in the whole index, in the document and here; both sum to 1. */
  readonly weights: readonly {
    readonly code: string;
    readonly name: Text;
    readonly nominal: number;
    readonly weight: number;
  }[];
  /** Keys of the units that it is level with or behind. */
  readonly rivals: readonly string[];
}

/**
 * The answer of `firstByWeighting` for the indicators of a document, each weight between (1 − within) and (1 + within) times its own;
 * without `within`, from 0 to 1. A reason instead, where the index is no weighted sum of its indicators or the unit has no rank.
 */
export function firstByAnyWeighting(
  { nominal: { variant }, unitKeys }: RobustnessModel,
  unit: string,
  within?: number,
):
  | { readonly ok: true; readonly answer: AnyWeighting }
  | {
      readonly ok: false;
      readonly reason: 'unknown-unit' | 'not-a-weighted-sum' | 'missing-values' | 'no-such-weights';
    } {
  const { nodes } = variant.plan;
  const at = unitKeys.indexOf(unit);
  if (at < 0) return { ok: false, reason: 'unknown-unit' };
  const inner = new Set(nodes.flatMap(({ children }, n) => (children.length > 0 ? [n] : [])));
  const flat = flatTree({ ...variant, closed: undefined }, inner, { missing: 'allowed' });
  if (flat === undefined) return { ok: false, reason: 'not-a-weighted-sum' };
  if (flat.columns.some((column) => Number.isNaN(column[at]!)) || variant.closed?.[at] === 1)
    return { ok: false, reason: 'missing-values' };
  const share = nodes.map(() => 1);
  for (const n of flat.open) {
    const weights = variant.weights[n]!;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    nodes[n]!.children.forEach((child, k) => (share[child] = (share[n]! * weights[k]!) / total));
  }
  const nominal = flat.frontier.map((n) => share[n]!);
  const columns =
    variant.closed === undefined
      ? flat.columns
      : flat.columns.map((column) => column.map((value, u) => (variant.closed![u] === 1 ? NaN : value)));
  const bounds =
    within === undefined
      ? { low: nominal.map(() => 0), high: nominal.map(() => 1) }
      : {
          low: nominal.map((weight) => Math.max(0, weight * (1 - within))),
          high: nominal.map((weight) => Math.min(1, weight * (1 + within))),
        };
  const found = firstByWeighting(columns, at, bounds);
  if (found === undefined) return { ok: false, reason: 'no-such-weights' };
  return {
    ok: true,
    answer: {
      first: found.first,
      lead: found.lead,
      rivals: found.rivals.map((u) => unitKeys[u]!),
      weights: flat.frontier.map((n, k) => ({
        code: nodes[n]!.code,
        name: nodes[n]!.name,
        nominal: nominal[k]!,
        weight: found.weights[k]!,
      })),
    },
  };
}
