import { Args, Query, Resolver } from '@nestjs/graphql';
import { couplingClasses, couplingCoordination } from '#index-core';
import { isRefusal, refusal, type Refusal } from '../answers/refusal.js';
import { showRun } from '../answers/show.js';
import type { RunArguments } from '../score-runs/which-run.js';
import { AskedRuns, type AskedRun } from '../scored-runs/asked-run.js';
import { nodeOf, unitRef } from '../scored-runs/show-held.js';
import { relations } from './relations.js';

/** Are we balanced? Coupling coordination between the children of a node, each scaled to 0…1 by the year's range over the run's units. */
@Resolver()
export class BalanceResolver {
  constructor(private readonly asked: AskedRuns) {}

  @Query('balance')
  async balance(@Args() args: RunArguments & { readonly unit: string; readonly node?: string | null }): Promise<object | Refusal> {
    const found = await this.asked.find(args);
    if (isRefusal(found)) return found;
    const { run, year } = found;
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
    return { __typename: 'Balance', run: showRun(run.view), year, unit: unitRef(run, u), subsystems: children.map((child) => nodeOf(run, child)), levels, ...coordinate(levels), form: 'standard', relations: relations.map((relation) => showRelation(found, relation, u)) };
  }
}

/** Where the unit stands between the least and the greatest score of the year, 0…1. */
function levelOf({ run, y }: AskedRun, n: number, u: number): number {
  const scores = run.result.scores[n]!.subarray(y * run.units.length, (y + 1) * run.units.length).filter((score) => !Number.isNaN(score));
  const least = scores.reduce((so, score) => Math.min(so, score), Infinity);
  const most = scores.reduce((so, score) => Math.max(so, score), -Infinity);
  return most > least ? (run.result.scores[n]![y * run.units.length + u]! - least) / (most - least) : run.result.scores[n]![y * run.units.length + u]! === most ? 1 : NaN;
}

function coordinate(levels: readonly number[]): { coupling: number; development: number; coordination: number; class: object } {
  const { coupling, development, degree, classes } = couplingCoordination(levels.map((level) => Float64Array.of(level)));
  return { coupling: coupling[0]!, development: development[0]!, coordination: degree[0]!, class: couplingClasses[classes[0]!]! };
}

function showRelation(found: AskedRun, { code, name, sides, wants }: (typeof relations)[number], u: number): object {
  const nodes = found.run.result.nodes;
  const [a, b] = sides.map((side) => nodes.findIndex((node) => side.test(node.code))) as [number, number];
  const levels = a >= 0 && b >= 0 && a !== b ? [levelOf(found, a, u), levelOf(found, b, u)] : [];
  if (levels.length < 2 || levels.some(Number.isNaN)) {
    return { code, name, shown: false, basis: { zh: `数据不足以呈现：需要${wants.zh}。`, en: `The data do not carry it: it takes ${wants.en}.` }, coordination: null, class: null };
  }
  const { coordination, class: name10 } = coordinate(levels);
  return { code, name, shown: true, basis: { zh: `依据“${nodes[a]!.name.zh}”与“${nodes[b]!.name.zh}”。`, en: `Rests on "${nodes[a]!.name.en}" and "${nodes[b]!.name.en}".` }, coordination, class: name10 };
}
