import type { UnitRefView } from '../units/unit.reader.js';
import type { RunDrivers, RunWeight } from './robustness-columns.js';
import type { RobustnessRunRow } from './robustness-run.entity.js';

export type { RunDrivers, RunInput, RunWeight } from './robustness-columns.js';

/** A robustness run: its row, and the id of the score run that it is over. */
export interface RobustnessRun extends Readonly<RobustnessRunRow> {
  readonly scoreRunId: string;
}

export interface RobustnessRequest {
  readonly scoreRunKey: number;
  readonly year: number;
  readonly specification: object;
  readonly inputsHash: string;
  readonly coreVersion: string;
  readonly inputs: readonly object[];
  readonly chunks: readonly {
    readonly number: number;
    readonly kind: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly createdBy: string;
}

/**
 * A claimed chunk of the work and the token of the claim. `finish`, the last chunk, puts the others together and can be
 * claimed when they are done.
 */
export interface ChunkClaim {
  readonly runKey: number;
  readonly number: number;
  readonly kind: 'draws' | 'sobol' | 'finish';
  readonly from: number;
  readonly to: number;
  readonly attempts: number;
  readonly token: string;
}

/** What the draws say of one unit. */
export interface RobustnessRow {
  readonly unitId: number;
  readonly nominalRank: number | null;
  readonly draws: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly best: number | null;
  readonly worst: number | null;
  readonly topShare: number | null;
  readonly firstRank: number;
  /** Draws by rank, or by bin of ranks, from `firstRank` on. */
  readonly counts: ArrayLike<number>;
}

/** What a completed run found besides its rows. */
export interface RobustnessAnswer {
  readonly draws: number;
  readonly binWidth: number;
  readonly drivers: readonly RunDrivers[];
  readonly weights: readonly RunWeight[];
  readonly resultHash: string;
}

/** A row with its unit, as it is shown. */
export interface RobustnessRowView extends RobustnessRow {
  readonly unit: UnitRefView;
  readonly counts: readonly number[];
}
