import { CannotScore, storedMethodology } from '#index-core';
import {
  aheadCounts,
  drawnParameters,
  drawRanker,
  drawsForPair,
  driversOf,
  effectiveWeightsOf,
  firstByAnyWeighting,
  nominalRanks,
  robustnessModel,
  runChunk,
  type DrawRanker,
  type RobustnessModel,
} from '#index-core/robustness';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { LRUCache } from 'lru-cache';
import type { Material } from './material.js';
import type { AnyTask } from './tasks.js';

interface HeldModel {
  readonly model: RobustnessModel;
  ranker?: DrawRanker;
}

/** Models of a thread: of the runs that it was asked about last. */
const models = new LRUCache<string, HeldModel>({ max: 2 });

/** Runs in a thread of its own, which caches the models it has made. */
export default function answer(task: AnyTask): unknown {
  try {
    return work(task);
  } catch (error) {
    if (error instanceof CannotScore) return { refused: { code: error.code, ...error.detail } };
    throw error;
  }
}

function work(task: AnyTask): unknown {
  if (task.work === 'check') {
    const made = modelOf(task.material);
    return made.ok ? { ok: true, inputs: made.model.inputs, weightsOnly: made.model.weightsOnly !== undefined } : made;
  }
  const held = holding(task.material);
  const { model } = held;
  switch (task.work) {
    case 'chunk':
      return handOver(runChunk(model, (held.ranker ??= drawRanker(model)), task.chunk)!);
    case 'nominal':
      return nominalRanks(model, (held.ranker ??= drawRanker(model)));
    case 'drivers':
      return { drivers: driversOf(model, task.sobol), weights: effectiveWeightsOf(model) };
    case 'ahead': {
      const first = drawsForPair(model);
      return { ...aheadCounts(model, task.pair, { from: 0, to: first }), first };
    }
    case 'first':
      return firstByAnyWeighting(model, task.unit, task.within);
    case 'parameters': {
      const parameters = drawnParameters(model);
      return { names: parameters.names, rows: [...parameters.rows(task.from, task.to)] };
    }
  }
}

/** Bytes that the asking thread takes over, without a copy. */
function handOver(parts: readonly Uint8Array[]): unknown {
  return move({ [transferableSymbol]: parts.map(({ buffer }) => buffer), [valueSymbol]: parts });
}

function holding(material: Material): HeldModel {
  const known = models.get(material.key);
  if (known !== undefined) return known;
  const made = modelOf(material);
  if (!made.ok) throw new Error(`a specification that was taken is refused now: ${JSON.stringify(made.faults)}`);
  const held: HeldModel = { model: made.model };
  models.set(material.key, held);
  return held;
}

function modelOf({ document, specification, panel, known }: Material): ReturnType<typeof robustnessModel> {
  return robustnessModel(specification, storedMethodology(document), panel, { known });
}
