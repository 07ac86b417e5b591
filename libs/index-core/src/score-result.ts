import type { CodedText, Text } from '#text';

/** What `score` answers. Shapes: per node and column, `years * units` values, year-major, as in Panel. */
export interface ScoreResult {
  readonly years: readonly number[];
  readonly unitKeys: readonly string[];
  /** Pre-order: a parent stands before its children; node 0 is the index itself. */
  readonly nodes: readonly ScoreNode[];
  /** Labels of the grade bands, best first; `grades` hold indices into it. */
  readonly gradeLabels: readonly string[];
  /** Per node: aggregated score; at a leaf the normalised value. NaN = no score. */
  readonly scores: readonly Float64Array[];
  /** Per node: 1 = best; 0 = not ranked. Ties as the methodology says. */
  readonly ranks: readonly Int32Array[];
  /** Per node: index into gradeLabels; 255 = none. */
  readonly grades: readonly Uint8Array[];
  /** Per leaf node: the value that was normalised (after derive, impute, treat, transform); undefined for inner nodes. */
  readonly prepared: readonly (Float64Array | undefined)[];
  /** Per leaf node: 1 where the value was imputed or carried forward; per inner node: 1 where it rests on such a value. */
  readonly imputed: readonly Uint8Array[];
  /** Likewise: 1 where the value is preliminary by its source, or rests on one that is. */
  readonly preliminary: readonly Uint8Array[];
  /** Likewise: the year from which a value was carried forward, the oldest of those that a node rests on; 0: none was. */
  readonly staleSince: readonly Uint16Array[];
  /** Units that got no rank at the index node, with the reason. */
  readonly notRanked: readonly NotRanked[];
  /** Things a reader of the result must know (open targets, weights computed and how, values clipped). */
  readonly notes: readonly ResultNote[];
  /** Per leaf node: realisation degrees before the cap, where the document keeps both. */
  readonly uncapped?: readonly (Float64Array | undefined)[];
  /** Per node, where `scores` are not what its parent got (operations under `shown`): what it got. */
  readonly passed?: readonly (Float64Array | undefined)[];
  /** Per node: its children's weights as they were used (factors of a sum, not shares), each set with the cells it holds for. */
  readonly weightSets?: readonly (readonly WeightsOfCells[])[];
  /** Must-pass gates, in the document's order. */
  readonly gates?: readonly GateResult[];
  /** Per cell: 1 for a front-runner. */
  readonly frontRunners?: Uint8Array;
}

export interface WeightsOfCells {
  readonly weights: Float64Array;
  /** Place of the year; of its units all, or those whose cells are listed. Undefined: all cells. */
  readonly year?: number;
  readonly cells?: Uint32Array;
}

export interface GateResult {
  readonly name?: Text;
  /** What failing means: no rank at the index, no grade above one, or only this mark. */
  readonly effect: 'not-ranked' | 'flag' | { readonly bestGrade: string };
  /** Per cell: 1 passed, 0 failed. */
  readonly passed: Uint8Array;
}

export interface ScoreNode {
  /** Code of the dimension or indicator; unique within the tree. */
  readonly code: string;
  readonly parent: number;
  readonly depth: number;
  readonly kind: 'index' | 'dimension' | 'indicator';
  readonly name: Text;
  /** Share among its siblings; they sum to 1. The root has 1. Where weights differ by year, the last year's. */
  readonly weight: number;
  /** Product of the shares down to this node. */
  readonly globalWeight: number;
  /** How children are put together; undefined at leaves. */
  readonly aggregation?: string;
}

export interface NotRanked {
  readonly year: number;
  readonly unit: string;
  /** Machine-readable: 'insufficient-data', 'screened-out', 'zero-in-geometric-mean', … */
  readonly reason: string;
  readonly detail: Text;
}

export interface ResultNote extends CodedText {
  readonly node?: string;
}
