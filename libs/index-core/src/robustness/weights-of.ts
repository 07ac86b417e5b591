import type { Text } from '#text';
import { weightImportance } from './weight-importance.js';
import type { WeightImportance } from './weight-importance.js';
import type { RobustnessModel } from './model/model.js';

/** A node's weight in the whole index, nominal and effective. */
export interface NodeWeight extends WeightImportance {
  readonly code: string;
  readonly name: Text;
  readonly depth: number;
  readonly kind: 'index' | 'dimension' | 'indicator';
}

/**
 * Nominal beside effective weights of every node below the index, of the document as it is. `importance` is a share among the nodes
 * of the same kind. Undefined nominal weights (they differ between units) are NaN.
 */
export function effectiveWeightsOf({ nominal: { variant } }: RobustnessModel): NodeWeight[] {
  const { nodes } = variant.plan;
  const units = variant.grid.units.length;
  const year = (column: Float64Array) => column.subarray(variant.from, variant.from + units);
  const global = nodes.map(() => 1);
  nodes.forEach(({ children }, n) => {
    const weights = variant.weights[n];
    const total = weights?.reduce((sum, weight) => sum + weight, 0) ?? NaN;
    children.forEach((child, k) => (global[child] = (global[n]! * (weights?.[k] ?? NaN)) / total));
  });
  const index = year(variant.tree.shown[0]!);
  return (['dimension', 'indicator'] as const).flatMap((kind) => {
    const places = nodes.flatMap((node, n) => (node.kind === kind ? [n] : []));
    const found = weightImportance(
      places.map((n) => year(variant.tree.passed[n]!)),
      places.map((n) => global[n]!),
      index,
    );
    return places.map((n, i) => ({
      code: nodes[n]!.code,
      name: nodes[n]!.name,
      depth: nodes[n]!.depth,
      kind,
      ...found[i]!,
    }));
  });
}
