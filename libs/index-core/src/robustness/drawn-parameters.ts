import { drawSource } from './draw/draw-source.js';
import type { RobustnessModel } from './model/model.js';

/** A drawn parameter of the run: the share of a node among its siblings, a choice, what was left out. */
export interface DrawnParameters {
  readonly names: readonly string[];
  /** One row per draw, as names or numbers, in the order of `names`. Measurement errors are not listed: see the seed. */
  rows(from: number, to: number): Generator<readonly (string | number)[]>;
}

/** The parameters of every draw, made again from the seed. */
export function drawnParameters(model: RobustnessModel): DrawnParameters {
  const { nodes } = model.nominal.variant.plan;
  const { parents } = model.nominal.weights;
  const { alternatives = [] } = model.specification;
  const codes = parents.flatMap((parent) => nodes[parent]!.children.map((child) => nodes[child]!.code));
  const leaveAt = model.inputs.findIndex(({ kind }) => kind === 'leave-out-unit');
  const leave = leaveAt < 0 ? undefined : model.inputs[leaveAt]!;
  return {
    names: [
      'draw',
      ...codes.map((code) => `weight:${code}`),
      ...alternatives.map((_, a) => `alternative:${a + 1}`),
      ...(leave ? ['leave-out-unit'] : []),
    ],
    *rows(from, to) {
      const source = drawSource(model.specification.seed);
      for (let draw = from; draw < to; draw++) {
        const { ready, weights } = model.drawn({ draw });
        const shares = new Map<string, number>();
        ready.weights.parents.forEach((parent, i) => {
          const total = weights[i]!.reduce((sum, weight) => sum + weight, 0);
          ready.variant.plan.nodes[parent]!.children.forEach((child, k) =>
            shares.set(ready.variant.plan.nodes[child]!.code, total > 0 ? weights[i]![k]! / total : 0),
          );
        });
        const choices = model.choices({ draw });
        const row: (string | number)[] = [
          draw,
          ...codes.map((code) => shares.get(code) ?? ''),
          ...alternatives.map(({ choices: all }, a) => all[choices[a]!]!.name.en),
        ];
        if (leave?.kind === 'leave-out-unit') {
          source.at(draw, leaveAt, 0);
          row.push(leave.units[Math.floor(source.uniform() * (leave.units.length + 1)) - 1] ?? '');
        }
        yield row;
      }
    },
  };
}
