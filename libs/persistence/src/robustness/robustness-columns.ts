import type { ScoreNode } from '#index-core';
import type { Text } from '#text';

/** An uncertain input of the analysis. */
export interface RunInput {
  readonly code: string;
  readonly kind: string;
  readonly name: Text;
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
