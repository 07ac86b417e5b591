import { round } from '../../finish/round.js';
import { flatWeights } from './flat-weights.js';
import type { Request } from './input.js';
import type { RobustnessModel } from './model.js';

/** The scores of two units in a draw, as they are ranked. Of a weighted sum only these two are made. */
export function scorePair(
  model: RobustnessModel,
  request: Request,
  pair: readonly [number, number],
): readonly [number, number] {
  if (model.weightsOnly === undefined) {
    const scores = model.scores(request);
    const { digits, mode } = model.nominal.variant.plan.methodology.rank ?? {};
    const two = Float64Array.from(pair, (u) => scores[u]!);
    if (digits !== undefined) round(two, { digits, mode }, two);
    return [two[0]!, two[1]!];
  }
  const { ready, weights } = model.drawn(request);
  const { columns } = model.weightsOnly;
  if (scratch.length < columns.length) scratch = new Float64Array(columns.length);
  flatWeights(ready, model.weightsOnly, weights, scratch);
  let a = 0;
  let b = 0;
  for (let k = 0; k < columns.length; k++) {
    a += columns[k]![pair[0]]! * scratch[k]!;
    b += columns[k]![pair[1]]! * scratch[k]!;
  }
  return [a, b];
}

let scratch = new Float64Array(64);
