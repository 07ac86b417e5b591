import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RobustnessResultRepository, UnitReader, type RobustnessRun } from '#persistence';
import { isRefused } from '#robustness-threads';
import { connection, offsetAfter, pageSize } from '../answers/connection.js';
import { enumValue } from '../answers/enum-value.js';
import { isRefusal, refusal, type Refusal } from '../answers/refusal.js';
import { showRun, showUnitRef } from '../answers/show.js';
import type { Shown } from '../answers/shown.js';
import type {
  QueryFirstByAnyWeightingArgs,
  QueryProbabilityAheadArgs,
  QueryRobustnessArgs,
  RequireFields,
  Robustness,
} from '../generated/resolvers.js';
import type { RobustnessRunParent, ScoreRunParent } from '../score-runs/time-left.resolver.js';
import { WhichRun } from '../score-runs/which-run.js';
import { DrawnAgain } from './drawn-again.js';
import { rankSentence } from './rank-sentence.js';
import { showRobustnessRow, showRobustnessRun } from './show-robustness.js';
import { WhichRobustness } from './which-robustness.js';

/** What the draws say, with its drivers not read yet. */
export type RobustnessParent = Omit<Robustness, 'drivers' | 'run' | 'robustnessRun'> & {
  readonly run: ScoreRunParent;
  readonly robustnessRun: RobustnessRunParent;
  readonly asked: RobustnessRun;
};

/** How sure is a rank? */
@Resolver('Robustness')
export class RobustnessResolver {
  constructor(
    private readonly which: WhichRobustness,
    private readonly whichRun: WhichRun,
    private readonly results: RobustnessResultRepository,
    private readonly drawn: DrawnAgain,
    private readonly units: UnitReader,
  ) {}

  @Query('robustness')
  async robustness(@Args() args: RequireFields<QueryRobustnessArgs, 'first'>): Promise<Shown<'RobustnessResult'>> {
    const found = await this.which.find(args);
    if (isRefusal(found)) return found;
    const { robustness, run } = found;
    const offset = offsetAfter(args.after);
    if (offset === undefined)
      return refusal(
        'INVALID_ARGUMENT',
        'after',
        { zh: '不是本接口给出的游标。', en: 'This is no cursor that was given here.' },
        { zh: '使用 pageInfo.endCursor。', en: 'Use pageInfo.endCursor.' },
      );
    const first = pageSize(args.first);
    const { rows, total } = await this.results.rows(robustness.key, { first, offset, codes: args.units });
    const unknown = args.units?.filter((code) => total <= first && !rows.some(({ unit }) => unit.code === code)) ?? [];
    if (unknown.length > 0 && offset === 0) return unknownUnits(unknown, 'units');
    return {
      __typename: 'Robustness',
      robustnessRun: showRobustnessRun(robustness),
      run: showRun(run),
      year: robustness.year,
      estimate: robustness.state !== 'completed',
      binWidth: robustness.binWidth,
      rows: connection(rows, { first, offset, total }, (row) => showRobustnessRow(row, robustness)),
      weights: (robustness.weights ?? []).map((weight) => ({ ...weight, kind: enumValue(weight.kind) })),
      asked: robustness,
    };
  }

  /** Read only where it is asked for. */
  @ResolveField('drivers')
  async drivers(@Parent() { asked: { drivers, inputs } }: RobustnessParent): Promise<Shown<'RankDrivers'>[]> {
    const ids = (drivers ?? []).flatMap(({ unitId }) => (unitId === null ? [] : [unitId]));
    const units = new Map(
      (ids.length === 0 ? [] : await this.units.byIds(ids)).map((unit) => [unit.id, showUnitRef(unit)]),
    );
    const between = ([low, high]: readonly (number | null)[]): Shown<'Interval'> | null =>
      low === null || low === undefined || high === null || high === undefined ? null : { low, high };
    return (drivers ?? []).map(({ unitId, indices }) => ({
      unit: unitId === null ? null : (units.get(unitId) ?? null),
      inputs: inputs.flatMap((input, i) => {
        const index = indices[i];
        if (!index) return [];
        const { first, firstInterval, total, totalInterval } = index;
        return { input, first, firstInterval: between(firstInterval), total, totalInterval: between(totalInterval) };
      }),
    }));
  }

  @Query('probabilityAhead')
  async probabilityAhead(@Args() args: QueryProbabilityAheadArgs): Promise<Shown<'ProbabilityAheadResult'>> {
    const found = await this.which.find(args);
    if (isRefusal(found)) return found;
    const { robustness } = found;
    const { rows } = await this.results.rows(robustness.key, { first: 10, offset: 0, codes: [args.unit, args.other] });
    const [unit, other] = [args.unit, args.other].map((code) => rows.find((row) => row.unit.code === code));
    if (!unit) return unknownUnits([args.unit], 'unit');
    if (!other) return unknownUnits([args.other], 'other');
    const ahead = await this.drawn.ahead(robustness, [unit.unitId, other.unitId]);
    if (isRefused(ahead))
      return refusal('NO_DATA', null, ahead.refused, {
        zh: '改用其他设定的稳健性分析。',
        en: 'Name a robustness run with another specification.',
      });
    return {
      __typename: 'ProbabilityAhead',
      robustnessRun: showRobustnessRun(robustness),
      unit: showRobustnessRow(unit, robustness),
      other: showRobustnessRow(other, robustness),
      ...ahead,
      probability: ahead.draws === 0 ? null : ahead.ahead / ahead.draws,
      sentence: rankSentence(robustness, [unit, other], ahead),
    };
  }

  @Query('firstByAnyWeighting')
  async firstByAnyWeighting(@Args() args: QueryFirstByAnyWeightingArgs): Promise<Shown<'AnyWeightingResult'>> {
    const run = await this.whichRun.find(args);
    if (isRefusal(run)) return run;
    const year = this.whichRun.year(run, args.year);
    if (typeof year !== 'number') return year;
    const within = args.within ?? undefined;
    if (within !== undefined && !(within > 0 && within <= 1)) {
      return refusal(
        'INVALID_ARGUMENT',
        'within',
        { zh: `within 为 ${within}。`, en: `"within" is ${within}.` },
        { zh: '请给出大于 0、不超过 1 的数，如 0.25。', en: 'Give a number above 0 and up to 1, e.g. 0.25.' },
      );
    }
    const found = await this.drawn.first(run, { code: args.unit, year, within });
    if (isRefused(found))
      return refusal('NO_DATA', null, found.refused, { zh: '改用其他评分任务。', en: 'Name another run.' });
    if (!found.ok) return cannotWeigh(found.reason, args.unit);
    const { first, lead, weights } = found.answer;
    const [unit, ...rivals] = (await this.units.byIds([found.unitId, ...found.rivalIds])).map(showUnitRef);
    if (!unit) return unknownUnits([args.unit], 'unit');
    return {
      __typename: 'AnyWeighting',
      run: showRun(run),
      year,
      unit,
      first: enumValue(first),
      lead,
      weights,
      rivals,
    };
  }
}

function unknownUnits(codes: readonly string[], argument: string): Refusal {
  return refusal(
    'NOT_FOUND',
    argument,
    { zh: `没有单元 ${codes.slice(0, 5).join('、')}。`, en: `There is no unit ${codes.slice(0, 5).join(', ')} here.` },
    {
      zh: '用 units 查询代码；全部单元见 ranking。',
      en: 'Look codes up with `units`; `ranking` lists the units of the run.',
    },
  );
}

function cannotWeigh(reason: string, code: string): Refusal {
  switch (reason) {
    case 'unknown-unit':
      return unknownUnits([code], 'unit');
    case 'missing-values':
      return refusal(
        'NO_DATA',
        'unit',
        { zh: '该单元缺少指标值或未参加排名。', en: 'The unit lacks a value of an indicator, or is not ranked.' },
        { zh: '查看 profile 了解缺什么。', en: 'See `profile` for what is missing.' },
      );
    case 'no-such-weights':
      return refusal(
        'INVALID_ARGUMENT',
        'within',
        { zh: '在此范围内没有和为 1 的权重。', en: 'No weights within these bounds sum to 1.' },
        { zh: '放宽 within。', en: 'Widen `within`.' },
      );
    default:
      return refusal(
        'NO_DATA',
        'methodology',
        {
          zh: '该指数不是各指标的加权和，不能用线性规划回答。',
          en: 'This index is no weighted sum of its indicators: a linear program cannot answer.',
        },
        { zh: '改用各层均为算术平均的方法。', en: 'Ask of a methodology with arithmetic means at every level.' },
      );
  }
}
