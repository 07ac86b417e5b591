import type { Expression } from '../derive/expression.js';
import type { IndicatorDocument } from './document.js';
import type { NormaliseStep } from './normalisation.js';
import type { Plan } from './plan.js';
import type { Step } from './step.js';
import type { Aggregate, Operation, Weights } from './tree.js';

/**
 * What is known of each word of the language, once, for whoever must treat words differently: a word without an entry does not compile.
 */

/** What a unit's result is made from: its own values of the year, its own of other years as well, or those of other units too. */
export type Reads = 'unit' | 'years' | 'units';

export interface AggregateFacts {
  readonly reads: 'unit' | 'units';
  /** How the children's weights act: as shares of their sum, each as a factor by itself, or not at all. */
  readonly weights: 'shares' | 'factors' | 'none';
  /** Whether a document must say what the children weigh; where not, a child without a weight counts once. */
  readonly weightsNeeded: boolean;
  /** Whether every unit is held against every other, so that the time grows with the square of the units. */
  readonly pairs: boolean;
}

const byShares: AggregateFacts = { reads: 'unit', weights: 'shares', weightsNeeded: true, pairs: false };
const byFactors: AggregateFacts = { reads: 'unit', weights: 'factors', weightsNeeded: false, pairs: false };
const amongUnits: AggregateFacts = { ...byShares, reads: 'units' };

export const aggregateFacts: Readonly<Record<Aggregate['method'], AggregateFacts>> = {
  'arithmetic-mean': byShares,
  'geometric-mean': byShares,
  'harmonic-mean': byShares,
  'power-mean': byShares,
  median: byShares,
  minimum: { ...byShares, weights: 'none' },
  maximum: { ...byShares, weights: 'none' },
  sum: byFactors,
  product: byFactors,
  quotient: { ...byFactors, weights: 'none' },
  'mazziotta-pareto': byShares,
  topsis: amongUnits,
  'grey-relational': amongUnits,
  'rank-sum-ratio': amongUnits,
  copeland: { ...amongUnits, pairs: true },
  points: byFactors,
};

/** What weights are read off: the document; values of all units; each unit's own values; or what their parts are read off. */
export const weightsReadOff: Readonly<Record<Weights['method'], 'document' | 'values' | 'own values' | 'parts'>> = {
  given: 'document',
  equal: 'document',
  ahp: 'document',
  entropy: 'values',
  critic: 'values',
  variation: 'values',
  'standard-deviation': 'values',
  independence: 'values',
  pca: 'values',
  'benefit-of-the-doubt': 'own values',
  combined: 'parts',
};

export interface NormalisationFacts {
  readonly reads: 'unit' | 'units';
  /** Whether an indicator with an interval of good values can be normalised so. */
  readonly interval: boolean;
  /** Members of the indicator's card that it reads. */
  readonly card: readonly CardMember[];
}

export type CardMember = keyof Pick<
  IndicatorDocument,
  'target' | 'interval' | 'goalposts' | 'bands' | 'curve' | 'categories' | 'marks' | 'bonus'
>;

const offTheValues: NormalisationFacts = { reads: 'units', interval: false, card: [] };

export const normalisationFacts: Readonly<Record<NormaliseStep['method'], NormalisationFacts>> = {
  'realisation-degree': { reads: 'unit', interval: true, card: ['target', 'interval'] },
  goalposts: { reads: 'unit', interval: false, card: ['goalposts'] },
  scaled: { reads: 'unit', interval: false, card: ['goalposts'] },
  'distance-to-target': { reads: 'units', interval: false, card: ['target'] },
  bands: { reads: 'unit', interval: true, card: ['bands'] },
  curve: { reads: 'unit', interval: true, card: ['curve'] },
  categories: { reads: 'unit', interval: true, card: ['categories'] },
  marks: { reads: 'unit', interval: false, card: ['target', 'marks'] },
  bonus: { reads: 'unit', interval: false, card: ['bonus'] },
  'min-max': offTheValues,
  'z-score': offTheValues,
  'normal-score': offTheValues,
  rank: offTheValues,
  'percentile-rank': offTheValues,
  borda: offTheValues,
  'distance-to-best': offTheValues,
  'fraction-of-max': offTheValues,
  'distance-to-unit': offTheValues,
  none: { reads: 'unit', interval: true, card: [] },
};

type Imputation = Extract<Step, { step: 'impute' }>['method'];

const imputationReads: Readonly<Record<Imputation, Reads>> = {
  mean: 'units',
  median: 'units',
  linear: 'years',
  'carry-forward': 'years',
  constant: 'unit',
};

type Op = Extract<Expression, { op: string }>['op'];

const expressionReads: Readonly<Record<Op, Reads>> = {
  sum: 'unit',
  product: 'unit',
  mean: 'unit',
  least: 'unit',
  greatest: 'unit',
  first: 'unit',
  difference: 'unit',
  ratio: 'unit',
  'per-head': 'unit',
  'share-in-parent': 'units',
  growth: 'years',
  lag: 'years',
  'in-year': 'years',
  'of-unit': 'units',
  'over-units': 'units',
  'of-parts': 'units',
};

const operationReads: Readonly<Record<Operation['op'], (operation: Operation) => 'unit' | 'units'>> = {
  round: () => 'unit',
  rescale: () => 'unit',
  multiply: () => 'unit',
  shift: (operation) => ('leastTo' in operation && operation.leastTo !== undefined ? 'units' : 'unit'),
  transform: () => 'unit',
  clip: () => 'unit',
  normalise: () => 'units',
};

/** Whether the result of an operation on a unit's score depends on the scores of other units. */
export const operationReadsUnits = (operation: Operation): boolean =>
  operationReads[operation.op](operation) === 'units';

/** All that an expression reads. */
function readsOfExpression(expression: Expression): readonly Reads[] {
  if (typeof expression !== 'object' || !('op' in expression)) return [];
  const operands = Object.values(expression).flatMap((member): readonly unknown[] =>
    Array.isArray(member) ? member : [member],
  );
  return [
    expressionReads[expression.op],
    ...operands.flatMap((operand) =>
      typeof operand === 'object' && operand !== null ? readsOfExpression(operand as Expression) : [],
    ),
  ];
}

const stepReads: {
  readonly [S in Step['step']]: (step: Extract<Step, { step: S }>) => readonly Reads[];
} = {
  derive: ({ as }) => readsOfExpression(as),
  denominate: () => ['unit'],
  screen: () => ['unit'],
  impute: ({ method }) => [imputationReads[method]],
  treat: () => ['units'],
  transform: () => ['unit'],
  clip: ({ min, max }) => [isComputed(min) || isComputed(max) ? 'units' : 'unit'],
  'constant-prices': () => ['years'],
  normalise: ({ method }) => [normalisationFacts[method].reads],
  round: () => ['unit'],
};

/** All that a step reads, whatever its scope. */
export function readsOfStep<S extends Step['step']>(step: Extract<Step, { step: S }>): readonly Reads[] {
  return stepReads[step.step](step);
}

const isComputed = (bound: unknown): boolean => typeof bound === 'object' && bound !== null && 'computed' in bound;

/**
 * Whether the score of a unit depends on its own values alone: no step, weight, aggregation or operation looks at other units. Then a unit
 * can be scored by itself, to the same bits.
 */
export function unitsStandAlone({ methodology, steps, nodes }: Plan): boolean {
  const bounds = methodology.indicators.flatMap(({ goalposts }) => [goalposts?.low, goalposts?.high]);
  return (
    !bounds.some(isComputed) &&
    steps.every((step) => !readsOfStep(step).includes('units')) &&
    nodes.every(
      ({ aggregate, weights, then, shown }) =>
        weightsReadOff[weights.method] === 'document' &&
        aggregateFacts[aggregate.method].reads === 'unit' &&
        ![...then, ...shown].some(operationReadsUnits),
    )
  );
}
