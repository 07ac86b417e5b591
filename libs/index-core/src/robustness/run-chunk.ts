import type { Chunk } from './chunks.js';
import type { Request } from './model/input.js';
import type { DrawRanker } from './model/rank-draws.js';
import type { RobustnessModel } from './model/model.js';

/**
 * Does a chunk. Draws: their rank counts, block by block of the units (see unitBlocks and encodeRankCounts). Sobol, in one block: for each row of the sample its evaluations (A, B, then A with
 * each input from B in turn), of each the mean rank shift and the ranks of the named units, as little-endian doubles.
 * `stop` is asked before every batch of `kernel.rows` evaluations; undefined: it said yes.
 */
export function runChunk(
  model: RobustnessModel,
  ranker: DrawRanker,
  chunk: Chunk,
  stop: () => boolean = () => false,
): Uint8Array[] | undefined {
  return chunk.kind === 'draws' ? draws(ranker, chunk, stop) : sample(model, ranker, { chunk, stop });
}

function draws({ rank, kernel }: DrawRanker, { from, to }: Chunk, stop: () => boolean): Uint8Array[] | undefined {
  kernel.clear();
  for (let first = from; first < to; first += kernel.rows) {
    if (stop()) return undefined;
    const count = Math.min(kernel.rows, to - first);
    rank(Array.from({ length: count }, (_, i) => ({ draw: first + i })));
    kernel.tally(count);
  }
  return kernel.takeBlocks();
}

function sample(
  model: RobustnessModel,
  { rank, kernel }: DrawRanker,
  { chunk, stop }: { readonly chunk: Chunk; readonly stop: () => boolean },
): Uint8Array[] | undefined {
  const named = sobolUnits(model);
  const lanes = saltelliLanes(model.inputs.length);
  const nominal = nominalRanks(model, { rank, kernel });
  const requests: Request[] = [];
  for (let draw = chunk.from; draw < chunk.to; draw++) for (const lane of lanes) requests.push({ draw, lanes: lane });
  const width = 1 + named.length;
  const out = new DataView(new ArrayBuffer(requests.length * width * 8));
  for (let first = 0; first < requests.length; first += kernel.rows) {
    if (stop()) return undefined;
    const batch = requests.slice(first, first + kernel.rows);
    rank(batch);
    batch.forEach((_, row) => {
      const ranks = kernel.ranks(row);
      const at = (first + row) * width * 8;
      out.setFloat64(at, meanShift(ranks, nominal), true);
      named.forEach((unit, i) => out.setFloat64(at + 8 * (i + 1), ranks[unit]! || model.unitKeys.length + 1, true));
    });
  }
  return [new Uint8Array(out.buffer)];
}

/** Which lane each input takes, for A, B and then A with one input from B. */
export function saltelliLanes(inputs: number): Int8Array[] {
  return [
    new Int8Array(inputs),
    new Int8Array(inputs).fill(1),
    ...Array.from({ length: inputs }, (_, i) => new Int8Array(inputs).map((_, j) => (i === j ? 1 : 0))),
  ];
}

/** Places of the units whose rank the Sobol indices explain. */
export function sobolUnits(model: RobustnessModel): number[] {
  return (model.specification.sobol?.units ?? []).map((key) => model.unitKeys.indexOf(key));
}

/** Ranks with every input as in the document. */
export function nominalRanks(model: Pick<RobustnessModel, 'inputs'>, { rank, kernel }: DrawRanker): Uint16Array {
  rank([{ draw: 0, lanes: new Int8Array(model.inputs.length).fill(-1) }]);
  return kernel.ranks(0).slice();
}

/** Mean of |rank − nominal rank| over the units that have both. */
function meanShift(ranks: Uint16Array, nominal: Uint16Array): number {
  let sum = 0;
  let n = 0;
  for (let u = 0; u < ranks.length; u++) {
    if (ranks[u] === 0 || nominal[u] === 0) continue;
    sum += Math.abs(ranks[u]! - nominal[u]!);
    n++;
  }
  return n === 0 ? 0 : sum / n;
}
