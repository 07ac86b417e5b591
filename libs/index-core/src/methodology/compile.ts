import { indicatorsOf } from '../derive/indicators-of.js';
import { methodologyHash } from './canonical.js';
import type { IndicatorDocument, Methodology } from './document.js';
import { isOpen } from './parameters-of.js';
import type { Plan, PlanNode } from './plan.js';
import { ofIndicator } from './step.js';
import type { NodeDocument, Weights } from './tree.js';
import { codeOf, isLeaf } from './walk.js';
import { unreachable } from '../unreachable.js';
import { aggregateFacts } from './word-facts.js';

/**
 * A parsed methodology made ready for scoring: the tree flattened in pre-order, defaults filled in, open indicators
 * left out, and the columns named that the data must have. The document must come from parseMethodology.
 */
export function compile(methodology: Methodology): Plan {
  const cards = new Map(methodology.indicators.map((card) => [card.code, card]));
  const nodes: PlanNode[] = [];
  const leftOut: string[] = [];
  const add = (
    node: NodeDocument,
    parent: number,
    depth: number,
    above?: { readonly from: number; readonly rule: Weights },
  ): number | undefined => {
    if (isOpen(node.weight) || (isLeaf(node) && needsOpenParameter(methodology, cards.get(node.indicator)!))) {
      leftOut.push(codeOf(node));
      return undefined;
    }
    const at = nodes.length;
    const children: number[] = [];
    const scorable: NodeDocument[] = [];
    nodes.push(undefined as never);
    const own = isLeaf(node) ? undefined : node.weights;
    const over = own !== undefined && 'over' in own && own.over === 'leaves' ? { from: at, rule: own } : above;
    if (!isLeaf(node)) {
      for (const child of node.children) {
        const place = add(child, at, depth + 1, over);
        if (place === undefined) continue;
        children.push(place);
        scorable.push(child);
      }
      if (scorable.length === 0) {
        nodes.length = at;
        leftOut.push(node.code);
        return undefined;
      }
    }
    const aggregate = (isLeaf(node) ? undefined : node.aggregate) ??
      methodology.aggregate ?? { method: 'arithmetic-mean' as const };
    const { weightsNeeded } = aggregateFacts[aggregate.method];
    const weighted = scorable.some((child) => child.weight !== undefined);
    const weights: Weights =
      own ??
      over?.rule ??
      (weighted || !weightsNeeded ? { method: 'given' } : (methodology.weights ?? { method: 'equal' }));
    nodes[at] = {
      code: codeOf(node),
      kind: isLeaf(node) ? 'indicator' : parent < 0 ? 'index' : 'dimension',
      name: node.name ?? cards.get((node as { indicator: string }).indicator)!.name,
      parent,
      depth,
      children,
      ...(isLeaf(node) ? { indicator: node.indicator } : {}),
      aggregate,
      weights,
      ...(over === undefined || isLeaf(node) ? {} : { weighedFrom: over.from }),
      best: node.best,
      given: scorable.map((child) => child.weight),
      roles: scorable.map((child) => child.role ?? 'mark'),
      then: node.then ?? [],
      shown: node.shown ?? [],
    };
    return at;
  };
  add(methodology.index, -1, 0);
  return {
    methodology,
    hash: methodologyHash(methodology),
    steps: methodology.steps,
    nodes,
    required: required(methodology, nodes),
    leftOut,
  };
}

/** Whether a normalisation of this indicator rests on a parameter that is open throughout. */
function needsOpenParameter(methodology: Methodology, card: IndicatorDocument): boolean {
  return methodology.steps.some((step) => {
    if (step.step !== 'normalise' || (step.indicators !== undefined && !step.indicators.includes(card.code)))
      return false;
    switch (step.method) {
      case 'realisation-degree':
        return card.direction === 'interval' ? Object.values(card.interval ?? {}).some(isOpen) : isOpen(card.target);
      case 'distance-to-target':
      case 'marks':
        return isOpen(card.target);
      case 'goalposts':
      case 'scaled':
        return Object.values(card.goalposts ?? {}).some(isOpen);
      case 'bands':
      case 'curve':
      case 'categories':
      case 'bonus':
      case 'min-max':
      case 'z-score':
      case 'normal-score':
      case 'rank':
      case 'percentile-rank':
      case 'borda':
      case 'distance-to-best':
      case 'fraction-of-max':
      case 'distance-to-unit':
      case 'none':
        return false;
    }
    return unreachable(step);
  });
}

/** Every column read from the data: what leaves, steps and gates name, and no step derives. */
function required(methodology: Methodology, nodes: readonly PlanNode[]): string[] {
  const wanted = new Set<string>();
  for (const { indicator } of nodes) if (indicator !== undefined) wanted.add(indicator);
  for (const finish of methodology.finish ?? []) {
    if (finish.finish === 'gate')
      for (const { indicator } of finish.conditions) if (indicator !== undefined) wanted.add(indicator);
  }
  const derived = new Set<string>();
  for (const step of [...methodology.steps].reverse()) {
    if (step.step === 'derive') {
      derived.add(step.indicator);
      if (wanted.has(step.indicator)) for (const code of indicatorsOf(step.as)) wanted.add(code);
    }
    if (step.step === 'denominate' && step.indicators.some((code) => wanted.has(code))) wanted.add(step.by);
    if (step.step === 'constant-prices' && ofIndicator(step.prices)) wanted.add(step.prices.indicator);
  }
  for (const card of methodology.indicators)
    if (wanted.has(card.code) && card.survey !== undefined) wanted.add(card.survey.sampleSize);
  return [...wanted].filter((code) => !derived.has(code)).sort();
}
