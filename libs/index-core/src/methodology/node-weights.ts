import { type Text } from '#text';
import {
  ahp,
  benefitOfTheDoubt,
  coefficientOfVariationWeights,
  combineWeights,
  criticWeights,
  entropyWeights,
  equalWeights,
  independenceWeights,
  principalComponentWeights,
  standardDeviationWeights,
} from '../weight/index.js';
import type { Panel } from '../panel/panel.js';
import { CannotScore } from '../cannot-score.js';
import { numberOf } from '../parameter/parameter.js';
import type { PlanNode } from './plan.js';
import { resolveParameter } from '../parameter/resolve-parameter.js';
import { gathered, sections } from '../panel/sections.js';
import type { Section } from '../panel/sections.js';
import type { Weights } from './tree.js';
import { weightsReadOff } from './word-facts.js';
import { unreachable } from '../unreachable.js';

type Grid = Pick<Panel, 'units' | 'years'>;

/** One set of weights and the cells it holds for; `section` undefined: all cells. */
export interface WeightSet {
  readonly section: Section | undefined;
  readonly weights: Float64Array;
}

/**
 * The weights of a node's children: given ones as they stand in the document, computed ones as shares. One set for the whole
 * panel where they are the same throughout, else one per year, or per year and class of units.
 * @throws CannotScore where weights cannot be computed, or the rule refuses them.
 */
export function nodeWeights(
  node: PlanNode,
  children: readonly Float64Array[],
  panel: Grid,
  codes: readonly string[],
): WeightSet[] {
  const rule = node.weights;
  if (rule.method === 'given') return givenWeights(node, panel);
  if (!perYear(rule)) return [{ section: undefined, weights: computed(rule, node, children, codes) }];
  return sections(panel, 'year').map((section) => ({
    section,
    weights: computed(
      rule,
      node,
      children.map((child) => section.values(child)),
      codes,
    ),
  }));
}

/** Whether the weights are read off each year by itself. */
function perYear(rule: Weights): boolean {
  if (rule.method === 'combined') return rule.of.some(perYear);
  return 'scope' in rule ? rule.scope !== 'panel' : weightsReadOff[rule.method] === 'values';
}

function givenWeights(node: PlanNode, panel: Grid): WeightSet[] {
  const factor = 1;
  const resolved = node.given.map((weight) => (weight === undefined ? factor : resolveParameter(weight, panel)));
  if (resolved.every((weight) => typeof weight === 'number'))
    return [{ section: undefined, weights: Float64Array.from(resolved, known) }];
  // Weights that differ: cells of one year with the same weights are a section.
  const sets: WeightSet[] = [];
  const U = panel.units.length;
  for (let y = 0; y < panel.years.length; y++) {
    const groups = new Map<string, { weights: Float64Array; cells: number[] }>();
    for (let cell = y * U; cell < (y + 1) * U; cell++) {
      const weights = Float64Array.from(resolved, (weight) =>
        known(typeof weight === 'number' ? weight : weight[cell]!),
      );
      const key = weights.join(' ');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { weights, cells: [cell] });
      else group.cells.push(cell);
    }
    for (const { weights, cells } of groups.values())
      sets.push({ section: gathered(y, Uint32Array.from(cells)), weights });
  }
  return sets;
}

/** An open weight weighs nothing. */
const known = (weight: number): number => (Number.isNaN(weight) ? 0 : weight);

function computed(
  rule: Weights,
  node: PlanNode,
  columns: readonly Float64Array[],
  codes: readonly string[],
): Float64Array {
  const weights = compute(rule, node, columns, codes);
  if (weights.every((weight) => weight === weight)) return weights;
  throw refused('no-weights', node, {
    zh: `“${rule.method}”赋权无法计算：下级各列没有差异或数据不足`,
    en: `weights by "${rule.method}" cannot be computed: its children do not vary, or too little data is there`,
  });
}

function compute(
  rule: Weights,
  node: PlanNode,
  columns: readonly Float64Array[],
  codes: readonly string[],
): Float64Array {
  switch (rule.method) {
    case 'given':
      return Float64Array.from(node.given, (weight) => (weight === undefined ? 1 : numberOf(weight as never)));
    case 'equal':
      return equalWeights(columns.length);
    case 'ahp': {
      if (rule.matrix.length !== columns.length)
        throw refused('no-weights', node, {
          zh: '判断矩阵的阶数与下级数不符（有下级被留空）',
          en: 'the pairwise matrix does not fit, as some children are left out',
        });
      const result = ahp(
        rule.matrix.map((row) => row.map(numberOf)),
        { method: rule.vector, limit: rule.maxConsistencyRatio },
      );
      if (!result.consistent && rule.ifInconsistent !== 'warn') {
        const ratio = result.consistencyRatio.toFixed(3);
        throw refused('inconsistent-matrix', node, {
          zh: `判断矩阵不一致，CR = ${ratio}`,
          en: `the pairwise matrix is inconsistent, CR = ${ratio}`,
        });
      }
      return result.weights;
    }
    case 'entropy':
      return entropyWeights(columns, rule);
    case 'critic':
      return criticWeights(columns, rule);
    case 'variation':
      return coefficientOfVariationWeights(columns);
    case 'standard-deviation':
      return standardDeviationWeights(columns);
    case 'independence':
      return independenceWeights(columns);
    case 'pca': {
      const result = principalComponentWeights(columns, { method: rule.loadings });
      if (result.ok) return result.weights;
      const named = result.columns.map((k) => codes[k]).join(', ');
      throw refused(result.reason, node, {
        zh: `主成分赋权被拒绝（${result.reason}）：${named}`,
        en: `principal component weights are refused (${result.reason}): ${named}`,
      });
    }
    case 'benefit-of-the-doubt':
      // Its weights are each unit's own: see aggregateTree. For display, the mean share.
      return meanShares(benefitOfTheDoubt(columns, rule).shares);
    case 'combined':
      return combineWeights(
        rule.of.map((part) => shares(compute(part, node, columns, codes))),
        { how: rule.by, trust: rule.trust },
      );
  }
  return unreachable(rule);
}

const shares = (weights: Float64Array): Float64Array => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
};

function meanShares(byUnit: readonly Float64Array[]): Float64Array {
  return shares(
    Float64Array.from(byUnit, (column) => {
      let sum = 0;
      for (const share of column) if (share === share) sum += share;
      return sum;
    }),
  );
}

const refused = (code: string, node: PlanNode, { zh, en }: Text): CannotScore =>
  new CannotScore(code, {
    zh: `节点“${node.name.zh}”（${node.code}）：${zh}。`,
    en: `Node "${node.code}": ${en}.`,
  });
