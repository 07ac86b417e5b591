import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, refusal, type Refusal } from '../answers/refusal.js';
import { showRun } from '../answers/show.js';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../gateway-settings.js';
import type { RunArguments } from '../score-runs/which-run.js';
import { AskedRuns } from '../scored-runs/asked-run.js';
import { marksAt, marksOfAll, nodeOf, unitRef } from '../scored-runs/show-held.js';
import { coordinate, levelOf } from './coordinate.js';
import { readRelations, type Relations } from './relations.js';
import { showRelation } from './show-relation.js';

/** Are we balanced? Coupling coordination between the children of a node, each scaled to 0…1 by the year's range over the run's units. */
@Resolver()
export class BalanceResolver {
  private readonly relations: Relations;

  constructor(private readonly asked: AskedRuns, @Inject(GATEWAY_SETTINGS) { relationsFile }: GatewaySettings) {
    this.relations = readRelations(relationsFile);
  }

  @Query('balance')
  async balance(@Args() args: RunArguments & { readonly unit: string; readonly node?: string | null }): Promise<object | Refusal> {
    const found = await this.asked.find(args);
    if (isRefusal(found)) return found;
    const { run, year, y } = found;
    const places = this.asked.units(run, [args.unit], 'unit');
    if (isRefusal(places)) return places;
    const u = places[0]!;
    const n = this.asked.node(run, args.node);
    if (typeof n !== 'number') return n;
    const children = run.plan.nodes[n]!.children;
    if (children.length < 2) {
      return refusal('INVALID_ARGUMENT', 'node', { zh: '该节点的下级少于两个，无从谈协调。', en: 'The node has fewer than two children: there is nothing to balance.' }, { zh: '改用上级节点。', en: 'Name a node further up.' });
    }
    const levels = children.map((child) => levelOf(found, child, u));
    if (levels.some(Number.isNaN)) {
      return refusal('NO_DATA', 'unit', { zh: '该单元缺少某个分指数的得分。', en: 'The unit lacks the score of a sub-index.' }, { zh: '查看 profile 了解缺什么。', en: 'See `profile` for what is missing.' });
    }
    return {
      __typename: 'Balance', run: showRun(run.view), year, unit: unitRef(run, u), subsystems: children.map((child) => nodeOf(run, child)), levels, ...coordinate(levels), ...marksOfAll(children.map((child) => marksAt(run.result, child, y * run.units.length + u))), form: 'standard',
      relations: this.relations.relations.map((relation) => showRelation(found, relation, u)), relationsOrigin: this.relations.origin, relationsSource: this.relations.source,
    };
  }
}
