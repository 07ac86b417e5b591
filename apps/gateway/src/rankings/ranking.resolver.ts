import { Args, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RankingReader, type ScoreRunView, type UnitCondition } from '#persistence';
import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { at } from '../answers/at.js';
import { connection, Edge, offsetAfter, pageSize, type Connection } from '../answers/connection.js';
import { globalId } from '../answers/global-id.js';
import { isRefusal, refusal } from '../answers/refusal.js';
import { showNode, showRun, showUnitRef } from '../answers/show.js';
import type { Shown } from '../answers/shown.js';
import type { QueryRankingArgs, Ranking, RequireFields } from '../generated/resolvers.js';
import { RunFacts } from '../score-runs/run-facts.js';
import type { ScoreRunParent } from '../score-runs/time-left.resolver.js';
import { WhichRun } from '../score-runs/which-run.js';
import { ScoredRuns } from '../scored-runs/scored-runs.js';
import { showRow, type RankingRow } from './show-row.js';
import { pageOf, rankedRows, unitsMeant } from './held-ranking.js';
import { UnitConditions } from '../units/unit-conditions.js';

/** A ranking whose units without a rank are not read yet. */
export type RankingParent = Omit<Ranking, 'notRanked' | 'run'> & {
  readonly run: ScoreRunParent;
  readonly asked: Parameters<RankingReader['notRanked']>[0];
};

/** Where do we stand? */
@Resolver('Ranking')
export class RankingResolver {
  constructor(
    private readonly which: WhichRun,
    private readonly rankings: RankingReader,
    private readonly conditions: UnitConditions,
    private readonly runs: ScoredRuns,
    private readonly facts: RunFacts,
  ) {}

  @Query('ranking')
  async ranking(
    @Args() args: RequireFields<QueryRankingArgs, 'first'>,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Shown<'RankingResult'>> {
    const run = await this.which.find(args);
    if (isRefusal(run)) return run;
    const year = this.which.year(run, args.year);
    if (typeof year !== 'number') return year;
    const node = this.which.node(run, args.node);
    if (isRefusal(node)) return node;
    const offset = offsetAfter(args.after);
    if (offset === undefined)
      return refusal(
        'INVALID_ARGUMENT',
        'after',
        { zh: '不是本接口给出的游标。', en: 'This is no cursor that was given here.' },
        { zh: '使用 pageInfo.endCursor。', en: 'Use pageInfo.endCursor.' },
      );
    const children = run.nodes.filter((one) => one.parentNode === node.node);
    const condition = await this.conditions.of(args.filter);
    if (isRefusal(condition)) return condition;
    const page = { first: pageSize(args.first), offset };
    const rows = await this.rows(
      {
        run,
        year,
        node: node.node,
        children: children.map((one) => one.node),
        condition,
        search: args.search,
        parents: asksFor(info, 'parent'),
      },
      page,
    );
    return {
      __typename: 'Ranking',
      run: showRun(run),
      year,
      node: showNode(node),
      children: children.map(showNode),
      rows:
        node.node === 0 && asksFor(info, 'interval') ? await this.withIntervals(rows, { runKey: run.key, year }) : rows,
      asked: { runKey: run.key, year, condition },
    };
  }

  /** From the run in memory, where it is held; else from one statement. Both give the same bytes. */
  private async rows(
    question: RowsQuestion,
    page: { readonly first: number; readonly offset: number },
  ): Promise<Connection<RankingRow>> {
    const { run, year, node, children, condition, search } = question;
    const held = await this.runs.held(run);
    if (held && !search?.trim()) {
      const y = held.panel.years.indexOf(year);
      return pageOf(rankedRows(held, { n: node, y }), unitsMeant(held, condition), page);
    }
    const { rows, total } = await this.rankings.page({
      runKey: run.key,
      year,
      node,
      children,
      condition,
      search,
      ...page,
    });
    const codes = children.map((child) => at(run.nodes, child).code);
    const parents = question.parents ? await this.rankings.parents(rows.map(({ unitId }) => unitId)) : undefined;
    return connection(rows, { ...page, total: total ?? (await this.facts.total(run, year, node)) }, (row) =>
      showRow(row, { codes, labels: run.gradeLabels, parent: parents?.get(row.unitId) }),
    );
  }

  /** Robustness runs come and go while the score run stays: their intervals are read anew, and only where they are asked for. */
  private async withIntervals(
    rows: Connection<RankingRow>,
    of: { readonly runKey: number; readonly year: number },
  ): Promise<Connection<RankingRow>> {
    const found = await this.rankings.intervals({ ...of, unitIds: rows.edges.map(({ node }) => node.unitId) });
    const intervals = new Map(
      found.map(({ unitId, robustnessRunId, ...interval }) => [
        unitId,
        { ...interval, robustnessRun: globalId('RobustnessRun', robustnessRunId) },
      ]),
    );
    return {
      ...rows,
      edges: rows.edges.map(
        ({ place, node }) => new Edge(place, { ...node, interval: intervals.get(node.unitId) ?? null }),
      ),
    };
  }

  /** Read only where it is asked for. */
  @ResolveField('notRanked')
  async notRanked(@Parent() { asked }: RankingParent): Promise<readonly Shown<'NotRanked'>[]> {
    return (await this.rankings.notRanked(asked)).map((one) => ({ ...one, unit: showUnitRef(one.unit) }));
  }
}

/** Whether a field of this name stands anywhere below the question. */
function asksFor({ fieldNodes, fragments }: GraphQLResolveInfo, name: string): boolean {
  const below = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some((one) => {
      if (one.kind === Kind.FRAGMENT_SPREAD) return below(fragments[one.name.value]?.selectionSet);
      return (one.kind === Kind.FIELD && one.name.value === name) || below(one.selectionSet);
    });
  return fieldNodes.some(({ selectionSet }) => below(selectionSet));
}

interface RowsQuestion {
  readonly run: ScoreRunView;
  readonly year: number;
  readonly node: number;
  readonly children: readonly number[];
  readonly condition: UnitCondition;
  readonly search?: string | null | undefined;
  /** Whether the names of the units above are asked for: a statement of its own, which the usual page does without. */
  readonly parents: boolean;
}
