import { Args, Query, Resolver } from '@nestjs/graphql';
import { ObservationReader } from '#persistence';
import { at } from '../answers/at.js';
import { isRefusal, refusal } from '../answers/refusal.js';
import { showRun } from '../answers/show.js';
import type { Shown } from '../answers/shown.js';
import { streakOf } from '../answers/streak.js';
import type { QueryTrendArgs, RequireFields } from '../generated/resolvers.js';
import { AskedRuns } from '../scored-runs/asked-run.js';
import type { HeldRun } from '../scored-runs/held-run.js';
import { nodeOf, standing, unitRef } from '../scored-runs/show-held.js';
import { growthOf } from './growth-of.js';

/** How did it go? */
@Resolver()
export class TrendResolver {
  constructor(
    private readonly asked: AskedRuns,
    private readonly observations: ObservationReader,
  ) {}

  @Query('trend')
  async trend(@Args() args: RequireFields<QueryTrendArgs, 'top'>): Promise<Shown<'TrendResult'>> {
    if (args.units.length < 1 || args.units.length > 10) {
      return refusal(
        'INVALID_ARGUMENT',
        'units',
        { zh: '趋势一次可看 1 至 10 个单元。', en: 'A trend takes one to ten units.' },
        { zh: '调整 units。', en: 'Change `units`.' },
      );
    }
    const found = await this.asked.find(args);
    if (isRefusal(found)) return found;
    const { run } = found;
    const units = this.asked.units(run, args.units, 'units');
    if (isRefusal(units)) return units;
    const n = this.asked.node(run, args.node);
    if (typeof n !== 'number') return n;
    const breaks = await this.observations.breaks(
      run.view.revisionKeys,
      units.map((u) => at(run.units, u).id),
      indicatorsBelow(run, n),
    );
    return {
      __typename: 'Trend',
      run: showRun(run.view),
      node: nodeOf(run, n),
      series: units.map((u) => {
        const broken = breaks
          .flatMap(({ unitId, year }) => (unitId === at(run.units, u).id ? [year] : []))
          .sort((a, b) => a - b);
        return {
          unit: unitRef(run, u),
          points: run.panel.years.map((year, y) => ({
            year,
            ...standing(run, n, y, u),
            breakBefore: broken.includes(year),
          })),
          breaks: broken,
          ...growthOf(run.panel.years, scoresOver(run, n, u), broken),
          yearsInTopThree: runStreak(run, { n, u, top: 3 }).years,
          streak: runStreak(run, { n, u, top: args.top }),
          stages: stagesOf(run, n, u),
        };
      }),
      overtakings: overtakings(run, n, units),
    };
  }
}

function indicatorsBelow({ plan }: Pick<HeldRun, 'plan'>, n: number): string[] {
  const { indicator, children } = at(plan.nodes, n);
  return indicator === undefined ? children.flatMap((child) => indicatorsBelow({ plan }, child)) : [indicator];
}

const scoresOver = ({ result, panel }: HeldRun, n: number, u: number): Float64Array =>
  Float64Array.from(panel.years, (_, y) => at(at(result.scores, n), y * panel.units.length + u));

function runStreak(
  { result, panel }: HeldRun,
  { n, u, top }: { readonly n: number; readonly u: number; readonly top: number },
): Shown<'Streak'> {
  return streakOf(
    panel.years,
    (year) => at(result.ranks, n)[panel.years.indexOf(year) * panel.units.length + u] || undefined,
    top,
  );
}

/** The grade of each year at nodes that have grades: in a methodology of stages, the stages. */
function stagesOf(run: HeldRun, n: number, u: number): Shown<'StagePoint'>[] {
  return run.panel.years.flatMap((year, y) => {
    const { grade } = standing(run, n, y, u);
    return grade === null ? [] : [{ year, stage: grade }];
  });
}

function overtakings(run: HeldRun, n: number, units: readonly number[]): Shown<'Overtaking'>[] {
  const { result, panel } = run;
  const rank = (y: number, u: number): number => at(at(result.ranks, n), y * panel.units.length + u);
  const out: Shown<'Overtaking'>[] = [];
  for (const [y, year] of panel.years.entries()) {
    if (y === 0 || year - 1 !== panel.years[y - 1]) continue;
    for (const a of units) {
      for (const b of units) {
        const places = [rank(y - 1, a), rank(y - 1, b), rank(y, a), rank(y, b)] as const;
        if (places.every((one) => one > 0) && places[0] > places[1] && places[2] < places[3])
          out.push({ year, unit: unitRef(run, a), other: unitRef(run, b) });
      }
    }
  }
  return out;
}
