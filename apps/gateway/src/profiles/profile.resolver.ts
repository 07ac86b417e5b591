import { Args, Query, Resolver } from '@nestjs/graphql';
import { bestOf } from '#index-core';
import { obstacleDegree, strengthsAndWeaknesses } from '#index-core/methods';
import { ObservationReader } from '#persistence';
import { at } from '../answers/at.js';
import { isRefusal } from '../answers/refusal.js';
import { value } from '../answers/score-value.js';
import { showObservation, showRun, showUnit } from '../answers/show.js';
import type { Shown } from '../answers/shown.js';
import type { QueryProfileArgs } from '../generated/resolvers.js';
import { AskedRuns, type AskedRun } from '../scored-runs/asked-run.js';
import { cellOf, rankAt, scoreAt, scoresOf } from '../scored-runs/places.js';
import { nodeOf, standing, unitRef } from '../scored-runs/show-held.js';
import { UnitConditions } from '../units/unit-conditions.js';
import { groupOf, type GroupFigures } from './group-figures.js';

/** How does the unit stand at every node, and against which group? */
@Resolver()
export class ProfileResolver {
  constructor(
    private readonly asked: AskedRuns,
    private readonly conditions: UnitConditions,
    private readonly observations: ObservationReader,
  ) {}

  @Query('profile')
  async profile(@Args() args: QueryProfileArgs): Promise<Shown<'ProfileResult'>> {
    const found = await this.asked.find(args);
    if (isRefusal(found)) return found;
    const { run, year, y } = found;
    const places = this.asked.units(run, [args.unit], 'unit');
    if (isRefusal(places)) return places;
    const u = at(places, 0);
    const condition = await this.conditions.of(args.group, 'group');
    if (isRefusal(condition)) return condition;
    const group = groupOf(found, condition, u);
    const figures = await this.observations.ofRun(run.view.revisionKeys, [at(run.units, u).id], year);
    const figureOf = new Map(figures.map((one) => [one.indicator, one]));
    const { rank } = standing(run, 0, y, u);
    const missing = run.result.notRanked.find((one) => one.unit === run.result.unitKeys[u] && one.year === year);
    return {
      __typename: 'Profile',
      run: showRun(run.view),
      year,
      unit: showUnit(at(run.units, u)),
      rank,
      rankInGroup: rank && rankAmong(found, rank, group),
      groupSize: group.members.length,
      notRanked: missing ? { ...missing, unit: unitRef(run, u) } : null,
      nodes: run.result.nodes.map((_node, n) => {
        const figure = figureOf.get(at(run.plan.nodes, n).indicator ?? '');
        return {
          node: nodeOf(run, n),
          ...standing(run, n, y, u),
          prepared: value(run.result.prepared[n]?.[cellOf(run, y, u)]),
          uncapped: value(run.result.uncapped?.[n]?.[cellOf(run, y, u)]),
          observation: figure ? showObservation(figure) : null,
          ...against(found, n, { u, group }),
        };
      }),
      ...strong(found, { u, group }),
      ...obstacles(found, u),
    };
  }
}

interface InGroup {
  readonly u: number;
  readonly group: GroupFigures;
}

/** Ties at the smallest. */
function rankAmong({ run, y }: AskedRun, rank: number, { members }: GroupFigures): number {
  let better = 0;
  for (const member of members) {
    const other = rankAt(run, 0, y, member);
    if (other > 0 && other < rank) better++;
  }
  return better + 1;
}

type Against = Pick<Shown<'ProfileNode'>, 'groupMedian' | 'groupBest' | 'groupBestUnit' | 'distance'>;

/** Where the group stands at a node, and how far the unit is from its median, in its standard deviations. */
function against({ run, y }: AskedRun, n: number, { u, group }: InGroup): Against {
  const score = (member: number): number => scoreAt(run, n, y, member);
  const { median, standardDeviation, best } = at(group.nodes, n);
  return {
    groupMedian: value(median),
    groupBest: best < 0 ? null : score(best),
    groupBestUnit: best < 0 ? null : unitRef(run, best),
    distance: standardDeviation > 0 ? value((score(u) - median) / standardDeviation) : null,
  };
}

const leavesOf = ({ run }: AskedRun): number[] =>
  [...run.result.nodes.keys()].filter((n) => at(run.result.nodes, n).kind === 'indicator');

function strong(found: AskedRun, { u, group }: InGroup): Pick<Shown<'Profile'>, 'strengths' | 'weaknesses'> {
  const leaves = leavesOf(found);
  const { run, y } = found;
  const { strengths, weaknesses } = strengthsAndWeaknesses(
    leaves.map((n) => scoresOf(run, n, y)),
    u,
    {
      best: leaves.map((n) => bestOf(run.plan, n)),
      ...(group.members.length === run.units.length ? {} : { peers: group.members }),
    },
  );
  const codes = (list: typeof strengths): string[] =>
    list.map(({ column }) => at(run.result.nodes, at(leaves, column)).code);
  return { strengths: codes(strengths), weaknesses: codes(weaknesses) };
}

/** Only where 100 (or 1) is the expected point can a distance to it be shared out: realisation degrees. */
function obstacles(found: AskedRun, u: number): Pick<Shown<'Profile'>, 'obstacles' | 'obstacleNote'> {
  const { run, y } = found;
  const step = run.methodology.steps.findLast((one) => one.step === 'normalise');
  if (step?.step !== 'normalise' || step.method !== 'realisation-degree') {
    return {
      obstacles: [],
      obstacleNote: {
        zh: '该方法不以目标实现程度为基础，不计算障碍度。',
        en: 'The methodology does not rest on targets, so there is no obstacle degree.',
      },
    };
  }
  const leaves = leavesOf(found);
  const full = 'scale' in step && typeof step.scale === 'number' ? step.scale : 1;
  const answer = obstacleDegree(
    Float64Array.from(leaves, (n) => scoreAt(run, n, y, u)),
    Float64Array.from(leaves, (n) => at(run.result.nodes, n).globalWeight),
    { full },
  );
  if (answer.obstacle !== 'found') return { obstacles: [], obstacleNote: { zh: answer.zh, en: answer.en } };
  return {
    obstacles: leaves
      .map((n, k) => ({
        indicator: at(run.result.nodes, n).code,
        name: at(run.result.nodes, n).name,
        share: at(answer.shares, k),
      }))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share),
    obstacleNote: null,
  };
}
