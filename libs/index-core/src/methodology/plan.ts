import type { ScoreNode } from '../score-result.js';
import type { Methodology } from './document.js';
import type { Target } from '../parameter/parameter.js';
import type { Step } from './step.js';
import type { Aggregate, Operation, Weights } from './tree.js';

/** A compiled methodology: the steps in order, then the tree in pre-order. Nothing in it depends on data. */
export interface Plan {
  readonly methodology: Methodology;
  readonly hash: string;
  readonly steps: readonly Step[];
  /** Pre-order: a parent stands before its children; node 0 is the index. */
  readonly nodes: readonly PlanNode[];
  /** Columns the data must have. */
  readonly required: readonly string[];
  /** Codes of leaves and branches that the document leaves open and that are therefore not scored. */
  readonly leftOut: readonly string[];
}

export interface PlanNode {
  readonly code: string;
  readonly kind: ScoreNode['kind'];
  readonly name: ScoreNode['name'];
  readonly parent: number;
  readonly depth: number;
  readonly children: readonly number[];
  /** A leaf's indicator. */
  readonly indicator?: string;
  /** An inner node's aggregation and weights; `given` are its children's weights, undefined where they have none. */
  readonly aggregate: Aggregate;
  readonly weights: Weights;
  /** Where a rule weighs all leaves below a node at once: the place of that node, at it and at every branch below. */
  readonly weighedFrom?: number;
  readonly best?: 'highest' | 'lowest' | undefined;
  readonly given: readonly (Target | undefined)[];
  readonly roles: readonly ('mark' | 'deduction' | 'bonus')[];
  readonly then: readonly Operation[];
  readonly shown: readonly Operation[];
}

/** Which end of a node's scores is the better one: as the node says, else as the document ranks its index. */
export function bestOf({ methodology, nodes }: Plan, node: number): 'highest' | 'lowest' {
  return nodes[node]?.best ?? methodology.rank?.best ?? 'highest';
}
