import type { ScoreResult } from '../score-result.js';
import { betaConvergence } from './beta-convergence.js';
import type { BetaConvergence } from './beta-convergence.js';
import { dagumGini } from './dagum-gini.js';
import type { DagumGini } from './dagum-gini.js';
import { sigmaConvergence } from './sigma-convergence.js';

/**
 * How far units lie apart on one node of a result, and whether they draw together: dispersion year by year (σ), whether the lower
 * ones grew faster from the first year to the last (β), and the Gini coefficient of every year, by groups of units.
 * Missing: as in each of the methods used. With one year there is no β.
 * Formula: σ, β and Gini of one node
 * Source: see sigmaConvergence, betaConvergence, dagumGini.
 * @throws RangeError if there is no such node or there is not one group per unit.
 */
export function spreadReport(
  result: ScoreResult,
  node: number,
  groups: Uint32Array = new Uint32Array(result.unitKeys.length),
): SpreadReport {
  const column = result.scores[node];
  if (column === undefined) throw new RangeError(`There is no node ${node}; there are ${result.nodes.length}.`);
  const units = result.unitKeys.length;
  const { years } = result;
  const slice = (y: number) => column.subarray(y * units, (y + 1) * units);
  return {
    years,
    sigma: sigmaConvergence(column, { units, years }),
    beta:
      years.length > 1
        ? betaConvergence(slice(0), slice(years.length - 1), years[years.length - 1]! - years[0]!)
        : undefined,
    gini: years.map((_, y) => dagumGini(slice(y), groups)),
  };
}

export interface SpreadReport {
  readonly years: readonly number[];
  readonly sigma: ReturnType<typeof sigmaConvergence>;
  readonly beta: BetaConvergence | undefined;
  /** Per year. */
  readonly gini: readonly DagumGini[];
}
