import { Args, Query, Resolver } from '@nestjs/graphql';
import { gapBetweenUnits, type GapOverTree } from '#index-core';
import { ObservationReader } from '#persistence';
import { at } from '../answers/at.js';
import { isRefusal, refusal } from '../answers/refusal.js';
import { value } from '../answers/score-value.js';
import { showObservation, showRun } from '../answers/show.js';
import type { Shown } from '../answers/shown.js';
import type { QueryComparisonArgs } from '../generated/resolvers.js';
import { AskedRuns, type AskedRun } from '../scored-runs/asked-run.js';
import { cellOf, scoreAt } from '../scored-runs/places.js';
import { marksAt, marksIn, marksOfAll, nodeOf, standing, unitRef } from '../scored-runs/show-held.js';

/** Why is one ahead of the other? */
@Resolver()
export class ComparisonResolver {
  constructor(
    private readonly asked: AskedRuns,
    private readonly observations: ObservationReader,
  ) {}

  @Query('comparison')
  async comparison(@Args() args: QueryComparisonArgs): Promise<Shown<'ComparisonResult'>> {
    if (args.units.length < 2 || args.units.length > 6 || new Set(args.units).size !== args.units.length) {
      return refusal(
        'INVALID_ARGUMENT',
        'units',
        { zh: '对标需要 2 至 6 个不同的单元。', en: 'A comparison takes two to six different units.' },
        { zh: '调整 units。', en: 'Change `units`.' },
      );
    }
    const found = await this.asked.find(args);
    if (isRefusal(found)) return found;
    const { run, year, y } = found;
    const units = this.asked.units(run, args.units, 'units');
    if (isRefusal(units)) return units;
    const figures = await this.observations.ofRun(
      run.view.revisionKeys,
      units.map((u) => at(run.units, u).id),
      year,
    );
    const figureOf = new Map(figures.map((one) => [`${one.unit.id} ${one.indicator}`, one]));
    const [base, ...others] = units as [number, ...number[]];
    return {
      __typename: 'Comparison',
      run: showRun(run.view),
      year,
      units: units.map((u) => ({ unit: unitRef(run, u), ...standing(run, 0, y, u) })),
      gaps: others.map((u) =>
        showGap(found, gapBetweenUnits(run.plan, run.panel, run.result, { year: y, unit: u, base }), { unit: u, base }),
      ),
      indicators: run.result.nodes.flatMap((node, n) =>
        node.kind !== 'indicator'
          ? []
          : [
              {
                node: nodeOf(run, n),
                unitOfMeasure:
                  run.panel.columns.get(at(run.plan.nodes, n).indicator ?? '')?.unitOfMeasure ??
                  unitInDocument(found, n),
                values: units.map((u) => {
                  const figure = figureOf.get(`${at(run.units, u).id} ${at(run.plan.nodes, n).indicator}`);
                  const { score, ...marked } = standing(run, n, y, u);
                  return {
                    unit: unitRef(run, u),
                    normalised: score,
                    ...marksIn(marked),
                    prepared: value(run.result.prepared[n]?.[cellOf(run, y, u)]),
                    observation: figure ? showObservation(figure) : null,
                  };
                }),
              },
            ],
      ),
    };
  }
}

function unitInDocument({ run }: AskedRun, n: number): string | null {
  return run.methodology.indicators.find(({ code }) => code === at(run.plan.nodes, n).indicator)?.unit ?? null;
}

function showGap(
  { run, y }: AskedRun,
  { gap, parts, methods }: GapOverTree,
  { unit, base }: { readonly unit: number; readonly base: number },
): Shown<'Gap'> {
  const score = (n: number, u: number): number => scoreAt(run, n, y, u);
  const used = new Set(methods.filter((_, n) => at(run.result.nodes, n).kind !== 'indicator'));
  const method =
    methods[0] === 'none'
      ? 'NONE'
      : [...used].some((one) => one.startsWith('shapley'))
        ? 'SHAPLEY'
        : used.has('logarithmic')
          ? 'LOGARITHMS'
          : 'WEIGHTS';
  return {
    base: unitRef(run, base),
    unit: unitRef(run, unit),
    gap: value(gap),
    method,
    parts:
      method === 'NONE'
        ? []
        : run.result.nodes.flatMap((_, n) =>
            Number.isNaN(at(parts, n))
              ? []
              : [
                  {
                    node: nodeOf(run, n),
                    points: at(parts, n),
                    ...marksOfAll([base, unit].map((u) => marksAt(run.result, n, cellOf(run, y, u)))),
                    difference: value(score(n, unit) - score(n, base)),
                  },
                ],
          ),
  };
}
