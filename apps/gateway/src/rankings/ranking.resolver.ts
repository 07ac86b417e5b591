import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RankingReader, type RankingRowView } from '#persistence';
import { connection, offsetAfter, pageSize } from '../answers/connection.js';
import { globalId } from '../answers/global-id.js';
import { isRefusal, refusal, type Refusal } from '../answers/refusal.js';
import { showNode, showRun, showUnitRef } from '../answers/show.js';
import { WhichRun, type RunArguments } from '../score-runs/which-run.js';
import { UnitConditions, type UnitFilterInput } from '../units/unit-conditions.js';

interface RankingArguments extends RunArguments {
  readonly node?: string | null;
  readonly filter?: UnitFilterInput | null;
  readonly search?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

/** Where do we stand? */
@Resolver('Ranking')
export class RankingResolver {
  constructor(private readonly which: WhichRun, private readonly rankings: RankingReader, private readonly conditions: UnitConditions) {}

  @Query('ranking')
  async ranking(@Args() args: RankingArguments): Promise<object | Refusal> {
    const run = await this.which.find(args);
    if (isRefusal(run)) return run;
    const year = this.which.year(run, args.year);
    if (typeof year !== 'number') return year;
    const node = this.which.node(run, args.node);
    if (isRefusal(node)) return node;
    const offset = offsetAfter(args.after);
    if (offset === undefined) return refusal('INVALID_ARGUMENT', 'after', { zh: '不是本接口给出的游标。', en: 'This is no cursor that was given here.' }, { zh: '使用 pageInfo.endCursor。', en: 'Use pageInfo.endCursor.' });
    const children = run.nodes.filter((one) => one.parentNode === node.node);
    const condition = await this.conditions.of(args.filter);
    const first = pageSize(args.first);
    const rows = await this.rankings.rows({
      runKey: run.key, revisionKeys: run.revisionKeys, year, node: node.node, children: children.map((one) => one.node), condition, search: args.search, first, offset,
    });
    const codes = children.map((one) => one.code);
    return {
      __typename: 'Ranking', run: showRun(run), year, node: showNode(node), children: children.map(showNode),
      rows: connection(rows, { first, offset, total: rows[0]?.total ?? 0 }, (row) => showRow(row, codes, run.gradeLabels)),
      asked: { runKey: run.key, year, condition },
    };
  }

  /** Read only where it is asked for. */
  @ResolveField('notRanked')
  async notRanked(@Parent() { asked }: { asked: Parameters<RankingReader['notRanked']>[0] }): Promise<object[]> {
    return (await this.rankings.notRanked(asked)).map((one) => ({ ...one, unit: showUnitRef(one.unit) }));
  }
}

function showRow({ unit, grade, interval, children, ...row }: RankingRowView, codes: readonly string[], labels: readonly string[]): object {
  return {
    ...row,
    unit: { ...unit, id: globalId('Unit', unit.id) },
    grade: grade === null ? null : labels[grade],
    interval: interval && { ...interval, robustnessRun: globalId('RobustnessRun', interval.robustnessRunId) },
    children: children.map(([score, rank, childGrade, imputed], k) => ({
      code: codes[k], score, rank, grade: childGrade === null ? null : labels[childGrade], imputed: imputed ?? false,
    })),
  };
}
