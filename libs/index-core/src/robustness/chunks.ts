import type { RobustnessSpecification } from './specification.js';

/** A part of a run's work, done at once by one thread; its result does not depend on the others. */
export interface Chunk {
  readonly number: number;
  /** Ranks of draws `from` to `to` − 1, or outputs of the Saltelli sample's rows `from` to `to` − 1. */
  readonly kind: 'draws' | 'sobol';
  readonly from: number;
  readonly to: number;
}

/** Evaluations in a chunk: large enough that its counts are worth their bytes, small enough for progress. */
const WEIGHTS_ONLY = 5_000;
const GENERAL = 500;

/** The work of a run in parts: the same for the same specification. The first is small, so that a first estimate comes soon. */
export function chunksOf({ draws, sobol }: RobustnessSpecification, { weightsOnly, inputs }: { readonly weightsOnly: boolean; readonly inputs: number }): Chunk[] {
  const size = weightsOnly ? WEIGHTS_ONLY : GENERAL;
  const chunks: Chunk[] = [];
  for (let from = 0; from < draws;) {
    const to = Math.min(draws, from + (from === 0 ? Math.min(size, 1_000) : size));
    chunks.push({ number: chunks.length, kind: 'draws', from, to });
    from = to;
  }
  const rows = Math.max(1, Math.floor(size / (inputs + 2)));
  for (let from = 0; sobol !== undefined && from < sobol.rows; from += rows) {
    chunks.push({ number: chunks.length, kind: 'sobol', from, to: Math.min(sobol.rows, from + rows) });
  }
  return chunks;
}
