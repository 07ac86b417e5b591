import { Args, Query, Resolver } from '@nestjs/graphql';
import { aggregateTree, bestOf, panelOfYear, runSteps, unitsStandAlone, type Panel, type Plan } from '#index-core';
import { standardDeviation } from '#index-core/methods';
import type { Text } from '#text';
import { at } from '../answers/at.js';
import { isRefusal, refusal, type Refusal } from '../answers/refusal.js';
import { place, value } from '../answers/score-value.js';
import { showRun } from '../answers/show.js';
import type { Member, Shown } from '../answers/shown.js';
import type { GoalInput, Lever, QueryGoalSeekArgs } from '../generated/resolvers.js';
import { AskedRuns, type AskedRun } from '../scored-runs/asked-run.js';
import { cellOf, rankAt, scoreAt } from '../scored-runs/places.js';
import { marksIn, standing, unitRef, type Standing } from '../scored-runs/show-held.js';
import { rescore } from '../what-if/rescore.js';
import { whyNot } from '../what-if/why-not.js';
import { seekGoal, type LeverRange, type Move, type SingleStep } from './seek-goal.js';

interface Sought {
  readonly unit: string;
  readonly before: Standing;
  readonly needed: number;
  readonly levers: LeverRange[];
}

/** What would it take to reach a rank or a grade? */
@Resolver()
export class GoalSeekResolver {
  constructor(private readonly asked: AskedRuns) {}

  @Query('goalSeek')
  async goalSeek(@Args() args: QueryGoalSeekArgs): Promise<Shown<'GoalSeekResult'>> {
    const found = await this.asked.find(args);
    if (isRefusal(found)) return found;
    const { run, y } = found;
    const places = this.asked.units(run, [args.unit], 'unit');
    if (isRefusal(places)) return places;
    const u = at(places, 0);
    const before = standing(run, 0, y, u);
    if (before.score === null)
      return refusal(
        'NO_DATA',
        'unit',
        { zh: '该单元没有得分。', en: 'The unit has no score.' },
        { zh: '查看 profile 了解缺什么。', en: 'See `profile` for what is missing.' },
      );
    const needed = neededScore(found, u, args.goal);
    if (typeof needed !== 'number') return needed;
    const levers = leversOf(found, u, args.levers);
    if (isRefusal(levers)) return levers;
    try {
      return this.seek(found, u, { unit: args.unit, before, needed, levers });
    } catch (error) {
      return whyNot(error, 'levers');
    }
  }

  private seek(found: AskedRun, u: number, { unit, before, needed, levers }: Sought): Member<'GoalSeek'> {
    const { run, year, y } = found;
    const { singles, mix } = seekGoal(levers, needed, scorer(found, u));
    const end = rescore(run, y, {
      values: mix.moves.map(({ indicator, to }) => ({ unit, indicator, value: to })),
    });
    const cell = cellOf(run, end.y, u);
    return {
      __typename: 'GoalSeek',
      run: showRun(run.view),
      year,
      unit: unitRef(run, u),
      rank: before.rank,
      score: before.score,
      ...marksIn(before),
      neededScore: needed,
      singles: singles.map((one) => showStep(found, one)),
      mix: {
        reachable: mix.reachable,
        cost: mix.cost,
        steps: mix.moves.map((one) => showStep(found, one)),
        rank: place(end.result.ranks[0]?.[cell]),
        score: value(end.result.scores[0]?.[cell]),
        reason: mix.reachable ? null : NOT_BY_ALL,
      },
    };
  }
}

const NOT_BY_ONE: Text = {
  zh: '单靠此项，即使达到上限（默认为各单元中的最好值）也不能达到。',
  en: 'Not reachable by this one alone, even at its bound (by default the best value among the units).',
};
const NOT_BY_ALL: Text = {
  zh: '即使各项都达到上限（默认为各单元中的最好值）也不能达到。',
  en: 'Not reachable, even with every lever at its bound (by default the best value among the units).',
};

function showStep({ run }: AskedRun, one: SingleStep): Shown<'GoalStep'> {
  const card = run.methodology.indicators.find(({ code }) => code === one.indicator);
  return {
    ...one,
    name: card?.name ?? { zh: one.indicator, en: one.indicator },
    reason: one.reachable ? null : NOT_BY_ONE,
  };
}

/** The index that the goal takes: that of the unit now at the rank, or the grade's lower edge. */
function neededScore({ run, y }: AskedRun, u: number, { rank, grade }: GoalInput): number | Refusal {
  if (rank !== null && rank !== undefined) {
    const others = [...run.units.keys()]
      .filter((v) => v !== u && rankAt(run, 0, y, v) > 0)
      .map((v) => scoreAt(run, 0, y, v));
    others.sort((a, b) => (bestOf(run.plan, 0) === 'lowest' ? a - b : b - a));
    if (rank >= 1 && rank <= others.length) return at(others, rank - 1);
    return refusal(
      'INVALID_ARGUMENT',
      'goal.rank',
      { zh: `名次应在 1 与 ${others.length} 之间。`, en: `The rank must lie between 1 and ${others.length}.` },
      { zh: '修改名次。', en: 'Change the rank.' },
    );
  }
  const band = run.methodology.grades?.bands.find(({ label }) => label === grade);
  if (band?.from !== undefined) return typeof band.from === 'number' ? band.from : band.from.value;
  const labels = run.result.gradeLabels.slice(0, -1);
  return refusal(
    'INVALID_ARGUMENT',
    'goal',
    { zh: '请给出名次，或一个有下限的等级。', en: 'Name a rank, or a grade that has a lower edge.' },
    {
      zh: labels.length ? `等级：${labels.join('、')}。` : '该方法没有等级。',
      en: labels.length ? `Grades: ${labels.join(', ')}.` : 'The methodology has no grades.',
    },
  );
}

/** Levers with their ranges: by default every scored indicator, up to the best value among the units. */
function leversOf({ run, y }: AskedRun, u: number, given: readonly Lever[] | null | undefined): LeverRange[] | Refusal {
  const scored = new Set(
    run.plan.nodes.flatMap(({ indicator }) => (indicator && run.panel.columns.has(indicator) ? [indicator] : [])),
  );
  const wanted: readonly Lever[] = given?.length ? given : [...scored].map((indicator) => ({ indicator }));
  const out: LeverRange[] = [];
  for (const { indicator, cost, min, max } of wanted) {
    const column = run.panel.columns.get(indicator)?.values.subarray(y * run.units.length, (y + 1) * run.units.length);
    const card = run.methodology.indicators.find(({ code }) => code === indicator);
    if (!column || !card || !scored.has(indicator)) {
      return refusal(
        'INVALID_ARGUMENT',
        'levers',
        { zh: `“${indicator}”不是直接评分的指标。`, en: `"${indicator}" is no indicator that is scored directly.` },
        { zh: `可选：${[...scored].join('、')}。`, en: `One of ${[...scored].join(', ')}.` },
      );
    }
    const from = at(column, u);
    if (Number.isNaN(from)) continue;
    const known = column.filter((value) => !Number.isNaN(value));
    const best = card.direction === 'negative' ? (min ?? Math.min(...known)) : (max ?? Math.max(...known));
    if (card.direction === 'interval' || best === from) continue;
    const spread = standardDeviation(known);
    out.push({ indicator, from, bound: best, cost: cost ?? (spread > 0 ? 1 / spread : 1) });
  }
  return out;
}

/** The unit's index after moves. Where it does not depend on other units, the unit is scored alone, which is a thousand times faster. */
function scorer({ run, y }: AskedRun, u: number): (moves: readonly Move[]) => number {
  const U = run.units.length;
  const alone = run.yearsStandAlone ? aloneScorer(run.plan, panelOfYear(run.panel, y), u) : undefined;
  const actual = scoreAt(run, 0, y, u);
  if (alone && unitsStandAlone(run.plan) && Object.is(alone([]), actual)) return alone;
  return (moves) => {
    const again = rescore(run, y, {
      values: moves.map(({ indicator, to }) => ({ unit: at(run.units, u).code, indicator, value: to })),
    });
    return at(at(again.result.scores, 0), again.y * U + u);
  };
}

function aloneScorer(plan: Plan, year: Panel, u: number): (moves: readonly Move[]) => number {
  const actual = new Map([...year.columns].map(([code, { values }]) => [code, at(values, u)]));
  const columns = new Map([...actual].map(([code, x]) => [code, { indicator: code, values: Float64Array.of(x) }]));
  const panel = { units: [at(year.units, u)], years: year.years, columns };
  return (moves) => {
    for (const { indicator, to } of moves) columns.get(indicator)?.values.fill(to);
    const { shown } = aggregateTree(plan, panel, runSteps(plan, panel));
    const index = at(at(shown, 0), 0);
    for (const { indicator } of moves) columns.get(indicator)?.values.fill(actual.get(indicator) ?? NaN);
    return index;
  };
}
