import { round } from '../../finish/round.js';
import { classesOf } from '../../panel/sections.js';
import { rank } from '../../rank/rank.js';
import { drawSource } from '../draw/draw-source.js';
import { plainKernel } from '../kernel/plain-kernel.js';
import { wasmKernel } from '../kernel/wasm-kernel.js';
import type { Kernel } from '../kernel/kernel.js';
import { flatWeights } from './flat-weights.js';
import type { Request } from './input.js';
import type { RobustnessModel } from './model.js';

/** Ranks the draws of a model in a kernel, up to `kernel.rows` at a time. */
export interface DrawRanker {
  readonly kernel: Kernel;
  /** The ranks of each request stand in the kernel's row of its place. */
  readonly rank: (requests: readonly Request[]) => void;
}

/** `kernel`: the plain one gives the same bits, slowly. */
export function drawRanker(
  model: RobustnessModel,
  { kernel: which = 'wasm' }: { readonly kernel?: 'wasm' | 'plain' } = {},
): DrawRanker {
  const flat = model.weightsOnly;
  const units = model.unitKeys.length;
  const kernel = (which === 'wasm' ? wasmKernel : plainKernel)({
    units,
    columns: flat?.columns ?? [],
    topK: model.specification.topK,
  });
  if (flat !== undefined) {
    const source = drawSource(model.specification.seed);
    const width = flat.columns.length;
    const weights = new Float64Array(kernel.rows * width);
    return {
      kernel,
      rank(requests) {
        requests.forEach((request, row) =>
          flatWeights(model.nominal, flat, model.nominal.weights.draw(request, source), weights, row * width),
        );
        kernel.draw(weights, requests.length);
      },
    };
  }
  const rule = rankRule(model);
  return {
    kernel,
    rank(requests) {
      requests.forEach((request, row) => {
        const scores = model.scores(request);
        if (rule === undefined) kernel.rank(scores, row);
        else rule(scores, kernel.ranks(row));
      });
    },
  };
}

/** How the document ranks, where it is not simply the order of the scores. */
function rankRule({
  nominal: { variant },
}: RobustnessModel): ((scores: Float64Array, ranks: Uint16Array) => void) | undefined {
  const { ties = 'min', best = 'highest', digits, mode, within } = variant.plan.methodology.rank ?? {};
  if (ties === 'min' && best === 'highest' && digits === undefined && within === undefined) return undefined;
  const classes = within === undefined ? undefined : classesOf(variant.grid.units, within);
  return (scores, ranks) => {
    const rounded = digits === undefined ? scores : round(scores, { digits, mode });
    if (classes === undefined) ranks.set(rank(rounded, { ties, best }));
    else
      for (const members of classes) {
        const places = rank(
          Float64Array.from(members, (u) => rounded[u]!),
          { ties, best },
        );
        members.forEach((u, i) => (ranks[u] = places[i]!));
      }
  };
}
