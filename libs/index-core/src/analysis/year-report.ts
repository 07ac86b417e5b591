import type { ScoreResult } from '../score-result.js';
import { correlations } from './correlations.js';
import type { CorrelatedPair } from './correlations.js';
import { cronbachAlpha } from './cronbach-alpha.js';
import { describeColumn } from './describe-column.js';
import type { Description } from './describe-column.js';
import { pearson } from './pearson.js';
import { principalComponents } from './principal-components.js';

/**
 * What an analyst looks at before trusting an index: of one year of a result, every indicator described as it was scored (flags, how
 * much was filled in), every pair of siblings correlated (with p-values and flags), every dimension's consistency (alpha, shares of its
 * principal components), and how much each node goes with the index beside its nominal weight.
 * Missing: as in each of the methods used; a figure that cannot be computed is NaN.
 * Formula: descriptions, correlations of siblings, alpha, components, weight beside correlation
 * Source: OECD/JRC Handbook (2008), steps 4 and 8; COINr get_stats, get_corr, get_cronbach, get_PCA.
 * @throws RangeError if there is no such year.
 */
export function yearReport(result: ScoreResult, year: number): YearReport {
  const y = result.years.indexOf(year);
  if (y < 0) throw new RangeError(`There is no year ${year} in the result; there are ${result.years.join(', ')}.`);
  const units = result.unitKeys.length;
  const slice = (column: Float64Array) => column.subarray(y * units, (y + 1) * units);
  const scores = result.scores.map(slice);
  const childrenOf = (parent: number) =>
    [...result.nodes.keys()].filter((node) => result.nodes[node]!.parent === parent);
  return {
    year,
    indicators: result.nodes.flatMap((_, node) => {
      const prepared = result.prepared[node];
      if (prepared === undefined) return [];
      const filled = result.imputed[node]!.subarray(y * units, (y + 1) * units).reduce(
        (sum, one) => sum + (one === 1 ? 1 : 0),
        0,
      );
      return [{ node, filled, ...describeColumn(slice(prepared)) }];
    }),
    dimensions: result.nodes.flatMap((_, node) => {
      const children = childrenOf(node);
      if (children.length === 0) return [];
      const columns = children.map((child) => scores[child]!);
      const components = principalComponents(columns);
      const { pairs } = correlations(columns, { parents: columns.map(() => node) });
      return [
        {
          node,
          children,
          alpha: cronbachAlpha(columns),
          components: components.ok
            ? components.components.map(({ eigenvalue, share }) => ({ eigenvalue, share }))
            : [],
          pairs: pairs.map((pair) => ({ ...pair, first: children[pair.first]!, second: children[pair.second]! })),
        },
      ];
    }),
    nodes: result.nodes.map(({ globalWeight }, node) => {
      const { r, p } = pearson(scores[node]!, scores[0]!);
      return { node, weight: globalWeight, withIndex: r, p };
    }),
  };
}

export interface YearReport {
  readonly year: number;
  /** Per leaf: its values as they were normalised; `filled`: how many of them were imputed. */
  readonly indicators: readonly (Description & { readonly node: number; readonly filled: number })[];
  /** Per inner node: do its children measure one thing? Pairs name nodes. */
  readonly dimensions: readonly {
    readonly node: number;
    readonly children: readonly number[];
    readonly alpha: number;
    /** Strongest first; empty where there are none (no spread, too few rows). */
    readonly components: readonly { readonly eigenvalue: number; readonly share: number }[];
    readonly pairs: readonly CorrelatedPair[];
  }[];
  /** Per node: its weight in the index, and the correlation of its score with the index's. */
  readonly nodes: readonly {
    readonly node: number;
    readonly weight: number;
    readonly withIndex: number;
    readonly p: number;
  }[];
}
