import type { RobustnessSpecification } from './specification.js';

/** A share of a run's work, done at once by one thread; its result does not depend on the others. */
export interface Chunk {
  readonly number: number;
  /** Ranks of draws `from` to `to` − 1, or outputs of the Saltelli sample's rows `from` to `to` − 1. */
  readonly kind: 'draws' | 'sobol';
  readonly from: number;
  readonly to: number;
}

/** Evaluations in the first chunk, so that a first estimate comes soon; in the smallest of the others; and, times the units, in the largest: a second or two of one core. */
const WEIGHTS_ONLY = { first: 1_000, least: 3_000, most: 2e8 };
const GENERAL = { first: 250, least: 250, most: 4e6 };
/** The kernel counts to 65,535. */
const CAP = 65_000;
/** Of what is left, a chunk takes this part: large ones at first, worth their bytes, and small ones at the end, so that all workers are done at about the same time. */
const SHARE = 1 / 8;

/** The work of a run in parts: the same for the same specification and units. */
export function chunksOf(
  { draws, sobol }: RobustnessSpecification,
  { weightsOnly, inputs, units }: { readonly weightsOnly: boolean; readonly inputs: number; readonly units: number },
): Chunk[] {
  const { first, least, most } = weightsOnly ? WEIGHTS_ONLY : GENERAL;
  const largest = Math.min(CAP, Math.max(least, Math.floor(most / units)));
  const next = (left: number): number => Math.min(left, largest, Math.max(least, Math.ceil(left * SHARE)));
  const chunks: Chunk[] = [];
  for (let from = 0; from < draws; ) {
    const to = from + (from === 0 ? Math.min(draws, first) : next(draws - from));
    chunks.push({ number: chunks.length, kind: 'draws', from, to });
    from = to;
  }
  for (let from = 0; sobol !== undefined && from < sobol.rows; ) {
    const rows = Math.max(1, Math.floor(next((sobol.rows - from) * (inputs + 2)) / (inputs + 2)));
    chunks.push({ number: chunks.length, kind: 'sobol', from, to: from + rows });
    from += rows;
  }
  return chunks;
}
