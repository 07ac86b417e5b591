import { Args, Query, Resolver } from '@nestjs/graphql';
import { at } from '../answers/at.js';
import { enumValue } from '../answers/enum-value.js';
import { isRefusal } from '../answers/refusal.js';
import { place, value } from '../answers/score-value.js';
import { showRun } from '../answers/show.js';
import type { Shown } from '../answers/shown.js';
import type { QueryWhatIfArgs } from '../generated/resolvers.js';
import { AskedRuns } from '../scored-runs/asked-run.js';
import { marksAt, standing, unitRef } from '../scored-runs/show-held.js';
import { rescore } from './rescore.js';
import { whyNot } from './why-not.js';

/** What would the ranking be, if …? Nothing is saved. */
@Resolver()
export class WhatIfResolver {
  constructor(private readonly asked: AskedRuns) {}

  @Query('whatIf')
  async whatIf(@Args() args: QueryWhatIfArgs): Promise<Shown<'WhatIfResult'>> {
    const found = await this.asked.find(args);
    if (isRefusal(found)) return found;
    const { run, year, y } = found;
    const places = args.units ? this.asked.units(run, args.units, 'units') : [...run.units.keys()];
    if (isRefusal(places)) return places;
    try {
      const again = rescore(run, y, args.change);
      const U = run.units.length;
      const { result } = again;
      const rows = places.map((u) => {
        const before = standing(run, 0, y, u);
        const cell = again.y * U + u;
        return {
          unit: unitRef(run, u),
          rank: place(at(result.ranks, 0)[cell]),
          previousRank: before.rank,
          score: value(at(result.scores, 0)[cell]),
          previousScore: before.score,
          grade: result.gradeLabels[at(at(result.grades, 0), cell)] ?? null,
          previousGrade: before.grade,
          ...marksAt(result, 0, cell),
        };
      });
      rows.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
      const names = new Map(result.nodes.map((node, n) => [n, node.code]));
      return {
        __typename: 'WhatIf',
        run: showRun(run.view),
        year,
        rows,
        notes: result.notes,
        nodes: result.nodes.map((node) => ({
          ...node,
          kind: enumValue(node.kind),
          parent: names.get(node.parent) ?? null,
          aggregation: node.aggregation ?? null,
        })),
      };
    } catch (error) {
      return whyNot(error, 'change');
    }
  }
}
