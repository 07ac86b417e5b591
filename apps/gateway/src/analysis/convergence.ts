import { spreadReport } from '#index-core/methods';
import { at } from '../answers/at.js';
import { value } from '../answers/score-value.js';
import type { Shown } from '../answers/shown.js';
import type { HeldRun } from '../scored-runs/held-run.js';
import type { Groups } from './groups.js';

/** How far units lie apart at a node, year by year, and whether they draw together. */
export function convergenceOf(
  { result }: HeldRun,
  n: number,
  groups: Groups,
): Pick<Shown<'Convergence'>, 'sigma' | 'beta' | 'years'> {
  const { years, sigma, beta, gini } = spreadReport(result, n, groups.of);
  return {
    sigma: { slope: value(sigma.slope), converging: sigma.converging },
    beta:
      beta && !Number.isNaN(beta.b)
        ? {
            a: beta.a,
            b: beta.b,
            p: value(beta.p),
            rSquared: value(beta.rSquared),
            speed: value(beta.speed),
            units: beta.units,
            converging: beta.converging,
          }
        : null,
    years: years.map((year, y) => {
      const { gini: whole, within, between, overlap, table } = at(gini, y);
      const pairs = groups.names.flatMap((first, j) =>
        groups.names.slice(0, j).map((second, h) => ({ first: second, second: first, gini: value(table[j]?.[h]) })),
      );
      return {
        year,
        dispersion: value(sigma.dispersion[y]),
        gini: value(whole),
        within: value(within),
        between: value(between),
        overlap: value(overlap),
        groups: groups.names.map((name, g) => ({ name, gini: value(table[g]?.[g]) })),
        pairs,
      };
    }),
  };
}
