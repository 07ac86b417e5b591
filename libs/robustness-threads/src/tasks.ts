import type { Fault } from '#index-core';
import type { Ahead, AnyWeighting, Chunk, Drivers, NodeWeight, RobustnessInput } from '#index-core/robustness';
import type { CodedText } from '#text';
import type { Material } from './material.js';

/** What a thread can be asked, and what it answers. */
export interface Tasks {
  /** Whether the specification fits and acts. */
  check: {
    readonly ask: object;
    readonly answer:
      | { readonly ok: true; readonly inputs: readonly RobustnessInput[]; readonly weightsOnly: boolean }
      | { readonly ok: false; readonly faults: readonly Fault[] };
  };
  /** The bytes of a chunk: see runChunk. */
  chunk: { readonly ask: { readonly chunk: Chunk }; readonly answer: readonly Uint8Array[] };
  /** Ranks by the document as it is, by unit; 0: none. */
  nominal: { readonly ask: object; readonly answer: Uint16Array };
  /** What drives the ranks, from the bytes of the Sobol chunks in order, and nominal beside effective weights. */
  drivers: {
    readonly ask: { readonly sobol: readonly Uint8Array[] };
    readonly answer: { readonly drivers: readonly Drivers[]; readonly weights: readonly NodeWeight[] };
  };
  /** In how many of the first so many draws (see drawsForPair) one unit was ahead of another; units by their places. */
  ahead: {
    readonly ask: { readonly pair: readonly [number, number] };
    readonly answer: Ahead & { readonly first: number };
  };
  /** Whether any weighting puts a unit first. */
  first: {
    readonly ask: { readonly unit: string; readonly within: number | undefined };
    readonly answer:
      | { readonly ok: true; readonly answer: AnyWeighting }
      | { readonly ok: false; readonly reason: string };
  };
  /** Drawn parameters of some draws, as rows; `names` heads them. */
  parameters: {
    readonly ask: { readonly from: number; readonly to: number };
    readonly answer: { readonly names: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] };
  };
}

export type WorkName = keyof Tasks;
export type Task<W extends WorkName> = { readonly work: W; readonly material: Material } & Tasks[W]['ask'];
export type AnyTask = { [W in WorkName]: Task<W> }[WorkName];

/** The document and the data do not fit: no retry will help. */
export interface Refused {
  readonly refused: CodedText;
}
export type AnswerOf<W extends WorkName> = Tasks[W]['answer'];
