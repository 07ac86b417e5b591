import type { ScoreNode } from '#index-core';
import type { Text } from '#text';
import type { UnitRefView } from '../units/unit.reader.js';
import type { RunError, ScoreRunState } from '../score-runs/score-run.entity.js';

/** A robustness run as its row stands. */
export interface RobustnessRun {
  readonly key: number;
  readonly id: string;
  readonly scoreRunKey: number;
  readonly scoreRunId: string;
  readonly year: number;
  readonly specification: unknown;
  readonly inputs: readonly {
    readonly code: string;
    readonly kind: string;
    readonly name: Text;
  }[];
  readonly state: ScoreRunState;
  /** Parts of the work, the last step among them. */
  readonly chunkCount: number;
  readonly chunksDone: number;
  /** Draws behind the results that can be read now: fewer than all while it runs. */
  readonly estimatedFrom: number;
  readonly binWidth: number;
  readonly error: RunError | null;
  readonly drivers: readonly RunDrivers[] | null;
  readonly weights: readonly RunWeight[] | null;
  readonly resultHash: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** Sobol indices of one output, by input in the order of `inputs`; null: the output does not vary. */
export interface RunDrivers {
  /** Null: the mean rank shift; else the unit whose rank it is. */
  readonly unitId: number | null;
  readonly indices: readonly {
    readonly first: number | null;
    readonly firstInterval: readonly (number | null)[];
    readonly total: number | null;
    readonly totalInterval: readonly (number | null)[];
  }[];
}

/** A node's weight in the whole index, nominal and effective; null: not one number. */
export interface RunWeight {
  readonly code: string;
  readonly name: Text;
  readonly kind: ScoreNode['kind'];
  readonly depth: number;
  readonly nominal: number | null;
  readonly share: number | null;
  readonly importance: number | null;
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

/** A claimed part of the work and the token of the claim. `finish`, the last part, puts the others together and can be claimed when they are done. */
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

/** A row with its unit, as it is shown. */
export interface RobustnessRowView extends RobustnessRow {
  readonly unit: UnitRefView;
  readonly counts: readonly number[];
}
