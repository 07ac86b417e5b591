import type { DrawSource } from '../draw/draw-source.js';
import { gamma } from '../draw/gamma.js';
import { portableLn } from '../draw/portable-ln.js';
import type { Input, Request } from './input.js';
import type { Variant } from './variant.js';

/** Draws the weights of a variant's tree. */
export interface WeightDraw {
  /** Nodes whose children's weights may change, in pre-order. */
  readonly parents: readonly number[];
  /** The children's weights of every node in `parents`, for one draw: views, overwritten by the next. */
  draw(request: Request, source: DrawSource): readonly Float64Array[];
}

/** Per node, what draws its children's weights. */
interface Family {
  readonly parent: number;
  readonly base: Float64Array;
  readonly total: number;
  readonly out: Float64Array;
  /** Per child: input of its own weight, −1 where it has none, and the spread. */
  readonly own: Int32Array;
  readonly spread: Float64Array;
  readonly shares: { readonly input: number; readonly concentration: number } | undefined;
  readonly experts: { readonly input: number; readonly sets: readonly Float64Array[] } | undefined;
}

/** Makes ready to draw the inputs that are weights, for the tree of a variant. Nodes that the variant does not have are passed over. */
export function weightDraw(variant: Variant, inputs: readonly Input[]): WeightDraw {
  const { nodes } = variant.plan;
  const leave = inputs.findIndex(({ kind }) => kind === 'leave-out-indicator');
  const left =
    leave < 0
      ? []
      : (inputs[leave] as Extract<Input, { kind: 'leave-out-indicator' }>).nodes.map((code) =>
          nodes.findIndex((node) => node.code === code),
        );
  const concerned = new Set<number>();
  for (const n of left) for (let at = n < 0 ? -1 : nodes[n]!.parent; at >= 0; at = nodes[at]!.parent) concerned.add(at);

  const families: Family[] = [];
  nodes.forEach(({ children, code }, parent) => {
    const base = variant.weights[parent];
    if (base === undefined) return;
    const own = Int32Array.from(children, (child) =>
      inputs.findIndex((input) => input.kind === 'weight' && input.node === nodes[child]!.code),
    );
    const sharesAt = inputs.findIndex((input) => input.kind === 'shares' && input.parent === code);
    const expertsAt = inputs.findIndex(
      (input) => input.kind === 'experts' && children.some((child) => nodes[child]!.code in input.sets[0]!.weights),
    );
    if (own.every((input) => input < 0) && sharesAt < 0 && expertsAt < 0 && !concerned.has(parent)) return;
    const total = base.reduce((sum, weight) => sum + weight, 0);
    families.push({
      parent,
      base,
      total,
      own,
      out: new Float64Array(base.length),
      spread: Float64Array.from(own, (input) =>
        input < 0 ? 0 : (inputs[input] as Extract<Input, { kind: 'weight' }>).spread,
      ),
      shares:
        sharesAt < 0
          ? undefined
          : { input: sharesAt, concentration: (inputs[sharesAt] as Extract<Input, { kind: 'shares' }>).concentration },
      experts:
        expertsAt < 0
          ? undefined
          : {
              input: expertsAt,
              sets: (inputs[expertsAt] as Extract<Input, { kind: 'experts' }>).sets.map(({ weights }) => {
                const set = Float64Array.from(children, (child) => weights[nodes[child]!.code] ?? 0);
                const sum = set.reduce((a, b) => a + b, 0);
                return set.map((weight) => (weight / sum) * total);
              }),
            },
    });
  });
  const place = new Map(families.map(({ parent }, i) => [parent, i]));
  const outs = families.map(({ out }) => out);

  return {
    parents: families.map(({ parent }) => parent),
    draw({ draw, lanes }, source) {
      for (const family of families) drawFamily(family, { draw, lanes }, source);
      const lane = leave < 0 ? -1 : (lanes?.[leave] ?? 0);
      if (lane >= 0) {
        source.at(draw, leave, lane);
        const out = left[Math.floor(source.uniform() * (left.length + 1)) - 1] ?? -1;
        // A node all of whose children are left out is left out itself.
        for (let n = out; n > 0; n = nodes[n]!.parent) {
          const { parent } = nodes[n]!;
          const at = place.get(parent);
          if (at === undefined) break;
          outs[at]![nodes[parent]!.children.indexOf(n)] = 0;
          if (outs[at]!.some((weight) => weight > 0)) break;
        }
      }
      return outs;
    },
  };
}

function drawFamily(
  { base, total, out, own, spread, shares, experts }: Family,
  { draw, lanes }: Request,
  source: DrawSource,
): void {
  const laneOf = (input: number) => (lanes === undefined ? 0 : lanes[input]!);
  out.set(base);
  if (experts !== undefined && laneOf(experts.input) >= 0) {
    source.at(draw, experts.input, laneOf(experts.input));
    out.fill(0);
    // Uniform over all mixtures: exponential draws, divided by their sum.
    const parts = experts.sets.map(() => -portableLn(1 - source.uniform()));
    const sum = parts.reduce((a, b) => a + b, 0);
    experts.sets.forEach((set, s) => {
      for (let k = 0; k < out.length; k++) out[k]! += (parts[s]! / sum) * set[k]!;
    });
  } else if (shares !== undefined && laneOf(shares.input) >= 0) {
    source.at(draw, shares.input, laneOf(shares.input));
    let sum = 0;
    for (let k = 0; k < out.length; k++) {
      out[k] = base[k]! > 0 ? gamma(source, (shares.concentration * base[k]!) / total) : 0;
      sum += out[k]!;
    }
    for (let k = 0; k < out.length; k++) out[k] = (out[k]! / sum) * total;
  } else {
    for (let k = 0; k < out.length; k++) {
      const input = own[k]!;
      if (input < 0) continue;
      const lane = laneOf(input);
      if (lane < 0) continue;
      source.at(draw, input, lane);
      out[k] = base[k]! * (1 + spread[k]! * (2 * source.uniform() - 1));
    }
  }
}
