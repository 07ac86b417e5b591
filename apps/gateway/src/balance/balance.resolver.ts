import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Text } from '#text';
import { at } from '../answers/at.js';
import { isRefusal } from '../answers/refusal.js';
import { value } from '../answers/score-value.js';
import { showRun } from '../answers/show.js';
import type { Shown } from '../answers/shown.js';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../gateway-settings.js';
import type { QueryBalanceArgs } from '../generated/resolvers.js';
import { AskedRuns } from '../scored-runs/asked-run.js';
import { cellOf } from '../scored-runs/places.js';
import { marksAt, marksOfAll, nodeOf, unitRef } from '../scored-runs/show-held.js';
import { coordinate, levelOf } from './coordinate.js';
import { readRelations, type Relations } from './relations.js';
import { showRelation } from './show-relation.js';

const NOTHING_TO_BALANCE: Text = {
  zh: '该节点的下级少于两个，无从谈协调；可改用其他节点。以下关系不依赖于此。',
  en: 'The node has fewer than two children: there is nothing to balance. Name another; the relations do not rest on it.',
};
const NO_SCORE: Text = {
  zh: '该单元缺少某个分指数的得分，无法计算协调度；缺什么见 profile。',
  en: 'The unit lacks the score of a sub-index, so there is no coordination; `profile` says what is missing.',
};

/** Are we balanced? Coupling coordination between the children of a node, each scaled to 0…1 by the year's range over the run's units. */
@Resolver()
export class BalanceResolver {
  private readonly relations: Relations;

  constructor(
    private readonly asked: AskedRuns,
    @Inject(GATEWAY_SETTINGS) { relationsFile }: GatewaySettings,
  ) {
    this.relations = readRelations(relationsFile);
  }

  @Query('balance')
  async balance(@Args() args: QueryBalanceArgs): Promise<Shown<'BalanceResult'>> {
    const found = await this.asked.find(args);
    if (isRefusal(found)) return found;
    const { run, year, y } = found;
    const places = this.asked.units(run, [args.unit], 'unit');
    if (isRefusal(places)) return places;
    const u = at(places, 0);
    const n = this.asked.node(run, args.node);
    if (typeof n !== 'number') return n;
    const children = at(run.plan.nodes, n).children;
    const levels = children.map((child) => levelOf(found, child, u));
    const note = children.length < 2 ? NOTHING_TO_BALANCE : levels.some(Number.isNaN) ? NO_SCORE : null;
    return {
      __typename: 'Balance',
      run: showRun(run.view),
      year,
      unit: unitRef(run, u),
      subsystems: children.map((child) => nodeOf(run, child)),
      levels: levels.map(value),
      note,
      ...(note ? { coupling: null, development: null, coordination: null, class: null } : coordinate(levels)),
      ...marksOfAll(children.map((child) => marksAt(run.result, child, cellOf(run, y, u)))),
      form: 'standard',
      relations: this.relations.relations.map((relation) => showRelation(found, relation, u)),
      relationsOrigin: this.relations.origin,
      relationsSource: this.relations.source,
    };
  }
}
