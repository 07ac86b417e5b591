import type { Methodology } from './document.js';
import type { Bound, Target } from '../parameter/parameter.js';
import { isLeaf, places } from './walk.js';
import type { Weights } from './tree.js';

/** A decided number of the document and its place. */
export interface PlacedParameter {
  readonly path: readonly PropertyKey[];
  readonly parameter: Bound;
  /** The code of the indicator or node whose target or weight it is, where it may be left open. */
  readonly of?: string;
}

/**
 * Every number of the document that must carry an origin: targets, weights, cut-offs, marks; not technical settings.
 */
export function parametersOf(methodology: Methodology): PlacedParameter[] {
  const found: PlacedParameter[] = [];
  const add = (path: readonly PropertyKey[], parameter: Bound | undefined, of?: string): void => {
    if (parameter !== undefined) found.push({ path, parameter: parameter, of });
  };
  const addAll = (
    path: readonly PropertyKey[],
    record: Readonly<Record<string, unknown>> | undefined,
    of?: string,
  ): void => {
    for (const [key, value] of Object.entries(record ?? {}))
      if (typeof value !== 'string') add([...path, key], value as Bound, of);
  };
  methodology.indicators.forEach((card, i) => {
    const path = ['indicators', i];
    add([...path, 'target'], card.target, card.code);
    addAll([...path, 'interval'], card.interval, card.code);
    addAll([...path, 'goalposts'], card.goalposts, card.code);
    card.bands?.thresholds.forEach((parameter, k) => add([...path, 'bands', 'thresholds', k], parameter));
    card.bands?.points.forEach((parameter, k) => add([...path, 'bands', 'points', k], parameter));
    card.curve?.at.forEach((parameter, k) => add([...path, 'curve', 'at', k], parameter));
    card.curve?.points.forEach((parameter, k) => add([...path, 'curve', 'points', k], parameter));
    card.categories?.points.forEach((parameter, k) => add([...path, 'categories', 'points', k], parameter));
    addAll([...path, 'marks'], card.marks);
    addAll([...path, 'bonus'], card.bonus);
  });
  methodology.steps.forEach((step, i) => {
    const path = ['steps', i];
    if (step.step === 'impute' && step.method === 'constant') add([...path, 'value'], step.value);
    if (step.step === 'clip') {
      add([...path, 'min'], step.min);
      add([...path, 'max'], step.max);
    }
    if (step.step === 'constant-prices' && !('indicator' in step.prices)) addAll([...path, 'prices'], step.prices);
  });
  const addWeights = (path: readonly PropertyKey[], weights: Weights | undefined): void => {
    if (weights?.method === 'ahp')
      weights.matrix.forEach((row, r) => row.forEach((parameter, c) => add([...path, 'matrix', r, c], parameter)));
    if (weights?.method === 'combined') weights.of.forEach((part, k) => addWeights([...path, 'of', k], part));
  };
  addWeights(['weights'], methodology.weights);
  for (const { node, path } of places(methodology.index)) {
    add([...path, 'weight'], node.weight, isLeaf(node) ? (node.code ?? node.indicator) : node.code);
    if (isLeaf(node)) continue;
    addWeights([...path, 'weights'], node.weights);
    if (node.aggregate?.method === 'points') {
      for (const key of ['floor', 'bonusCap', 'ceiling'] as const)
        add([...path, 'aggregate', key], node.aggregate[key]);
    }
  }
  methodology.finish?.forEach((finish, i) => {
    if (finish.finish !== 'gate') return;
    finish.conditions.forEach((condition, k) => {
      for (const key of ['atLeast', 'atMost', 'above', 'below'] as const)
        add(['finish', i, 'conditions', k, key], condition[key]);
    });
  });
  methodology.grades?.bands.forEach((band, i) => add(['grades', 'bands', i, 'from'], band.from));
  return found;
}

/** Whether a parameter is left open throughout. */
export const isOpen = (parameter: Bound | undefined): boolean => typeof parameter === 'object' && 'open' in parameter;

/** Whether any part of a parameter is left open. */
export function hasOpen(parameter: Bound | undefined): boolean {
  if (typeof parameter !== 'object') return false;
  if ('open' in parameter) return true;
  if (!('by' in parameter)) return false;
  const varying = parameter as { values: Record<string, Target>; otherwise?: Target };
  return Object.values(varying.values).some(hasOpen) || hasOpen(varying.otherwise);
}
