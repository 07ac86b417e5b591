import type { Methodology } from './document.js';
import type { Bound, Target } from '../parameter/parameter.js';
import { isLeaf, places } from './walk.js';
import type { Weights } from './tree.js';

/** A decided number of the document and its place. */
export interface PlacedFigure {
  readonly path: readonly PropertyKey[];
  readonly figure: Bound;
  /** The code of the indicator or node whose target or weight it is, where it may be left open. */
  readonly of?: string;
}

/** Every number of the document that must carry an origin: targets, weights, cut-offs, marks; not technical settings. */
export function figuresOf(methodology: Methodology): PlacedFigure[] {
  const found: PlacedFigure[] = [];
  const add = (path: readonly PropertyKey[], figure: Bound | undefined, of?: string): void => {
    if (figure !== undefined) found.push({ path, figure, of });
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
    card.bands?.thresholds.forEach((figure, k) => add([...path, 'bands', 'thresholds', k], figure));
    card.bands?.points.forEach((figure, k) => add([...path, 'bands', 'points', k], figure));
    card.curve?.at.forEach((figure, k) => add([...path, 'curve', 'at', k], figure));
    card.curve?.points.forEach((figure, k) => add([...path, 'curve', 'points', k], figure));
    card.categories?.points.forEach((figure, k) => add([...path, 'categories', 'points', k], figure));
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
      weights.matrix.forEach((row, r) => row.forEach((figure, c) => add([...path, 'matrix', r, c], figure)));
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

/** Whether a figure is left open throughout. */
export const isOpen = (figure: Bound | undefined): boolean => typeof figure === 'object' && 'open' in figure;

/** Whether any part of a figure is left open. */
export function hasOpen(figure: Bound | undefined): boolean {
  if (typeof figure !== 'object') return false;
  if ('open' in figure) return true;
  if (!('by' in figure)) return false;
  const varying = figure as { values: Record<string, Target>; otherwise?: Target };
  return Object.values(varying.values).some(hasOpen) || hasOpen(varying.otherwise);
}
