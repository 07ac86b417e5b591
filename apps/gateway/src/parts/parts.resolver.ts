import { Args, Query, Resolver } from '@nestjs/graphql';
import { numberOf } from '#index-core';
import { at } from '../answers/at.js';
import { isRefusal, refusal } from '../answers/refusal.js';
import { value } from '../answers/score-value.js';
import { showRun, showUnitRef } from '../answers/show.js';
import type { Shown } from '../answers/shown.js';
import type { QueryPartsArgs } from '../generated/resolvers.js';
import { AskedRuns } from '../scored-runs/asked-run.js';
import { cellOf } from '../scored-runs/places.js';
import { marksAt, nodeOf, rankedUnit, standing, unitsWhere } from '../scored-runs/show-held.js';

/** How were the parts of a unit evaluated? Best first, with gates, front-runners and the points item by item. */
@Resolver()
export class PartsResolver {
  constructor(private readonly asked: AskedRuns) {}

  @Query('parts')
  async parts(@Args() args: QueryPartsArgs): Promise<Shown<'PartsResult'>> {
    const found = await this.asked.find(args);
    if (isRefusal(found)) return found;
    const { run, year, y } = found;
    const places = unitsWhere(run, { parent: args.parent, kind: args.kind });
    if (places.length === 0) {
      return refusal(
        'NO_DATA',
        'parent',
        { zh: '该评分任务中没有这样的下属单元。', en: 'The run has no such parts.' },
        { zh: '改用覆盖下属单元的评分任务（run）。', en: 'Name a `run` that scored the parts.' },
      );
    }
    const fullMarks = new Map(
      run.methodology.indicators.flatMap(({ code, marks }) => (marks ? [[code, numberOf(marks.full)] as const] : [])),
    );
    const rows = places.map((u) => {
      const standingOf = standing(run, 0, y, u);
      const cell = cellOf(run, y, u);
      return {
        unit: rankedUnit(run, u),
        ...standingOf,
        frontRunner: run.result.frontRunners ? run.result.frontRunners[cell] === 1 : null,
        gates: (run.result.gates ?? []).map(({ name, passed }) => ({ name: name ?? null, passed: passed[cell] === 1 })),
        get items() {
          return run.result.nodes.flatMap((node, n) =>
            n === 0
              ? []
              : [
                  {
                    node: nodeOf(run, n),
                    points: value(at(run.result.scores, n)[cell]),
                    ...marksAt(run.result, n, cell),
                    prepared: node.kind === 'indicator' ? value(run.result.prepared[n]?.[cell]) : null,
                    fullMarks: fullMarks.get(at(run.plan.nodes, n).indicator ?? '') ?? null,
                  },
                ],
          );
        },
      };
    });
    rows.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
    const parent = at(run.units, at(places, 0)).parent;
    return {
      __typename: 'Parts',
      run: showRun(run.view),
      year,
      parent: args.parent && parent ? showUnitRef(parent) : null,
      parts: rows,
    };
  }
}
